/**
 * Neo4j as the place of the dataset: runs the embedded one, migrates, loads, reads the
 * whole dataset back. Public face: {@link lv.saiknes.store.GraphStore}.
 */
@ApplicationModule(allowedDependencies = { "evidence", "model", "ontology", "query", "text" })
@NullMarked
package lv.saiknes.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
