package lv.saiknes.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A sentence with blanks, such as {@code With {twins.nodes.name}.}, and how they are
 * filled: each is a path into an answer, and where it leads to several values all are
 * listed, each once. {@code {#twins.nodes}} is how many there are.
 */
public final class Blanks {

	private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

	private Blanks() {
	}

	/**
	 * The sentence with its blanks filled, or empty where one of them leads to nothing.
	 * @param sentence the sentence
	 * @param answer the answer, made of maps, lists and values
	 * @param listed puts values into words, one or several; a path may end at a map
	 */
	public static Optional<String> fill(String sentence, Map<String, Object> answer,
			Function<List<Object>, String> listed) {
		StringBuilder filled = new StringBuilder();
		Matcher blank = BLANK.matcher(sentence);
		while (blank.find()) {
			Set<Object> values = new LinkedHashSet<>();
			boolean counted = blank.group(1).startsWith("#");
			collect(answer, List.of(blank.group(1).substring(counted ? 1 : 0).split("\\.")), values);
			if (values.isEmpty()) {
				return Optional.empty();
			}
			blank.appendReplacement(filled,
					Matcher.quoteReplacement(listed.apply(counted ? List.of(values.size()) : new ArrayList<>(values))));
		}
		return Optional.of(blank.appendTail(filled).toString());
	}

	private static void collect(@Nullable Object from, List<String> path, Set<Object> values) {
		if (from instanceof List<?> several) {
			several.forEach((one) -> collect(one, path, values));
		}
		else if (from != null && path.isEmpty()) {
			values.add(from);
		}
		else if (from instanceof Map<?, ?> fields) {
			collect(fields.get(path.getFirst()), path.subList(1, path.size()), values);
		}
	}

}
