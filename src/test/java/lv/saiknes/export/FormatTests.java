package lv.saiknes.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.support.RealData;
import lv.saiknes.support.TimeOver;
import lv.saiknes.time.TimeTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/**
 * What is exported is read back by the readers of others, in both regions: every relation
 * is there with its evidence, and the bytes are the same each time.
 */
class FormatTests {

	private static final Ontology ONTOLOGY = Ontology.load();

	private static final Addresses ADDRESSES = new Addresses("https://graph.example/");

	private static final Export FIRST = export(RealData.DATASET);

	private static final Export SECOND = export(
			new SeedReader(ONTOLOGY).read(SeedFiles.fromDirectory(Path.of("src/test/resources/second-region")))
				.dataset()
				.orElseThrow());

	private static final Map<Export, Graph> TURTLE = new HashMap<>();

	static Stream<Export> both() {
		return Stream.of(FIRST, SECOND);
	}

	private static Export export(Dataset dataset) {
		return Export.of(dataset, new TimeTable(dataset, ONTOLOGY), ONTOLOGY, ADDRESSES);
	}

	@ParameterizedTest
	@EnumSource
	void theSameDataGivesTheSameBytes(Format format) {
		assertThat(bytes(SECOND, format)).isEqualTo(bytes(export(SECOND.dataset()), format));
	}

