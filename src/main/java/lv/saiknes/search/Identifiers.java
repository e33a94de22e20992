package lv.saiknes.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Entity;
import lv.saiknes.text.Folding;

/**
 * What names a node without being its name: its id, its printed number, its permalink,
 * and the addresses and numbers under which others know it.
 */
final class Identifiers {

	/** A printed number, such as 3.3.4.2, alone or before a name. */
	private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})+)\\.?(?:\\s+(.*))?");

	private static final Pattern PERMALINK = Pattern.compile("(?:\\S*/)?id/([a-z0-9][a-z0-9.~_-]*)(?:[?#]\\S*)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WIKIDATA = Pattern.compile("(?:\\S*wikidata\\.org/(?:wiki|entity)/)?(q\\d{1,12})\\S*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

	private static final String FORMAT = "\\.(?:html|ttl|jsonld|json)$";

	private Identifiers() {
	}

	/** All identifiers of a node. */
	static Set<String> of(Entity entity) {
		Set<String> identifiers = new LinkedHashSet<>();
		identifiers.add(entity.id());
		if (entity.properties().get("number") instanceof String number) {
			identifiers.add(number);
		}
		entity.sameAs().forEach((address) -> {
			identifiers.add(plain(address));
			Matcher wikidata = WIKIDATA.matcher(address);
			if (wikidata.matches()) {
				identifiers.add(wikidata.group(1).toLowerCase(Locale.ROOT));
			}
		});
		return identifiers;
	}

	/** The identifier that a text is, if it can be one. */
	static Optional<String> in(String text) {
		String stripped = text.strip();
		Matcher number = NUMBER.matcher(stripped);
		if (number.matches() && number.group(2) == null) {
			return Optional.of(number.group(1));
		}
		Matcher wikidata = WIKIDATA.matcher(stripped);
		if (wikidata.matches()) {
			return Optional.of(wikidata.group(1).toLowerCase(Locale.ROOT));
		}
		Matcher permalink = PERMALINK.matcher(stripped);
		if (permalink.matches()) {
			return Optional.of(permalink.group(1).toLowerCase(Locale.ROOT).replaceFirst(FORMAT, ""));
		}
		if (stripped.contains("://")) {
			return Optional.of(plain(stripped));
		}
		String lower = stripped.toLowerCase(Locale.ROOT);
		return SLUG.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
	}

	/** The printed numbers that a text mentions. */
	static List<String> mentionedIn(String text) {
		return Folding.listWordsAndNumbers(text).stream().filter((word) -> NUMBER.matcher(word).matches()).toList();
	}

	/** The printed number with which a text begins, if it does. */
	static Optional<Numbered> numbered(String text) {
		Matcher number = NUMBER.matcher(text.strip());
		return number.matches()
				? Optional.of(new Numbered(number.group(1), (number.group(2) != null) ? number.group(2) : ""))
				: Optional.empty();
	}

	/**
	 * A number with what stands behind it.
	 *
	 * @param number the number
	 * @param name the rest, empty where there is none
	 */
	record Numbered(String number, String name) {
	}

	/** An address without what may be written in several ways. */
	private static String plain(String address) {
		return address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
	}

}
