package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.schema.SchemaFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema teaches the domain and fits the ontology. */
class SchemaTests {

	private static Document schema;

	@BeforeAll
	static void readSchema() {
		schema = Parser.parse(ParserEnvironment.newParserEnvironment()
			.document(SchemaFile.text(Ontology.load()))
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build());
	}

	@Test
	void everythingIsDescribed() {
		List<String> bare = new ArrayList<>();
		schema.getDefinitionsOfType(ObjectTypeDefinition.class).forEach((type) -> {
			check(type, type.getName(), bare);
			fields(type.getName(), type.getFieldDefinitions(), bare);
		});
		schema.getDefinitionsOfType(InterfaceTypeDefinition.class).forEach((type) -> {
			check(type, type.getName(), bare);
			fields(type.getName(), type.getFieldDefinitions(), bare);
		});
		schema.getDefinitionsOfType(EnumTypeDefinition.class).forEach((type) -> {
			check(type, type.getName(), bare);
			type.getEnumValueDefinitions()
				.forEach((value) -> check(value, type.getName() + "." + value.getName(), bare));
		});
		schema.getDefinitionsOfType(InputObjectTypeDefinition.class).forEach((type) -> {
			check(type, type.getName(), bare);
			arguments(type.getName(), type.getInputValueDefinitions(), bare);
		});
		schema.getDefinitionsOfType(DirectiveDefinition.class).forEach((directive) -> {
			check(directive, "@" + directive.getName(), bare);
			arguments("@" + directive.getName(), directive.getInputValueDefinitions(), bare);
		});
		assertThat(bare).isEmpty();
	}

	/** Relay's specification of connections, as its linters read it. */
	@Test
	void connectionsHaveTheShapeThatRelayExpects() {
		for (ObjectTypeDefinition type : types()) {
			if (type.getName().endsWith("Connection")) {
				String edge = type.getName().replaceAll("Connection$", "Edge");
				assertThat(printed(type)).contains("edges: [" + edge + "!]!", "totalCount: Int!",
						"pageInfo: PageInfo!");
				ObjectTypeDefinition edgeType = object(edge);
				assertThat(printed(edgeType)).contains("cursor: String!");
				assertThat(printed(edgeType)).as(edge).anyMatch((field) -> field.matches("node: \\w+!"));
				String node = typeName(field(edgeType, "node").getType());
				assertThat(printed(type)).contains("nodes: [" + node + "!]!");
			}
		}
		assertThat(printed(object("PageInfo"))).containsExactlyInAnyOrder("startCursor: String", "endCursor: String",
				"hasNextPage: Boolean!", "hasPreviousPage: Boolean!");
	}

	@Test
	void fieldsThatReturnAConnectionTakeRelaysArguments() {
		for (ObjectTypeDefinition type : types()) {
			for (FieldDefinition field : type.getFieldDefinitions()) {
				if (typeName(field.getType()).endsWith("Connection")) {
					Map<String, String> arguments = field.getInputValueDefinitions()
						.stream()
						.collect(Collectors.toMap(InputValueDefinition::getName, (a) -> typeName(a.getType())));
					assertThat(arguments).as(type.getName() + "." + field.getName())
						.containsEntry("first", "Int")
						.containsEntry("after", "String");
					assertThat(arguments.get("last")).isEqualTo((arguments.containsKey("before")) ? "Int" : null);
					assertThat(arguments.get("before")).isIn("String", null);
				}
			}
		}
	}

	/** One field that fails leaves the others of the request their answers. */
	@Test
	void everyRootFieldMayBeNull() {
		assertThat(types().stream()
			.filter((type) -> type.getName().equals("Query"))
			.flatMap((type) -> type.getFieldDefinitions().stream()))
			.filteredOn((field) -> field.getType() instanceof NonNullType)
			.extracting(FieldDefinition::getName)
			.containsExactly("nodes");
	}

	/** The values of Kind are the names of the types. */
	@Test
	void namesFollowTheCustomOfGraphQl() {
		for (ObjectTypeDefinition type : types()) {
			assertThat(type.getName()).matches("([A-Z][a-z]+)+");
			type.getFieldDefinitions().forEach((field) -> {
				assertThat(field.getName()).matches("[a-z]+([A-Z][a-z]*)*");
				field.getInputValueDefinitions()
					.forEach((argument) -> assertThat(argument.getName()).matches("[a-z]+([A-Z][a-z]*)*"));
			});
		}
		schema.getDefinitionsOfType(EnumTypeDefinition.class).forEach((type) -> {
			String custom = type.getName().equals("Kind") ? "([A-Z][a-z]+)+" : "[A-Z]+(_[A-Z]+)*";
			assertThat(values(type.getName())).allMatch((value) -> value.matches(custom));
		});
		assertThat(schema.getDefinitionsOfType(InputObjectTypeDefinition.class))
			.allMatch((type) -> type.getName().matches("\\w+(Input|Filter|Order|Ends)|Order"));
	}

	@Test
	void everyTypeIsUsed() {
		Set<String> used = new HashSet<>(Set.of("Query"));
		schema.getDefinitions().forEach((definition) -> collectTypeNames(definition, used));
		assertThat(schema.getDefinitions()).filteredOn((definition) -> definition instanceof TypeDefinition<?>)
			.extracting((definition) -> ((TypeDefinition<?>) definition).getName())
			.isSubsetOf(used);
	}

