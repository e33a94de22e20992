package lv.saiknes.explore.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.explore.Disagreement;
import lv.saiknes.explore.Gap;
import lv.saiknes.explore.GapQuestion;
import lv.saiknes.explore.GapReader;
import lv.saiknes.graphql.Connection;
import lv.saiknes.graphql.Dates;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.OffsetCursor;
import lv.saiknes.graphql.Paging;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Silence;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code gaps}: what the plans leave open, page by page. */
@Controller
class GapController {

	private final GapReader gaps;

	private final Dates dates;

	private final Lists lists;

	private final EvidenceReader evidence;

	private final NodeReader nodeReader;

	private final UnknownIds unknownIds;

	GapController(GapReader gaps, Dates dates, Lists lists, EvidenceReader evidence, NodeReader nodeReader,
			UnknownIds unknownIds) {
		this.gaps = gaps;
		this.nodeReader = nodeReader;
		this.unknownIds = unknownIds;
		this.dates = dates;
		this.lists = lists;
		this.evidence = evidence;
	}

	@QueryMapping
	GapConnection gaps(@Argument @Nullable List<String> kinds, @Argument @Nullable List<String> partOf,
			@Argument @Nullable List<String> regions, @Argument @Nullable Silence silence,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		List<Gap.Kind> wanted = (kinds == null) ? Arrays.asList(Gap.Kind.values())
				: kinds.stream().map(Gap.Kind::valueOf).toList();
		int size = Paging.size("first", first);
		OffsetCursor cursors = OffsetCursor.of(environment);
		int offset = cursors.next(after);
		GapReader.Page page = this.gaps.find(new GapQuestion(wanted, this.dates.asOf(environment),
				known(partOf, "partOf"), known(regions, "regions"), silence), offset, size);
		List<GapEdge> edges = IntStream.range(0, page.gaps().size())
			.mapToObj((index) -> new GapEdge(cursors.at(offset + index), page.gaps().get(index)))
			.toList();
		return new GapConnection(edges, page.total(), cursors.page(offset, edges.size(), page.total()));
	}

	private List<String> known(@Nullable List<String> ids, String argument) {
		if (ids == null || ids.isEmpty()) {
			return List.of();
		}
		Map<String, String> kinds = this.nodeReader.findKinds(ids);
		ids.stream().filter((id) -> !kinds.containsKey(id)).findFirst().ifPresent((id) -> {
			throw this.unknownIds.error(id, argument);
		});
		return ids;
	}

	@SchemaMapping
	CompletableFuture<Vertex> about(Gap gap, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, gap.about());
	}

	@SchemaMapping
	@Nullable CompletableFuture<Vertex> other(Gap gap, DataFetchingEnvironment environment) {
		return (gap.other() != null) ? this.lists.vertex(environment, gap.other()) : null;
	}

	@SchemaMapping
	CompletableFuture<List<Evidence>> evidence(Gap gap, DataFetchingEnvironment environment) {
		return this.evidence.read(environment, gap.citations());
	}

	@SchemaMapping
	CompletableFuture<List<Evidence>> aboutEvidence(Disagreement disagreement, DataFetchingEnvironment environment) {
		return this.evidence.read(environment, disagreement.about());
	}

	@SchemaMapping
	CompletableFuture<List<Evidence>> otherEvidence(Disagreement disagreement, DataFetchingEnvironment environment) {
		return this.evidence.read(environment, disagreement.other());
	}

	/**
	 * A page of gaps.
	 *
	 * @param edges the page's edges
	 * @param totalCount how many there are on all pages
	 * @param pageInfo where the page begins and ends
	 */
	record GapConnection(List<GapEdge> edges, int totalCount, Connection.PageInfo pageInfo) {

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
