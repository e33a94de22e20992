package lv.saiknes.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;

import lv.saiknes.graph.Graph;
import lv.saiknes.query.Deadline;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What an index of names says, unpacked: for each word the nodes in whose names it
 * stands. Of a query with thirty words and beginnings Lucene spends most of its time on
 * finding each of them in its files; here that is next to nothing. It knows queries whose
 * score is a matter of steps and gives what Lucene gives for them. Immutable.
 */
final class Postings {

	private static final int[] NOWHERE = {};

	private final Graph graph;

	private final Map<String, TreeMap<String, int[]>> fields = new HashMap<>();

	private final long[] ranks;

	/**
	 * Unpacks an index whose documents are the nodes of a graph in their order.
	 * @param rank field by which nodes of one step are ordered
	 */
	Postings(Graph graph, IndexReader reader, String rank) throws IOException {
		this.graph = graph;
		this.ranks = new long[graph.nodeCount()];
		for (LeafReaderContext leaf : reader.leaves()) {
			add(leaf.reader(), leaf.docBase, rank);
		}
	}

	private void add(LeafReader leaf, int base, String rank) throws IOException {
		for (FieldInfo field : leaf.getFieldInfos()) {
			if (field.getIndexOptions() != IndexOptions.NONE) {
				TreeMap<String, int[]> words = this.fields.computeIfAbsent(field.name, (name) -> new TreeMap<>());
				TermsEnum terms = Objects.requireNonNull(leaf.terms(field.name)).iterator();
				for (BytesRef term = terms.next(); term != null; term = terms.next()) {
					int[] nodes = new int[terms.docFreq()];
					PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
					for (int i = 0; i < nodes.length; i++) {
						nodes[i] = base + found.nextDoc();
					}
					words.merge(term.utf8ToString(), nodes, Postings::both);
				}
			}
		}
		NumericDocValues values = Objects.requireNonNull(leaf.getNumericDocValues(rank));
		for (int node = values.nextDoc(); node != DocIdSetIterator.NO_MORE_DOCS; node = values.nextDoc()) {
			this.ranks[base + node] = values.longValue();
		}
	}

	private static int[] both(int[] some, int[] others) {
		int[] all = new int[some.length + others.length];
		System.arraycopy(some, 0, all, 0, some.length);
		System.arraycopy(others, 0, all, some.length, others.length);
		return all;
	}

	/**
	 * The nodes that match, best first; null where the query is none that is known here.
	 * @param offset how many of the best to leave out
	 * @param size how many to return
	 */
	SearchIndex.@Nullable Found find(Query query, int offset, int size, boolean slips) {
		float[] scores = new float[this.ranks.length];
		if (!(query instanceof BooleanQuery limited) || !scoreLimited(limited, scores)) {
			return null;
		}
		int wanted = (int) Math.min((long) offset + size, scores.length);
		Comparator<Integer> best = Comparator.<Integer>comparingDouble((node) -> -scores[node])
			.thenComparingLong((node) -> -this.ranks[node])
			.thenComparingInt((node) -> node);
		PriorityQueue<Integer> top = new PriorityQueue<>(Math.max(1, wanted), best.reversed());
		int total = 0;
		for (int node = 0; node < scores.length; node++) {
			if (scores[node] > 0) {
				total++;
				if (top.size() < wanted) {
					top.add(node);
				}
				else if (wanted > 0 && best.compare(node, top.element()) < 0) {
					top.remove();
					top.add(node);
				}
			}
		}
		List<Integer> nodes = new ArrayList<>(top);
		nodes.sort(best);
		List<Integer> page = nodes.subList(Math.min(offset, nodes.size()), nodes.size());
		return new SearchIndex.Found(page.stream().map(this.graph::id).toList(),
				page.stream().map((node) -> (double) scores[node]).toList(), total, slips);
	}

	/** What has a score, and what limits it. */
	private boolean scoreLimited(BooleanQuery limited, float[] scores) {
		Collection<Query> scored = limited.getClauses(Occur.MUST);
		Collection<Query> limits = limited.getClauses(Occur.FILTER);
		if (scored.size() != 1 || limited.clauses().size() > 1 + limits.size()
				|| !score(scored.iterator().next(), scores)) {
			return false;
		}
		for (Query limit : limits) {
			FixedBitSet within = matching(limit);
			if (within == null) {
				return false;
			}
			for (int node = 0; node < scores.length; node++) {
				scores[node] = within.get(node) ? scores[node] : 0;
			}
		}
		return true;
	}

