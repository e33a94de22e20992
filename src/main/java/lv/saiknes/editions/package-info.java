/**
 * What differs between two editions of a plan: parts, tasks, who carries them out and
 * what pays, each matched by number and by words. Public face:
 * {@link lv.saiknes.editions.PlanComparer}.
 */
@ApplicationModule(allowedDependencies = { "export", "graph", "graphql", "house", "model", "ontology", "query",
		"sentence", "text", "time", "words" })
@NullMarked
package lv.saiknes.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
