/**
 * The GraphQL schema as text: what is written by hand in {@code graphql/*.graphqls},
 * completed from the ontology. Public faces: {@link lv.saiknes.schema.SchemaCompletion}
 * and {@link lv.saiknes.schema.SchemaFile}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology" })
@NullMarked
package lv.saiknes.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
