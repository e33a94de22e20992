package lv.saiknes.query;

import java.util.regex.Pattern;

/**
 * Names that stand in the text of a statement, where a parameter cannot: labels,
 * relations and properties. They come from the ontology and the schema; this makes sure
 * that nothing else ever gets there.
 */
public final class Names {

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]*");

	private Names() {
	}

	/**
	 * Lets a name through.
	 * @throws IllegalArgumentException when it is none
	 */
	public static void check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("`" + name + "` is not a name of the ontology");
		}
	}

}
