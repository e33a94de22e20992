package lv.saiknes.assistants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Writes behind each sentence of an answer how it is known, how it stands in time and
 * where it is written, so that whoever takes the sentence takes these with it.
 */
final class Citing {

	/** Fields that hold sentences. */
	private static final List<String> SENTENCES = List.of("sentence", "text", "value", "reason", "explanation");

	/** What is said of a sentence that no source says. */
	static final String OURS = "worked out here; no passage says it";

	private Citing() {
	}

	/** The same answer with each sentence cited. */
	static Object cited(Object answer) {
		if (answer instanceof List<?> list) {
			return list.stream().map((one) -> (one != null) ? cited(one) : "").toList();
		}
		if (!(answer instanceof Map<?, ?> map)) {
			return answer;
		}
		String known = map.containsKey("evidence") || map.containsKey("relations") || map.containsKey("property")
				|| (map.containsKey("kind") && map.containsKey("text")) ? known(map) : null;
		String sentence = (known != null) ? SENTENCES.stream().filter(map::containsKey).findFirst().orElse(null) : null;
		Map<String, Object> cited = new LinkedHashMap<>();
		map.forEach((key, value) -> {
			if (value != null) {
				cited.put(String.valueOf(key), key.equals(sentence) && value instanceof String text
						? text + " [" + known + "]" : cited(value));
			}
		});
		return cited;
	}

	private static String known(Map<?, ?> statement) {
		Set<String> parts = new LinkedHashSet<>();
		Set<String> places = new LinkedHashSet<>();
		gather(statement, parts, places);
		if (statement.get("relations") instanceof List<?> relations) {
			relations.forEach((relation) -> gather((Map<?, ?>) relation, parts, places));
		}
		parts.addAll(places);
		return parts.isEmpty() ? OURS : String.join("; ", parts);
	}

	private static void gather(Map<?, ?> statement, Set<String> known, Set<String> places) {
		if (statement.get("grade") instanceof String grade) {
			known.add(grade);
		}
		if (statement.get("state") instanceof Map<?, ?> state && state.get("text") instanceof String text) {
			known.add(text);
		}
		if (statement.get("evidence") instanceof List<?> evidence) {
			evidence.forEach((passage) -> places.add(place((Map<?, ?>) passage)));
		}
		else if (statement.get("source") instanceof String source) {
			places.add("source " + source
					+ place(statement.get("locator"), statement.get("page"), statement.get("lines")));
		}
	}

	private static String place(Map<?, ?> passage) {
		Map<?, ?> source = (Map<?, ?>) Objects.requireNonNull(passage.get("source"), "source");
		return "source " + source.get("id") + " “" + source.get("title") + "”"
				+ place(passage.get("locator"), passage.get("page"), passage.get("lines"));
	}

	private static String place(@Nullable Object locator, @Nullable Object page, @Nullable Object lines) {
		List<String> place = new ArrayList<>();
		if (locator != null) {
			place.add(locator.toString());
		}
		if (page != null) {
			place.add("page " + page);
		}
		if (lines instanceof List<?> numbers && numbers.size() == 2) {
			place.add(numbers.get(0).equals(numbers.get(1)) ? "line " + numbers.get(0)
					: "lines " + numbers.get(0) + "–" + numbers.get(1));
		}
		return place.isEmpty() ? "" : ", " + String.join(", ", place);
	}

}
