package lv.saiknes.model;

/**
 * A text in both languages of the project.
 *
 * @param lv the Latvian text, never blank
 * @param en the English text, never blank
 */
public record Text(String lv, String en) {

	public Text {
		if (lv.isBlank() || en.isBlank()) {
			throw new IllegalArgumentException(
					"a text needs both Latvian and English, got `" + lv + "` / `" + en + "`");
		}
	}

	/** The text in the asked language. */
	public String in(Language language) {
		return language == Language.EN ? this.en : this.lv;
	}

}
