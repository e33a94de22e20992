/**
 * Documents that become sources: their text as numbered lines with pages, what they say
 * of themselves, persons to be masked, and what moved in a changed edition. Public faces:
 * {@link lv.saiknes.source.DocumentReader} and {@link lv.saiknes.source.SourceShelf}.
 */
@ApplicationModule(allowedDependencies = { "evidence", "model", "seed", "text" })
@NullMarked
package lv.saiknes.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
