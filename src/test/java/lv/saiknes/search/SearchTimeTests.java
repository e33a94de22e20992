package lv.saiknes.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Language;
import lv.saiknes.support.RealData;
import lv.saiknes.support.TimeOver;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A search ends when its request's time is over, and tells no part of what matches as if
 * it were all.
 */
class SearchTimeTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final List<String> KINDS = List.of("Task", "Municipality");

	@ParameterizedTest
	@ValueSource(ints = { 0, SearchIndex.MOST_UNPACKED })
	void namesAreNotLookedForAnyMore(int mostUnpacked) {
		SearchIndex index = new SearchIndex(GRAPH, (node) -> List.of(), List.of(), mostUnpacked);
		for (String text : List.of("skola", "izglitiba un", "3.1.1.1 nauda", "skoolas")) {
			SearchIndex.Found expected = index.find(text, KINDS, null, 0, 5);
			TimeOver.assertEnds(() -> index.find(text, KINDS, null, 0, 5));
			assertThat(index.find(text, KINDS, null, 0, 5)).isEqualTo(expected);
			TimeOver.assertEnds(() -> index.find(text, null, null, 0, 0));
			TimeOver.assertEnds(() -> index.count(text, null, null, KINDS, List.of("001")));
		}
		TimeOver.assertEnds(() -> index.similar("skoolas", 5));
		TimeOver.assertEnds(() -> index.named("skolas", 5));
		TimeOver.assertEnds(() -> index.called("skolas", null, 5));
	}

	@Test
	void wordsAreNotComparedAnyMore() throws IOException {
		try (Directory directory = new ByteBuffersDirectory()) {
			try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
				Document document = new Document();
				document.add(new StringField("word", "skola", Field.Store.NO));
				writer.addDocument(document);
			}
			try (IndexReader reader = DirectoryReader.open(directory)) {
				Vocabulary vocabulary = new Vocabulary(reader, "word");
				TimeOver.assertEnds(() -> vocabulary.like("skoola", 1));
				assertThat(vocabulary.like("skoola", 1)).containsExactly("skola");
			}
		}
	}

	@Test
	void textsAreNotLookedThroughAnyMore() {
		TextIndex texts = new TextIndex(GRAPH, Optional.empty());
		TextSearch.Found expected = texts.find("skola", null, Language.LV, 0, 5);
		assertThat(expected.hits()).isNotEmpty();
		TimeOver.assertEnds(() -> texts.find("skola", null, Language.LV, 0, 5));
		TimeOver.assertEnds(() -> texts.findNames(List.of("skola", "izglītība"), Set.of("001"), Language.LV, 0, 5));
		assertThat(texts.find("skola", null, Language.LV, 0, 5)).isEqualTo(expected);
	}

	@Test
	void topicsAreNotLookedThroughAnyMore() {
		TopicIndex topics = new TopicIndex(GRAPH);
		List<TopicIndex.Word> expected = topics.read("skolas izglitba");
		TimeOver.assertEndsAtAnyLook(() -> topics.read("skolas izglitba"));
		assertThat(topics.read("skolas izglitba")).isEqualTo(expected);
	}

}
