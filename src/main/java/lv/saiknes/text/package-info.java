/**
 * Small functions on words: folding of accents, the order of an alphabet, and the nearest
 * known value to a mistyped one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lv.saiknes.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