	/** Gives nodes that match their score, where it is more than they have. */
	private boolean score(Query query, float[] scores) {
		if (query instanceof DisjunctionMaxQuery any) {
			return any.getDisjuncts().stream().allMatch((one) -> score(one, scores));
		}
		float score = (query instanceof BoostQuery boosted && boosted.getQuery() instanceof ConstantScoreQuery)
				? boosted.getBoost() : (query instanceof TermInSetQuery || query instanceof MatchNoDocsQuery) ? 1 : 0;
		FixedBitSet found = (score > 0) ? matching(query) : null;
		if (found == null) {
			return false;
		}
		for (int node = next(found, 0); node >= 0; node = next(found, node + 1)) {
			scores[node] = Math.max(scores[node], score);
		}
		return true;
	}

	private static int next(FixedBitSet nodes, int from) {
		int next = (from < nodes.length()) ? nodes.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
		return (next != DocIdSetIterator.NO_MORE_DOCS) ? next : -1;
	}

	private @Nullable FixedBitSet matching(Query query) {
		// Beyond so many nodes they are not unpacked, so that one look for each is
		// enough.
		Deadline.check();
		FixedBitSet found = new FixedBitSet(this.ranks.length);
		switch (query) {
			case BoostQuery boosted -> {
				return matching(boosted.getQuery());
			}
			case ConstantScoreQuery constant -> {
				return matching(constant.getQuery());
			}
			case TermQuery word -> add(found, this.fields.get(word.getTerm().field()), word.getTerm().text());
			case PrefixQuery beginning -> addBeginning(found, beginning.getPrefix());
			case TermInSetQuery some -> {
				return add(found, some) ? found : null;
			}
			case BooleanQuery several -> {
				return matching(several);
			}
			case MatchNoDocsQuery none -> {
				// nothing matches
			}
			default -> {
				return null;
			}
		}
		return found;
	}

	private static void add(FixedBitSet found, @Nullable TreeMap<String, int[]> words, String word) {
		for (int node : (words != null) ? words.getOrDefault(word, NOWHERE) : NOWHERE) {
			found.set(node);
		}
	}

	private void addBeginning(FixedBitSet found, Term prefix) {
		TreeMap<String, int[]> words = this.fields.get(prefix.field());
		if (words != null) {
			for (Map.Entry<String, int[]> word : words.tailMap(prefix.text()).entrySet()) {
				if (!word.getKey().startsWith(prefix.text())) {
					return;
				}
				for (int node : word.getValue()) {
					found.set(node);
				}
			}
		}
	}

	private boolean add(FixedBitSet found, TermInSetQuery some) {
		try {
			BytesRefIterator words = some.getBytesRefIterator();
			for (BytesRef word = words.next(); word != null; word = words.next()) {
				add(found, this.fields.get(some.getField()), word.utf8ToString());
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private @Nullable FixedBitSet matching(BooleanQuery several) {
		Collection<BooleanClause> clauses = several.clauses();
		FixedBitSet all = null;
		int[] times = new int[this.ranks.length];
		int may = 0;
		for (BooleanClause clause : clauses) {
			FixedBitSet one = (clause.occur() != Occur.MUST_NOT) ? matching(clause.query()) : null;
			if (one == null) {
				return null;
			}
			if (clause.occur() == Occur.SHOULD) {
				may++;
				for (int node = next(one, 0); node >= 0; node = next(one, node + 1)) {
					times[node]++;
				}
			}
			else if (all == null) {
				all = one;
			}
			else {
				all.and(one);
			}
		}
		int least = Math.max(several.getMinimumNumberShouldMatch(), (all == null) ? 1 : 0);
		if (may == 0 || least == 0) {
			return (all != null) ? all : new FixedBitSet(this.ranks.length);
		}
		FixedBitSet found = new FixedBitSet(this.ranks.length);
		for (int node = 0; node < times.length; node++) {
			if (times[node] >= least && (all == null || all.get(node))) {
				found.set(node);
			}
		}
		return found;
	}

}
