package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.CurrentNodes;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is at hand is answered as the database answers it. */
@ServerTest
class AtHandTests {

	private static final int QUESTIONS = 40;

	private static final int DOCUMENTS = 60;

	private final AtHand.Current none = Optional::empty;

	@Autowired
	private Statements statements;

	@Autowired
	private Ontology ontology;

	@Autowired
	private CurrentGraph graph;

	@Autowired
	private CurrentNodes current;

	@Autowired
	private NodeReader reader;

	@Autowired
	private CountedStatements counted;

	@Autowired
	private GraphQlSource source;

	@LocalServerPort
	private int port;

	private final Random random = new Random(74);

	/** Another test may have loaded something and have taken it back. */
	@BeforeEach
	void prepare() {
		this.current.prepare();
	}

	private AtHand atHand() {
		return this.current.find().orElseThrow();
	}

	private NodeReader database() {
		return new NodeReader(this.statements, this.ontology, this.none);
	}

	@Test
	void everythingThatIsStoredWithANodeIsTheSame() {
		Map<String, Vertex> stored = database().findVertices(ids());
		List<String> properties = stored.values()
			.stream()
			.flatMap((vertex) -> vertex.properties().keySet().stream())
			.filter(Rows::isOwn)
			.distinct()
			.sorted()
			.toList();
		assertThat(properties).contains("nameLv", "nameEn", "summaryLv", "aliases", "sameAs", "number", "type");
		List<String> asked = new ArrayList<>(properties);
		asked.add(Vertex.LABELS);
		Map<String, Vertex> found = atHand().findVertices(ids(), asked).orElseThrow();
		assertThat(found.keySet()).containsExactlyElementsOf(stored.keySet());
		found.forEach((id, vertex) -> {
			Vertex other = stored.get(id);
			assertThat(vertex.labels()).as(id).isEqualTo(ownLabels(other));
			properties.forEach((property) -> assertThat(vertex.properties().get(property)).as(id + " " + property)
				.isEqualTo(other.properties().get(property)));
		});
	}

	@Test
	void neighboursAreTheSameInTheSameOrder() {
		List<String> ids = ids();
		int found = 0;
		for (int i = 0; i < QUESTIONS; i++) {
			Map<Neighbours, List<String>> asked = new LinkedHashMap<>();
			for (int list = 0; list < 8; list++) {
				asked.put(neighbours(), some(ids, 12));
			}
			Map<Neighbours, Map<String, Entries>> expected = database().findNeighbours(asked);
			assertThat(atHand().findNeighbours(asked).orElseThrow()).as("%s", asked)
				.usingRecursiveComparison()
				.withEqualsForType(AtHandTests::isSame, Vertex.class)
				.isEqualTo(expected);
			found += expected.values()
				.stream()
				.flatMap((lists) -> lists.values().stream())
				.mapToInt((entries) -> entries.entries().size())
				.sum();
		}
		assertThat(found).isGreaterThan(QUESTIONS);
	}

	@Test
	void listsOfNodesAreTheSameInTheSameOrder() {
		for (String label : labels()) {
			for (Language language : Language.values()) {
				for (int size : new int[] { 0, 3, 5000 }) {
					Selection selection = selection(label, language, size);
					assertThat(atHand().list(selection).orElseThrow()).as("%s", selection)
						.usingRecursiveComparison()
						.withEqualsForType(AtHandTests::isSame, Vertex.class)
						.isEqualTo(database().list(selection));
				}
			}
		}
	}

	@Test
	void documentsAreAnsweredTheSame() {
		Api api = new Api(this.port);
		int saved = 0;
		int answered = 0;
		for (int i = 0; i < DOCUMENTS; i++) {
			String document = document();
			String language = (i % 2 == 0) ? "lv" : "en";
			this.counted.takeCount();
			JsonNode one = api.ask(document, Map.of(), language);
			int few = this.counted.takeCount();
			Object before = ReflectionTestUtils.getField(this.reader, "current");
			ReflectionTestUtils.setField(this.reader, "current", this.none);
			JsonNode other;
			try {
				other = api.ask(document, Map.of(), language);
			}
			finally {
				ReflectionTestUtils.setField(this.reader, "current", before);
			}
			assertThat(one.toString()).as(document).isEqualTo(other.toString());
			saved += this.counted.takeCount() - few;
			answered += one.has("errors") ? 0 : 1;
		}
		assertThat(answered).as("answered without an error").isGreaterThan(DOCUMENTS / 2);
		assertThat(saved).as("statements that were not needed").isGreaterThan(DOCUMENTS / 4);
	}

