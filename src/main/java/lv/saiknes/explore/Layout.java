package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of the whole graph stand, and which belong together. The same mesh
 * always gets the same layout.
 *
 * @param x distance to the right of the middle, for each node
 * @param y distance below the middle
 * @param levels communities, finest first: for each node the number of its community
 */
record Layout(int[] x, int[] y, List<int[]> levels) {

	/** Changes with whatever changes places, so that kept ones are made anew. */
	static final int EDITION = 2;

	/** The plane that a node has to itself, as the side of a square. */
	private static final double ROOM = 38;

	private static final double SMALLEST = 5;

	private static final double LARGEST = 30;

	private static final int CELL = 64;

	/** Steps for so many nodes: many for few, fewer for many, whose parts stand already. */
	private static final int WORK = 4_000_000;

	private static final int MOST_STEPS = 900;

	private static final int LEAST_STEPS = 60;

	private static final double EVENNESS = 0.75;

	private static final double GOLDEN_ANGLE = 2.399963229728653;

	/**
	 * Places the nodes of a mesh; null when told to stop.
	 * @param goOn is told the share that is done and says whether to go on
	 */
	static @Nullable Layout of(Mesh mesh, DoublePredicate goOn) {
		int size = mesh.size();
		List<int[]> levels = Communities.find(mesh);
		double[] x = new double[size];
		double[] y = new double[size];
		begin(mesh, levels.getLast(), x, y);
		int steps = Math.clamp(WORK / Math.max(1, size), LEAST_STEPS, MOST_STEPS);
		boolean[] stopped = new boolean[1];
		new ForceAtlas(mesh, x, y).run(steps, (step) -> {
			stopped[0] = !goOn.test((double) step / (steps + 1));
			return !stopped[0];
		});
		if (stopped[0]) {
			return null;
		}
		spread(x, y);
		scale(x, y);
		moveApart(mesh, x, y);
		gather(mesh, x, y);
		return new Layout(rounded(x), rounded(y), levels);
	}

	/** Communities first, then their members around the middle of each. */
	private static void begin(Mesh mesh, int[] community, double[] x, double[] y) {
		int count = Arrays.stream(community).max().orElse(-1) + 1;
		Mesh coarse = evened(mesh.joined(community, count));
		double[] middleX = new double[count];
		double[] middleY = new double[count];
		for (int i = 0; i < count; i++) {
			middleX[i] = 10 * spiral(i) * StrictMath.cos(i * GOLDEN_ANGLE);
			middleY[i] = 10 * spiral(i) * StrictMath.sin(i * GOLDEN_ANGLE);
		}
		new ForceAtlas(coarse, middleX, middleY).run(Math.clamp(WORK / Math.max(1, count), 20, 300), (step) -> true);
		double wide = 0;
		for (int i = 0; i < count; i++) {
			wide += middleX[i] * middleX[i] + middleY[i] * middleY[i];
		}
		double stretch = (wide > 0) ? 10 * Math.sqrt(community.length) / Math.sqrt(wide / count) : 1;
		int[] members = new int[count];
		for (int node = 0; node < community.length; node++) {
			int own = community[node];
			double angle = members[own] * GOLDEN_ANGLE;
			double distance = 4 * spiral(members[own]++);
			x[node] = middleX[own] * stretch + distance * StrictMath.cos(angle);
			y[node] = middleY[own] * stretch + distance * StrictMath.sin(angle);
		}
	}

	private static double spiral(int place) {
		return Math.sqrt(place + 0.5);
	}

	/** With weights of one in the mean, as those that repulsion is made for. */
	private static Mesh evened(Mesh mesh) {
		double mean = Arrays.stream(mesh.weights()).average().orElse(1);
		return new Mesh(mesh.starts(), mesh.neighbours(),
				Arrays.stream(mesh.weights()).map((weight) -> weight / mean).toArray(), mesh.loops());
	}

	/**
	 * Forces heap up what is well connected in the middle and leave the rim empty. So
	 * each node keeps its direction, but its distance goes most of the way to where nodes
	 * would fill a disc evenly, in the order of their distances.
	 */
	private static void spread(double[] x, double[] y) {
		double middleX = Arrays.stream(x).average().orElse(0);
		double middleY = Arrays.stream(y).average().orElse(0);
		double[] distances = new double[x.length];
		for (int node = 0; node < x.length; node++) {
			x[node] -= middleX;
			y[node] -= middleY;
			distances[node] = Math.sqrt(x[node] * x[node] + y[node] * y[node]);
		}
		double[] sorted = distances.clone();
		Arrays.sort(sorted);
		double far = (sorted.length > 0) ? sorted[sorted.length - 1] : 0;
		for (int node = 0; node < x.length; node++) {
			int rank = Arrays.binarySearch(sorted, distances[node]);
			double even = far * Math.sqrt((rank + 0.5) / x.length);
			double factor = (distances[node] > 0) ? EVENNESS * even / distances[node] + 1 - EVENNESS : 1;
			x[node] *= factor;
			y[node] *= factor;
		}
	}

