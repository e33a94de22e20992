package lv.saiknes.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.AskedField;
import lv.saiknes.graphql.AskedProperties;
import lv.saiknes.graphql.Connection;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.OffsetCursor;
import lv.saiknes.graphql.Paging;
import lv.saiknes.graphql.RequestLanguage;
import lv.saiknes.model.Text;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch.Hit;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code search}: nodes found by name, page by page. */
@Controller
class SearchController {

	private final NameSearch search;

	private final TextSearch texts;

	private final Details details;

	private final Lists lists;

	private final AskedProperties properties;

	SearchController(NameSearch search, TextSearch texts, Details details, Lists lists, AskedProperties properties) {
		this.search = search;
		this.texts = texts;
		this.details = details;
		this.lists = lists;
		this.properties = properties;
	}

	@QueryMapping
	SearchConnection search(@Argument String text, @Argument @Nullable List<String> kinds,
			@Argument @Nullable List<String> sources, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		if (!NameSearch.hasWord(text)) {
			throw ApiError.badArgument("text", Words.text("refusal.text-empty"));
		}
		refuseLong(text);
		int size = Paging.size("first", first);
		OffsetCursor cursors = OffsetCursor.of(environment);
		int offset = cursors.next(after);
		Found found = this.search.find(text, kinds, sources, AskedField.once(environment, this::properties), offset,
				size);
		List<Edge> edges = new ArrayList<>();
		for (Hit hit : found.hits()) {
			edges.add(new Edge(cursors.at(offset + edges.size()), hit, this.details));
		}
		return new SearchConnection(edges, found.total(), found.near(),
				cursors.page(offset, edges.size(), found.total()),
				found.suggestions()
					.stream()
					.map((similar) -> similar.name().in(RequestLanguage.of(environment)))
					.distinct()
					.toList());
	}

	/** The field {@code searchTexts}: places in running text, page by page. */
	@QueryMapping
	TextConnection searchTexts(@Argument String text, @Argument @Nullable List<String> sources,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		refuseLong(text);
		int size = Paging.size("first", first);
		OffsetCursor cursors = OffsetCursor.of(environment);
		int offset = cursors.next(after);
		TextSearch.Found found = this.texts.find(text, sources, RequestLanguage.of(environment), offset, size);
		List<TextEdge> edges = new ArrayList<>();
		found.hits().forEach((hit) -> edges.add(new TextEdge(cursors.at(offset + edges.size()), hit)));
		return new TextConnection(edges, found.total(), cursors.page(offset, edges.size(), found.total()));
	}

	@SchemaMapping(typeName = "TextPlace")
	CompletableFuture<List<Vertex>> entities(TextSearch.Hit hit, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, hit.nodes());
	}

	@SchemaMapping(typeName = "TextPlace")
	List<Integer> lines(TextSearch.Hit hit) {
		return (hit.source() != null) ? List.of(hit.firstLine(), hit.lastLine()) : List.of();
	}

	private static void refuseLong(String text) {
		if (text.length() > NameSearch.LONGEST_TEXT) {
			throw ApiError.badArgument("text", Words.text("refusal.text-long", text.length(), NameSearch.LONGEST_TEXT));
		}
	}

	private List<String> properties(AskedField asked) {
		List<String> properties = new ArrayList<>(this.properties.ofConnection(asked));
		if (asked.asks("edges", List.of("matchedName"))) {
			properties.add(NameSearch.NAMES);
		}
		return List.copyOf(properties);
	}

	/**
	 * A page of what was found.
	 *
	 * @param edges what was found, best first
	 * @param totalCount how much was found
	 * @param near whether all of it is only spelt like what was asked for
	 * @param pageInfo where the page begins and ends
	 * @param suggestions similar names, where nothing was found
	 */
	record SearchConnection(List<Edge> edges, int totalCount, boolean near, Connection.PageInfo pageInfo,
			List<String> suggestions) {

		/** The nodes of the edges. */
		public List<Vertex> nodes() {
			return this.edges.stream().map(Edge::node).toList();
		}

	}

	/**
	 * A page of places in running text.
	 *
	 * @param edges what was found, best first
	 * @param totalCount how much was found
	 * @param pageInfo where the page begins and ends
	 */
	record TextConnection(List<TextEdge> edges, int totalCount, Connection.PageInfo pageInfo) {

		/** The places of the edges. */
		public List<TextSearch.Hit> nodes() {
			return this.edges.stream().map(TextEdge::node).toList();
		}

	}

	/**
	 * One place in running text.
	 *
	 * @param cursor its place in the list
	 * @param node what was found
	 */
	record TextEdge(String cursor, TextSearch.Hit node) {
	}

	/**
	 * One node that was found.
	 *
	 * @param cursor its place
	 * @param hit what was found there
	 * @param details tells what sort of thing it is
	 */
	record Edge(String cursor, Hit hit, Details details) {

		/** The node. */
		public Vertex node() {
			return this.hit.node();
		}

		/** What sort of thing it is and where. */
		public Text detail() {
			return this.details.of(this.hit.node().id());
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
