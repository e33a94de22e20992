/**
 * The pages of the guided tours.
 */
@NullMarked
package lv.saiknes.story.web;

import org.jspecify.annotations.NullMarked;
