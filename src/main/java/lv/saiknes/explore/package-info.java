/**
 * Looks at the graph without a question: what lies around a node, the whole as a picture,
 * the plans as trees, the map by year, what the plans leave open.
 */
@ApplicationModule(allowedDependencies = { "address", "export", "graph", "graphql", "house", "model", "ontology", "query",
		"silence", "store", "text", "time", "words" })
@NullMarked
package lv.saiknes.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
