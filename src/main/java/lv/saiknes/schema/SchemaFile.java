package lv.saiknes.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import lv.saiknes.ontology.Ontology;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The whole schema in one file, sorted by name, for people and for programs that make
 * code from it.
 */
public final class SchemaFile {

	/** Where it lies in the project's folder. */
	public static final String FILE = "graph-schema/schema.graphqls";

	private static final String HEADER = """
			# The whole schema of the API, each type and field in the order of its name. It is made from
			# src/main/resources/graphql and graph-schema/ontology.yaml; do not edit it, write it anew
			# with `java -jar target/saiknes.jar document`.

			""";

	private SchemaFile() {
	}

	/**
	 * The text of the file.
	 * @throws UncheckedIOException when what is written by hand cannot be read
	 */
	public static String text(Ontology ontology) {
		return print(UnExecutableSchemaGenerator.makeUnExecutableSchema(complete(ontology)));
	}

	/** The text of the file for a schema that was built already. */
	public static String print(GraphQLSchema schema) {
		return HEADER + new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeSchemaDefinition(true)
			.includeDirectives((directive) -> !DirectiveInfo.isGraphqlSpecifiedDirective(directive))).print(schema);
	}

	/** What is written by hand, completed from the ontology. */
	static TypeDefinitionRegistry complete(Ontology ontology) {
		TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:graphql/*.graphqls")) {
				try (InputStream in = file.getInputStream()) {
					registry.merge(new SchemaParser().parse(in));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a file of the schema cannot be read: " + ex.getMessage(), ex);
		}
		new SchemaCompletion(ontology).configure(registry);
		return registry;
	}

}
