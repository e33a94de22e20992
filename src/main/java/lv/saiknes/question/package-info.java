/**
 * The questions that can be asked, and their answers as pages: what the API answers to a
 * query, whatever its shape, as sentences and tables for people.
 */
@ApplicationModule(allowedDependencies = { "export", "house", "model", "ontology", "query", "search", "search :: form",
		"time", "words" })
@NullMarked
package lv.saiknes.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
