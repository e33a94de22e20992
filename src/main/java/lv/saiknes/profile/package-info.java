/**
 * The page of one node as a profile, and the page of one statement: relations gathered
 * for people, the line of years, the small map, what silence means.
 */
@ApplicationModule(
		allowedDependencies = { "export", "house", "model", "ontology", "query", "silence", "text", "time", "words" })
@NullMarked
package lv.saiknes.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
