package lv.saiknes.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Folding;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes by what people type: names in any inflection and spelling, beginnings of
 * them, numbers, ids and addresses. {@link SearchIndex} says what comes first.
 */
@Component
public class NameSearch implements Names {

	/** Longest text that is looked for. */
	public static final int LONGEST_TEXT = 200;

	private static final int MOST_SUGGESTIONS = 5;

	/** A name that is less like the text is not that by which its node was found. */
	private static final double LEAST_LIKE = 0.35;

	/** So much another name may be like the text, however alike. */
	private static final double MOST_UNLIKE_ITSELF = 0.99;

	/** Property that holds all names of a node. */
	public static final String NAMES = "names";

	private final CurrentIndex index;

	private final NodeReader reader;

	NameSearch(CurrentIndex index, NodeReader reader) {
		this.index = index;
		this.reader = reader;
	}

	/** Makes the index of the loaded dataset, if there is none yet. */
	public void prepare() {
		this.index.get();
	}

	/** Whether a text has something that can be looked for. */
	public static boolean hasWord(String text) {
		return !Folding.listWords(text).isEmpty();
	}

	/**
	 * Whether a text asks who pays for something, or with whom one could do it, in words
	 * of either language: a question that names do not answer.
	 */
	public static boolean asksForPartners(String text) {
		Set<String> words = new LinkedHashSet<>(Folding.listWords(text));
		return words.size() > 1 && Stream.of("FUNDED_BY", "PARTNERS_IN")
			.map((type) -> Words.text("search.asks." + type))
			.flatMap((asking) -> Stream.of(asking.lv(), asking.en()))
			.flatMap((asking) -> Folding.listWords(asking).stream())
			.anyMatch(words::contains);
	}

