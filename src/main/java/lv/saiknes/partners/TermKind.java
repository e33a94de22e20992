package lv.saiknes.partners;

import lv.saiknes.model.Text;
import lv.saiknes.words.Words;

/** What speaks for a partner. Each term has a value from 0 to 1. */
public enum TermKind {

	/** Plans give it a role in measures that the question is about. */
	SHARED_MEASURES,

	/** Passages of tasks, measures and projects that the question is about name it. */
	NAMED_FOR_IT,

	/** Projects and partnerships like the idea, most of all with the asker. */
	TRACK_RECORD,

	/** It works with the asker already, or is in a network with it. */
	COOPERATION,

	/** What it brings that the asker's partners so far do not. */
	COMPLEMENT,

	/** Is where the idea, or the question, wants a partner. */
	GEOGRAPHY;

	/** How the value is made, in words and signs. */
	public Text formula() {
		return Words.text("partners.formula." + name());
	}

}
