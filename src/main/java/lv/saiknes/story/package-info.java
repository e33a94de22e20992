/**
 * Guided tours through the graph, read from files: steps whose text cites a relation or
 * claim for whatever it says, and an address that shows it live. Public face:
 * {@link lv.saiknes.story.Stories}.
 */
@ApplicationModule(allowedDependencies = { "explore", "house", "model", "ontology", "query" })
@NullMarked
package lv.saiknes.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
