/**
 * What the program does when the machine, the disk, the network or the clock fails it:
 * {@code mvn -Pfaults verify}, docs/faults.md.
 */
@NullMarked
package lv.saiknes.faults;

import org.jspecify.annotations.NullMarked;
