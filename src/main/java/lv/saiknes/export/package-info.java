/**
 * The dataset in the formats of other programs. Public face:
 * {@link lv.saiknes.export.GraphJson}. Imports model.
 */
@NullMarked
package lv.saiknes.export;

import org.jspecify.annotations.NullMarked;
