package lv.saiknes.partners;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.time.State;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Partners that fit a question, best first, each with its reasons. Nodes, relations and
 * citations are named by id.
 *
 * @param actor who asked; null where nobody was named
 * @param asOf the date that was looked at
 * @param novelty from 0, proven first, to 1, new first
 * @param understanding what the question was understood to be about
 * @param tasks tasks of plans that it serves, most fitting first
 * @param candidates the best candidates
 * @param found how many candidates there are in all
 * @param strong how many of them fit well or in part, which stand first
 * @param weak the first {@value #MOST_WEAK} of the others, best first
 * @param excluded who would fit but may not take part, best first
 * @param advice what the asker may do to get a better answer
 */
public record PartnerAnswer(@Nullable String actor, String asOf, double novelty, Understanding understanding,
		List<Served> tasks, List<Candidate> candidates, int found, int strong, List<Weak> weak, List<Excluded> excluded,
		List<Advice> advice) {

	/** So many of those who hardly fit are told: of much data there are thousands. */
	public static final int MOST_WEAK = 200;

	/** Points of a hundred that whoever fits well has at least. */
	public static final int LEAST_WELL = 12;

	private static final int FIRST_TASKS = 3;

	public PartnerAnswer {
		tasks = List.copyOf(tasks);
		candidates = List.copyOf(candidates);
		weak = List.copyOf(weak);
		excluded = List.copyOf(excluded);
		advice = List.copyOf(advice);
	}

	/** The first few tasks that share more with the question than a weak word. */
	public List<Served> tasksFirst() {
		int strong = (int) this.tasks.stream().filter((task) -> !task.weak()).count();
		return this.tasks.stream()
			.sorted(Comparator.comparing(Served::weak))
			.limit(Words.named(this.tasks.size(), Math.min(FIRST_TASKS, strong)))
			.toList();
	}

	/** The other tasks. */
	public List<Served> tasksAfter() {
		List<Served> first = tasksFirst();
		return this.tasks.stream().filter((task) -> !first.contains(task)).toList();
	}

	/**
	 * A task of a plan that the question serves.
	 *
	 * @param task the task
	 * @param measure the measure that lays it down
	 * @param relevance how far the question is about it, from 0 to 1.2
	 * @param relation the relation that joins the two
	 * @param weak whether it shares little with the question, where another task shares
	 * more
	 */
	public record Served(String task, String measure, double relevance, String relation, boolean weak) {
	}

	/**
	 * Somebody who could join.
	 *
	 * @param rank place in the list, from 1
	 * @param actor the candidate
	 * @param score the sum of the terms' contributions
	 * @param fit how well it fits beside whoever fits this question best
	 * @param terms what speaks for it
	 * @param gates whether it may take part, as far as the sources say
	 * @param paragraph why, in sentences
	 * @param tasks tasks of the question's measures in which it has a role
	 * @param instruments money named for those measures
	 * @param lastCooperation when it last worked with the asker, absent where the sources
	 * know of no cooperation
	 * @param caveats what to bear in mind
	 */
	public record Candidate(int rank, String actor, double score, Fit fit, List<Term> terms, List<Gate> gates,
			List<Clause> paragraph, List<Match> tasks, List<Match> instruments,
			@Nullable LastCooperation lastCooperation, List<Caveat> caveats) {

		public Candidate {
			terms = List.copyOf(terms);
			gates = List.copyOf(gates);
			paragraph = List.copyOf(paragraph);
			tasks = List.copyOf(tasks);
			instruments = List.copyOf(instruments);
			caveats = List.copyOf(caveats);
		}

	}

	/**
	 * How well somebody fits. A score says little by itself: no plan or project speaks of
	 * everything that is asked, so it is seen beside the best one of the same question.
	 * Where little speaks even for the best one, nobody fits well.
	 */
	public enum Fit {

		/**
		 * At least half of what speaks for the best one, and {@value #LEAST_WELL} points
		 * of a hundred in all: of the bodies that judges expect and that have half, nine
		 * of ten have so many, and so has the best one of nearly every judged idea; the
		 * best for a banana plantation has fewer.
		 */
		WELL(0.5, PartnerAnswer.LEAST_WELL / 100.0),

		/**
		 * At least a fifth of it: of the bodies that judges expect, seven of eight have.
		 */
		IN_PART(0.2, 0),

		/** Less. */
		HARDLY(0, 0);

		private final double least;

		private final double leastAtAll;

		Fit(double least, double leastAtAll) {
			this.least = least;
			this.leastAtAll = leastAtAll;
		}

		/**
		 * How well a score fits.
		 * @param best the best score of the same question
		 */
		static Fit of(double score, double best) {
			return Arrays.stream(values())
				.filter((fit) -> score >= Math.max(fit.least * best, fit.leastAtAll))
				.findFirst()
				.orElse(HARDLY);
		}

	}

	/**
	 * One thing that speaks for a candidate.
	 *
	 * @param kind which
	 * @param value how much, from 0 to 1
	 * @param weight how much it counts
	 * @param contribution value times weight
	 * @param evidence the relations behind it, strongest first
	 */
	public record Term(TermKind kind, double value, double weight, double contribution, List<Path> evidence) {

		public Term {
			evidence = List.copyOf(evidence);
		}

		/** How the value is made. */
		public Text formula() {
			return this.kind.formula();
		}

	}

	/**
	 * Whether a condition is met.
	 *
	 * @param kind which condition
	 * @param verdict whether it is met
	 * @param reason why, in words
	 * @param relations the relations that it rests on
	 * @param citations the passages that say so where they stand on a node
	 */
	public record Gate(GateKind kind, Verdict verdict, Text reason, List<String> relations, List<String> citations) {

		public Gate {
			relations = List.copyOf(relations);
			citations = List.copyOf(citations);
		}

	}

	/** Conditions for taking part. */
	public enum GateKind {

		/** Whether it is another than the asker, its own bodies and its predecessors. */
		OWN,

		/** Whether its agreements are the asker's. */
		AGREEMENT,

		/** Whether this kind of body may take part. */
		BODY,

		/** Whether its place is within the territory. */
		TERRITORY,

		/** Whether it, and the instrument, exist at the date. */
		DATE

	}

	/** What the sources say of a condition. */
	public enum Verdict {

		/** They say that it is met. */
		YES,

		/** They say that it is not. */
		NO,

		/**
		 * They do not say, or say it only of a group that the body is counted in, or of
		 * its past.
		 */
		UNKNOWN

	}

	/**
	 * A part of a sentence with its passages.
	 *
	 * @param text the words
	 * @param continued whether it goes on from the one before, in the same line of
	 * evidence
	 * @param relations the relations that it tells
	 * @param citations the passages that say it
	 */
	public record Clause(Text text, boolean continued, List<String> relations, List<String> citations) {

		public Clause {
			relations = List.copyOf(relations);
			citations = List.copyOf(citations);
		}

	}

	/**
	 * Something that fits both the question and the candidate.
	 *
	 * @param id the node
	 * @param relations how the candidate comes to it
	 */
	public record Match(String id, List<String> relations) {

		public Match {
			relations = List.copyOf(relations);
		}

	}

	/**
	 * When a candidate and the asker last worked together, as far as the sources know.
	 *
	 * @param id the project or partnership
	 * @param date its last known date
	 * @param validity whether it holds at the date asked about
	 * @param state how it stands then, absent where time is no matter
	 * @param relations the relations that join them to it
	 * @param through through whom or what: bodies of theirs, or an agreement from which
	 * the project arose; none where both took part themselves
	 * @param manner the same in words, absent where both took part themselves
	 */
	public record LastCooperation(String id, String date, Validity validity, @Nullable State state,
			List<String> relations, List<String> through, @Nullable Text manner) {

		public LastCooperation {
			through = List.copyOf(through);
			relations = List.copyOf(relations);
		}

	}

	/**
	 * Something to bear in mind.
	 *
	 * @param kind which
	 * @param text in words
	 * @param relations the relations that it rests on
	 */
	public record Caveat(CaveatKind kind, Text text, List<String> relations) {

		public Caveat {
			relations = List.copyOf(relations);
		}

	}

	/** What to bear in mind about a candidate. */
	public enum CaveatKind {

		/**
		 * An agreement with the asker is past its end, or one of somebody abroad with
		 * somebody else at home.
		 */
		AGREEMENT_ENDED,

		/** The sources know of their cooperation only until a date. */
		LAST_KNOWN,

		/** The youngest source that speaks of it is old. */
		SOURCE_OLD,

		/** It is a class of bodies, not an organisation. */
		GROUP_NOT_ORGANISATION,

		/**
		 * Another place has the same name, such as a city beside its municipality, and
		 * the idea says it.
		 */
		SAME_NAME,

		/**
		 * The sources say nothing of legal status, which the kind of a town or a ministry
		 * says by itself, or of sanctions.
		 */
		STATUS_NOT_COVERED,

		/** It is in another country than the one that the idea names. */
		ELSEWHERE,

		/** What an editor says of work with its country, though no source does. */
		COUNTRY_NOTICE

	}

	/**
	 * Somebody who fits, but hardly.
	 *
	 * @param actor who
	 * @param most what speaks for it most
	 */
	public record Weak(String actor, TermKind most) {
	}

	/**
	 * Somebody who would fit but may not take part.
	 *
	 * @param actor who
	 * @param score what it would have scored
	 * @param gate the condition that is not met
	 */
	public record Excluded(String actor, double score, Gate gate) {
	}

	/**
	 * How to get a better answer.
	 *
	 * @param kind what is the matter
	 * @param text what to do, in words
	 * @param suggestions ids of nodes that may be meant
	 */
	public record Advice(AdviceKind kind, Text text, List<String> suggestions) {

		public Advice {
			suggestions = List.copyOf(suggestions);
		}

	}

	/** What may be the matter with a question. */
	public enum AdviceKind {

		/** It does not say what for. */
		SAY_WHAT_FOR,

		/** No word of the idea leads to a theme, task or measure. */
		NOT_UNDERSTOOD,

		/** Some words of the idea led to nothing. */
		PARTLY_UNDERSTOOD,

		/** The instrument is over at the date. */
		INSTRUMENT_OVER,

		/** Nobody fits. */
		NOBODY_FITS,

		/** Nobody fits well: little speaks even for whoever fits best. */
		NOBODY_FITS_WELL,

		/** The asker is a class of bodies or has no relations of its own. */
		ASKER_LITTLE_KNOWN,

		/**
		 * It was not said who is asking, so that nothing is known of the asker's
		 * partners.
		 */
		NO_ASKER

	}

}
