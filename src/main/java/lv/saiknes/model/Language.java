package lv.saiknes.model;

import java.util.Locale;

/** The two languages in which names, texts and sentences exist. */
public enum Language {

	/** Latvian, the language of the sources and the default. */
	LV,

	/** English. */
	EN;

	/** The language for someone with these habits: Latvian for all but English. */
	public static Language of(Locale locale) {
		return locale.getLanguage().equals("en") ? EN : LV;
	}

	/**
	 * Its code by ISO 639-1, as addresses and pages have it: {@code lv} or {@code en}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its locale, by which messages are found and numbers are written. */
	public Locale locale() {
		return Locale.of(code());
	}

}
