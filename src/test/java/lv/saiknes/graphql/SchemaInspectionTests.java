package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Link;
import lv.saiknes.query.Silences;
import lv.saiknes.query.Vertex;
import lv.saiknes.schema.SchemaFile;
import lv.saiknes.support.ServerTest;
import lv.saiknes.time.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field of the schema has a source of data: a method of a controller, the wiring of
 * the graph, or a property of the class that stands for its type. One without would be
 * null for ever, as a mistyped name is.
 */
@ServerTest
class SchemaInspectionTests {

	@Autowired
	private Ontology ontology;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private List<RuntimeWiringConfigurer> wirings;

	@Test
	void theSchemaThatIsServedIsTheOneInTheFile() {
		assertThat(SchemaFile.print(this.source.schema())).isEqualTo(SchemaFile.text(this.ontology));
	}

	@Test
	void everyFieldHasASourceOfData() {
		SchemaReport report = inspect(build(SchemaFile.text(this.ontology)));
		assertThat(report.unmappedFields()).isEmpty();
		assertThat(report.skippedTypes()).extracting((skipped) -> skipped.fieldCoordinates() + " " + skipped.type())
			.isEmpty();
	}

	/** The test above sees every type: a field that nothing provides is found in each. */
	@Test
	void aMistypedFieldIsFoundInWhateverTypeItStands() {
		List<String> types = objectTypes(this.source.schema()).map(GraphQLObjectType::getName).toList();
		String mistyped = types.stream()
			.map((type) -> "extend type " + type + " { periodFrmo: String }\n")
			.collect(Collectors.joining());
		assertThat(inspect(build(SchemaFile.text(this.ontology) + mistyped)).unmappedFields())
			.extracting(FieldCoordinates::toString)
			.containsExactlyInAnyOrderElementsOf(types.stream().map((type) -> type + ".periodFrmo").toList());
	}

	/**
	 * A schema with the data sources of the program. Those of the schema that is served
	 * are wrapped and do not say of what classes their values are.
	 */
	private GraphQLSchema build(String text) {
		TypeDefinitionRegistry registry = new SchemaParser().parse(text);
		RuntimeWiring.Builder builder = RuntimeWiring.newRuntimeWiring();
		this.wirings.forEach((wiring) -> {
			wiring.setTypeDefinitionRegistry(registry);
			wiring.configure(builder);
		});
		return new SchemaGenerator().makeExecutableSchema(registry, builder.build());
	}

	private static Stream<GraphQLObjectType> objectTypes(GraphQLSchema schema) {
		return schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> !type.getName().startsWith("__"));
	}

	/** What the wiring of the graph answers with, by the type in the schema. */
	private Optional<Class<?>> classOf(String type) {
		if (this.ontology.findKind(type).isPresent()
				|| List.of("Node", "Entity", "Actor", "Place", "Measure").contains(type)) {
			return Optional.of(Vertex.class);
		}
		return switch (type) {
			case "Relation" -> Optional.of(Link.class);
			case "RelationProperty" -> Optional.of(GraphWiring.RelationProperty.class);
			case "Claim" -> Optional.of(Claim.class);
			case "Evidence" -> Optional.of(Evidence.class);
			case "LocalizedText" -> Optional.of(Text.class);
			case "State" -> Optional.of(State.class);
			case "RelationCoverage" -> Optional.of(Silences.Covered.class);
			case "LeftOut" -> Optional.of(LeftOut.class);
			case "NotCovered" -> Optional.of(NotCovered.class);
			case "GroupConnection" -> Optional.of(Groupings.GroupConnection.class);
			case "Group" -> Optional.of(Groupings.LabelledGroup.class);
			case "TwinCityConnection" -> Optional.of(TwinCityConnection.class);
			default -> type.endsWith("Connection") ? Optional.of(Connection.class) : Optional.empty();
		};
	}

	@SuppressWarnings("rawtypes")
	private SchemaReport inspect(GraphQLSchema schema) {
		Map<String, Map<String, DataFetcher>> fetchers = new HashMap<>();
		objectTypes(schema).forEach((type) -> {
			for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
				DataFetcher<?> fetcher = schema.getCodeRegistry()
					.getDataFetcher(FieldCoordinates.coordinates(type, field), field);
				if (!(fetcher instanceof PropertyDataFetcher) && !(fetcher instanceof SingletonPropertyDataFetcher)) {
					fetchers.computeIfAbsent(type.getName(), (name) -> new HashMap<>())
						.put(field.getName(), described(fetcher, field));
				}
			}
		});
		return SchemaMappingInspector.inspect(schema, fetchers);
	}

	/** A fetcher that says of which class its values are, so that those are inspected. */
	private DataFetcher<?> described(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
		return classOf(GraphQLTypeUtil.unwrapAll(field.getType()).getName())
			.filter((type) -> !(fetcher instanceof SelfDescribingDataFetcher))
			.<DataFetcher<?>>map((type) -> new Described(fetcher,
					(GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList)
							? ResolvableType.forClassWithGenerics(List.class, type) : ResolvableType.forClass(type)))
			.orElse(fetcher);
	}

	private record Described(DataFetcher<?> fetcher,
			ResolvableType returnType) implements SelfDescribingDataFetcher<Object> {

		@Override
		public String getDescription() {
			return this.fetcher.toString();
		}

		@Override
		public ResolvableType getReturnType() {
			return this.returnType;
		}

		@Override
		public Object get(DataFetchingEnvironment environment) throws Exception {
			return this.fetcher.get(environment);
		}

	}

}
