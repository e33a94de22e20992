package lv.saiknes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.query.Vertex;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes by name. The words of the text go to the full-text index as plain words, so
 * whatever else a text contains has no meaning there. A node whose name is the text
 * itself comes before those that only contain it. Parts of plans are found by their
 * printed number, too.
 */
@Component
public class NameSearch {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	/** A printed number, such as 3.3.4.2, alone or before a name. */
	private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,3})+)\\.?(?:\\s+(.*))?");

	private static final int MOST_WORDS = 12;

	private static final int MOST_SUGGESTIONS = 5;

	/** Property that holds all names of a node. */
	public static final String NAMES = "names";

	private final MatchReader reader;

	NameSearch(MatchReader reader) {
		this.reader = reader;
	}

	/** Whether a text has a word that can be looked for. */
	public static boolean hasWord(String text) {
		return !words(text).isEmpty();
	}

	/**
	 * The nodes that match, best first, at most 500 in all; none where the text has no
	 * word.
	 * @param kinds only nodes of these kinds; all when null
	 * @param properties names of the properties to read of the nodes; all when null
	 * @param offset how many of the best to leave out
	 * @param size how many to return
	 */
	public Found find(String text, @Nullable List<String> kinds, @Nullable List<String> properties, int offset,
			int size) {
		List<String> words = words(text);
		if (words.isEmpty()) {
			return new Found(List.of(), 0, List.of());
		}
		String wanted = Folding.words(text);
		Matcher numbered = NUMBERED.matcher(text);
		if (numbered.matches()) {
			String name = (numbered.group(2) != null) ? Folding.words(numbered.group(2)) : "";
			Match.Page found = this.reader.findNumbered(numbered.group(1), name, kinds, properties, offset, size);
			if (found.total() > 0) {
				return found(found, wanted, List.of());
			}
		}
		Match.Page found = this.reader.search(stems(words), spellings(words), wanted, kinds, properties, offset, size);
		return found(found, wanted, (found.total() == 0) ? suggestions(words) : List.of());
	}

	private static Found found(Match.Page page, String wanted, List<String> suggestions) {
		return new Found(page.matches().stream().map((match) -> new Hit(match.node(), match.score(), wanted)).toList(),
				page.total(), suggestions);
	}

	/**
	 * Whether one of the node's names is the text, whatever its accents and case; its
	 * printed number, if it has one, may stand before the name or alone.
	 */
	public static boolean isNamed(Vertex node, String text) {
		Matcher numbered = NUMBERED.matcher(text);
		if (numbered.matches() && numbered.group(1).equals(node.properties().get("number"))) {
			return numbered.group(2) == null || isNamed(node, numbered.group(2));
		}
		String wanted = Folding.words(text);
		return names(node).stream().anyMatch((name) -> Folding.words(name).equals(wanted));
	}

	/** All words, as written or without accents, in any inflection. */
	private static String stems(List<String> words) {
		return "(" + all(words, (w) -> w) + ") OR (" + all(words, Folding::fold) + ")";
	}

	/** All words, by beginning or with up to two slips. */
	private static String spellings(List<String> words) {
		return all(words, (word) -> (word.length() < 4) ? word + "*" : "(" + word + "* OR " + word + "~2)");
	}

	private static String all(List<String> words, Function<String, String> form) {
		return words.stream().map((word) -> "+" + form.apply(word)).collect(Collectors.joining(" "));
	}

	/** Names of nodes that share at least one word with the text. */
	private List<String> suggestions(List<String> words) {
		String any = words.stream()
			.filter((word) -> word.length() > 2)
			.map((word) -> word + "~2 OR " + word.substring(0, Math.min(4, word.length())) + "*")
			.collect(Collectors.joining(" OR "));
		return any.isEmpty() ? List.of()
				: this.reader.search(any, any, "", null, List.of(NAMES), 0, MOST_SUGGESTIONS)
					.matches()
					.stream()
					.map((match) -> matchedName(match.node(), String.join(" ", words)))
					.distinct()
					.toList();
	}

	/** The name that shares most letter pairs with what was asked for. */
	private static String matchedName(Vertex node, String wanted) {
		Set<String> pairs = pairs(wanted);
		return names(node).stream()
			.max(Comparator.comparingDouble((String name) -> likeness(pairs, pairs(Folding.fold(name))))
				.thenComparing(Comparator.reverseOrder()))
			.orElse(node.id());
	}

	private static double likeness(Set<String> a, Set<String> b) {
		Set<String> shared = new HashSet<>(a);
		shared.retainAll(b);
		return 2.0 * shared.size() / Math.max(1, a.size() + b.size());
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < text.length(); i++) {
			pairs.add(text.substring(i, i + 2));
		}
		return pairs;
	}

	private static List<String> names(Vertex node) {
		return (node.properties().get(NAMES) instanceof List<?> names) ? names.stream().map(String.class::cast).toList()
				: List.of();
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
		while (matcher.find() && words.size() < MOST_WORDS) {
			words.add(matcher.group());
		}
		return words;
	}

	/**
	 * What was found.
	 *
	 * @param hits the nodes asked for, best first
	 * @param total how many there are
	 * @param suggestions similar names, where nothing was found
	 */
	public record Found(List<Hit> hits, int total, List<String> suggestions) {
	}

	/**
	 * One node that was found.
	 *
	 * @param node the node
	 * @param score how well it matches; only the order within one search means something
	 * @param text what was asked for
	 */
	public record Hit(Vertex node, double score, String text) {

		/**
		 * The name that matched, if the property {@value NameSearch#NAMES} was read; else
		 * the id.
		 */
		public String matchedName() {
			return NameSearch.matchedName(this.node, this.text);
		}

	}

}
