package lv.saiknes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.source.Edition.Range;

/**
 * Edits the text of seed files in place: only numbers of lines change, order and comments
 * stay.
 */
final class SeedEdit {

	private static final Pattern SOURCE = Pattern.compile("(?m)^source:\\s*[\"']?(\\w+)[\"']?\\s*(?:#.*)?$");

	/** {@code 006:12-14 @ …} or, in a file of that source, {@code 12-14 @ …}. */
	private static final Pattern CITE = Pattern
		.compile("(?<![\\w.:-])(?:(\\w+):)?(\\d{1,7})(?:-(\\d{1,7}))?(?=\\s*@ )");

	/** Lines of the items of a sheet. */
	private static final Pattern SHEET = Pattern.compile(
			"(?<=[{\\s,])((?:lines|heading|span):\\s*)(\\[?)(\\d{1,7}(?:-\\d{1,7})?(?:,\\s*\\d{1,7}(?:-\\d{1,7})?)*)");

	private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

	/** Lines that need no fact. */
	private static final Pattern UNCITED = Pattern
		.compile("(\\{source:\\s*[\"']?(\\w+)[\"']?,\\s*lines:\\s*)(\\d{1,7})(?:-(\\d{1,7}))?");

	private SeedEdit() {
	}

	static String withLines(String text, String source, Edition moved) {
		Matcher given = SOURCE.matcher(text);
		String own = given.find() ? given.group(1) : "";
		StringBuilder edited = new StringBuilder();
		for (String line : text.split("(?<=\n)")) {
			int comment = line.stripLeading().startsWith("#") ? 0 : line.length();
			String content = line.substring(0, comment);
			content = CITE.matcher(content).replaceAll((one) -> {
				boolean of = (one.group(1) != null) ? one.group(1).equals(source) : own.equals(source);
				return Matcher.quoteReplacement(
						of ? ((one.group(1) != null) ? one.group(1) + ":" : "") + now(one, 2, moved) : one.group());
			});
			if (own.equals(source)) {
				content = SHEET.matcher(content)
					.replaceAll((one) -> Matcher.quoteReplacement(one.group(1) + one.group(2)
							+ RANGE.matcher(one.group(3)).replaceAll((range) -> now(range, 1, moved))));
			}
			content = UNCITED.matcher(content)
				.replaceAll((one) -> Matcher
					.quoteReplacement(one.group(2).equals(source) ? one.group(1) + now(one, 3, moved) : one.group()));
			edited.append(content).append(line.substring(comment));
		}
		return edited.toString();
	}

	private static String now(MatchResult match, int first, Edition moved) {
		int from = Integer.parseInt(match.group(first));
		String last = match.group(first + 1);
		int to = (last != null) ? Integer.parseInt(last) : from;
		return moved.find(from, to).map(Range::toString).orElse(new Range(from, to).toString());
	}

	/**
	 * The entry of a source in the list with other values under some keys; an empty value
	 * removes its key.
	 */
	static String withEntry(String text, String source, Map<String, String> values) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		int start = -1;
		int end = lines.size();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).matches("  - id: [\"']?" + Pattern.quote(source) + "[\"']?\\s*(#.*)?")) {
				start = i;
			}
			else if (start >= 0 && i > start && lines.get(i).startsWith("  - ")) {
				end = i;
				break;
			}
		}
		if (start < 0) {
			return text;
		}
		List<String> entry = new ArrayList<>(lines.subList(start, end));
		values.forEach((key, value) -> put(entry, key, value));
		List<String> all = new ArrayList<>(lines.subList(0, start));
		all.addAll(entry);
		all.addAll(lines.subList(end, lines.size()));
		return String.join("\n", all) + "\n";
	}

	private static void put(List<String> entry, String key, String value) {
		String begin = "    " + key + ":";
		int at = 0;
		while (at < entry.size() && !entry.get(at).startsWith(begin)) {
			at++;
		}
		int place = at;
		if (at < entry.size()) {
			entry.remove(at);
			while (at < entry.size() && entry.get(at).startsWith("      ")) {
				entry.remove(at);
			}
		}
		if (!value.isEmpty()) {
			entry.addAll(Math.min(place, entry.size()),
					(begin + (value.startsWith("\n") ? "" : " ") + value).lines().toList());
		}
	}

}
