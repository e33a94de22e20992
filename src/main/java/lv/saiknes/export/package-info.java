/**
 * The dataset in the formats of other programs. Public face:
 * {@link lv.saiknes.export.GraphJson}; its addresses are in {@code web}.
 */
@ApplicationModule(allowedDependencies = { "address", "graph", "model", "ontology", "query", "store", "text", "time" })
@NullMarked
package lv.saiknes.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
