/**
 * Who is let in, and how many at once: host names, sizes of bodies, a fair queue, and an
 * id for each request, and what is told while there is nothing to answer from. Public
 * faces: {@link lv.saiknes.gate.Crowd}, {@link lv.saiknes.gate.Readiness} and
 * {@link lv.saiknes.gate.RequestId}.
 */
@ApplicationModule(allowedDependencies = { "model", "query", "words" })
@NullMarked
package lv.saiknes.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
