/**
 * The desk: a document line by line with the facts drawn from it, and the form by which a
 * person adds one, with its check, its writing into the seed data and its loading. Public
 * face for its pages: {@link lv.saiknes.desk.Desk}.
 */
@ApplicationModule(allowedDependencies = { "draft", "evidence", "export", "house", "model", "ontology", "query", "seed",
		"sentence", "store", "text" })
@NullMarked
package lv.saiknes.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
