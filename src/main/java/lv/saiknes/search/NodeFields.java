package lv.saiknes.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the fields of forms in which people name nodes: by a text, beside which a script
 * may have put the id of what was chosen. The text says what is meant; the id tells which
 * of several nodes of that name, and counts by itself where there is no text. Where
 * several bear the name, the one that is found first is meant, and the others are told;
 * what only begins so or is only spelt like it is offered and never taken.
 */
@Component
public class NodeFields {

	private static final int MOST_CHOICES = 8;

	/** Between texts that each name a node. */
	static final String BETWEEN = ";";

	private final NodeReader reader;

	private final NameSearch search;

	NodeFields(NodeReader reader, NameSearch search) {
		this.reader = reader;
		this.search = search;
	}

	/**
	 * A field for one node.
	 * @param id id of what was chosen; empty where nothing was
	 * @param text what was written; empty where the id alone counts
	 * @param kinds what it may be by its text; anything when null
	 * @param title how the field calls a node
	 */
	public NodeField readOne(String id, String text, @Nullable List<String> kinds, Function<Vertex, String> title) {
		List<String> ids = id.isEmpty() ? List.of() : List.of(id);
		return read(ids, text.isEmpty() ? null : List.of(text), text, kinds, title);
	}

	/**
	 * A field for several nodes, whose texts stand with semicolons between them.
	 * @param ids ids of what was chosen
	 * @param text what was written, null where the ids alone count
	 * @param title how the field calls a node
	 */
	public NodeField readSeveral(List<String> ids, @Nullable String text, Function<Vertex, String> title) {
		List<String> texts = (text != null)
				? Arrays.stream(text.split(BETWEEN)).map(String::strip).filter((one) -> !one.isEmpty()).toList() : null;
		// Whoever has just chosen one may go on to write another.
		String written = (text != null) ? text.strip().replaceFirst("(" + BETWEEN + "\\s*)+$", "") : "";
		return read(ids, texts, written, null, title);
	}

	private NodeField read(List<String> ids, @Nullable List<String> texts, String text, @Nullable List<String> kinds,
			Function<Vertex, String> title) {
		Map<String, Vertex> known = this.reader.findVertices(ids);
		List<Vertex> chosen = ids.stream().filter(known::containsKey).map(known::get).toList();
		// A title may hold what stands between two.
		if (chosen.size() == ids.size() && (texts == null || text.strip().equals(titles(chosen, title)))) {
			return clear(chosen, title, Map.of());
		}
		List<Vertex> nodes = new ArrayList<>();
		Map<String, List<Vertex>> namesakes = new LinkedHashMap<>();
		for (String one : (texts != null) ? texts : ids) {
			Vertex meant = findChosen(one, chosen, kinds);
			if (meant == null) {
				List<Vertex> called = called(one, kinds);
				if (called.isEmpty()) {
					NameSearch.Found found = this.search.find(one, kinds, null, null, 0, MOST_CHOICES);
					return new NodeField(nodes, (texts != null) ? text : one, one,
							found.hits().stream().map(NameSearch.Hit::node).toList(),
							found.near() || found.total() == 1, found.suggestions(), Map.of());
				}
				meant = called.getFirst();
				if (called.size() > 1) {
					namesakes.put(one, called);
				}
			}
			nodes.add(meant);
		}
		return clear(nodes, title, namesakes);
	}

	/** The nodes that a text names; one with its printed number before its name, too. */
	public List<Vertex> called(String text, @Nullable List<String> kinds) {
		List<Vertex> called = this.search.findCalled(text, kinds, MOST_CHOICES);
		return !called.isEmpty() ? called
				: this.search.find(text, kinds, null, null, 0, MOST_CHOICES)
					.hits()
					.stream()
					.map(NameSearch.Hit::node)
					.filter((node) -> NameSearch.isNamed(node, text))
					.toList();
	}

	/** The one of those chosen that has this name, or the node whose id it is. */
	private @Nullable Vertex findChosen(String text, Collection<Vertex> chosen, @Nullable List<String> kinds) {
		return chosen.stream().filter((node) -> NameSearch.isNamed(node, text)).findFirst().orElseGet(() -> {
			Vertex byId = this.reader.findVertices(List.of(text)).get(text);
			return (byId != null && (kinds == null || kinds.contains(byId.kind()))) ? byId : null;
		});
	}

	private static NodeField clear(List<Vertex> nodes, Function<Vertex, String> title,
			Map<String, List<Vertex>> namesakes) {
		return new NodeField(nodes, titles(nodes, title), "", List.of(), false, List.of(), namesakes);
	}

	private static String titles(List<Vertex> nodes, Function<Vertex, String> title) {
		return nodes.stream().map(title).collect(Collectors.joining(BETWEEN + " "));
	}

}
