package lv.saiknes.changes;

import java.util.List;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that differs between two versions of the dataset.
 *
 * @param change how
 * @param sort what it is
 * @param id id of the node, relation or claim
 * @param kind kind of the node or relation, or name of the claim's property
 * @param nodes the nodes that it is about, as the later version that has it names them
 * @param value what is claimed, in the later version that has it; null for nodes and
 * relations
 * @param formerValue what was claimed before, where that is another; else null
 * @param grade how it is known; null for nodes
 * @param altered names of the parts that differ, where both versions have it
 * @param before the passages it rested on
 * @param after the passages it rests on
 */
public record Change(How change, Fact.Sort sort, String id, String kind, List<Subject> nodes, @Nullable Text value,
		@Nullable Text formerValue, @Nullable String grade, List<String> altered, List<Citation> before,
		List<Citation> after) {

	public Change {
		nodes = List.copyOf(nodes);
		altered = List.copyOf(altered);
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/** How a fact differs. */
	public enum How {

		/** Only the later version has it. */
		ADDED,

		/** Only the earlier version has it. */
		REMOVED,

		/** Both have it, but say it otherwise, or by other passages. */
		ALTERED

	}

}
