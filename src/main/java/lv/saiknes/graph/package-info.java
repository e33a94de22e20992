/**
 * The graph in memory, read from the database once per dataset version: adjacency for
 * tracing and for scoring partners, which walk it in many steps, and for what can be
 * answered from it as it is. Public faces: {@link lv.saiknes.graph.Graph},
 * {@link lv.saiknes.graph.CurrentGraph} and {@link lv.saiknes.graph.CurrentNodes}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology", "query", "store", "time" })
@NullMarked
package lv.saiknes.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
