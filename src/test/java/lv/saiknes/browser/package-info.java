/**
 * What a visitor sees and does, in a real browser against the whole program. Uses nothing
 * of the program but its addresses. Screenshots lie in {@code target/screenshots}.
 */
@NullMarked
package lv.saiknes.browser;

import org.jspecify.annotations.NullMarked;
