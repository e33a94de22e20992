package lv.saiknes.partners;

import java.util.function.Supplier;

import lv.saiknes.graph.Graph;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds partners for an actor and the money that could pay for the work. The same
 * question over the same dataset version has the same answer. Safe to share between
 * threads.
 */
public class PartnerFinder {

	/** The most bodies that a consortium may have, beside the asker. */
	public static final int LARGEST_CONSORTIUM = 8;

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
	 * The smallest set of bodies that covers what the question needs: its tasks, who may
	 * submit projects, its countries, and experience.
	 * @param size how many bodies at most, beside the asker, up to
	 * {@value #LARGEST_CONSORTIUM}
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be, or the size is out of range
	 */
	public ConsortiumAnswer consortium(PartnerQuestion question, int size) {
		QuestionException.check(size >= 1 && size <= LARGEST_CONSORTIUM, "size",
				() -> Words.text("refusal.partners.size", size, LARGEST_CONSORTIUM));
		return search().consortium(question, size);
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
