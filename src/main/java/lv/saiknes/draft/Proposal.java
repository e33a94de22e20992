package lv.saiknes.draft;

import java.util.List;
import java.util.Locale;

/**
 * Something that a source may say, with the lines that would be its evidence. It is no
 * fact until a person has accepted it.
 *
 * @param what what it says
 * @param passages the lines that say it, at least one passage: no line, no proposal
 * @param confidence how sure the rule that made it is, from 0 to 1
 * @param ground on what it rests
 * @param status what a person made of it
 */
public record Proposal(Statement what, List<Passage> passages, double confidence, Ground ground, Status status) {

	public Proposal {
		passages = List.copyOf(passages);
		if (passages.isEmpty()) {
			throw new IllegalArgumentException("`" + what.key() + "` has no line; without one there is no proposal");
		}
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("`" + confidence + "` is no confidence between 0 and 1");
		}
	}

	/** A proposal that nobody has looked at yet. */
	static Proposal of(Statement what, Lines lines, String locator, double confidence, Ground ground) {
		return new Proposal(what, List.of(new Passage(lines, locator)), confidence, ground, Status.DRAFT);
	}

	/** By which it is named. */
	public String id() {
		return this.what.key();
	}

	/** The same with another status. */
	public Proposal with(Status other) {
		return new Proposal(this.what, this.passages, this.confidence, this.ground, other);
	}

	/**
	 * Lines of a source with the place where they are printed.
	 *
	 * @param lines the lines
	 * @param locator the printed place, such as {@code 3.1.1.1/4.a}
	 */
	public record Passage(Lines lines, String locator) {

		/** As the seed data cites it. */
		@Override
		public String toString() {
			return this.lines + " @ " + this.locator;
		}

	}

	/** What a person made of a proposal. */
	public enum Status {

		/** Nobody has looked at it. */
		DRAFT,

		/** It was written into the seed data. */
		ACCEPTED,

		/** It is not so. */
		STRUCK;

		/** As a draft's file writes it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
