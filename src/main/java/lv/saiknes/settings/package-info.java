/**
 * What can be set: every setting whose name begins with {@code saiknes.}, as the build
 * gathers them from the records that hold them. Public face:
 * {@link lv.saiknes.settings.Setting}.
 */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package lv.saiknes.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
