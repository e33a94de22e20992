/**
 * The fields {@code connect} and {@code counterfactual} of the API, and the page of what
 * connects several things.
 */
@NullMarked
package lv.saiknes.connect.web;

import org.jspecify.annotations.NullMarked;
