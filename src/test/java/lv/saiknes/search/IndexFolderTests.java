package lv.saiknes.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.BesideHeap;
import lv.saiknes.model.Citations;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relations;
import lv.saiknes.search.IndexFolder.Documents;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceRequest;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies beside the heap answers as it does on the heap. */
class IndexFolderTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final List<String> TEXTS = List.of("Rēzekne", "tūrisms", "robeža", "skola", "vitbeska", "3.3.4.2",
			"sadraudzība", "cross-border cooperation", "youth", "kultura");

	@TempDir
	private Path folder;

	@BeforeEach
	void allIsLarge() {
		BesideHeap.use(this.folder, 1);
	}

	@AfterEach
	void nothingIsLarge() {
		BesideHeap.use(null);
	}

	@Test
	void recordsAndTracesAreTheSame() throws IOException {
		Dataset real = RealData.DATASET;
		Citations.Builder passages = new Citations.Builder();
		real.citations().forEach(passages::add);
		Citations citations = passages.build();
		Entities.Builder nodes = new Entities.Builder(citations);
		real.entities().forEach(nodes::add);
		Entities entities = nodes.build();
		Relations.Builder joins = new Relations.Builder(entities, citations);
		real.relations().forEach(joins::add);
		Dataset large = new Dataset(real.version(), real.date(), real.sources(), citations, entities, joins.build(),
				real.manifest());
		assertThat(large.citations()).isEqualTo(real.citations());
		assertThat(large.entities()).isEqualTo(real.entities());
		assertThat(large.relations()).isEqualTo(real.relations());
		Graph graph = Graph.of(large, RealData.ONTOLOGY);
		PathTracer tracer = new PathTracer(graph, RealData.ONTOLOGY);
		BesideHeap.use(null);
		PathTracer usual = new PathTracer(GRAPH, RealData.ONTOLOGY);
		Random random = new Random(7);
		for (int i = 0; i < 20; i++) {
			TraceRequest request = TraceRequest.from(List.of(GRAPH.id(random.nextInt(GRAPH.nodeCount()))))
				.to(List.of(GRAPH.id(random.nextInt(GRAPH.nodeCount()))))
				.build();
			assertThat(tracer.trace(request)).usingRecursiveComparison().isEqualTo(usual.trace(request));
		}
		assertThat(Files.list(this.folder)).as("files that the system still has, without a name").isEmpty();
	}

	@Test
	void namesTopicsAndTextsAreFoundAlike() throws IOException {
		List<Object> large = found();
		try (Stream<Path> indexes = Files.list(this.folder)) {
			assertThat(indexes.map((path) -> path.getFileName().toString().replaceFirst("-.{23}$", "")))
				.containsExactlyInAnyOrder("index-names", "index-topics", "index-texts");
		}
		List<Object> again = found();
		BesideHeap.use(null);
		assertThat(large).isEqualTo(found());
		assertThat(again).isEqualTo(large);
	}

	private static List<Object> found() {
		SearchIndex names = new SearchIndex(GRAPH, (entity) -> List.of(entity.kind()));
		TopicIndex topics = new TopicIndex(GRAPH);
		TextIndex texts = new TextIndex(GRAPH, Optional.empty());
		List<Object> found = new ArrayList<>();
		for (String text : TEXTS) {
			found.add(names.find(text, null, null, 0, 50));
			found.add(topics.read(text));
			found.add(texts.find(text, null, Language.LV, 0, 50));
		}
		return found;
	}

	@Test
	void anIndexIsMadeOnceOfOneContentAndOthersAreDeleted() throws IOException {
		assertThat(first("a", "one")).isEqualTo("one");
		assertThat(first("a", "two")).isEqualTo("one");
		assertThat(first("b", "three")).isEqualTo("three");
		try (Stream<Path> indexes = Files.list(this.folder)) {
			assertThat(indexes).hasSize(1);
		}
		assertThat(first("a", "four")).isEqualTo("four");
	}

	@Test
	void aDamagedIndexIsMadeAgain() throws IOException {
		first("a", "one");
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(file, "no index");
			}
		}
		assertThat(first("a", "two")).isEqualTo("two");
	}

	private static String first(String madeOf, String text) throws IOException {
		return text(index(madeOf, (writer) -> writer.addDocument(document(text, text))), 0);
	}

	/** The topics of the n-th document are those of the n-th node. */
	@Test
	void documentsKeepTheirOrderHoweverManyThereAre() throws IOException {
		Random random = new Random(1);
		int count = 1500;
		IndexSearcher index = index("order", (writer) -> {
			for (int i = 0; i < count; i++) {
				StringBuilder words = new StringBuilder();
				for (int word = 0; word < 20 + i; word++) {
					words.append(new UUID(random.nextLong(), random.nextLong())).append(' ');
				}
				writer.addDocument(document(String.valueOf(i), words.toString()));
			}
		});
		List<String> order = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			order.add(text(index, i));
		}
		assertThat(order).isEqualTo(IntStream.range(0, count).mapToObj(String::valueOf).toList());
	}

	private static IndexSearcher index(String madeOf, Documents documents) throws IOException {
		return new IndexFolder(GRAPH, "test", new WhitespaceAnalyzer(), List.of(madeOf)).open(documents);
	}

	private static Document document(String number, String words) {
		Document document = new Document();
		document.add(new StoredField("number", number));
		document.add(new TextField("words", words, Field.Store.NO));
		return document;
	}

	private static String text(IndexSearcher index, int document) throws IOException {
		return index.storedFields().document(document).get("number");
	}

}
