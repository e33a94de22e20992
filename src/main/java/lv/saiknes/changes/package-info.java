/**
 * What changed between two versions of the dataset: each version that was loaded is kept
 * as {@code graph.json}, compressed, and two of them are compared fact by fact. Public
 * faces: {@link lv.saiknes.changes.Versions} for those that are kept,
 * {@link lv.saiknes.changes.Comparison} for any two files.
 */
@ApplicationModule(allowedDependencies = { "address", "export", "graphql", "house", "model", "ontology", "query",
		"sentence", "store", "text", "words" })
@NullMarked
package lv.saiknes.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
