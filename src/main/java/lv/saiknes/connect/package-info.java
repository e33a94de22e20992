/**
 * What connects several things at once. Public face:
 * {@link lv.saiknes.connect.Connector}.
 */
@ApplicationModule(allowedDependencies = { "export", "graph", "graphql", "house", "model", "ontology", "query",
		"search", "sentence", "text", "trace", "trace :: form", "words" })
@NullMarked
package lv.saiknes.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
