package lv.saiknes.partners;

import java.util.function.Supplier;

import lv.saiknes.graph.Graph;
import lv.saiknes.sentence.SentenceWriter;
import org.jspecify.annotations.Nullable;

/**
 * Finds partners for an actor and the money that could pay for the work. The same
 * question over the same dataset version has the same answer. Safe to share between
 * threads.
 */
public class PartnerFinder {

	private final Supplier<Graph> graphs;

	private final SentenceWriter writer;

	private volatile @Nullable PartnerSearch search;

	/**
	 * Finds partners in a graph.
	 * @param graphs gives the graph of the dataset that is loaded now
	 * @param writer reads relations aloud
	 */
	public PartnerFinder(Supplier<Graph> graphs, SentenceWriter writer) {
		this.graphs = graphs;
		this.writer = writer;
	}

	/**
	 * Partners that fit the question.
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be
	 */
	public PartnerAnswer find(PartnerQuestion question) {
		return search().find(question);
	}

	/**
	 * Money that could pay for what the question is about.
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be
	 */
	public FundingAnswer fundingFor(FundingQuestion question) {
		return search().fundingFor(question);
	}

	private PartnerSearch search() {
		Graph graph = this.graphs.get();
		PartnerSearch known = this.search;
		if (known == null || known.graph() != graph) {
			known = new PartnerSearch(graph, this.writer);
			this.search = known;
		}
		return known;
	}

}
