package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.query.Order.Count;
import lv.saiknes.query.PairReader.Pair;
import lv.saiknes.query.PairReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Silence;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The field {@code pairs}: what shares one thing but not another. */
@Controller
class PairController {

	private static final int MOST = 3;

	private final PairReader pairs;

	private final Lists lists;

	PairController(PairReader pairs, Lists lists) {
		this.pairs = pairs;
		this.lists = lists;
	}

	@QueryMapping
	PairConnection pairs(@Argument @Nullable List<String> kinds, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		List<Count> share = along(environment, "share");
		if (share.isEmpty()) {
			throw ApiError.badArgument("share", Words.text("refusal.pairs-share"));
		}
		OffsetCursor cursors = OffsetCursor.of(environment);
		int from = cursors.next(after);
		PairReader.Found found = this.pairs.find(kinds, share, along(environment, "differ"), from,
				Paging.size("first", first));
		List<PairEdge> edges = new ArrayList<>();
		found.pairs().forEach((pair) -> edges.add(new PairEdge(cursors.at(from + edges.size()), pair)));
		return new PairConnection(edges, found.total(), cursors.page(from, edges.size(), found.total()));
	}

	private static List<Count> along(DataFetchingEnvironment environment, String name) {
		List<Map<String, Object>> given = environment.getArgumentOrDefault(name, List.of());
		if (given.size() > MOST) {
			throw ApiError.badArgument(name, Words.text("refusal.pairs-many", name, given.size(), MOST));
		}
		return given.stream().map(Lists::along).toList();
	}

	@SchemaMapping(typeName = "Pair")
	CompletableFuture<Vertex> one(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, pair.one());
	}

	@SchemaMapping(typeName = "Pair")
	CompletableFuture<Vertex> other(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, pair.other());
	}

	@SchemaMapping(typeName = "Pair")
	CompletableFuture<List<Vertex>> shared(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, pair.shared());
	}

	@SchemaMapping(typeName = "Pair")
	@Nullable Silence silence(Pair pair) {
		return (pair.open() == null) ? null : pair.open() ? Silence.NOT_COVERED : Silence.NONE;
	}

	/**
	 * A page of pairs.
	 *
	 * @param edges its edges
	 * @param totalCount how many pairs there are on all pages
	 * @param pageInfo where the page begins and ends
	 */
	record PairConnection(List<PairEdge> edges, int totalCount, Connection.PageInfo pageInfo) {

		/** The pairs of the edges. */
		public List<Pair> nodes() {
			return this.edges.stream().map(PairEdge::node).toList();
		}

	}

	/**
	 * One pair in a list.
	 *
	 * @param cursor its place in the list
	 * @param node the pair
	 */
	record PairEdge(String cursor, Pair node) {
	}

}
