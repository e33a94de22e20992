/**
 * Reads and checks seed-data. Public face: {@link lv.saiknes.seed.SeedReader}. Imports
 * model, ontology, rules and evidence.
 */
@NullMarked
package lv.saiknes.seed;

import org.jspecify.annotations.NullMarked;
