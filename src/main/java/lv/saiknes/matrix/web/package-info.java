/**
 * The field {@code traceMatrix} of the API, its page and its CSV.
 */
@NullMarked
package lv.saiknes.matrix.web;

import org.jspecify.annotations.NullMarked;
