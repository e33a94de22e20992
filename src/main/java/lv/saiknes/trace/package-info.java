/**
 * How one thing is connected to another: searches the graph in memory for the paths that
 * mean most, ranks them and tells them in words. Public face:
 * {@link lv.saiknes.trace.PathTracer}.
 */
@ApplicationModule(allowedDependencies = { "address", "evidence", "export", "graph", "graphql", "house", "model",
		"ontology", "query", "search", "search :: form", "sentence", "store", "text", "time", "words" })
@NullMarked
package lv.saiknes.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
