package lv.saiknes.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * An example question: one file of the folder of queries, whose comment lines at its head
 * say in both languages what it asks.
 *
 * @param id name of the file without its ending
 * @param group the group it belongs to
 * @param title the question
 * @param note what the answer shows
 * @param says the answer in sentences with {@link lv.saiknes.house.Blanks blanks}, one a
 * line; null where its shape alone says it
 * @param query the query without the comment lines at its head
 * @param variables the variables as JSON; empty where it has none
 */
record Question(String id, Text group, Text title, Text note, @Nullable Text says, String query, String variables) {

	private static final Pattern HEAD = Pattern.compile("#\\s*(?:(group|title|says)\\.)?(lv|en):\\s*(.*)");

	/**
	 * Takes a file apart. A comment line without a key continues the one before it.
	 * @throws IllegalArgumentException when a group, title, note or the query is missing;
	 * the message names the file
	 */
	static Question of(String id, String text, String variables) {
		List<String> lines = text.lines().toList();
		Map<String, String> fields = new HashMap<>();
		String current = "";
		int next = 0;
		for (; next < lines.size() && (lines.get(next).startsWith("#") || lines.get(next).isBlank()); next++) {
			Matcher head = HEAD.matcher(lines.get(next));
			if (head.matches()) {
				current = ((head.group(1) != null) ? head.group(1) : "note") + "." + head.group(2);
				String separator = current.matches("(note|says).*") ? "\n" : " ";
				fields.merge(current, head.group(3).strip(), (one, other) -> one + separator + other);
			}
			else if (lines.get(next).startsWith("#")) {
				String separator = current.startsWith("note") ? "\n" : " ";
				fields.merge(current, lines.get(next).substring(1).strip(), (one, other) -> one + separator + other);
			}
		}
		String query = lines.stream().skip(next).collect(Collectors.joining("\n")).strip() + "\n";
		if (query.isBlank()) {
			throw new IllegalArgumentException("`" + id + ".graphql` has no query below its comment lines; add one");
		}
		boolean says = fields.containsKey("says.lv") || fields.containsKey("says.en");
		return new Question(id, text(id, fields, "group"), text(id, fields, "title"), text(id, fields, "note"),
				says ? text(id, fields, "says") : null, query, variables.strip());
	}

	/** What a tab of the playground shows: title and note as comments, then the query. */
	String tab(Language language) {
		return Stream.concat(Stream.of(this.title.in(language)), this.note.in(language).lines())
			.map((line) -> ("# " + line).stripTrailing() + "\n")
			.collect(Collectors.joining()) + this.query;
	}

	private static Text text(String id, Map<String, String> fields, String name) {
		String lv = fields.get(name + ".lv");
		String en = fields.get(name + ".en");
		if (lv == null || en == null) {
			throw new IllegalArgumentException(
					"`" + id + ".graphql` lacks the " + name + " in Latvian or English at its head");
		}
		return new Text(lv, en);
	}

}
