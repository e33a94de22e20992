/**
 * Reads and checks seed-data, and writes into it. Public faces:
 * {@link lv.saiknes.seed.SeedReader} and, for writing, {@link lv.saiknes.seed.SeedFolder}
 * and {@link lv.saiknes.seed.SeedText}.
 */
@ApplicationModule(allowedDependencies = { "address", "evidence", "export", "model", "ontology", "rules", "text" })
@NullMarked
package lv.saiknes.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
