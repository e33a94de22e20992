package lv.saiknes.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;

/**
 * A way from one end to the other.
 *
 * @param nodes the nodes in the order of the walk
 * @param steps what joins each node to the next, one fewer than nodes
 * @param particular whether it says something in particular of its ends
 * @param broad the nodes on it that join almost everything; a path may say nothing in
 * particular without any, by going round about
 * @param score its score taken apart
 */
public record TracedPath(List<Entity> nodes, List<Step> steps, boolean particular, List<Entity> broad, Score score) {

	public TracedPath {
		broad = List.copyOf(broad);
		nodes = List.copyOf(nodes);
		steps = List.copyOf(steps);
	}

	/**
	 * Which kinds it leads through by which relations, for example
	 * {@code Municipality -PARTY_TO-> Partnership -COVERS-> Theme}.
	 */
	public String pattern() {
		return written(this.nodes.stream().map(Entity::kind).toList());
	}

	/** The path by its ids, for example {@code kalnava -PARTY_TO-> …}. */
	@Override
	public String toString() {
		return written(this.nodes.stream().map(Entity::id).toList());
	}

	private String written(List<String> names) {
		StringBuilder text = new StringBuilder(names.getFirst());
		for (int i = 0; i < this.steps.size(); i++) {
			Step step = this.steps.get(i);
			text.append(step.forwards() ? " -" + step.kind() + "-> " : " <-" + step.kind() + "- ")
				.append(names.get(i + 1));
		}
		return text.toString();
	}

	/** Ids of the nodes between the ends. */
	Set<String> inner() {
		return this.nodes.subList(1, this.nodes.size() - 1).stream().map(Entity::id).collect(Collectors.toSet());
	}

	/**
	 * What joins two nodes.
	 *
	 * @param relations the relations of one kind between them, one or more (a plan may
	 * contribute to another in several rows of a table)
	 * @param forwards whether they are walked from their start to their end
	 */
	public record Step(List<Relation> relations, boolean forwards) {

		public Step {
			relations = List.copyOf(relations);
		}

		/** Name of their type. */
		public String kind() {
			return this.relations.getFirst().kind();
		}

	}

}
