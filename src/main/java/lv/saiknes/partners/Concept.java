package lv.saiknes.partners;

import java.util.List;

/**
 * A node of the graph that a question was understood to speak of.
 *
 * @param id id of the node
 * @param weight how strongly, from 0 to 1
 * @param words the words of the idea that led to it, as written; none where it was given
 * @param given whether the asker named it, rather than the idea's words leading to it
 */
public record Concept(String id, double weight, List<String> words, boolean given) {

	public Concept {
		words = List.copyOf(words);
	}

}
