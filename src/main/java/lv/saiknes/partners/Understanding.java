package lv.saiknes.partners;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a question was understood to be about. The asker may correct it by naming concepts
 * or by leaving some out.
 *
 * @param concepts the concepts, by kind, then weight, then id
 * @param words the words of the idea, as typed, each with what became of it
 */
public record Understanding(List<Concept> concepts, List<ReadWord> words) {

	public Understanding {
		concepts = List.copyOf(concepts);
		words = List.copyOf(words);
	}

	/** Words of the idea that nothing in the data has. */
	public List<String> unknownWords() {
		return of(Fate.UNKNOWN);
	}

	/**
	 * Words of the idea that led to none of the concepts, though texts in the data have
	 * them.
	 */
	public List<String> unusedWords() {
		return of(Fate.COUNTED);
	}

	private List<String> of(Fate fate) {
		return this.words.stream().filter((word) -> word.fate() == fate).map(ReadWord::written).toList();
	}

	/**
	 * A word of an idea.
	 *
	 * @param written as it was typed
	 * @param fate what became of it
	 * @param concepts ids of the concepts to which it led
	 * @param suggestion a word of the data that may be meant, for an unknown one; absent
	 * where none is like it
	 */
	public record ReadWord(String written, Fate fate, List<String> concepts, @Nullable String suggestion) {

		public ReadWord {
			concepts = List.copyOf(concepts);
		}

	}

	/** What may become of a word. */
	public enum Fate {

		/** It led to one or more of the concepts. */
		UNDERSTOOD,

		/** Texts in the data have it, and it counts with them, but led to no concept. */
		COUNTED,

		/** It is too common to say anything. */
		COMMON,

		/** Nothing in the data has it. */
		UNKNOWN

	}

}
