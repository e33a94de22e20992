/**
 * The fields {@code neighbourhood} and {@code gaps} of the API, and the pages of the
 * graph, the plans and the map.
 */
@NullMarked
package lv.saiknes.explore.web;

import org.jspecify.annotations.NullMarked;
