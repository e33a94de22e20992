package lv.saiknes.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A sentence with blanks, such as {@code With {twins.nodes.name}.}, and how they are
 * filled: each is a path into an answer, and where it leads to several values all are
 * listed, each once. {@code {#twins.nodes}} is how many there are,
 * {@code {twins.nodes.0}} the first of them. A blank may say something of each of what
 * its path leads to, as {@code {twins.nodes: {name} since {validFrom}}} does: a
 * {@link Clause} for each that has all that the clause asks for.
 */
public final class Blanks {

	private static final String CLAUSE = ": ";

	private Blanks() {
	}

	/**
	 * What is said of one of several things.
	 *
	 * @param text the filled clause
	 */
	public record Clause(String text) {
	}

	/**
	 * The sentence with its blanks filled, or empty where one of them leads to nothing.
	 * @param sentence the sentence
	 * @param answer the answer, made of maps, lists and values
	 * @param listed puts values or clauses into words, one or several; a path may end at
	 * a map
	 * @throws IllegalArgumentException where a brace of the sentence is not closed
	 */
	public static Optional<String> fill(String sentence, Map<?, ?> answer, Function<List<Object>, String> listed) {
		StringBuilder filled = new StringBuilder();
		int after = 0;
		for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', after)) {
			int close = close(sentence, open);
			List<Object> values = values(sentence.substring(open + 1, close), answer, listed);
			if (values.isEmpty()) {
				return Optional.empty();
			}
			filled.append(sentence, after, open).append(listed.apply(values));
			after = close + 1;
		}
		return Optional.of(filled.append(sentence.substring(after)).toString());
	}

	/**
	 * The same of a sentence that is nothing but one clause: a sentence for each of what
	 * it speaks of. Of any other one or none.
	 */
	public static List<String> fillEach(String sentence, Map<?, ?> answer, Function<List<Object>, String> listed) {
		if (sentence.startsWith("{") && sentence.contains(CLAUSE) && close(sentence, 0) == sentence.length() - 1) {
			return values(sentence.substring(1, sentence.length() - 1), answer, listed).stream()
				.map((one) -> (one instanceof Clause clause) ? clause.text() : listed.apply(List.of(one)))
				.toList();
		}
		return fill(sentence, answer, listed).stream().toList();
	}

	private static List<Object> values(String blank, Map<?, ?> answer, Function<List<Object>, String> listed) {
		int colon = blank.indexOf(CLAUSE);
		boolean counted = blank.startsWith("#");
		String path = blank.substring(counted ? 1 : 0, (colon >= 0) ? colon : blank.length());
		List<Object> found = new ArrayList<>();
		collect(answer, List.of(path.split("\\.")), found);
		if (colon >= 0) {
			String clause = blank.substring(colon + CLAUSE.length());
			return found.stream()
				.filter(Map.class::isInstance)
				.flatMap((one) -> fill(clause, (Map<?, ?>) one, listed).stream())
				.<Object>map(Clause::new)
				.toList();
		}
		List<Object> values = found.stream().distinct().toList();
		return (counted && !values.isEmpty()) ? List.of(values.size()) : values;
	}

	private static int close(String sentence, int open) {
		int depth = 0;
		for (int at = open; at < sentence.length(); at++) {
			depth += switch (sentence.charAt(at)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
			if (depth == 0) {
				return at;
			}
		}
		throw new IllegalArgumentException("A brace is not closed in `" + sentence + "`; close it");
	}

	private static void collect(@Nullable Object from, List<String> path, List<Object> values) {
		if (from instanceof List<?> several) {
			if (!path.isEmpty() && path.getFirst().matches("\\d+")) {
				several.stream()
					.skip(Integer.parseInt(path.getFirst()))
					.limit(1)
					.forEach((one) -> collect(one, path.subList(1, path.size()), values));
			}
			else {
				several.forEach((one) -> collect(one, path, values));
			}
		}
		else if (from != null && path.isEmpty()) {
			values.add(from);
		}
		else if (from instanceof Map<?, ?> fields) {
			collect(fields.get(path.getFirst()), path.subList(1, path.size()), values);
		}
	}

}