	/** Around the middle, with room for each node in the mean. */
	private static void scale(double[] x, double[] y) {
		double middleX = Arrays.stream(x).average().orElse(0);
		double middleY = Arrays.stream(y).average().orElse(0);
		double square = 0;
		for (int node = 0; node < x.length; node++) {
			x[node] -= middleX;
			y[node] -= middleY;
			square += x[node] * x[node] + y[node] * y[node];
		}
		double factor = (square > 0) ? ROOM * Math.sqrt(x.length / (2 * Math.PI)) / Math.sqrt(square / x.length) : 1;
		for (int node = 0; node < x.length; node++) {
			x[node] *= factor;
			y[node] *= factor;
		}
	}

	/** How large a node is drawn, by what it is joined to. */
	private static double radius(Mesh mesh, int node) {
		return Math.min(LARGEST, SMALLEST + 1.5 * Math.sqrt(mesh.starts()[node + 1] - mesh.starts()[node]));
	}

	/** What is joined to nothing stands in a ring around the rest. */
	private static void gather(Mesh mesh, double[] x, double[] y) {
		int[] alone = IntStream.range(0, x.length)
			.filter((node) -> mesh.starts()[node] == mesh.starts()[node + 1])
			.toArray();
		double far = IntStream.range(0, x.length)
			.filter((node) -> mesh.starts()[node] < mesh.starts()[node + 1])
			.mapToDouble((node) -> Math.sqrt(x[node] * x[node] + y[node] * y[node]))
			.max()
			.orElse(0);
		double radius = Math.max(far + CELL, alone.length * CELL / (2 * Math.PI));
		for (int i = 0; i < alone.length; i++) {
			double angle = 2 * Math.PI * i / alone.length;
			x[alone[i]] = radius * StrictMath.cos(angle);
			y[alone[i]] = radius * StrictMath.sin(angle);
		}
	}

	/** Nodes that would cover each other give way, each by half, until none does. */
	private static void moveApart(Mesh mesh, double[] x, double[] y) {
		int size = x.length;
		int rounds = Math.clamp(WORK / Math.max(1, size), 8, 120);
		long[] places = new long[size];
		for (int round = 0; round < rounds; round++) {
			for (int node = 0; node < size; node++) {
				places[node] = (cell(x[node], y[node]) << 24) | node;
			}
			Arrays.sort(places);
			boolean moved = false;
			for (int node = 0; node < size; node++) {
				for (int down = -1; down <= 1; down++) {
					long first = cell(x[node] - CELL, y[node] + down * CELL) << 24;
					int i = Arrays.binarySearch(places, first);
					long end = (first >>> 24) + 3;
					for (i = (i < 0) ? -i - 1 : i; i < size && places[i] >>> 24 < end; i++) {
						int other = (int) (places[i] & 0xFFFFFF);
						moved |= other > node && part(mesh, node, other, x, y);
					}
				}
			}
			if (!moved) {
				return;
			}
		}
	}

	/** Cells of a row follow each other. */
	private static long cell(double x, double y) {
		long column = (long) Math.floor(x / CELL) + (1 << 18);
		long row = (long) Math.floor(y / CELL) + (1 << 18);
		return (row << 19) | column;
	}

	private static boolean part(Mesh mesh, int node, int other, double[] x, double[] y) {
		double least = radius(mesh, node) + radius(mesh, other) + 2;
		double dx = x[other] - x[node];
		double dy = y[other] - y[node];
		double square = dx * dx + dy * dy;
		if (square >= least * least) {
			return false;
		}
		double distance = Math.sqrt(square);
		if (distance < 1e-6) {
			dx = 1;
			dy = (node % 2 == 0) ? 1 : -1;
			distance = Math.sqrt(2);
		}
		double push = (least - distance) / 2 / distance;
		x[node] -= dx * push;
		y[node] -= dy * push;
		x[other] += dx * push;
		y[other] += dy * push;
		return true;
	}

	private static int[] rounded(double[] values) {
		return Arrays.stream(values).mapToInt((value) -> (int) Math.round(value)).toArray();
	}

	/** How many levels of communities there are. */
	int depth() {
		return this.levels.size();
	}

	/** The numbers of a level's communities. */
	int countAt(int level) {
		return Arrays.stream(this.levels.get(level)).max().orElse(-1) + 1;
	}

	/** The members of each community of a level, in order. */
	List<int[]> membersAt(int level) {
		int[] group = this.levels.get(level);
		int[] sizes = new int[countAt(level)];
		for (int one : group) {
			sizes[one]++;
		}
		List<int[]> members = new ArrayList<>(sizes.length);
		for (int size : sizes) {
			members.add(new int[size]);
		}
		int[] next = new int[sizes.length];
		for (int node = 0; node < group.length; node++) {
			members.get(group[node])[next[group[node]]++] = node;
		}
		return members;
	}

}
