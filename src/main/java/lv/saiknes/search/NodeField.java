package lv.saiknes.search;

import java.util.List;

import lv.saiknes.query.Vertex;

/**
 * A field of a form in which people name nodes, as it was sent.
 *
 * @param nodes what it names, as far as that is clear
 * @param text what stands in it
 * @param unclear the text that does not name just one node; empty where all is clear
 * @param choices what that may mean
 * @param suggestions similar names, where nothing was found
 */
public record NodeField(List<Vertex> nodes, String text, String unclear, List<Vertex> choices,
		List<String> suggestions) {

	/** In which nothing stands. */
	public static final NodeField EMPTY = new NodeField(List.of(), "", "", List.of(), List.of());

	/** Whether all that stands in it names a node, or nothing does. */
	public boolean isClear() {
		return this.unclear.isEmpty();
	}

	/** Ids of what it names. */
	public List<String> ids() {
		return this.nodes.stream().map(Vertex::id).toList();
	}

}
