/**
 * The field, the page and the table that tell what differs between two editions of a
 * plan.
 */
@NullMarked
package lv.saiknes.editions.web;

import org.jspecify.annotations.NullMarked;
