package lv.saiknes.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lv.saiknes.query.Vertex;

/**
 * A field of a form in which people name nodes, as it was sent.
 *
 * @param nodes what it names, as far as that is clear
 * @param text what stands in it
 * @param unclear the text that does not name just one node; empty where all is clear
 * @param choices what that may mean
 * @param near whether that is no more than a guess: spelt like it, or all that begins so
 * @param suggestions what is named like it, where nothing was found
 * @param namesakes by the text, all that bear it as their name where those are several;
 * the first is the one that is taken
 */
public record NodeField(List<Vertex> nodes, String text, String unclear, List<Vertex> choices, boolean near,
		List<NameSearch.Similar> suggestions, Map<String, List<Vertex>> namesakes) {

	/** In which nothing stands. */
	public static final NodeField EMPTY = plain("");

	/**
	 * A field in which no node is named but something else stands.
	 * @param text what stands in it
	 */
	public static NodeField plain(String text) {
		return new NodeField(List.of(), text, "", List.of(), false, List.of(), Map.of());
	}

	/** Whether all that stands in it names a node, or nothing does. */
	public boolean isClear() {
		return this.unclear.isEmpty();
	}

	/** Ids of what it names. */
	public List<String> ids() {
		return this.nodes.stream().map(Vertex::id).toList();
	}

	/**
	 * What stands in the field with this in place of the text that is not clear, so that
	 * those before and after it stay.
	 * @param title name of the node that is meant
	 */
	public String textWith(String title) {
		return Arrays.stream(this.text.split(NodeFields.BETWEEN))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.map((one) -> one.equals(this.unclear) ? title : one)
			.collect(Collectors.joining(NodeFields.BETWEEN + " "));
	}

	/** Whether there is more in it than the text that is not clear. */
	public boolean hasMore() {
		return !this.text.strip().equals(this.unclear);
	}

}
