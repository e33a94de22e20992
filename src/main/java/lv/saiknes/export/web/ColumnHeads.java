package lv.saiknes.export.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import lv.saiknes.export.Heads;
import lv.saiknes.model.Language;
import org.springframework.context.MessageSource;

/**
 * The headings of exported columns and tables in the words of the pages; a column that no message
 * names keeps the name that the API has for it.
 *
 * @param messages the words
 * @param locale their language
 */
record ColumnHeads(MessageSource messages, Locale locale) implements Heads {

	/** In which language a text stands is said at the end of its column's name. */
	private static final Map<String, String> LANGUAGES = Map.of("Lv", "export.column.in.lv", "En",
			"export.column.in.en");

	/** Of a property that is called like another column. */
	private static final String PROPERTY = "property.";

	@Override
	public String column(String name) {
		String language = (name.length() > 2) ? LANGUAGES.get(name.substring(name.length() - 2)) : null;
		String base = ((language != null) ? name.substring(0, name.length() - 2) : name).replaceFirst("^" + PROPERTY,
				"");
		String said = Stream.of("export.column." + name, "export.column." + base, PROPERTY + base)
			.map((key) -> this.messages.getMessage(key, null, "", this.locale))
			.filter((words) -> words != null && !words.isEmpty())
			.findFirst()
			.orElse(null);
		return (said == null) ? name
				: (language != null) ? said + " (" + this.messages.getMessage(language, null, this.locale) + ")" : said;
	}

	@Override
	public Language language() {
		return Language.of(this.locale);
	}

	@Override
	public String sheet(String name) {
		return this.messages.getMessage("export.sheet." + name, null, this.locale);
	}

	@Override
	public String about(String name) {
		return this.messages.getMessage("export.about." + name, null, this.locale);
	}

}
