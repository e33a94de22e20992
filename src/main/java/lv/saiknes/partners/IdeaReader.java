package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.search.TopicIndex;
import lv.saiknes.text.Stems.Word;
import lv.saiknes.text.Stems;

/**
 * Reads an idea in plain words, Latvian or English: which nodes have its words, by the
 * product's own index of topics, and which places, instruments and themes it names in
 * full. Immutable.
 */
final class IdeaReader {

	/** Longest idea that is read; what follows is left out. */
	static final int LONGEST_IDEA = 500;

	private final Stems stems = Stems.ofAllWords();

	private final TopicIndex index;

	/** By a stem of the first word of a name: the names, in their order. */
	private final Map<String, List<Name>> names = new HashMap<>();

	/** By theme: the words by which it may be called. */
	private final Map<Integer, Calls> calls = new TreeMap<>();

	IdeaReader(Graph graph) {
		this.index = new TopicIndex(graph);
		// Names of many things are made of few words.
		Map<Word, Word> shared = new HashMap<>();
		for (int node = 0; node < graph.nodeCount(); node++) {
			if (graph.is(node, Trait.PLACE) || graph.is(node, Trait.INSTRUMENT) || graph.is(node, Trait.THEME)) {
				int position = node;
				names(graph.entity(node))
					.map((name) -> this.stems.of(name)
						.stream()
						.map((word) -> Objects.requireNonNullElse(shared.putIfAbsent(word, word), word))
						.toList())
					.filter((words) -> !words.isEmpty())
					.forEach((words) -> add(new Name(position, words)));
			}
			if (graph.is(node, Trait.THEME)) {
				this.calls.put(node, calls(graph.entity(node)));
			}
		}
	}

	private Calls calls(Entity theme) {
		Set<String> own = new HashSet<>();
		Set<String> narrowing = new HashSet<>();
		Stream.of(theme.name().lv(), theme.name().en())
			.flatMap((name) -> this.stems.of(name).stream())
			.forEach((word) -> own.addAll(stems(word)));
		Stream.of(theme.aliases(), theme.everydayNames()).flatMap(List::stream).map(this.stems::of).forEach((words) -> {
			for (Word word : words) {
				(word.equals(words.getLast()) ? own : narrowing).addAll(stems(word));
			}
		});
		narrowing.removeAll(own);
		return new Calls(own, narrowing);
	}

	private static Stream<String> names(Entity entity) {
		return Stream.of(List.of(entity.name().lv(), entity.name().en()), entity.aliases(), entity.everydayNames())
			.flatMap(List::stream)
			.distinct();
	}

	private void add(Name name) {
		stems(name.words().getFirst())
			.forEach((stem) -> this.names.computeIfAbsent(stem, (key) -> new ArrayList<>()).add(name));
	}

	private static Set<String> stems(Word word) {
		Set<String> stems = new LinkedHashSet<>();
		word.latvian().forEach((stem) -> stems.add("lv " + stem));
		word.english().forEach((stem) -> stems.add("en " + stem));
		return stems;
	}

	/** What an idea speaks of. */
	Reading read(String idea) {
		String text = idea.substring(0, Math.min(idea.length(), LONGEST_IDEA));
		Map<Integer, List<String>> named = named(this.stems.of(text));
		List<String> typed = this.index.written(text);
		return new Reading(typed, withoutNarrowing(typed, this.index.read(text), named), named);
	}

	/**
	 * The words of an idea. One that stands behind the name of a subject stands for no
	 * theme by a name that it only narrows: a touristic route is no “route taxi”.
	 */
	private List<TopicIndex.Word> withoutNarrowing(List<String> typed, List<TopicIndex.Word> words,
			Map<Integer, List<String>> named) {
		Set<String> naming = new HashSet<>();
		named.forEach((node, name) -> {
			if (this.calls.containsKey(node)) {
				naming.add(name.getLast());
			}
		});
		return words.stream().map((word) -> {
			int at = typed.indexOf(word.written());
			return (at > 0 && (naming.contains(typed.get(at - 1)) || endsInATheme(typed.get(at - 1))))
					? withoutNarrowing(word, named.keySet()) : word;
		}).toList();
	}

	/** Whether what a compound ends in is a theme: “ūdenstūrisms” is about tourists. */
	private boolean endsInATheme(String word) {
		List<String> last = this.index.lastPart(word).stream().map((stem) -> "lv " + stem).toList();
		return this.calls.values().stream().anyMatch((calls) -> !Collections.disjoint(calls.own(), last));
	}

	private TopicIndex.Word withoutNarrowing(TopicIndex.Word word, Set<Integer> named) {
		Set<String> stems = new HashSet<>();
		this.stems.of(word.written()).forEach((one) -> stems.addAll(stems(one)));
		Map<Integer, Double> scores = new HashMap<>(word.scores());
		scores.keySet()
			.removeIf((node) -> this.calls.containsKey(node) && !named.contains(node)
					&& !Collections.disjoint(Objects.requireNonNull(this.calls.get(node)).narrowing(), stems));
		return new TopicIndex.Word(word.written(), scores, word.suggestion());
	}

	/** Nodes one of whose names stands in the idea, its words in some form. */
	private Map<Integer, List<String>> named(List<Word> idea) {
		Map<Integer, List<String>> found = new TreeMap<>();
		for (int start = 0; start < idea.size(); start++) {
			List<Word> rest = idea.subList(start, idea.size());
			Set<Name> possible = new LinkedHashSet<>();
			stems(idea.get(start)).forEach((stem) -> possible.addAll(this.names.getOrDefault(stem, List.of())));
			possible.stream()
				.filter((name) -> begins(rest, name.words()))
				.forEach((name) -> found.merge(name.node(),
						rest.subList(0, name.words().size()).stream().map(Word::written).toList(),
						(one, other) -> (other.size() > one.size()) ? other : one));
		}
		return found;
	}

	private static boolean begins(List<Word> words, List<Word> name) {
		return name.size() <= words.size() && IntStream.range(0, name.size())
			.noneMatch((i) -> Collections.disjoint(stems(words.get(i)), stems(name.get(i))));
	}

	/**
	 * The words by which a theme is called.
	 *
	 * @param own stems of those that stand in its name or are the last of another name,
	 * which says what kind of thing that is
	 * @param narrowing stems of the others, which only narrow that
	 */
	private record Calls(Set<String> own, Set<String> narrowing) {
	}

	/**
	 * A name of a node. Each is itself and no other, though two may read alike.
	 *
	 * @param node whose
	 * @param words its words
	 */
	private record Name(int node, List<Word> words) {
	}

}
