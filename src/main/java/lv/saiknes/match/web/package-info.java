/**
 * The reconciliation service, which OpenRefine and others ask, and the page that does the
 * same for a pasted column.
 */
@NullMarked
package lv.saiknes.match.web;

import org.jspecify.annotations.NullMarked;
