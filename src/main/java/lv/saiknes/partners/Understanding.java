package lv.saiknes.partners;

import java.util.List;

/**
 * What a question was understood to be about. The asker may correct it by naming concepts
 * or by leaving some out.
 *
 * @param concepts the concepts, by kind, then weight, then id
 * @param unknownWords words of the idea that no name in the data has
 * @param unusedWords words of the idea that names in the data have, but that led to none
 * of the concepts
 */
public record Understanding(List<Concept> concepts, List<String> unknownWords, List<String> unusedWords) {

	public Understanding {
		concepts = List.copyOf(concepts);
		unknownWords = List.copyOf(unknownWords);
		unusedWords = List.copyOf(unusedWords);
	}

}
