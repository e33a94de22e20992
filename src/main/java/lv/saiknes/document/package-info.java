/**
 * The documents as places: what is drawn from which lines, what needs no fact, what is
 * still open. Public faces: {@link lv.saiknes.document.DocumentReader} and
 * {@link lv.saiknes.document.Sheet}.
 */
@ApplicationModule(allowedDependencies = { "evidence", "export", "graph", "model", "ontology", "query", "sentence",
		"text", "time", "words" })
@NullMarked
package lv.saiknes.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
