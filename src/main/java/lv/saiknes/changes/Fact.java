package lv.saiknes.changes;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that a version of the dataset says.
 *
 * @param sort what it is
 * @param id id of the node or relation, or of the claim
 * @param kind kind of the node or relation, or name of the claim's property
 * @param nodes the nodes that it is about: itself, the ends of a relation, whose claim it
 * is
 * @param value what is claimed; null for nodes and relations
 * @param grade how it is known; null for nodes
 * @param content all that is said, part by part, with the passages it rests on
 * @param citations the passages it rests on
 */
record Fact(Sort sort, String id, String kind, List<Subject> nodes, @Nullable Text value, @Nullable String grade,
		Map<String, JsonNode> content, List<Citation> citations) {

	/** Sorts of facts. */
	public enum Sort {

		/** A node with its names and properties. */
		NODE,

		/** A claim about a node. */
		CLAIM,

		/** A relation. */
		RELATION

	}

}
