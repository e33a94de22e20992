package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.graph.Graph;
import lv.saiknes.partners.Terms.Value;
import lv.saiknes.search.TopicIndex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.LoadedOntology;
import org.jspecify.annotations.Nullable;

/**
 * A question over a made-up graph, for tests of its parts: which words the idea has, and
 * what has them how well, is told.
 */
final class Asking {

	private final Graph graph;

	private final Involvements involvements;

	private final Asker asker;

	private final List<TopicIndex.Word> words = new ArrayList<>();

	private final Map<Integer, List<String>> named = new TreeMap<>();

	private final TreeSet<Integer> given = new TreeSet<>();

	private final TreeSet<Integer> without = new TreeSet<>();

	private @Nullable Subject subject;

	Asking(SmallHouse house) {
		this.graph = house.graph();
		this.involvements = new Involvements(this.graph);
		this.asker = new Asker(this.involvements, node("asker"), this.graph.date());
	}

	/** A word of the idea, with what has it, how well. */
	Asking word(String written, Map<String, Double> scores) {
		Map<Integer, Double> byNode = new TreeMap<>();
		scores.forEach((id, score) -> byNode.put(node(id), score));
		this.words.add(new TopicIndex.Word(written, byNode, null));
		return this;
	}

	/** Whole names stand in the idea. */
	Asking named(String... ids) {
		for (String id : ids) {
			this.named.put(node(id), List.of(id));
		}
		return this;
	}

	Asking given(String... ids) {
		for (String id : ids) {
			this.given.add(node(id));
		}
		return this;
	}

	Asking without(String... ids) {
		for (String id : ids) {
			this.without.add(node(id));
		}
		return this;
	}

	Subject subject() {
		if (this.subject == null) {
			this.subject = new Subject(this.involvements, reading(), this.given, this.without, this.asker,
					Factors.USUAL);
		}
		return this.subject;
	}

	private Reading reading() {
		return new Reading(this.words.stream().map(TopicIndex.Word::written).toList(), this.words, this.named);
	}

	/**
	 * The terms of a candidate, where no money and, but for these, no place is asked for.
	 */
	Map<TermKind, Value> terms(String candidate, String... places) {
		Set<Integer> wanted = Arrays.stream(places).map(this::node).collect(Collectors.toSet());
		return new Terms(this.involvements, subject(), this.asker, this.graph.date(), null, wanted).of(node(candidate));
	}

	/** When each part of a candidate in something was last known to be so. */
	Map<String, String> lastKnown(String candidate) {
		Terms terms = new Terms(this.involvements, subject(), this.asker, this.graph.date(), null, Set.of());
		Map<String, String> known = new TreeMap<>();
		this.involvements.of(node(candidate))
			.forEach((role) -> known.put(this.graph.entity(role.node()).id(), String.valueOf(terms.lastKnown(role))));
		return known;
	}

	/** The money that is found. */
	FundingAnswer money(int first) {
		FundingQuestion question = new FundingQuestion("asker", "", List.of(), List.of(), List.of(), List.of(), null,
				first);
		return new FundingSearch(this.involvements, new SentenceWriter(LoadedOntology.ONTOLOGY), subject(), this.asker,
				this.graph.date())
			.answer(question, subject().understanding(), List.of());
	}

	int node(String id) {
		return this.graph.find(id).orElseThrow();
	}

	double likeness(String id) {
		return subject().likeness(node(id));
	}

	double relevance(String id) {
		return subject().relevance(node(id));
	}

	Map<String, Double> names(Map<Integer, Double> weights) {
		Map<String, Double> named = new TreeMap<>();
		weights.forEach((node, weight) -> named.put(this.graph.entity(node).id(), weight));
		return named;
	}

}
