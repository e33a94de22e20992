/** Whether what stands in the folder {@code deploy} fits the program. */
@NullMarked
package lv.saiknes.deployment;

import org.jspecify.annotations.NullMarked;
