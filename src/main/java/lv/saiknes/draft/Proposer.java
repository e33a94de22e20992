package lv.saiknes.draft;

import java.util.List;

/**
 * Reads a source and proposes what it says. The rules of the program are one; a language
 * model may be another. What one proposes is held against the text by {@link Drafter}: no
 * line, no proposal.
 */
public interface Proposer {

	/** What the text may say, in the order of its lines. */
	List<Proposal> propose(Manuscript text);

}
