package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Money that fits a question, best first.
 *
 * @param actor who asked; null where nobody was named
 * @param asOf the date that was looked at
 * @param understanding what the question was understood to be about
 * @param measureCount how many measures the question is about
 * @param fits the best fitting instruments that could pay at the date
 * @param found how many of these there are in all
 * @param ended the best fitting of those whose period was over by the date
 * @param advice what the asker may do to get a better answer
 */
public record FundingAnswer(@Nullable String actor, String asOf, Understanding understanding, int measureCount,
		List<FundingFit> fits, int found, List<FundingFit> ended, List<Advice> advice) {

	public FundingAnswer {
		fits = List.copyOf(fits);
		ended = List.copyOf(ended);
		advice = List.copyOf(advice);
	}

	/**
	 * An instrument that could pay.
	 *
	 * @param rank place in the list, from 1
	 * @param instrument the instrument
	 * @param score the sum of the terms' contributions
	 * @param terms what speaks for it
	 * @param forAsker whether the asker may receive it, as far as the sources say
	 * @param period the time in which it pays, as far as the sources say
	 * @param periodOf whose period that is: the instrument itself, or what it is a part
	 * of where it has none of its own; null where the sources name none
	 * @param measures measures that name it, most fitting first
	 * @param measureCount how many measures that the question is about name it
	 * @param implementers who may submit projects in these measures, the asker first if
	 * it is one of them, then the most often named
	 * @param implementerCount how many these are in all
	 * @param projects similar projects that it paid, most fitting first
	 * @param paragraph why, in sentences
	 * @param caveats what to bear in mind
	 */
	public record FundingFit(int rank, String instrument, double score, List<FundingTerm> terms, Gate forAsker,
			Period period, @Nullable String periodOf, List<Match> measures, int measureCount, List<Match> implementers,
			int implementerCount, List<Match> projects, List<Clause> paragraph, List<FundingCaveat> caveats) {

		public FundingFit {
			terms = List.copyOf(terms);
			measures = List.copyOf(measures);
			implementers = List.copyOf(implementers);
			projects = List.copyOf(projects);
			paragraph = List.copyOf(paragraph);
			caveats = List.copyOf(caveats);
		}

	}

	/**
	 * One thing that speaks for an instrument.
	 *
	 * @param kind which
	 * @param value how much, from 0 to 1
	 * @param weight how much it counts
	 * @param contribution value times weight
	 * @param evidence the relations behind it, strongest first
	 */
	public record FundingTerm(FundingTermKind kind, double value, double weight, double contribution,
			List<Path> evidence) {

		public FundingTerm {
			evidence = List.copyOf(evidence);
		}

		/** How the value is made. */
		public Text formula() {
			return this.kind.formula();
		}

	}

	/** What can speak for an instrument. */
	public enum FundingTermKind {

		/** Plans name it for such measures. */
		NAMED_BY_PLANS(0.35),

		/** It paid for similar projects. */
		PAID_SIMILAR(0.3),

		/** The idea names it, or what it is a part of. */
		IN_THE_IDEA(0.2),

		/** The asker may receive it. */
		OPEN_TO_ASKER(0.15);

		private final double weight;

		FundingTermKind(double weight) {
			this.weight = weight;
		}

		/** How much it counts. */
		public double weight() {
			return this.weight;
		}

		/** How the value is made, in words and signs. */
		public Text formula() {
			return Words.text("partners.formula." + name());
		}

	}

	/**
	 * Something to bear in mind about an instrument.
	 *
	 * @param kind which
	 * @param text in words
	 */
	public record FundingCaveat(FundingCaveatKind kind, Text text) {
	}

	/** What to bear in mind about an instrument. */
	public enum FundingCaveatKind {

		/** Its period is over, or has not begun, at the date asked about. */
		PERIOD_OVER,

		/** The sources give no period. */
		PERIOD_UNKNOWN,

		/** Only old sources tell of it. */
		SOURCE_OLD,

		/** It is private money. */
		PRIVATE,

		/** It has to be paid back. */
		LOAN,

		/** It is a relief, not a payment. */
		TAX_RELIEF,

		/** It is a family of instruments, not one to apply to. */
		FAMILY,

		/** No plan names it for such measures, at most the family that it belongs to. */
		NOT_IN_PLANS

	}

}
