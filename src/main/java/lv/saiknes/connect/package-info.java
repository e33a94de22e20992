/**
 * What connects several things at once, and what single relation would connect two that
 * nothing in particular connects. Public faces: {@link lv.saiknes.connect.Connector} and
 * {@link lv.saiknes.connect.Supposer}.
 */
@ApplicationModule(allowedDependencies = { "graph", "graphql", "house", "model", "ontology", "query", "search",
		"sentence", "text", "trace", "words" })
@NullMarked
package lv.saiknes.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
