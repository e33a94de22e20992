/**
 * Finds nodes by what people type, and words in running text. Public faces:
 * {@link lv.saiknes.search.NameSearch}, {@link lv.saiknes.search.TextSearch} and, for
 * what nodes are about, {@link lv.saiknes.search.TopicIndex}.
 */
@ApplicationModule(allowedDependencies = { "evidence", "export", "graph", "graphql", "house", "model", "ontology",
		"query", "store", "text", "words" })
@NullMarked
package lv.saiknes.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
