/**
 * Which nodes a list of names means, and what is known of these: for tables of other
 * people. Public faces: {@link lv.saiknes.match.NameMatcher} and
 * {@link lv.saiknes.match.NodeValues}.
 */
@ApplicationModule(allowedDependencies = { "address", "export", "gate", "graph", "house", "model", "ontology", "query",
		"search", "text", "time", "words" })
@NullMarked
package lv.saiknes.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
