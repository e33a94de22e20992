package lv.saiknes.ontology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a kind of node is, as far as the program treats kinds differently. The ontology
 * gives traits to kinds; the program asks for the trait and never for a list of kinds.
 */
public enum Trait {

	/** Can act: implement, take part, belong. */
	ACTOR,

	/** A class of actors rather than one of them; passes its roles on to its members. */
	GROUP,

	/** A territory, in which others lie. */
	PLACE,

	/** A state. */
	COUNTRY,

	/** A planning document, the top of a tree of units. */
	PLAN,

	/** A division of a plan. */
	UNIT,

	/** Something printed within a unit. */
	ITEM,

	/** Work that a unit lays down. */
	TASK,

	/** A concept that other nodes are about. */
	THEME,

	/** Money as plans name it. */
	INSTRUMENT,

	/** An agreement or lasting cooperation, with parties. */
	PARTNERSHIP,

	/** Something undertaken, with participants. */
	UNDERTAKING,

	/** Its names are official and may be taken over word by word. */
	OFFICIAL_NAME,

	/**
	 * Need not be mentioned by name where a passage states a relation: its passage is
	 * known by place and hash. Whatever lacks this trait must be mentioned.
	 */
	KNOWN_BY_PLACE;

	/** As it is written in the ontology: {@code official-name}. */
	public String written() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The trait that is written so, if there is one. */
	static Optional<Trait> find(String written) {
		return Arrays.stream(values()).filter((trait) -> trait.written().equals(written)).findFirst();
	}

}
