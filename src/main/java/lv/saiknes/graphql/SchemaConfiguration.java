package lv.saiknes.graphql;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.schema.SchemaCompletion;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes the schema from the ontology before it is served. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer schemaCompletion(Ontology ontology) {
		return (builder) -> builder.configureTypeDefinitions(new SchemaCompletion(ontology));
	}

}
