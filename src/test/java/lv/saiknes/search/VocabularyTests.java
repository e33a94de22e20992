package lv.saiknes.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTests {

	private static final String WORD = "word";

	private static final List<String> WORDS = new ArrayList<>(random(new Random(1), 900));

	private static DirectoryReader reader;

	private static Vocabulary vocabulary;

	@BeforeAll
	static void index() throws IOException {
		Directory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
			for (String word : WORDS) {
				Document document = new Document();
				document.add(new StringField(WORD, word, Field.Store.NO));
				writer.addDocument(document);
			}
			writer.forceMerge(1);
		}
		reader = DirectoryReader.open(directory);
		vocabulary = new Vocabulary(reader, WORD);
	}

	@Test
	void wordsWithSlipsAreThoseThatLuceneFinds() throws IOException {
		int found = 0;
		for (String word : random(new Random(2), 200)) {
			for (int slips = 1; slips <= 2; slips++) {
				List<String> like = vocabulary.like(word, slips);
				assertThat(like).as("%s, %d", word, slips).containsExactlyInAnyOrderElementsOf(byLucene(word, slips));
				found += like.size();
			}
		}
		assertThat(found).isGreaterThan(1_000);
	}

	@Test
	void withoutSlipsItIsTheWordItself() throws IOException {
		String word = WORDS.getFirst();
		assertThat(vocabulary.like(word, 0)).containsExactly(word);
		assertThat(vocabulary.like("zzz", 0)).isEmpty();
		assertThat(new Vocabulary(reader, "absent").like(word, 2)).isEmpty();
	}

	private static List<String> byLucene(String word, int slips) throws IOException {
		List<String> found = new ArrayList<>();
		for (ScoreDoc hit : new IndexSearcher(reader)
			.search(new FuzzyQuery(new Term(WORD, word), slips, 1, WORDS.size(), true), WORDS.size()).scoreDocs) {
			found.add(WORDS.get(hit.doc));
		}
		return found;
	}

	/** Of three letters, so that many are like others, and letters change places. */
	private static Set<String> random(Random random, int count) {
		Set<String> words = new TreeSet<>();
		while (words.size() < count) {
			StringBuilder word = new StringBuilder();
			int length = 3 + random.nextInt(6);
			for (int i = 0; i < length; i++) {
				word.append((char) ('a' + random.nextInt(3)));
			}
			words.add(word.toString());
		}
		return words;
	}

}
