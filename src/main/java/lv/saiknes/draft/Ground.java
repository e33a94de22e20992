package lv.saiknes.draft;

import java.util.Locale;

/** On what a proposal rests. */
public enum Ground {

	/** A heading, by its number and level. */
	HEADING,

	/** An item of a list under the heading of a section. */
	ITEM,

	/** A name that a registry knows, in a section that gives it its role. */
	NAME_IN_SECTION,

	/** As before, but several nodes bear the name, and the nearest was taken. */
	NAME_OF_SEVERAL,

	/** As before, but the name is only a part of what the item says. */
	NAME_IN_PART,

	/** A name that a registry knows, in running text. */
	NAME_IN_TEXT,

	/** Words with capital letters and a noun that tells what they name. */
	CLASS_NOUN,

	/** A sentence that tells of an agreement or of cooperation. */
	AGREEMENT,

	/** A row of a table whose first cell says what the second holds. */
	TABLE_ROW,

	/** A row of an imported table, whose name is like that of a node that there is. */
	LIKE_NAME,

	/** A date, a period, an amount or a sum of money. */
	FIGURE,

	/** A language model that the user plugged in. */
	MODEL;

	/** As a draft's file writes it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
