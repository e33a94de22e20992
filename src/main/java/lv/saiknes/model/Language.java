package lv.saiknes.model;

/** The two languages in which names, texts and sentences exist. */
public enum Language {

	/** Latvian, the language of the sources and the default. */
	LV,

	/** English. */
	EN

}
