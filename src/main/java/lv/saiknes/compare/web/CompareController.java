package lv.saiknes.compare.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.compare.Comparer;
import lv.saiknes.compare.Comparison.Entry;
import lv.saiknes.compare.Comparison;
import lv.saiknes.compare.IncomparableException;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.Dates;
import lv.saiknes.graphql.Loaders;
import lv.saiknes.graphql.Paging;
import lv.saiknes.graphql.RequestLanguage;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.model.Language;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.Certainty;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code compare}. */
@Controller
class CompareController {

	private static final int FEWEST = 2;

	private static final int MOST = 5;

	private final Comparer comparer;

	private final UnknownIds unknownIds;

	CompareController(Comparer comparer, UnknownIds unknownIds) {
		this.comparer = comparer;
		this.unknownIds = unknownIds;
	}

	@QueryMapping
	CompletableFuture<Comparison> compare(@Argument List<String> ids, @Argument @Nullable List<String> grades,
			@Argument @Nullable String asOf, @Argument Certainty certainty, DataFetchingEnvironment environment) {
		List<String> different = ids.stream().distinct().toList();
		if (different.size() < FEWEST || different.size() > MOST) {
			throw ApiError.badArgument("ids",
					Words.count("refusal.compared", different.size(), different.size(), FEWEST, MOST));
		}
		Dates.check(asOf, "asOf");
		Language language = RequestLanguage.of(environment);
		return Loaders.vertices(environment, different).thenApply((vertices) -> {
			if (vertices.contains(null)) {
				throw this.unknownIds.error(different.get(vertices.indexOf(null)), null, null);
			}
			return compare(vertices, new Wanted(grades, asOf, certainty), language);
		});
	}

	private Comparison compare(List<Vertex> vertices, Wanted wanted, Language language) {
		try {
			return this.comparer.compare(vertices, wanted, language);
		}
		catch (IncomparableException ex) {
			throw ApiError.badArgument("ids", ex.text());
		}
	}

	@SchemaMapping(typeName = "ComparedEntry")
	List<Link> relations(Entry source, @Argument int first) {
		return source.relations().stream().limit(Paging.size("first", first)).toList();
	}

	@SchemaMapping(typeName = "ComparedEntry")
	int relationCount(Entry source) {
		return source.relations().size();
	}

}
