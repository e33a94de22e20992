package lv.saiknes.export;

/**
 * The terms of our own vocabulary that the ontology does not name. Its kinds, relations
 * and properties have the names there, as in the API: {@code Plan}, {@code PARTNERS_IN},
 * {@code periodFrom}.
 */
final class Terms {

	/** What is said of a thing, with its evidence. */
	static final String STATEMENT = "Statement";

	/** A passage. */
	static final String CITATION = "Citation";

	/** A document. */
	static final String SOURCE = "Source";

	private Terms() {
	}

}
