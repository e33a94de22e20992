/**
 * The sentences that engines say, in both languages, from the files
 * {@code words/*.properties}; pages and scripts read the same files. Public faces:
 * {@link lv.saiknes.words.Words} and {@link lv.saiknes.words.Hint}.
 */
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package lv.saiknes.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
