/**
 * What the pages that ask for connections have in common: their forms and refusals.
 */
@NamedInterface("form")
@NullMarked
package lv.saiknes.trace.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
