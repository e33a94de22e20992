package lv.saiknes.trace;

import java.util.List;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which single relations would connect two things, or connect them better than anything
 * does. None of them is a fact.
 *
 * @param from the one
 * @param to the other
 * @param asOf date at which nodes and relations must not be certainly out of force, null
 * for any
 * @param now whether the two are connected as things are
 * @param proposals the relations, best first, one of each pattern of kinds and place in
 * it
 */
public record Suppositions(Entity from, Entity to, @Nullable String asOf, Verdict now, List<Proposal> proposals) {

	public Suppositions {
		proposals = List.copyOf(proposals);
	}

	/**
	 * A relation that does not hold, and what it would bring.
	 *
	 * @param relation the relation, which stands in no source and has no evidence
	 * @param start its start
	 * @param end its end
	 * @param path the path that would lead over it
	 * @param precedents how many relations of its type the data has between such kinds
	 * @param common what its ends are both joined to already, the rarest first
	 */
	public record Proposal(Relation relation, Entity start, Entity end, TracedPath path, int precedents,
			List<Entity> common) {

		public Proposal {
			common = List.copyOf(common);
		}

	}

}