	@ParameterizedTest
	@EnumSource
	void theStreamStaysOpen(Format format) throws IOException {
		List<String> closed = new ArrayList<>();
		format.writer().write(SECOND, new OutputStream() {

			@Override
			public void write(int b) {
			}

			@Override
			public void close() {
				closed.add("closed");
			}
		});
		assertThat(closed).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("both")
	void turtleQuadsAndJsonLdSayTheSame(Export export) {
		Graph turtle = turtle(export);
		assertThat(turtle.isIsomorphicWith(rdf(bytes(export, Format.JSON_LD), Lang.JSONLD))).isTrue();
		DatasetGraph quads = RDFParser.create()
			.source(new ByteArrayInputStream(bytes(export, Format.N_QUADS)))
			.lang(Lang.NQUADS)
			.toDatasetGraph();
		assertThat(quads.getGraph(iri(ADDRESSES.ofDataset())).isIsomorphicWith(turtle)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("both")
	void linkedDataHasEachRelationAndClaimWithItsEvidence(Export export) {
		Graph graph = turtle(export);
		for (Relation relation : export.dataset().relations()) {
			Node statement = iri(ADDRESSES.of(relation.id()));
			Node predicate = iri(ADDRESSES.vocabulary() + relation.kind());
			Node from = iri(ADDRESSES.of(relation.from()));
			Node to = iri(ADDRESSES.of(relation.to()));
			assertThat(graph.contains(from, predicate, to)).as(relation.id()).isTrue();
			assertThat(graph.contains(statement, RDF.subject.asNode(), from)).isTrue();
			assertThat(graph.contains(statement, RDF.predicate.asNode(), predicate)).isTrue();
			assertThat(graph.contains(statement, RDF.object.asNode(), to)).isTrue();
			assertEvidence(graph, export, statement, relation.grade(), relation.citations());
		}
		for (Entity entity : export.dataset().entities()) {
			List<String> ids = Addresses.claimIds(entity);
			assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(entity.claims());
			for (int i = 0; i < ids.size(); i++) {
				Claim claim = entity.claims().get(i);
				assertEvidence(graph, export, iri(ADDRESSES.of(ids.get(i))), claim.grade(), claim.citations());
			}
		}
	}

	private static void assertEvidence(Graph graph, Export export, Node statement, Grade grade,
			List<String> citations) {
		assertThat(graph.contains(statement, iri(ADDRESSES.vocabulary() + "grade"),
				iri(ADDRESSES.vocabulary() + grade.name())))
			.as("%s", statement)
			.isTrue();
		citations.forEach(
				(citation) -> assertThat(graph.contains(statement, iri(PublicTerms.LOADED.iri("prov:hadPrimarySource")),
						iri(ADDRESSES.of(export.citation(citation)))))
					.as("%s", statement)
					.isTrue());
	}

	@ParameterizedTest
	@MethodSource("both")
	void linkedDataKeepsToTheShapes(Export export) {
		Shapes shapes = Shapes.parse(rdf(vocabulary().shapes().getBytes(StandardCharsets.UTF_8), Lang.TURTLE));
		ValidationReport report = ShaclValidator.get().validate(shapes, turtle(export));
		assertThat(report.getEntries().stream().limit(5).map(Object::toString)).isEmpty();
	}

	@Test
	void theShapesFindWhatIsWrong() {
		Shapes shapes = Shapes.parse(rdf(vocabulary().shapes().getBytes(StandardCharsets.UTF_8), Lang.TURTLE));
		Graph graph = rdf(bytes(SECOND, Format.TURTLE), Lang.TURTLE);
		Relation stated = SECOND.dataset()
			.relations()
			.stream()
			.filter((relation) -> relation.grade() == Grade.STATED)
			.findFirst()
			.orElseThrow();
		Node statement = iri(ADDRESSES.of(stated.id()));
		graph.remove(statement, iri(PublicTerms.LOADED.iri("prov:hadPrimarySource")), Node.ANY);
		Entity plan = SECOND.dataset()
			.entities()
			.stream()
			.filter((entity) -> entity.kind().equals("Plan"))
			.findFirst()
			.orElseThrow();
		graph.add(iri(ADDRESSES.of(plan.id())), iri(ADDRESSES.vocabulary() + "PARTNERS_IN"), statement);
		assertThat(ShaclValidator.get()
			.validate(shapes, graph)
			.getEntries()
			.stream()
			.map((entry) -> entry.focusNode().getURI())).contains(statement.getURI(), ADDRESSES.of(plan.id()));
	}

	@Test
	void everyTermOfOursIsInTheVocabulary() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		vocabulary().writeTurtle(out);
		Graph declared = rdf(out.toByteArray(), Lang.TURTLE);
		Set<String> known = declared.stream().map((triple) -> triple.getSubject().getURI()).collect(Collectors.toSet());
		Set<String> used = new HashSet<>();
		both().forEach((export) -> turtle(export).stream()
			.flatMap((triple) -> Stream.of(triple.getPredicate(), triple.getObject()))
			.filter((node) -> node.isURI() && node.getURI().startsWith(ADDRESSES.vocabulary()))
			.filter((node) -> !node.getURI().equals(ADDRESSES.vocabulary()))
			.forEach((node) -> used.add(node.getURI())));
		assertThat(used).hasSizeGreaterThan(60);
		assertThat(known).containsAll(used);
	}

	@Test
	void noTwoTermsHaveOneName() {
		List<String> names = new ArrayList<>();
		ONTOLOGY.kinds().forEach((kind) -> names.add(kind.name()));
		ONTOLOGY.relationTypes().forEach((type) -> names.add(type.name()));
		Set<String> properties = new HashSet<>();
		ONTOLOGY.kinds().forEach((kind) -> {
			properties.addAll(kind.properties().keySet());
			properties.addAll(kind.claims().keySet());
		});
		ONTOLOGY.relationTypes().forEach((type) -> properties.addAll(type.properties().keySet()));
		names.addAll(properties);
		names.addAll(List.of("Statement", "Citation", "Source", "grade", "reason", "rule", "since", "until", "knownAt",
				"state", "stateText", "locator", "page", "firstLine", "lastLine", "sha256", "themes", "grades",
				"states"));
		assertThat(names).doesNotHaveDuplicates();
	}

	/** Who takes a part of it for the whole would miss the rest. */
	@Test
	void ofAWorkbookThatCannotBeFinishedNothingMoreIsWritten() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Heads failing = mock(Heads.class, delegatesTo(Heads.OF_THE_API));
		willThrow(new StoreTimeoutException("late")).given(failing).sheet("claims");
		assertThatExceptionOfType(StoreTimeoutException.class)
			.isThrownBy(() -> Format.XLSX.writer().write(SECOND.headed(failing), out));
		assertThat(out.size()).isPositive().isLessThan(bytes(SECOND, Format.XLSX).length);
		String written = out.toString(StandardCharsets.ISO_8859_1);
		assertThat(written).startsWith("PK\3\4").doesNotContain("PK\1\2", "PK\5\6");
	}

	/** Before any of it is written. */
	@Test
	void aWorkbookWithMoreRowsThanASheetHasRoomForIsRefused() {
		assertThat(Arrays.stream(Format.values()).map((format) -> format.findRefusal(SECOND)))
			.allMatch(Optional::isEmpty);
		int relations = SECOND.dataset().relations().size();
		int claims = (int) StreamSupport.stream(Table.said(SECOND).spliterator(), false).count();
		int most = Math.max(Math.max(relations, claims), SECOND.dataset().entities().size());
		assertThat(Workbooks.findRefusal(SECOND, most)).isEmpty();
		assertThat(Workbooks.findRefusal(SECOND, relations - 1))
			.hasValueSatisfying((refusal) -> assertThat(refusal).contains("`edges` would have " + relations, "`csv`"));
		assertThat(Workbooks.findRefusal(SECOND, 0)).isPresent();
		TimeOver.assertEnds(() -> Format.XLSX.findRefusal(SECOND));
	}

	@Test
	void publicTermsAreOfKindsRelationsAndPropertiesThatExist() {
		assertThat(PublicTerms.LOADED.kinds().keySet())
			.allSatisfy((kind) -> assertThat(ONTOLOGY.findKind(kind)).isPresent());
		PublicTerms.LOADED.relations().forEach((name, terms) -> {
			assertThat(ONTOLOGY.findRelationType(name)).as(name).isPresent();
			terms.forEach((term) -> assertThat(Stream.concat(term.from().stream(), term.to().stream()))
				.allSatisfy((kind) -> assertThat(ONTOLOGY.findKind(kind)).isPresent()));
		});
		Set<String> properties = ONTOLOGY.kinds()
			.stream()
			.flatMap((kind) -> Stream.concat(kind.properties().keySet().stream(), kind.claims().keySet().stream()))
			.collect(Collectors.toSet());
		assertThat(properties).containsAll(PublicTerms.LOADED.properties().keySet());
	}

	@ParameterizedTest
	@MethodSource("both")
	void graphMlIsReadWithItsSchemaAndHasEachRelation(Export export) {
		DirectedPseudograph<String, String> graph = new DirectedPseudograph<>(() -> "", () -> "", false);
		Map<String, Map<String, String>> attributes = new HashMap<>();
		GraphMLImporter<String, String> importer = new GraphMLImporter<>();
		importer.setVertexFactory((id) -> id);
		importer.setEdgeWeightAttributeName("none");
		importer.addEdgeAttributeConsumer(
				(edge, value) -> attributes.computeIfAbsent(edge.getFirst(), (key) -> new HashMap<>())
					.put(edge.getSecond(), value.getValue()));
		int[] number = { 0 };
		graph.setEdgeSupplier(() -> String.valueOf(number[0]++));
		importer.importGraph(graph,
				new StringReader(new String(bytes(export, Format.GRAPHML), StandardCharsets.UTF_8)));
		assertThat(graph.vertexSet()).hasSameSizeAs(export.dataset().entities());
		Map<String, Map<String, String>> byId = attributes.values()
			.stream()
			.filter((edge) -> edge.containsKey("permalink"))
			.collect(Collectors.toMap((edge) -> edge.get("permalink"), (edge) -> edge));
		assertThat(byId).hasSameSizeAs(export.dataset().relations());
		for (Relation relation : export.dataset().relations()) {
			assertCells(export, relation, byId.get(ADDRESSES.of(relation.id()))::get);
		}
	}

	@ParameterizedTest
	@MethodSource("both")
	void gexfHasEachRelationOnceDirectedAndWithBothBoundsOrNone(Export export) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Element root = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(bytes(export, Format.GEXF)))
			.getDocumentElement();
		assertThat(((Element) root.getElementsByTagName("graph").item(0)).getAttribute("defaultedgetype"))
			.isEqualTo("directed");
		Map<String, Element> edges = new HashMap<>();
		for (String name : new String[] { "node", "edge" }) {
			for (Element element : elements(root.getElementsByTagName(name))) {
				assertThat(element.hasAttribute("start")).isEqualTo(element.hasAttribute("end"));
				assertThat(element.hasAttribute("type")).isFalse();
				if (element.hasAttribute("start")) {
					assertThat(element.getAttribute("start")).isLessThan(element.getAttribute("end"));
				}
				if (name.equals("edge")) {
					assertThat(edges.put(element.getAttribute("id"), element)).isNull();
				}
			}
		}
		assertThat(edges.values()).anyMatch((edge) -> edge.hasAttribute("start"));
		assertThat(edges).hasSameSizeAs(export.dataset().relations());
		for (Relation relation : export.dataset().relations()) {
			Map<String, String> cells = new HashMap<>();
			elements(edges.get(relation.id()).getElementsByTagName("attvalue"))
				.forEach((value) -> cells.put(value.getAttribute("for"), value.getAttribute("value")));
			assertCells(export, relation, cells::get);
		}
	}

	@ParameterizedTest
	@MethodSource("both")
	void tablesHaveEachRelationWithItsEvidence(Export export) throws IOException {
		String csv = text(export, Format.EDGES_CSV);
		assertThat(csv).startsWith("\uFEFFid,");
		assertTable(export, csv.substring(1), ',');
		String semicolons = text(export.separatedBy(';'), Format.EDGES_CSV);
		assertTable(export, semicolons.substring(1), ';');
		String tsv = text(export, Format.EDGES_TSV);
		List<String> lines = tsv.lines().toList();
		assertThat(lines).hasSize(export.dataset().relations().size() + 1);
		List<String> names = List.of(lines.getFirst().split("\t", -1));
		for (int i = 0; i < export.dataset().relations().size(); i++) {
			String[] cells = lines.get(i + 1).split("\t", -1);
			assertThat(cells).hasSize(names.size());
			assertCells(export, export.dataset().relations().get(i), (name) -> cells[names.indexOf(name)]);
		}
	}

	private static void assertTable(Export export, String csv, char separator) throws IOException {
		List<CSVRecord> rows = CSVFormat.RFC4180.builder()
			.setDelimiter(separator)
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
		assertThat(rows).hasSameSizeAs(export.dataset().relations());
		for (int i = 0; i < rows.size(); i++) {
			assertCells(export, export.dataset().relations().get(i), rows.get(i)::get);
		}
	}

	private static void assertCells(Export export, Relation relation, Function<String, String> cells) {
		assertThat(cells.apply("id")).isEqualTo(relation.id());
		assertThat(cells.apply("from")).isEqualTo(relation.from());
		assertThat(cells.apply("to")).isEqualTo(relation.to());
		assertThat(cells.apply("kind")).isEqualTo(relation.kind());
		assertThat(cells.apply("grade")).isEqualTo(relation.grade().name());
		String locators = relation.citations()
			.stream()
			.map((id) -> export.citation(id).locator())
			.collect(Collectors.joining("; "));
		assertThat(String.valueOf(cells.apply("locators")).replace("null", "")).isEqualTo(locators);
		assertThat(String.valueOf(cells.apply("premises")).replace("null", ""))
			.isEqualTo(String.join("; ", relation.premises()));
	}

	@ParameterizedTest
	@MethodSource("both")
	void theWorkbookHasASheetForEachTable(Export export) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(export, Format.XLSX)))) {
			assertThat(workbook.getSheets().map((sheet) -> sheet.getName())).containsExactly("about", "nodes", "edges",
					"claims", "citations", "sources");
			List<Row> rows = workbook.findSheet("edges").orElseThrow().read();
			List<String> names = rows.getFirst().stream().map((cell) -> cell.getText()).toList();
			assertThat(rows).hasSize(export.dataset().relations().size() + 1);
			for (int i = 1; i < rows.size(); i++) {
				Row row = rows.get(i);
				assertCells(export, export.dataset().relations().get(i - 1),
						(name) -> row.getCellAsString(names.indexOf(name)).orElse(""));
			}
			List<Row> nodes = workbook.findSheet("nodes").orElseThrow().read();
			int latitude = nodes.getFirst().stream().map((cell) -> cell.getText()).toList().indexOf("latitude");
			assertThat(nodes.stream().skip(1).flatMap((row) -> row.getCellAsNumber(latitude).stream())).isNotEmpty()
				.allSatisfy((number) -> assertThat(number.doubleValue()).isBetween(-90.0, 90.0));
		}
	}

	/**
	 * In a workbook a whole day is a day and a claimed number a number; a year is text.
	 */
	@Test
	void daysAndNumbersOfAWorkbookAreSortedAndAdded() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(FIRST, Format.XLSX)))) {
			List<Row> rows = workbook.findSheet("nodes").orElseThrow().read();
			List<String> heads = rows.getFirst().stream().map(Cell::getText).toList();
			List<Table.Column<Entity>> columns = Table.ofNodes(FIRST).columns();
			int days = 0;
			for (String name : List.of("since", "until")) {
				int at = heads.indexOf(name);
				for (int row = 1; row < rows.size(); row++) {
					String value = (String) columns.get(at).of(FIRST.dataset().entities().get(row - 1));
					Cell cell = rows.get(row).getCell(at);
					if (value != null && value.length() == 10) {
						days++;
						assertThat(cell.asDate().toLocalDate()).hasToString(value);
					}
					else if (value != null) {
						assertThat(cell.asString()).isEqualTo(value);
					}
				}
			}
			assertThat(days).isPositive();
			List<Row> claims = workbook.findSheet("claims").orElseThrow().read();
			int value = claims.getFirst().stream().map(Cell::getText).toList().indexOf("valueLv");
			List<Table.Said> said = new ArrayList<>();
			Table.said(FIRST).forEach(said::add);
			for (int row = 1; row < claims.size(); row++) {
				if (said.get(row - 1).claim().value() instanceof Number number) {
					assertThat(claims.get(row).getCell(value).asNumber().doubleValue()).isEqualTo(number.doubleValue());
				}
			}
		}
	}

	/** By semicolons decimals have a comma, as spreadsheets of those countries read. */
	@Test
	void decimalsAreWrittenAsTheCellsAreParted() {
		String commas = new String(bytes(FIRST, Format.NODES_CSV), StandardCharsets.UTF_8);
		String semicolons = new String(bytes(FIRST.separatedBy(';'), Format.NODES_CSV), StandardCharsets.UTF_8);
		assertThat(commas).containsPattern(",5\\d\\.\\d+,2\\d\\.\\d+");
		assertThat(semicolons).containsPattern(";5\\d,\\d+;2\\d,\\d+").doesNotContainPattern(";5\\d\\.\\d+;");
	}

	@ParameterizedTest
	@MethodSource("both")
	void geoJsonHasWhatHasAPlaceLongitudeFirst(Export export) {
		JsonNode places = JsonMapper.shared().readTree(bytes(export, Format.GEOJSON));
		List<Entity> placed = export.dataset()
			.entities()
			.stream()
			.filter((entity) -> entity.value("latitude") != null)
			.toList();
		assertThat(places.get("features")).hasSameSizeAs(placed).isNotEmpty();
		for (int i = 0; i < placed.size(); i++) {
			JsonNode feature = places.get("features").get(i);
			assertThat(feature.get("properties").get("id").asString()).isEqualTo(placed.get(i).id());
			assertThat(feature.get("geometry").get("coordinates").get(1).asDouble())
				.isEqualTo(placed.get(i).value("latitude"));
			assertThat(feature.get("properties").get("coordinates.grade").asString()).isNotEmpty();
		}
	}

	@Test
	void aPartHasItsEndsItsPremisesAndItsPassagesAndNoMore() {
		Relation derived = FIRST.dataset()
			.relations()
			.stream()
			.filter((relation) -> relation.grade() == Grade.DERIVED)
			.findFirst()
			.orElseThrow();
		Dataset part = FIRST.part(Part.of(List.of(), List.of(derived.id(), "no-such-relation"))).dataset();
		assertThat(part.relations().stream().map(Relation::id)).contains(derived.id())
			.containsAll(derived.premises())
			.hasSize(1 + derived.premises().size());
		Set<String> ends = part.relations()
			.stream()
			.flatMap((relation) -> Stream.of(relation.from(), relation.to()))
			.collect(Collectors.toSet());
		assertThat(part.entities().stream().map(Entity::id)).containsExactlyInAnyOrderElementsOf(ends);
		assertThat(part.citations()).hasSizeLessThan(FIRST.dataset().citations().size()).isNotEmpty();
		assertThat(part.entities()).isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
		for (Format format : Format.values()) {
			assertThat(bytes(FIRST.part(Part.of(List.of(), List.of(derived.id()))), format)).isNotEmpty();
		}
	}

	@Test
	void whatLiesAroundANodeIsAllItsRelations() {
		String node = SECOND.dataset().relations().getFirst().from();
		Set<String> expected = SECOND.dataset()
			.relations()
			.stream()
			.filter((relation) -> relation.from().equals(node) || relation.to().equals(node))
			.map(Relation::id)
			.collect(Collectors.toSet());
		assertThat(SECOND.part(Part.around(List.of(node))).dataset().relations().stream().map(Relation::id))
			.containsAll(expected);
	}

	@Test
	void aFormatThatDoesNotExistIsRefusedWithTheListOfThoseThatDo() {
		assertThat(Format.find("docx")).isEmpty();
		assertThat(Format.refusal("docx")).contains("`docx`")
			.contains(Arrays.stream(Format.values()).map((format) -> '`' + format.key() + '`').toList());
		assertThat(Format.find("csv")).contains(Format.EDGES_CSV);
	}

	private static Vocabulary vocabulary() {
		return new Vocabulary(ONTOLOGY, ADDRESSES);
	}

	private static List<Element> elements(NodeList list) {
		List<Element> elements = new ArrayList<>();
		// Its length is looked for to the end of the document each time.
		int length = list.getLength();
		for (int i = 0; i < length; i++) {
			elements.add((Element) list.item(i));
		}
		return elements;
	}

	private static Node iri(String iri) {
		return NodeFactory.createURI(iri);
	}

	private static Graph rdf(byte[] bytes, Lang lang) {
		Graph graph = GraphFactory.createDefaultGraph();
		RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(lang).parse(graph);
		return graph;
	}

	/** What is written as Turtle, read once; only to be looked at. */
	private static Graph turtle(Export export) {
		return TURTLE.computeIfAbsent(export, (one) -> rdf(bytes(one, Format.TURTLE), Lang.TURTLE));
	}

	private static String text(Export export, Format format) {
		return new String(bytes(export, format), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(Export export, Format format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			format.writer().write(export, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
