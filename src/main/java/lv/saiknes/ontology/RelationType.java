package lv.saiknes.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Text;

/**
 * A kind of relation.
 *
 * @param name name in the store and the API, for example {@code PARTNERS_IN}
 * @param label how it reads from start to end
 * @param inverse how it reads from end to start
 * @param description what it means, in English
 * @param ends which kinds it may join
 * @param properties properties it may carry, by name, common ones included
 * @param roster whether it joins nearly everything, so that paths avoid it
 * @param rosterTo kinds of end node at which it is a roster though it is not in general
 * @param symmetric whether it holds in both directions
 * @param sentence template that reads a relation aloud
 */
public record RelationType(String name, Text label, Text inverse, String description, List<Ends> ends,
		Map<String, PropertyType> properties, boolean roster, Set<String> rosterTo, boolean symmetric, Text sentence) {

	/**
	 * Kinds that a relation may join.
	 *
	 * @param from kinds of the start node
	 * @param to kinds of the end node
	 */
	public record Ends(Set<String> from, Set<String> to) {
	}

	/** Whether a relation of this type may join these kinds. */
	public boolean mayJoin(String fromKind, String toKind) {
		return this.ends.stream().anyMatch((e) -> e.from().contains(fromKind) && e.to().contains(toKind));
	}

}
