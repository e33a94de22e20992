package lv.saiknes.graphql;

import java.util.List;

import lv.saiknes.graphql.Connection.PageInfo;
import lv.saiknes.query.Entries.Time;
import lv.saiknes.query.Slice;
import lv.saiknes.query.TwinCities;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * A page of the towns with which one is twinned.
 *
 * @param edges its edges
 * @param totalCount how many there are on all pages
 * @param pageInfo where the page begins and ends
 */
record TwinCityConnection(List<Edge> edges, long totalCount, PageInfo pageInfo) {

	static TwinCityConnection of(TwinCities twins, Slice slice) {
		List<Edge> edges = twins.entries()
			.stream()
			.map((entry) -> new Edge(Paging.cursor(entry.position(), slice), entry.town(), entry.partnership(),
					entry.citations(), entry.time()))
			.toList();
		return new TwinCityConnection(edges, twins.total(),
				new PageInfo(edges.isEmpty() ? null : edges.getFirst().cursor(),
						edges.isEmpty() ? null : edges.getLast().cursor(), twins.more(), slice.after() != null));
	}

	/** The towns of the edges. */
	public List<Vertex> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	/**
	 * A town and the partnership that joins it.
	 *
	 * @param cursor its place in the list, absent where that was not asked for
	 * @param node the town
	 * @param partnership the agreement or cooperation
	 * @param citations ids of the passages that name the two as its parties
	 * @param time when it holds, absent where that was not asked for
	 */
	record Edge(@Nullable String cursor, Vertex node, Vertex partnership, List<String> citations,
			@Nullable Time time) implements Dated {
	}

}
