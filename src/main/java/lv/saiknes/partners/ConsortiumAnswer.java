package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Gate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of bodies that, with the asker, covers what a question needs. Nodes
 * and relations are named by id.
 *
 * @param actor who asked; null where nobody was named
 * @param asOf the date that was looked at
 * @param understanding what the question was understood to be about
 * @param needs what has to be covered
 * @param members whom to ask, those who add most first
 * @param uncovered how many of the needs nobody covers within the size asked for
 */
public record ConsortiumAnswer(@Nullable String actor, String asOf, Understanding understanding, List<Need> needs,
		List<Member> members, int uncovered) {

	public ConsortiumAnswer {
		needs = List.copyOf(needs);
		members = List.copyOf(members);
	}

	/** What a consortium has to have. */
	public enum NeedKind {

		/** Somebody whom the plan names for a task, or the task itself names. */
		TASK,

		/** Somebody who may submit projects in the measure that fits best. */
		IMPLEMENTER,

		/** Somebody in a country that the question wants. */
		COUNTRY,

		/** Somebody who has done the like. */
		EXPERIENCE

	}

	/**
	 * Something that has to be covered.
	 *
	 * @param kind which kind of thing
	 * @param id the task, measure or country; absent for experience
	 * @param coveredBy who covers it, the asker among them; nobody where it stays open
	 */
	public record Need(NeedKind kind, @Nullable String id, List<String> coveredBy) {

		public Need {
			coveredBy = List.copyOf(coveredBy);
		}

	}

	/**
	 * A member.
	 *
	 * @param actor who
	 * @param score how well it fits the question by itself
	 * @param adds what it covers that neither the asker nor those before it do
	 * @param gates whether it may take part, as far as the sources say
	 * @param paragraph why, in sentences
	 */
	public record Member(String actor, double score, List<Covering> adds, List<Gate> gates, List<Clause> paragraph) {

		public Member {
			adds = List.copyOf(adds);
			gates = List.copyOf(gates);
			paragraph = List.copyOf(paragraph);
		}

	}

	/**
	 * How a need is covered.
	 *
	 * @param kind which kind of need
	 * @param id the task, measure or country; absent for experience
	 * @param relations why
	 */
	public record Covering(NeedKind kind, @Nullable String id, List<String> relations) {

		public Covering {
			relations = List.copyOf(relations);
		}

	}

}
