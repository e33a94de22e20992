/**
 * The field, the page and the feed that tell what changed.
 */
@NullMarked
package lv.saiknes.changes.web;

import org.jspecify.annotations.NullMarked;
