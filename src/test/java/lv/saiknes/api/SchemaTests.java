package lv.saiknes.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import graphql.language.AbstractDescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.parser.ParserEnvironment;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema files teach the domain and fit the ontology. */
class SchemaTests {

	private static Document schema;

	@BeforeAll
	static void readSchema() throws IOException {
		StringBuilder text = new StringBuilder();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
			text.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
		}
		schema = Parser.parse(ParserEnvironment.newParserEnvironment()
			.document(text.toString())
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build());
	}

	@Test
	void everythingIsDescribed() {
		List<String> bare = new ArrayList<>();
		schema.getDefinitionsOfType(ObjectTypeDefinition.class).forEach((type) -> {
			if (!(type instanceof ObjectTypeExtensionDefinition)) {
				check(type, type.getName(), bare);
			}
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
		schema.getDefinitionsOfType(DirectiveDefinition.class).forEach((directive) -> {
			check(directive, "@" + directive.getName(), bare);
			arguments("@" + directive.getName(), directive.getInputValueDefinitions(), bare);
		});
		assertThat(bare).isEmpty();
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
			.filter((definition) -> definition.getName().equals(name)
					&& !(definition instanceof ObjectTypeExtensionDefinition))
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
