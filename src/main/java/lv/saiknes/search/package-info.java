/**
 * Finds nodes by what people type, and words in running text. Public faces:
 * {@link lv.saiknes.search.NameSearch} and {@link lv.saiknes.search.TextSearch}.
 */
@ApplicationModule(
		allowedDependencies = { "evidence", "graph", "graphql", "house", "model", "ontology", "query", "text" })
@NullMarked
package lv.saiknes.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
