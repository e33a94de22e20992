/**
 * The GraphQL schema as text. Public face: {@link lv.saiknes.schema.SchemaFile}. Imports
 * model and ontology.
 */
@NullMarked
package lv.saiknes.schema;

import org.jspecify.annotations.NullMarked;
