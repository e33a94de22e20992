/**
 * Reads relations aloud in Latvian and English by the ontology's sentence templates.
 * Public faces: {@link lv.saiknes.sentence.SentenceWriter} and
 * {@link lv.saiknes.sentence.Named}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology", "words" })
@NullMarked
package lv.saiknes.sentence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
