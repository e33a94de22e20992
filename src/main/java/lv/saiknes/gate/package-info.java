/**
 * Who is let in, and how many at once: host names, sizes of bodies, a fair queue, and an
 * id for each request. Public faces: {@link lv.saiknes.gate.Crowd} and
 * {@link lv.saiknes.gate.RequestId}.
 */
@ApplicationModule(allowedDependencies = { "model", "words" })
@NullMarked
package lv.saiknes.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
