package lv.saiknes.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Text;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Stems;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the things of two editions. The same words are the same thing, wherever a new
 * item has moved the numbers; then the number counts, if at least some of the words
 * agree; then the words, if most of them do. How much two texts agree is the coefficient
 * of Dice (1945) over their stems, the mean of both languages.
 */
final class Matching {

	/** With the same number, less than this is something else in its place. */
	private static final double SOME = 0.3;

	/** Without it, so much has to agree. */
	private static final double MOST = 0.6;

	private final Stems stems = Stems.ofAllWords();

	private final Map<Text, Stemmed> read = new HashMap<>();

	/** The pairs, each thing in one at most, in the order of the earlier edition. */
	<T> Map<T, T> pairs(List<Item<T>> earlier, List<Item<T>> later) {
		List<Pair<T>> candidates = new ArrayList<>();
		for (Item<T> one : earlier) {
			for (Item<T> other : later) {
				double likeness = likeness(one.words(), other.words());
				boolean numbered = one.number() != null && one.number().equals(other.number());
				if (likeness >= (numbered ? SOME : MOST)) {
					candidates.add(new Pair<>(one.thing(), other.thing(), likeness, numbered));
				}
			}
		}
		candidates.sort(Comparator.comparing((Pair<T> pair) -> pair.likeness() < 1)
			.thenComparing((pair) -> !pair.numbered())
			.thenComparing(Comparator.comparingDouble((Pair<T> pair) -> pair.likeness()).reversed()));
		Map<T, T> found = new HashMap<>();
		Set<T> taken = new HashSet<>();
		for (Pair<T> pair : candidates) {
			if (!found.containsKey(pair.earlier()) && taken.add(pair.later())) {
				found.put(pair.earlier(), pair.later());
			}
		}
		Map<T, T> ordered = new LinkedHashMap<>();
		earlier.stream()
			.map(Item::thing)
			.filter(found::containsKey)
			.forEach((thing) -> ordered.put(thing, found.get(thing)));
		return ordered;
	}

	/** From 0, not a word in common, to 1, the same words. */
	double likeness(Text one, Text other) {
		if (one.equals(other)) {
			return 1;
		}
		Stemmed a = stemmed(one);
		Stemmed b = stemmed(other);
		double likeness = (dice(a.latvian(), b.latvian()) + dice(a.english(), b.english())) / 2;
		// The same stems in other forms or another order are other words all the same.
		return (likeness == 1 && !Folding.fold(one.lv()).equals(Folding.fold(other.lv()))) ? Math.nextDown(1.0)
				: likeness;
	}

	private Stemmed stemmed(Text text) {
		return this.read.computeIfAbsent(text,
				(words) -> new Stemmed(this.stems.of(words.lv()).stream().map(Stems.Word::latvian).toList(),
						this.stems.of(words.en()).stream().map(Stems.Word::english).toList()));
	}

	private static double dice(List<Set<String>> one, List<Set<String>> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long common = one.stream()
			.filter((word) -> other.stream().anyMatch((theirs) -> theirs.stream().anyMatch(word::contains)))
			.count();
		return Math.min(1, 2.0 * common / (one.size() + other.size()));
	}

	/**
	 * A thing to be paired.
	 *
	 * @param <T> what it is
	 * @param thing the thing
	 * @param number its number as printed, null where it has none
	 * @param words its name
	 */
	record Item<T>(T thing, @Nullable String number, Text words) {
	}

	private record Pair<T>(T earlier, T later, double likeness, boolean numbered) {
	}

	private record Stemmed(List<Set<String>> latvian, List<Set<String>> english) {
	}

}
