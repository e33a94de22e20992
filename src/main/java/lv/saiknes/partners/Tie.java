package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What joins something to an idea where its own name does not show it.
 *
 * @param word the one word that both have, where no theme joins them either; null where
 * more does
 * @param task the relation to the task that has the words, which the thing itself has
 * not; null where the thing has words of its own
 */
record Tie(@Nullable String word, @Nullable Edge task) {

	/** Nothing that would have to be told. */
	static final Tie UNTOLD = new Tie(null, null);

	/** Whether one word alone joins it to the idea. */
	boolean isOneWord() {
		return this.word != null;
	}

	/** It in words; null where there is nothing to tell. */
	@Nullable Text text(Graph graph) {
		if (this.task == null) {
			return (this.word == null) ? null : Words.text("partners.tie.word", this.word);
		}
		Text name = graph.entity(this.task.to()).name();
		return (this.word == null) ? Words.text("partners.tie.task", name)
				: Words.text("partners.tie.word-of-task", this.word, name);
	}

	/** The relations that it rests on. */
	List<String> relations() {
		return (this.task == null) ? List.of() : List.of(this.task.id());
	}

}
