package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
		}
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
		return new Reading(this.index.written(text), this.index.read(text), named(this.stems.of(text)));
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
	 * A name of a node. Each is itself and no other, though two may read alike.
	 *
	 * @param node whose
	 * @param words its words
	 */
	private record Name(int node, List<Word> words) {
	}

}
