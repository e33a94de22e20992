package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import lv.saiknes.partners.Understanding.Fate;
import lv.saiknes.partners.Understanding.ReadWord;
import lv.saiknes.search.TopicIndex;
import org.jspecify.annotations.Nullable;

/**
 * An idea word by word, and the nodes that have its words.
 *
 * @param typed all words as typed, with those that say nothing of what is asked for
 * @param words the words that say something, with the nodes that have them
 * @param named nodes of which the idea has a whole name, with the words of that name
 */
record Reading(List<String> typed, List<TopicIndex.Word> words, Map<Integer, List<String>> named) {

	static final Reading NOTHING = new Reading(List.of(), List.of(), Map.of());

	Reading {
		typed = List.copyOf(typed);
		words = List.copyOf(words);
		named = new LinkedHashMap<>(named);
	}

	/** By node: how well it has the words of the idea. */
	Map<Integer, Double> scores() {
		return scores((word) -> true);
	}

	/** The same of those of its words that count. */
	Map<Integer, Double> scores(Predicate<TopicIndex.Word> counting) {
		Map<Integer, Double> sums = new HashMap<>();
		this.words.stream()
			.filter(counting)
			.forEach((word) -> word.scores().forEach((node, score) -> sums.merge(node, score, Double::sum)));
		return sums;
	}

	/**
	 * By node: how much of the idea it has, from 0 to 1. A word that says more by itself
	 * is more of it, and a word that nothing has is none.
	 */
	Map<Integer, Double> covered() {
		return covered((word) -> true);
	}

	/** The same of those of its words that count. */
	Map<Integer, Double> covered(Predicate<TopicIndex.Word> counting) {
		Map<Integer, Double> covered = new HashMap<>();
		double all = 0;
		for (TopicIndex.Word word : this.words.stream().filter(counting).toList()) {
			double most = word.scores().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
			word.scores().keySet().forEach((node) -> covered.merge(node, most, Double::sum));
			all += most;
		}
		double whole = all;
		covered.replaceAll((node, part) -> part / whole);
		return covered;
	}

	/** The words of the idea that a node has, as typed. */
	List<String> wordsOf(int node) {
		return this.words.stream()
			.filter((word) -> word.scores().containsKey(node))
			.map(TopicIndex.Word::written)
			.toList();
	}

	/** What became of each word, given the concepts that the idea led to. */
	List<ReadWord> fates(List<Concept> concepts) {
		Map<String, TopicIndex.Word> read = new HashMap<>();
		this.words.forEach((word) -> read.put(word.written(), word));
		List<ReadWord> fates = new ArrayList<>();
		for (String word : this.typed) {
			TopicIndex.@Nullable Word found = read.get(word);
			List<String> led = concepts.stream()
				.filter((concept) -> concept.words().contains(word))
				.map(Concept::id)
				.toList();
			Fate fate = (found == null) ? Fate.COMMON
					: !led.isEmpty() ? Fate.UNDERSTOOD : found.scores().isEmpty() ? Fate.UNKNOWN : Fate.COUNTED;
			fates.add(new ReadWord(word, fate, led, (found != null) ? found.suggestion() : null));
		}
		return fates;
	}

}
