/**
 * Under which address the house is reached from outside, and what a whole address is.
 * Public face: {@link lv.saiknes.address.PublicAddress} and
 * {@link lv.saiknes.address.WholeAddress}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lv.saiknes.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
