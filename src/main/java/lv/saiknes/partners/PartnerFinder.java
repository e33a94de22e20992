package lv.saiknes.partners;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

import lv.saiknes.graph.Graph;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException.Prepared;
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

	private final InBackground<Graph, PartnerSearch> search;

	/**
	 * Finds partners in a graph.
	 * @param graphs gives the graph of the dataset that is loaded now
	 * @param writer reads relations aloud
	 */
	public PartnerFinder(Supplier<Graph> graphs, SentenceWriter writer) {
		this.graphs = graphs;
		this.search = new InBackground<>(Prepared.PARTNERS, (graph) -> new PartnerSearch(graph, writer));
	}

	/**
	 * Partners that fit the question.
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be
	 */
	public PartnerAnswer find(PartnerQuestion question) {
		return find(question, new Excerpt(0, question.first(), Set.of()));
	}

	/**
	 * Partners that fit the question, of whom others than the best are told.
	 * @param excerpt which of them; how many the question wants does not count
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be
	 */
	public PartnerAnswer find(PartnerQuestion question, Excerpt excerpt) {
		return search().find(question, excerpt);
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

	/**
	 * Partners, the smallest set of them and money for one question, as each is found
	 * alone, in little more time than one of them.
	 * @param excerpt which partners are told
	 * @param size how many bodies the set may have, from 1 to
	 * {@value #LARGEST_CONSORTIUM}; 0 for no such set
	 * @param money how much money is told at most
	 * @throws QuestionException when the question names something that is not there, or
	 * of another kind than it has to be
	 */
	public Answers answer(PartnerQuestion question, Excerpt excerpt, int size, int money) {
		return search().answer(question, excerpt, size, money);
	}

	/** Has made what partners are found by, if it is not yet, and waits for it. */
	public void prepare() {
		search();
	}

	private PartnerSearch search() {
		return this.search.get(this.graphs.get());
	}

	/**
	 * All that was found for one question.
	 *
	 * @param partners who could join
	 * @param consortium the smallest set of them; null where none was asked for
	 * @param funding what could pay
	 */
	public record Answers(PartnerAnswer partners, @Nullable ConsortiumAnswer consortium, FundingAnswer funding) {
	}

	/**
	 * Which candidates an answer tells.
	 *
	 * @param after how many of the best are left out
	 * @param first how many of those after them are told
	 * @param also ids of actors that are told wherever they stand, if they are candidates
	 */
	public record Excerpt(int after, int first, Set<String> also) {

		/** All candidates. */
		public static final Excerpt ALL = new Excerpt(0, Integer.MAX_VALUE, Set.of());

		public Excerpt {
			also = Set.copyOf(also);
		}

		/** The candidates of these actors alone. */
		public static Excerpt of(Collection<String> actors) {
			return new Excerpt(0, 0, Set.copyOf(actors));
		}

		boolean has(int position, String actor) {
			return (position >= this.after && position - this.after < this.first) || this.also.contains(actor);
		}

	}

}
