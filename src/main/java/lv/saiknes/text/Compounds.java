package lv.saiknes.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.text.Stems.Word;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean together what none of them means alone: work “across the border” is not
 * about borders. A compound is known in any form of its words; in the word “cross-border”
 * a hyphen stands between them. Immutable.
 */
public final class Compounds {

	/** Every word by itself. */
	public static final Compounds NONE = new Compounds(List.of(), List.of());

	/** So many letters at its beginning tell that a word begins no compound. */
	private static final int BEGINNING = 3;

	private static final Comparator<Compound> LONGEST_FIRST = Comparator
		.comparing((Compound compound) -> -compound.words().size());

	/** All words count: in “over the border” each does. */
	private static final Stems STEMS = Stems.ofAllWords();

	/** By the beginning of the first word. */
	private final Map<String, List<Compound>> compounds = new HashMap<>();

	/** Those of these phrases that have more than one word. */
	public Compounds(Collection<String> latvian, Collection<String> english) {
		latvian.forEach((phrase) -> add(phrase, true));
		english.forEach((phrase) -> add(phrase, false));
		this.compounds.values().forEach((alike) -> alike.sort(LONGEST_FIRST));
	}

	private void add(String phrase, boolean latvian) {
		List<Word> words = Stems.listWords(Stems.composed(phrase))
			.stream()
			.flatMap((word) -> STEMS.of(word.group()).stream())
			.toList();
		if (words.size() > 1) {
			List<Set<String>> stems = words.stream().map((word) -> stems(word, latvian)).toList();
			String key = String.join("_",
					stems.stream().map((all) -> all.stream().sorted().findFirst().orElseThrow()).toList());
			this.compounds.computeIfAbsent(beginning(words.getFirst().written()), (begins) -> new ArrayList<>())
				.add(new Compound(stems, latvian, key));
		}
	}

	private static Set<String> stems(Word word, boolean latvian) {
		return latvian ? word.latvian() : word.english();
	}

	private static String beginning(String word) {
		String folded = Folding.fold(word.substring(0, Math.min(BEGINNING, word.length())));
		return folded.substring(0, Math.min(BEGINNING, folded.length()));
	}

	/** The longest compound with which these words begin; null where there is none. */
	@Nullable Found find(List<String> words) {
		if (this.compounds.isEmpty()) {
			return null;
		}
		return this.compounds.getOrDefault(beginning(words.getFirst()), List.of())
			.stream()
			.filter((compound) -> compound.begins(words))
			.findFirst()
			.map(Compound::found)
			.orElse(null);
	}

	/**
	 * A compound.
	 *
	 * @param words the stems of each of its words
	 * @param latvian whether it is Latvian
	 * @param key what stands for it as a stem
	 */
	private record Compound(List<Set<String>> words, boolean latvian, String key) {

		boolean begins(List<String> text) {
			if (text.size() < this.words.size()) {
				return false;
			}
			for (int i = 0; i < this.words.size(); i++) {
				List<Word> word = STEMS.of(text.get(i));
				if (word.isEmpty() || Collections.disjoint(stems(word.getFirst(), this.latvian), this.words.get(i))) {
					return false;
				}
			}
			return true;
		}

		Found found() {
			return new Found(this.words.size(), this.latvian ? Set.of(this.key) : Set.of(),
					this.latvian ? Set.of() : Set.of(this.key));
		}

	}

	/**
	 * A compound in a text.
	 *
	 * @param length how many words it has there
	 * @param latvian its stem if it is Latvian
	 * @param english its stem if it is English
	 */
	record Found(int length, Set<String> latvian, Set<String> english) {
	}

}
