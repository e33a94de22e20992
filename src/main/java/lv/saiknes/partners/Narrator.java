package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines of evidence in sentences, one for each relation, each with its passages. A
 * derived relation is told by its premises. What has been told is not told again.
 */
final class Narrator {

	private final Graph graph;

	private final SentenceWriter writer;

	private final List<Clause> clauses = new ArrayList<>();

	private final Set<String> told = new LinkedHashSet<>();

	/** Whether the end of the last line was told as something new. */
	private boolean lastTold;

	Narrator(Graph graph, SentenceWriter writer) {
		this.graph = graph;
		this.writer = writer;
	}

	/** Tells relations that lead on from a node. */
	void tell(int start, List<String> relations) {
		int at = start;
		boolean continued = false;
		for (String id : expanded(relations)) {
			Edge edge = this.graph.findEdge(id).orElseThrow();
			boolean forwards = edge.from() == at || edge.to() != at;
			at = forwards ? edge.to() : edge.from();
			if (this.told.add(id)) {
				Text sentence = this.writer.sentence(edge.kind(), Named.of(this.graph.entity(edge.from())),
						Named.of(this.graph.entity(edge.to())), forwards, continued, hasEnded(edge));
				this.clauses.add(new Clause(sentence, continued, List.of(id), edge.relation().citations()));
				continued = true;
				this.lastTold = true;
			}
			else {
				continued = false;
				this.lastTold = false;
			}
		}
	}

	/** Says a sentence of its own, which rests on these relations. */
	void say(Text sentence, List<String> relations) {
		say(sentence, false, relations);
	}

	private void say(Text sentence, boolean continued, List<String> relations) {
		List<String> citations = relations.stream()
			.map((id) -> this.graph.findEdge(id).orElseThrow().relation())
			.flatMap((relation) -> relation.citations().stream())
			.distinct()
			.toList();
		this.clauses.add(new Clause(sentence, continued, relations, citations));
	}

	private boolean isTold(List<String> relations) {
		return !relations.isEmpty()
				&& this.clauses.stream().anyMatch((clause) -> clause.relations().containsAll(relations));
	}

	/**
	 * Adds to what was told last, if {@link #tell} told anything, what has not been told.
	 * @param more what is added; null for nothing
	 * @param relations what that rests on
	 */
	void add(@Nullable Text more, List<String> relations) {
		if (more != null && this.lastTold && !this.clauses.isEmpty() && !isTold(relations)) {
			Clause last = this.clauses.removeLast();
			say(new Text(last.text().lv() + " " + more.lv(), last.text().en() + " " + more.en()), last.continued(),
					Stream.concat(last.relations().stream(), relations.stream()).toList());
		}
	}

	/** Those of these relations that have not been told; all where none is left. */
	List<String> untold(List<String> relations) {
		List<String> left = relations.stream().filter((id) -> !this.told.contains(id)).toList();
		return left.isEmpty() ? relations : left;
	}

	private boolean hasEnded(Edge edge) {
		return this.graph.times()
			.find(edge.relation())
			.filter((times) -> times.validityNow(this.graph.date()) == Validity.ENDED)
			.isPresent();
	}

	/** Derived relations as their premises, from the member up to what its group does. */
	private List<String> expanded(List<String> relations) {
		List<String> all = new ArrayList<>();
		for (String id : relations) {
			Edge edge = this.graph.findEdge(id).orElseThrow();
			if (edge.grade() == Grade.DERIVED) {
				all.addAll(expanded(edge.relation().premises().reversed()));
			}
			else {
				all.add(id);
			}
		}
		return all;
	}

	/** What has been told. */
	List<Clause> clauses() {
		return List.copyOf(this.clauses);
	}

}
