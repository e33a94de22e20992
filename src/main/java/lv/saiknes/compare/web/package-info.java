/**
 * The field {@code compare} of the API and the page that lays things side by side.
 */
@NullMarked
package lv.saiknes.compare.web;

import org.jspecify.annotations.NullMarked;
