package lv.saiknes.ontology;

/** What a property's value may be. */
public enum ValueType {

	/** One line of text in no particular language. */
	STRING,

	/** A text in Latvian and English. */
	TEXT,

	/** A whole number. */
	INTEGER,

	/** A number. */
	DECIMAL,

	/** A date of the precision the source has: 2004, 2004-06 or 2004-06-17. */
	DATE,

	/** One of the listed values. */
	ENUM,

	/** An absolute http or https address. */
	URI

}
