package lv.saiknes.search.web;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.AskedField;
import lv.saiknes.graphql.AskedProperties;
import lv.saiknes.graphql.Connection;
import lv.saiknes.graphql.OffsetCursor;
import lv.saiknes.graphql.Paging;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch.Hit;
import lv.saiknes.search.NameSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code search}: nodes found by name, page by page. */
@Controller
class SearchController {

	private final NameSearch search;

	private final AskedProperties properties;

	SearchController(NameSearch search, AskedProperties properties) {
		this.search = search;
		this.properties = properties;
	}

	@QueryMapping
	SearchConnection search(@Argument String text, @Argument @Nullable List<String> kinds,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		if (!NameSearch.hasWord(text)) {
			throw ApiError.badArgument("text", "`text` has no word to look for; write a name or a part of one.");
		}
		int size = Paging.size("first", first);
		int offset = OffsetCursor.next(after);
		Found found = this.search.find(text, kinds, null, properties(AskedField.of(environment)), offset, size);
		List<Edge> edges = new ArrayList<>();
		for (Hit hit : found.hits()) {
			edges.add(new Edge(OffsetCursor.of(offset + edges.size()), hit));
		}
		return new SearchConnection(edges, found.total(), OffsetCursor.page(offset, edges.size(), found.total()),
				found.suggestions());
	}

	private List<String> properties(AskedField asked) {
		List<String> properties = new ArrayList<>(this.properties.ofConnection(asked));
		if (asked.asks("edges", List.of("matchedName"))) {
			properties.add(NameSearch.NAMES);
		}
		return properties;
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
