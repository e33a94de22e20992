/**
 * What pages say of names that are typed into their forms.
 */
@NamedInterface("form")
@NullMarked
package lv.saiknes.search.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
