/**
 * Reads and checks seed-data. Public face: {@link lv.saiknes.seed.SeedReader}.
 */
@ApplicationModule(allowedDependencies = { "evidence", "export", "model", "ontology", "rules", "text" })
@NullMarked
package lv.saiknes.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
