/**
 * Under which address the house is reached from outside. Public face:
 * {@link lv.saiknes.address.PublicAddress}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lv.saiknes.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
