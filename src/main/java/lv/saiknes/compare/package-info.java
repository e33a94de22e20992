/**
 * Lays things of one sort side by side: what they share and what each has alone, aspect
 * by aspect, with the relations that say so. {@link lv.saiknes.compare.Comparer} is the
 * way in.
 */
@ApplicationModule(allowedDependencies = { "export", "graph", "graphql", "house", "model", "ontology", "query",
		"search", "search :: form", "sentence", "silence", "time", "words" })
@NullMarked
package lv.saiknes.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
