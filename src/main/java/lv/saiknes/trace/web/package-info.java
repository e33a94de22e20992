/**
 * The field {@code trace} of the API, its page and its Markdown.
 */
@NullMarked
package lv.saiknes.trace.web;

import org.jspecify.annotations.NullMarked;
