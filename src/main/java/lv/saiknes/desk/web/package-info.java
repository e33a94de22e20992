/**
 * The page of the desk and what its script asks for; who is let in is decided by
 * {@code Threshold}.
 */
@NullMarked
package lv.saiknes.desk.web;

import org.jspecify.annotations.NullMarked;