	private static void collectTypeNames(Node<?> node, Set<String> used) {
		if (node instanceof TypeName name) {
			used.add(name.getName());
		}
		for (Object child : node.getChildren()) {
			collectTypeNames((Node<?>) child, used);
		}
	}

	/**
	 * A part of a filter that is named like a field of the type follows the same
	 * relation, so that knowing the one is knowing the other.
	 */
	@Test
	void filtersSpeakAsTheTypesDo() {
		Map<String, List<String>> filtered = new HashMap<>();
		filtered.put("MeasureFilter", List.of("SubPriority", "Priority"));
		filtered.put("PlanPartFilter", List.of("Task"));
		filtered.put("ActorFilter", List.of("Municipality", "Institution"));
		for (String kind : List.of("Plan", "Observation", "FundingInstrument", "Partnership", "Project", "Theme")) {
			filtered.put(kind + "Filter", List.of(kind));
		}
		filtered.forEach((filter, kinds) -> {
			List<String> known = kinds.stream()
				.flatMap((kind) -> object(kind).getFieldDefinitions().stream())
				.filter((field) -> field.hasDirective("relation"))
				.map((field) -> field.getName() + " " + relation(field.getDirectives("relation").getFirst()))
				.toList();
			input(filter).getInputValueDefinitions()
				.stream()
				.filter((part) -> part.getType().toString().contains("'IdFilter'"))
				.filter((part) -> part.hasDirective("relation"))
				.forEach((part) -> assertThat(known).as(filter)
					.contains(part.getName() + " " + relation(part.getDirectives("relation").getFirst())));
		});
	}

	@Test
	void kindsAreThoseOfTheOntology() {
		assertThat(values("Kind"))
			.containsExactlyInAnyOrderElementsOf(Ontology.load().kinds().stream().map(Kind::name).toList());
	}

	@Test
	void relationKindsAreThoseOfTheOntology() {
		assertThat(values("RelationKind")).containsExactlyInAnyOrderElementsOf(
				Ontology.load().relationTypes().stream().map(RelationType::name).toList());
	}

	@Test
	void eachKindHasATypeAFieldAndAConnection() {
		ObjectTypeDefinition query = object("Query");
		for (Kind kind : Ontology.load().kinds()) {
			String name = kind.name();
			assertThat(query.getFieldDefinitions())
				.anyMatch((field) -> field.getType().toString().contains("'" + name + "'")
						&& field.getInputValueDefinitions().stream().anyMatch((a) -> a.getName().equals("id")));
			assertThat(query.getFieldDefinitions())
				.anyMatch((field) -> field.getType().toString().contains("'" + name + "Connection'"));
			assertThat(object(name).getImplements().toString()).contains("Node").contains("Entity");
		}
	}

	@Test
	void theOntologysPropertiesOfAKindAreFieldsOfItsType() {
		for (Kind kind : Ontology.load().kinds()) {
			List<String> fields = object(kind.name()).getFieldDefinitions()
				.stream()
				.map(FieldDefinition::getName)
				.toList();
			assertThat(fields).containsAll(kind.properties().keySet());
		}
	}

	private static String relation(Directive directive) {
		return directive.getArgument("kind").getValue() + " " + directive.getArgument("direction").getValue();
	}

	private static List<ObjectTypeDefinition> types() {
		return schema.getDefinitionsOfType(ObjectTypeDefinition.class);
	}

	private static InputObjectTypeDefinition input(String name) {
		return schema.getDefinitionsOfType(InputObjectTypeDefinition.class)
			.stream()
			.filter((type) -> type.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static FieldDefinition field(ObjectTypeDefinition type, String name) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> printed(ObjectTypeDefinition type) {
		return type.getFieldDefinitions()
			.stream()
			.map((field) -> field.getName() + ": " + AstPrinter.printAstCompact(field.getType()))
			.toList();
	}

	private static String typeName(Type<?> type) {
		return AstPrinter.printAstCompact(type).replaceAll("[\\[\\]!]", "");
	}

	private static List<String> values(String type) {
		return schema.getDefinitionsOfType(EnumTypeDefinition.class)
			.stream()
			.filter((definition) -> definition.getName().equals(type))
			.flatMap((definition) -> definition.getEnumValueDefinitions().stream())
			.map(NamedNode::getName)
			.toList();
	}

	private static ObjectTypeDefinition object(String name) {
		return schema.getDefinitionsOfType(ObjectTypeDefinition.class)
			.stream()
			.filter((definition) -> definition.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static void fields(String type, List<FieldDefinition> fields, List<String> bare) {
		fields.forEach((field) -> {
			check(field, type + "." + field.getName(), bare);
			arguments(type + "." + field.getName(), field.getInputValueDefinitions(), bare);
		});
	}

	private static void arguments(String where, List<InputValueDefinition> arguments, List<String> bare) {
		arguments.forEach((argument) -> check(argument, where + "(" + argument.getName() + ":)", bare));
	}

	private static void check(AbstractDescribedNode<?> node, String where, List<String> bare) {
		if (node.getDescription() == null || node.getDescription().getContent().isBlank()) {
			bare.add(where);
		}
	}

}
