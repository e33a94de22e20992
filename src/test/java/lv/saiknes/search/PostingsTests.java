package lv.saiknes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is unpacked is found as Lucene finds it. */
class PostingsTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final SearchIndex UNPACKED = SearchEvaluation.index(GRAPH);

	private static final SearchIndex LUCENE = SearchEvaluation.index(GRAPH, 0);

	private final Random random = new Random(74);

	@Test
	void whatIsFoundIsTheSame() {
		int found = 0;
		List<String> texts = texts();
		for (String text : texts) {
			List<String> kinds = (this.random.nextInt(3) == 0) ? List.of("Task", "Municipality", "Institution") : null;
			List<String> sources = (this.random.nextInt(3) == 0)
					? GRAPH.sources().stream().limit(1 + this.random.nextInt(3)).map((source) -> source.id()).toList()
					: null;
			int offset = this.random.nextInt(4) * this.random.nextInt(6);
			int size = this.random.nextInt(30);
			SearchIndex.Found expected = LUCENE.find(text, kinds, sources, offset, size);
			assertThat(UNPACKED.find(text, kinds, sources, offset, size)).as(text).isEqualTo(expected);
			found += expected.ids().size();
		}
		assertThat(found).isGreaterThan(2 * texts.size());
	}

	/** Names, parts of names, with slips, and words that do not belong together. */
	private List<String> texts() {
		List<String> names = new ArrayList<>();
		for (int node = 0; node < GRAPH.nodeCount(); node += 1 + this.random.nextInt(6)) {
			names.addAll(GRAPH.entity(node).allNames());
			names.add(GRAPH.id(node));
		}
		List<String> texts = new ArrayList<>(List.of("3.3.4.2", "kas īsteno 3.1.1.1", "IT", "un", "Rēzeknes", "r"));
		for (String name : names) {
			switch (this.random.nextInt(4)) {
				case 0 -> texts.add(name);
				case 1 -> texts.add(name.substring(0, 1 + this.random.nextInt(name.length())));
				case 2 -> texts.add(name.replaceFirst("[aei]", "o"));
				default ->
					texts.add(name.split(" ")[0] + " " + names.get(this.random.nextInt(names.size())).split(" ")[0]);
			}
		}
		return texts;
	}

	/** Lucene has scores of its own for words, and knows more queries. */
	@Test
	void whatIsNoMatterOfStepsIsLeftToLucene() throws Exception {
		Postings postings = UNPACKED.postings().orElseThrow();
		for (Query query : List.of(new TermQuery(new Term("word", "skola")), new FuzzyQuery(new Term("word", "skola")),
				new DisjunctionMaxQuery(List.of(new FuzzyQuery(new Term("word", "skola"))), 0))) {
			assertThat(postings.find(query, 0, 5, false)).isNull();
			assertThat(postings.find(new BooleanQuery.Builder().add(query, Occur.MUST).build(), 0, 5, false)).isNull();
		}
	}

}
