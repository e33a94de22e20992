/**
 * When things hold, as far as the sources know: what a node or relation takes over from
 * the plan, agreement or undertaking that it belongs to, how far knowledge of it reaches,
 * and how that is said. Decided here for the database, the graph in memory, the API, the
 * pages and the exports alike. Public faces: {@link lv.saiknes.time.TimeTable},
 * {@link lv.saiknes.time.Times} and {@link lv.saiknes.time.State}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology", "words" })
@NullMarked
package lv.saiknes.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
