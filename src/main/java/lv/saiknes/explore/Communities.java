package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which nodes belong together, by the Louvain method (Blondel and others 2008, doi
 * 10.1088/1742-5468/2008/10/P10008): each node goes where modularity gains most, then the
 * communities are the nodes of a smaller graph, and so on until nothing is gained. Nodes
 * are taken in the order of their positions and of equal gains the community with the
 * lower number wins, so that the same graph always falls into the same parts.
 */
final class Communities {

	/** In so many rounds nearly all has found its place; the rest would be endless. */
	private static final int MOST_ROUNDS = 30;

	private static final double LEAST_GAIN = 1e-12;

	private Communities() {
	}

	/**
	 * The communities of each level, finest first: for each node the number of its
	 * community. Each level is coarser than the one before; there is at least one.
	 */
	static List<int[]> find(Mesh mesh) {
		List<int[]> levels = new ArrayList<>();
		Mesh current = mesh;
		while (true) {
			int[] group = new int[current.size()];
			int groups = group(current, group);
			if (groups == current.size() && !levels.isEmpty()) {
				return levels;
			}
			int[] level = group;
			if (!levels.isEmpty()) {
				int[] before = levels.getLast();
				level = new int[before.length];
				for (int node = 0; node < level.length; node++) {
					level[node] = group[before[node]];
				}
			}
			levels.add(level);
			current = current.joined(group, groups);
		}
	}

	/** One round after another until nobody moves; gives the number of communities. */
	private static int group(Mesh mesh, int[] group) {
		int size = mesh.size();
		double[] degree = new double[size];
		double total = 0;
		for (int node = 0; node < size; node++) {
			group[node] = node;
			degree[node] = mesh.degree(node);
			total += degree[node];
		}
		double[] sums = degree.clone();
		double[] joins = new double[size];
		int[] met = new int[size];
		boolean moved = total > 0;
		for (int round = 0; moved && round < MOST_ROUNDS; round++) {
			moved = false;
			for (int node = 0; node < size; node++) {
				int own = group[node];
				int count = 0;
				for (int i = mesh.starts()[node]; i < mesh.starts()[node + 1]; i++) {
					int other = group[mesh.neighbours()[i]];
					if (joins[other] == 0) {
						met[count++] = other;
					}
					joins[other] += mesh.weights()[i];
				}
				sums[own] -= degree[node];
				int best = own;
				double most = joins[own] - sums[own] * degree[node] / total;
				for (int i = 0; i < count; i++) {
					double gain = joins[met[i]] - sums[met[i]] * degree[node] / total;
					if (gain > most + LEAST_GAIN || (gain > most - LEAST_GAIN && met[i] < best && best != own)) {
						most = gain;
						best = met[i];
					}
				}
				sums[best] += degree[node];
				moved |= best != own;
				group[node] = best;
				for (int i = 0; i < count; i++) {
					joins[met[i]] = 0;
				}
			}
		}
		return numbered(group);
	}

	/** Numbers without gaps, in the order in which their first members come. */
	private static int numbered(int[] group) {
		int[] numbers = new int[group.length];
		Arrays.fill(numbers, -1);
		int next = 0;
		for (int node = 0; node < group.length; node++) {
			if (numbers[group[node]] < 0) {
				numbers[group[node]] = next++;
			}
			group[node] = numbers[group[node]];
		}
		return next;
	}

}
