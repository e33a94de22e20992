package lv.saiknes.api;

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

import lv.saiknes.store.GraphReader;
import lv.saiknes.store.Match;
import lv.saiknes.store.Vertex;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes by name. The words of the text go to the full-text index as plain words, so
 * whatever else a text contains has no meaning there. A node whose name is the text
 * itself comes before those that only contain it.
 */
@Component
class Search {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int MOST_WORDS = 12;

	private static final int MOST_MATCHES = 500;

	private static final int MOST_SUGGESTIONS = 5;

	private final GraphReader reader;

	Search(GraphReader reader) {
		this.reader = reader;
	}

	SearchConnection find(String text, @Nullable List<String> kinds, int size, @Nullable String after) {
		List<String> words = words(text);
		if (words.isEmpty()) {
			throw ApiError.badArgument("text", "`text` has no word to look for; write a name or a part of one.");
		}
		int offset = OffsetCursor.next(after);
		List<Match> matches = new ArrayList<>(this.reader.search(stems(words), spellings(words), kinds, MOST_MATCHES));
		String wanted = Folding.fold(String.join(" ", words));
		matches.sort(Comparator.comparing((Match match) -> !isNamed(match.node(), wanted)));
		List<Edge> edges = new ArrayList<>();
		for (int i = offset; i < Math.min(matches.size(), offset + size); i++) {
			Match match = matches.get(i);
			edges.add(new Edge(OffsetCursor.of(i), match.node(), match.score(), matchedName(match.node(), wanted)));
		}
		Connection.PageInfo page = new Connection.PageInfo(edges.isEmpty() ? null : edges.getFirst().cursor(),
				edges.isEmpty() ? null : edges.getLast().cursor(), offset + size < matches.size(), offset > 0);
		return new SearchConnection(edges, matches.size(), page, matches.isEmpty() ? suggestions(words) : List.of());
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
				: this.reader.search(any, any, null, MOST_SUGGESTIONS)
					.stream()
					.map((match) -> matchedName(match.node(), String.join(" ", words)))
					.distinct()
					.toList();
	}

	private static boolean isNamed(Vertex node, String wanted) {
		return names(node).stream().anyMatch((name) -> Folding.fold(String.join(" ", words(name))).equals(wanted));
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
		return (node.properties().get("names") instanceof List<?> names)
				? names.stream().map(String.class::cast).toList() : List.of();
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
	 * A page of what was found.
	 *
	 * @param edges what was found, best first
	 * @param totalCount how much was found, at most 500
	 * @param pageInfo where the page begins and ends
	 * @param suggestions similar names, where nothing was found
	 */
	record SearchConnection(List<Edge> edges, int totalCount, Connection.PageInfo pageInfo, List<String> suggestions) {

		/** The nodes of the edges. */
		public List<Vertex> nodes() {
			return this.edges.stream().map(Edge::node).toList();
		}

	}

	/**
	 * One node that was found.
	 *
	 * @param cursor its place
	 * @param node the node
	 * @param score how well it matches
	 * @param matchedName the name that matched
	 */
	record Edge(String cursor, Vertex node, double score, String matchedName) {
	}

}
