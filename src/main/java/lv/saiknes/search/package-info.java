/**
 * Finds nodes by name, for the API and the pages. {@code NameSearch} is the way in.
 * Imports store and text.
 */
@NullMarked
package lv.saiknes.search;

import org.jspecify.annotations.NullMarked;
