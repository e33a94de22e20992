/**
 * Guided tours through the graph: steps whose text cites a relation or claim for whatever
 * it says, and an address that shows it live. They are data:
 * {@link lv.saiknes.model.Story}.
 */
@ApplicationModule(allowedDependencies = { "export", "house", "model", "query" })
@NullMarked
package lv.saiknes.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
