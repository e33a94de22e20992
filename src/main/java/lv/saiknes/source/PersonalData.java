package lv.saiknes.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Source.PersonalSpan;
import lv.saiknes.text.Folding;

/**
 * Finds what may name or reach a natural person: names beside an office or a title,
 * telephone numbers, addresses of e-mail, personal codes. A person looks at each; what
 * stands without such a mark is not found.
 */
public final class PersonalData {

	private static final String OFFICES = "/source/offices.txt";

	private static final Pattern E_MAIL = Pattern
		.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

	/** The Latvian personal code, old and new. */
	private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}\\s?-\\s?\\d{5}(?!\\d)");

	/** With the prefix of a country, or eight digits in groups as people write them. */
	private static final Pattern TELEPHONE = Pattern.compile(
			"(?<![\\p{L}\\d.,/-])(?:\\+\\d{1,3}[ \\u00A0-]?(?:\\d[ \\u00A0-]?){6,11}\\d|[2678]\\d{3}[ \\u00A0]?\\d{4}|[2678]\\d[ \\u00A0]\\d{3}[ \\u00A0]\\d{3})(?![\\d.,]\\d|\\d|\\s?(?i:eur|eiro|€|%))");

	private static final String NAME = "\\p{Lu}\\p{Ll}+(?:[ \\u00A0-]\\p{Lu}\\p{Ll}+){1,2}|\\p{Lu}\\. ?\\p{Lu}\\p{Ll}{2,}";

	private static final Pattern NAMES = Pattern.compile(NAME);

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	private static final int FARTHEST = 40;

	private final List<String> offices;

	/** With the offices and titles that the program knows. */
	public PersonalData() {
		try (InputStream in = Objects.requireNonNull(PersonalData.class.getResourceAsStream(OFFICES), OFFICES)) {
			this.offices = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map(String::strip)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + OFFICES + "` cannot be read", ex);
		}
	}

	/** The spans of these lines, in their order. */
	public List<Found> find(List<String> lines) {
		List<Found> found = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			List<Found> own = new ArrayList<>();
			add(own, E_MAIL, "e-mail", lines.get(i), i + 1);
			add(own, CODE, "personal code", lines.get(i), i + 1);
			add(own, TELEPHONE, "telephone", lines.get(i), i + 1);
			names(own, lines.get(i), i + 1);
			own.sort((one, other) -> Integer.compare(one.span().from(), other.span().from()));
			found.addAll(own);
		}
		return found;
	}

	private static void add(List<Found> found, Pattern pattern, String kind, String line, int number) {
		Matcher matcher = pattern.matcher(line);
		while (matcher.find()) {
			add(found, kind, line, number, matcher.start(), matcher.end());
		}
	}

	private static void add(List<Found> found, String kind, String line, int number, int from, int to) {
		if (found.stream().noneMatch((one) -> one.span().from() < to && from < one.span().to())) {
			found.add(new Found(new PersonalSpan(number, from, to), kind, line.substring(from, to)));
		}
	}

	/** The nearest name behind an office, or right before it. */
	private void names(List<Found> found, String line, int number) {
		Matcher word = WORD.matcher(line);
		while (word.find()) {
			String folded = Folding.fold(word.group());
			if (this.offices.stream().noneMatch((office) -> isOffice(office, folded))) {
				continue;
			}
			Matcher name = NAMES.matcher(line);
			int end = Math.min(line.length(), word.end() + FARTHEST);
			name.region(word.end(), line.length());
			if (name.find() && name.start() <= end
					&& !line.substring(word.end(), name.start()).matches(".*[;!?].*|.*\\.\\s.*\\p{L}{4,}.*")) {
				add(found, "name", line, number, name.start(), name.end());
			}
			Matcher before = Pattern.compile("(" + NAME + ")\\s*[,(–-]\\s*(?:\\p{Ll}+\\s+){0,3}$")
				.matcher(line.substring(0, word.start()));
			if (before.find()) {
				add(found, "name", line, number, before.start(1), before.end(1));
			}
		}
	}

	/** A short title is the whole word, a longer one its beginning. */
	private static boolean isOffice(String office, String word) {
		return (office.length() <= 4) ? word.equals(office) : word.startsWith(office);
	}

	/**
	 * Something that may name or reach a person.
	 *
	 * @param span where it stands
	 * @param kind what it looks like
	 * @param words the words themselves
	 */
	public record Found(PersonalSpan span, String kind, String words) {
	}

}
