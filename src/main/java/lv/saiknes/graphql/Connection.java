package lv.saiknes.graphql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Grade;
import lv.saiknes.query.Entries.Time;
import lv.saiknes.query.Entries;
import lv.saiknes.query.Grouping;
import lv.saiknes.query.Groups;
import lv.saiknes.query.Link;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the shape of a Relay connection.
 *
 * @param edges its edges
 * @param totalCount how many edges there are on all pages; -1 where that was not asked
 * for
 * @param pageInfo where the page begins and ends
 * @param findLeftOut looks up what the date leaves out, when asked
 * @param findNotCovered looks up what the sources leave open of the filter, when asked
 * @param findSilence looks up what it means that there is nothing more, when asked
 * @param findGroups counts the whole list in groups, when asked
 */
public record Connection(List<Edge> edges, long totalCount, PageInfo pageInfo,
		Supplier<CompletableFuture<LeftOut>> findLeftOut, Supplier<CompletableFuture<NotCovered>> findNotCovered,
		Supplier<CompletableFuture<Optional<Silence>>> findSilence, GroupFinder findGroups) {

	static Connection of(Entries entries, Slice slice, Supplier<CompletableFuture<LeftOut>> leftOut,
			Supplier<CompletableFuture<NotCovered>> notCovered, Supplier<CompletableFuture<Optional<Silence>>> silence,
			GroupFinder groups) {
		List<Edge> edges = entries.entries()
			.stream()
			.map((entry) -> new Edge(Paging.cursor(entry.position(), slice), entry.node(), entry.link(), entry.time()))
			.toList();
		boolean next = slice.backwards() ? slice.before() != null : entries.more();
		boolean previous = slice.backwards() ? entries.more() : slice.after() != null;
		return new Connection(edges, entries.total(),
				new PageInfo(edges.isEmpty() ? null : edges.getFirst().cursor(),
						edges.isEmpty() ? null : edges.getLast().cursor(), next, previous),
				leftOut, notCovered, silence, groups);
	}

	/** The nodes of the edges. */
	public List<Vertex> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	/** Counts the nodes of a list in groups. */
	@FunctionalInterface
	interface GroupFinder {

		/**
		 * A page of the groups.
		 * @param environment the field that asks for them
		 * @param grouping by what the nodes are counted
		 * @param from how many groups to leave out
		 * @param size how many to return at most
		 */
		CompletableFuture<Groups> find(DataFetchingEnvironment environment, Grouping grouping, int from, int size);

	}

	/**
	 * An edge.
	 *
	 * @param cursor its place in the list, absent where that was not asked for
	 * @param node the node
	 * @param relation the relation that leads to it, absent in lists of nodes
	 * @param time when it holds, absent where that was not asked for
	 */
	record Edge(@Nullable String cursor, Vertex node, @Nullable Link relation, @Nullable Time time) implements Dated {

		/** How the relation is known. */
		public @Nullable Grade grade() {
			return (this.relation != null) ? this.relation.grade() : null;
		}

		@Override
		public List<String> citations() {
			return (this.relation != null) ? this.relation.citations() : List.of();
		}

	}

	/**
	 * Where a page begins and ends.
	 *
	 * @param startCursor cursor of the first edge, absent on an empty page
	 * @param endCursor cursor of the last edge, absent on an empty page
	 * @param hasNextPage whether more follows
	 * @param hasPreviousPage whether something precedes
	 */
	public record PageInfo(@Nullable String startCursor, @Nullable String endCursor, boolean hasNextPage,
			boolean hasPreviousPage) {
	}

}
