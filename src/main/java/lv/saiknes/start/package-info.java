/**
 * The start page: questions with their answers, the documents and until when each knows,
 * the ties of one place as a picture. All of it is read or asked, nothing written here.
 */
@ApplicationModule(allowedDependencies = { "house", "model", "ontology", "query", "time", "words" })
@NullMarked
package lv.saiknes.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
