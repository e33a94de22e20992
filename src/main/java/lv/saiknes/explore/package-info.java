/**
 * Looks at the graph without a question: what lies around a node, the whole at a glance,
 * the plans as trees, the map by year, what the plans leave open.
 */
@ApplicationModule(allowedDependencies = { "address", "editions", "export", "graphql", "house", "model", "ontology",
		"query", "silence", "text", "time", "words" })
@NullMarked
package lv.saiknes.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
