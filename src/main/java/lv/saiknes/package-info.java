/**
 * The program: where it starts, what it does before it serves, and how it reports a
 * failed start. May import every package.
 */
@NullMarked
package lv.saiknes;

import org.jspecify.annotations.NullMarked;
