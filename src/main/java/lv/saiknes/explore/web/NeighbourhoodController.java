package lv.saiknes.explore.web;

import java.util.List;
import java.util.Optional;

import lv.saiknes.explore.Neighbourhood;
import lv.saiknes.explore.NeighbourhoodReader;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.Dates;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.Certainty;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code neighbourhood}. */
@Controller
class NeighbourhoodController {

	private static final int MOST_IN_THE_MIDDLE = 10;

	private static final int DEEPEST = 2;

	private static final int MOST_NODES = 300;

	private final NeighbourhoodReader reader;

	private final UnknownIds unknownIds;

	NeighbourhoodController(NeighbourhoodReader reader, UnknownIds unknownIds) {
		this.reader = reader;
		this.unknownIds = unknownIds;
	}

	@QueryMapping
	Neighbourhood neighbourhood(@Argument List<String> ids, @Argument int depth, @Argument @Nullable List<String> kinds,
			@Argument @Nullable List<String> relationKinds, @Argument @Nullable List<String> grades,
			@Argument @Nullable String asOf, @Argument Certainty certainty, @Argument boolean includeRosters,
			@Argument int limit) {
		List<String> middle = ids.stream().distinct().toList();
		if (middle.isEmpty() || middle.size() > MOST_IN_THE_MIDDLE) {
			throw ApiError.badArgument("ids", Words.text("refusal.middle", middle.size(), MOST_IN_THE_MIDDLE));
		}
		if (depth < 1 || depth > DEEPEST) {
			throw ApiError.badArgument("depth", Words.text("refusal.depth", depth));
		}
		if (limit < middle.size() || limit > MOST_NODES) {
			throw ApiError.badArgument("limit", Words.text("refusal.limit", limit, middle.size(), MOST_NODES));
		}
		Dates.check(asOf, "asOf");
		Neighbourhood found = this.reader.read(new Neighbourhood.Asked(middle, depth, kinds, relationKinds,
				new Wanted(grades, asOf, certainty), includeRosters, limit));
		List<String> present = found.nodes().stream().map((node) -> node.entity().id()).toList();
		Optional<String> unknown = middle.stream().filter((id) -> !present.contains(id)).findFirst();
		if (unknown.isPresent()) {
			throw this.unknownIds.error(unknown.get(), null, null);
		}
		return found;
	}

}