	/**
	 * The nodes that match, best first; none where the text says nothing or is longer
	 * than {@value #LONGEST_TEXT} letters.
	 * @param kinds only nodes of these kinds; all when null
	 * @param sources only nodes of which one of these sources speaks; all when null
	 * @param properties names of the properties to read of the nodes; all when null
	 * @param offset how many of the best to leave out
	 * @param size how many to return
	 */
	public Found find(String text, @Nullable List<String> kinds, @Nullable List<String> sources,
			@Nullable List<String> properties, int offset, int size) {
		if (text.length() > LONGEST_TEXT) {
			return new Found(List.of(), 0, false, List.of());
		}
		SearchIndex.Found found = this.index.get().find(text, kinds, sources, offset, size);
		Map<String, Vertex> nodes = found.ids().isEmpty() ? Map.of()
				: this.reader.findVertices(found.ids(), properties);
		String wanted = wanted(text);
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < found.ids().size(); i++) {
			Vertex node = nodes.get(found.ids().get(i));
			if (node != null) {
				hits.add(new Hit(node, found.scores().get(i), wanted));
			}
		}
		return new Found(hits, found.total(), found.slips() && found.total() > 0,
				(found.total() == 0) ? suggestions(text) : List.of());
	}

	/**
	 * The nodes that a text names, best first, whatever its accents and case: it is their
	 * id or printed number, one of their names or another inflection of one. Whatever
	 * only begins so, or is only spelt like it, is none of them.
	 * @param kinds only nodes of these kinds; all when null
	 * @param most how many at most
	 */
	public List<Vertex> findCalled(String text, @Nullable List<String> kinds, int most) {
		if (text.length() > LONGEST_TEXT || !hasWord(text)) {
			return List.of();
		}
		List<String> called = this.index.get().called(text, kinds, most);
		Map<String, Vertex> nodes = called.isEmpty() ? Map.of() : this.reader.findVertices(called);
		return called.stream().map(nodes::get).filter(Objects::nonNull).toList();
	}

	/**
	 * The ids of the nodes that match, best first, as {@link #find} has them, without
	 * asking the database.
	 */
	@Override
	public List<String> listIds(String text, @Nullable List<String> kinds, int offset, int size) {
		return (text.length() > LONGEST_TEXT) ? List.of()
				: this.index.get().find(text, kinds, null, offset, size).ids();
	}

	/**
	 * How many of the found are of each of these kinds and of each of these sources; see
	 * {@link SearchIndex#count}.
	 */
	public Counts count(String text, @Nullable List<String> kinds, @Nullable List<String> sources,
			List<String> allKinds, List<String> allSources) {
		if (text.length() > LONGEST_TEXT) {
			return new Counts(Map.of(), Map.of());
		}
		SearchIndex.Counts counts = this.index.get().count(text, kinds, sources, allKinds, allSources);
		return new Counts(counts.kinds(), counts.sources());
	}

	/**
	 * Whether one of the node's names is the text, whatever its accents and case; its
	 * printed number, if it has one, may stand before the name or alone.
	 */
	public static boolean isNamed(Vertex node, String text) {
		return isNamed(names(node), node.properties().get("number"), text);
	}

	private static boolean isNamed(Collection<String> names, @Nullable Object number, String text) {
		Optional<Identifiers.Numbered> numbered = Identifiers.numbered(text)
			.filter((one) -> one.number().equals(number));
		if (numbered.isPresent()) {
			return numbered.get().name().isEmpty() || isNamed(names, number, numbered.get().name());
		}
		String wanted = Folding.words(text);
		return names.stream().anyMatch((name) -> Folding.words(name).equals(wanted));
	}

	/**
	 * How much of one of a node's names a text is, by pairs of letters: from 0 to 1,
	 * which means that it is one of them; see {@link #isNamed}.
	 */
	public static double likeness(Entity node, String text) {
		Collection<String> names = node.allNames();
		if (isNamed(names, node.properties().get("number"), text)) {
			return 1;
		}
		Set<String> wanted = pairs(Folding.words(text));
		return names.stream()
			.mapToDouble((name) -> Math.min(MOST_UNLIKE_ITSELF, likeness(wanted, pairs(Folding.fold(name)))))
			.max()
			.orElse(0);
	}

	private static String wanted(String text) {
		return String.join(" ", Folding.listWordsAndNumbers(text));
	}

	/** Names of nodes that share a word with the text, or have one like it. */
	private List<Similar> suggestions(String text) {
		SearchIndex current = this.index.get();
		String wanted = wanted(text);
		return current.similar(text, MOST_SUGGESTIONS)
			.stream()
			.map(current::entity)
			.map((node) -> new Similar(node.name(), matchedName(uninflected(node), wanted).orElse(node.name().lv())))
			.distinct()
			.toList();
	}

	/** In a form of its name it is named as in its name. */
	private static Set<String> uninflected(Entity node) {
		Set<String> names = new LinkedHashSet<>(List.of(node.name().lv(), node.name().en()));
		names.addAll(node.aliases());
		names.addAll(node.everydayNames());
		return names;
	}

	/**
	 * The first name in which each word asked for begins a word; else the one that shares
	 * most letter pairs with what was asked for; none where all are unlike it.
	 */
	private static Optional<String> matchedName(Collection<String> names, String wanted) {
		List<String> asked = List.of(wanted.split(" "));
		for (String name : names) {
			List<String> words = Folding.listWordsAndNumbers(name);
			if (asked.stream().allMatch((word) -> words.stream().anyMatch((other) -> other.startsWith(word)))) {
				return Optional.of(name);
			}
		}
		Set<String> pairs = pairs(wanted);
		return names.stream()
			.filter((name) -> likeness(pairs, pairs(Folding.fold(name))) >= LEAST_LIKE)
			.max(Comparator.comparingDouble((String name) -> likeness(pairs, pairs(Folding.fold(name))))
				.thenComparing(Comparator.reverseOrder()));
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

	/**
	 * How many were found, by kind and by source; those without any are left out.
	 *
	 * @param kinds by the name of the kind
	 * @param sources by the id of the source
	 */
	public record Counts(Map<String, Integer> kinds, Map<String, Integer> sources) {
	}

	/**
	 * What was found.
	 *
	 * @param hits the nodes asked for, best first
	 * @param total how many there are
	 * @param near whether nothing bears the words asked for and these are only spelt like
	 * them, so that they are to be offered and not taken
	 * @param suggestions similar names, where nothing was found
	 */
	public record Found(List<Hit> hits, int total, boolean near, List<Similar> suggestions) {
	}

	/**
	 * A node whose name is like what was asked for.
	 *
	 * @param name its name
	 * @param matched that of its names, in whatever language, which is like it
	 */
	public record Similar(Text name, String matched) {

		/**
		 * The name by which it was found; null where that is the one that a reader sees.
		 */
		public @Nullable String foundAs(Language language) {
			return this.matched.equals(this.name.in(language)) ? null : this.matched;
		}

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
			return findMatchedName().orElseGet(() -> names(this.node).stream().findFirst().orElse(this.node.id()));
		}

		/**
		 * The same; none where it was found by none of its names but, say, by a number.
		 */
		public Optional<String> findMatchedName() {
			return NameSearch.matchedName(names(this.node), this.text);
		}

	}

}
