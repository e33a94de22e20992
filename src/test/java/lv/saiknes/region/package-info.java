/** The house holds any region: none is in the program, another one can move in. */
@NullMarked
package lv.saiknes.region;

import org.jspecify.annotations.NullMarked;
