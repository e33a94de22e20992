/** What several tests use. */
@NullMarked
package lv.saiknes.support;

import org.jspecify.annotations.NullMarked;
