package lv.saiknes.match;

import lv.saiknes.model.Text;

/**
 * Something that can be read of nodes.
 *
 * @param id its id: the name of a property, or of a kind of relation, with {@code .IN}
 * where it is followed from its end
 * @param name what it is called
 * @param reads where it stands
 */
public record Property(String id, Text name, Reads reads) {

	/** Behind the kind of a relation that is followed from its end. */
	static final String IN = ".IN";

	/** Where a property stands. */
	enum Reads {

		/** The kind of the node. */
		KIND,

		/** Addresses of the same thing elsewhere. */
		SAME_AS,

		/** Other names. */
		ALIASES,

		/** A property or claim. */
		VALUE,

		/** A relation from the node. */
		OUT,

		/** A relation to the node. */
		IN

	}

}