	private static boolean isSame(Vertex one, Vertex other) {
		Map<String, Object> rest = new LinkedHashMap<>(other.properties());
		// A property that a node has not comes as null.
		rest.values().removeIf((value) -> value == null);
		return one.properties().equals(rest) && one.labels().equals(ownLabels(other));
	}

	/** Without those that every node carries. */
	private static Set<String> ownLabels(Vertex vertex) {
		Set<String> labels = new TreeSet<>(vertex.labels());
		labels.removeAll(Set.of("Entity", "Saiknes"));
		return labels;
	}

	private List<String> ids() {
		Graph known = this.graph.get();
		return IntStream.range(0, known.nodeCount()).mapToObj(known::id).toList();
	}

	private Set<String> labels() {
		Set<String> labels = new TreeSet<>(Set.of("Entity"));
		this.ontology.kinds().forEach((kind) -> {
			labels.add(kind.name());
			labels.addAll(kind.labels());
		});
		return labels;
	}

	private Neighbours neighbours() {
		List<String> types = this.ontology.relationTypes().stream().map(RelationType::name).toList();
		List<String> labels = List.copyOf(labels());
		return new Neighbours((this.random.nextInt(3) > 0) ? some(types, 1 + this.random.nextInt(4)) : null,
				Direction.values()[this.random.nextInt(3)],
				(this.random.nextInt(3) == 0) ? some(Stream.of(Grade.values()).map(Grade::name).toList(), 2) : null,
				false, List.of(),
				selection((this.random.nextInt(4) == 0) ? labels.get(this.random.nextInt(labels.size())) : null,
						Language.values()[this.random.nextInt(2)], this.random.nextInt(8)));
	}

	private Selection selection(@Nullable String label, Language language, int size) {
		Set<Part> parts = Set.copyOf(some(List.of(Part.TOTAL, Part.MORE), this.random.nextInt(3)));
		return new Selection(label, Filter.NONE, null, some(List.of("nameLv", "number", Vertex.LABELS, "url"), 2),
				false, new Slice(size, false, null, null, language, List.of(), parts, ""), Portion.LISTED);
	}

	private <T> List<T> some(Collection<T> all, int size) {
		List<T> from = List.copyOf(all);
		return this.random.ints(0, from.size())
			.distinct()
			.limit(Math.min(size, from.size()))
			.mapToObj(from::get)
			.toList();
	}

	/** Lists of lists of nodes, with all sorts of fields. */
	private String document() {
		List<GraphQLFieldDefinition> roots = this.source.schema()
			.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((field) -> isList(field) && field.getArguments().stream().noneMatch(AtHandTests::isRequired))
			.toList();
		return "{ " + list(roots.get(this.random.nextInt(roots.size())), 3) + " }";
	}

	private String list(GraphQLFieldDefinition field, int depth) {
		GraphQLFieldsContainer connection = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
		GraphQLFieldsContainer node = (GraphQLFieldsContainer) GraphQLTypeUtil
			.unwrapAll(connection.getFieldDefinition("nodes").getType());
		StringBuilder text = new StringBuilder(field.getName())
			.append((this.random.nextInt(12) == 0) ? "(last: " : "(first: ")
			.append(1 + this.random.nextInt(depth + 2))
			.append(") { ");
		text.append((this.random.nextInt(3) == 0) ? "totalCount " : "");
		text.append(List.of("", "", "pageInfo { hasNextPage } ", "pageInfo { hasPreviousPage endCursor } ")
			.get(this.random.nextInt(4)));
		String fields = node(node, depth);
		return text.append((this.random.nextInt(8) == 0) ? "edges { grade node { " + fields + " } } "
				: "nodes { " + fields + " } ")
			.append("}")
			.toString();
	}

	private String node(GraphQLFieldsContainer node, int depth) {
		List<String> fields = new ArrayList<>(List.of("id", "__typename"));
		List<GraphQLFieldDefinition> plain = node.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType
					&& field.getArguments().stream().noneMatch(AtHandTests::isRequired))
			.toList();
		some(plain, 3).forEach((field) -> fields.add(field.getName()));
		if (depth > 1) {
			some(node.getFieldDefinitions().stream().filter(AtHandTests::isList).toList(), 2)
				.forEach((field) -> fields.add(list(field, depth - 1)));
		}
		return String.join(" ", fields);
	}

	private static boolean isList(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
				&& type.getName().endsWith("Connection") && type.getFieldDefinition("nodes") != null
				&& field.getArgument("first") != null && Optional.ofNullable(field.getArgument("last")).isPresent();
	}

	private static boolean isRequired(GraphQLArgument argument) {
		return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
	}

}
