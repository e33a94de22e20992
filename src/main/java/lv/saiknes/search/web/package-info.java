/**
 * The field {@code search} of the API and the page of results.
 */
@NullMarked
package lv.saiknes.search.web;

import org.jspecify.annotations.NullMarked;
