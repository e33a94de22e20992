/**
 * The field {@code connect} of the API and its page.
 */
@NullMarked
package lv.saiknes.connect.web;

import org.jspecify.annotations.NullMarked;
