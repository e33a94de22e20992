/**
 * Finds nodes by what people type. Public face: {@link lv.saiknes.search.NameSearch}.
 */
@ApplicationModule(allowedDependencies = { "graph", "graphql", "house", "model", "ontology", "query", "text" })
@NullMarked
package lv.saiknes.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
