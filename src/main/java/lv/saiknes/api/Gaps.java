package lv.saiknes.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.api.Connection.PageInfo;
import lv.saiknes.store.Gap;
import lv.saiknes.store.GapReader;
import org.springframework.stereotype.Component;

/** The field {@code gaps}: what the plans leave open, page by page. */
@Component
class Gaps {

	private final GapReader gaps;

	private final Dates dates;

	Gaps(GapReader gaps, Dates dates) {
		this.gaps = gaps;
		this.dates = dates;
	}

	GapConnection find(DataFetchingEnvironment environment) {
		List<String> names = environment.getArgument("kinds");
		List<Gap.Kind> kinds = (names == null) ? Arrays.asList(Gap.Kind.values())
				: names.stream().map(Gap.Kind::valueOf).toList();
		String asOf = this.dates.asOf(environment);
		int size = Paging.size("first", environment.getArgument("first"));
		int offset = OffsetCursor.next(environment.getArgument("after"));
		List<Gap> all = this.gaps.find(kinds, asOf);
		List<GapEdge> edges = IntStream.range(offset, Math.min(all.size(), offset + size))
			.mapToObj((index) -> new GapEdge(OffsetCursor.of(index), all.get(index)))
			.toList();
		return new GapConnection(edges, all.size(), new PageInfo(edges.isEmpty() ? null : edges.getFirst().cursor(),
				edges.isEmpty() ? null : edges.getLast().cursor(), offset + size < all.size(), offset > 0));
	}

	/**
	 * A page of gaps.
	 *
	 * @param edges the page's edges
	 * @param totalCount how many there are on all pages
	 * @param pageInfo where the page begins and ends
	 */
	record GapConnection(List<GapEdge> edges, int totalCount, PageInfo pageInfo) {

		/** The gaps of the edges. */
		public List<Gap> nodes() {
			return this.edges.stream().map(GapEdge::node).toList();
		}

	}

	/**
	 * One gap.
	 *
	 * @param cursor its place in the list
	 * @param node the gap
	 */
	record GapEdge(String cursor, Gap node) {
	}

}
