package lv.saiknes.api;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.search.NameSearch;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch.Hit;
import lv.saiknes.store.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The field {@code search}: nodes found by name, page by page. */
@Component
class Search {

	private final NameSearch search;

	Search(NameSearch search) {
		this.search = search;
	}

	SearchConnection find(String text, @Nullable List<String> kinds, List<String> properties, int size,
			@Nullable String after) {
		if (!NameSearch.hasWord(text)) {
			throw ApiError.badArgument("text", "`text` has no word to look for; write a name or a part of one.");
		}
		int offset = OffsetCursor.next(after);
		Found found = this.search.find(text, kinds, properties, offset, size);
		List<Edge> edges = new ArrayList<>();
		for (Hit hit : found.hits()) {
			edges.add(new Edge(OffsetCursor.of(offset + edges.size()), hit));
		}
		Connection.PageInfo page = new Connection.PageInfo(edges.isEmpty() ? null : edges.getFirst().cursor(),
				edges.isEmpty() ? null : edges.getLast().cursor(), offset + size < found.total(), offset > 0);
		return new SearchConnection(edges, found.total(), page, found.suggestions());
	}

	/**
	 * A page of what was found.
	 *
	 * @param edges what was found, best first
	 * @param totalCount how much was found, at most 500
	 * @param pageInfo where the page begins and ends
	 * @param suggestions similar names, where nothing was found
	 */
	record SearchConnection(List<Edge> edges, int totalCount, Connection.PageInfo pageInfo, List<String> suggestions) {

		/** The nodes of the edges. */
		public List<Vertex> nodes() {
			return this.edges.stream().map(Edge::node).toList();
		}

	}

	/**
	 * One node that was found.
	 *
	 * @param cursor its place
	 * @param hit what was found there
	 */
	record Edge(String cursor, Hit hit) {

		/** The node. */
		public Vertex node() {
			return this.hit.node();
		}

		/** How well it matches. */
		public double score() {
			return this.hit.score();
		}

		/** The name that matched. */
		public String matchedName() {
			return this.hit.matchedName();
		}

	}

}
