package lv.saiknes.partners;

import lv.saiknes.model.Text;
import lv.saiknes.words.Words;

/** What speaks for a partner. Each term has a value from 0 to 1. */
public enum TermKind {

	/** Has worked, or is named, in the themes asked about. */
	THEME_MATCH,

	/**
	 * Has a role in measures that the question is about, or shares them with the asker.
	 */
	SHARED_MEASURES,

	/** Adamic–Adar: few-member things that it shares with the asker. */
	SHARED_NEIGHBOURS,

	/** Past projects and partnerships, fading with age. */
	TRACK_RECORD,

	/** Covers what the asker's existing partners do not. */
	COMPLEMENT,

	/** Is where a cross-border project needs it to be. */
	GEOGRAPHY;

	/** How the value is made, in words and signs. */
	public Text formula() {
		return Words.text("partners.formula." + name());
	}

}
