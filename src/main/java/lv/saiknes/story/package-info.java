/**
 * Guided tours through the graph, read from the files in {@code stories/}: steps whose
 * text cites a relation or claim for whatever it says, and an address that shows it live.
 * Public face: {@link lv.saiknes.story.Stories}. Imports model.
 */
@NullMarked
package lv.saiknes.story;

import org.jspecify.annotations.NullMarked;
