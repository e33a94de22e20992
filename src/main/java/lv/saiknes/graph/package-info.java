/**
 * The graph in memory, read from the database once per dataset version: adjacency for
 * tracing and for scoring partners, which walk it in many steps. Public faces:
 * {@link lv.saiknes.graph.Graph} and {@link lv.saiknes.graph.CurrentGraph}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology", "query", "store", "time" })
@NullMarked
package lv.saiknes.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
