/**
 * The values that every other package speaks of: nodes, relations, claims, citations,
 * when they hold and until when the sources know of them. Records that know nothing but
 * their own parts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lv.saiknes.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
