package lv.saiknes.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.store.Link;
import lv.saiknes.store.Vertex;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Score;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The root field {@code trace}. The tracer names nodes, relations and citations; what
 * they are is read from the database.
 */
@Controller
class TraceController {

	private final CurrentTracer tracer;

	private final TraceWriter writer;

	private final UnknownIds unknownIds;

	private final Optional<SourceLibrary> library;

	TraceController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, UnknownIds unknownIds,
			Optional<SourceLibrary> library) {
		this.tracer = tracer;
		this.writer = new TraceWriter(ontology, sentences);
		this.unknownIds = unknownIds;
		this.library = library;
	}

	@QueryMapping
	Answer trace(@Argument List<String> from, @Argument @Nullable List<String> to, @Argument @Nullable String toKind,
			@Argument @Nullable String toPlan, @Argument @Nullable List<String> via,
			@Argument @Nullable List<String> avoid, @Argument @Nullable List<String> kinds,
			@Argument @Nullable List<String> avoidKinds, @Argument @Nullable List<String> relations,
			@Argument @Nullable List<String> avoidRelations, @Argument List<Grade> grades,
			@Argument @Nullable String asOf, @Argument int maxLength, @Argument int first, @Argument double diversity,
			@Argument boolean includeRosters) {
		TraceRequest request = TraceRequest.from(from)
			.to(list(to))
			.toKind(toKind, toPlan)
			.via(list(via))
			.avoid(list(avoid))
			.kinds(set(kinds))
			.avoidKinds(set(avoidKinds))
			.relations(set(relations))
			.avoidRelations(set(avoidRelations))
			.grades(Set.copyOf(grades))
			.asOf(asOf)
			.maxLength(maxLength)
			.first(first)
			.diversity(diversity)
			.includeRosters(includeRosters)
			.build();
		PathTracer current = this.tracer.get();
		try {
			return answer(current.trace(request), current);
		}
		catch (TraceException ex) {
			throw error(ex);
		}
	}

	private ApiError error(TraceException ex) {
		return ex.unknownId()
			.map((id) -> this.unknownIds.error(id, ex.argument()))
			.orElseGet(() -> ApiError.badArgument(ex.argument(), ex.getMessage() + "."));
	}

	private static List<String> list(@Nullable List<String> values) {
		return (values != null) ? values : List.of();
	}

	private static Set<String> set(@Nullable List<String> values) {
		return (values != null) ? new LinkedHashSet<>(values) : Set.of();
	}

	private Answer answer(Trace trace, PathTracer current) {
		return new Answer(trace.paths()
			.stream()
			.map((ranked) -> path(ranked.rank(), ranked.path(),
					ranked.similar().stream().map((similar) -> path(ranked.rank(), similar, List.of())).toList()))
			.toList(), this.writer.summary(trace, current::entity), trace.complete(), trace.searched(), trace.leftOut(),
				trace.nearest(), TraceAddress.of(trace.request(), trace.version()), trace.version());
	}

	private PathView path(int rank, TracedPath path, List<PathView> similar) {
		List<Text> sentences = this.writer.clauses(path);
		List<StepView> steps = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			steps.add(new StepView(path.nodes().get(i), path.nodes().get(i + 1), step.relations(), step.forwards(),
					sentences.get(i), path.score().hops().get(i)));
		}
		return new PathView(rank, path.score(), path.steps().size(), path.pattern(), path.nodes(), steps,
				this.writer.paragraph(path), similar);
	}

	@SchemaMapping(typeName = "TracePath", field = "nodes")
	CompletableFuture<List<Vertex>> nodes(PathView path, DataFetchingEnvironment environment) {
		return Loaders.vertices(environment, path.nodes().stream().map(Entity::id).toList());
	}

	@SchemaMapping(typeName = "TracePath", field = "similarCount")
	int similarCount(PathView path) {
		return path.similar().size();
	}

	@SchemaMapping(typeName = "TracePath", field = "similar")
	List<PathView> similar(PathView path, @Argument int first) {
		if (first < 0 || first > TraceRequest.MOST) {
			throw ApiError.badArgument("first", "`first` is " + first + "; it may be 0 to " + TraceRequest.MOST + ".");
		}
		return path.similar().stream().limit(first).toList();
	}

	@SchemaMapping(typeName = "TraceStep", field = "from")
	CompletableFuture<Vertex> from(StepView step, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, step.from().id());
	}

	@SchemaMapping(typeName = "TraceStep", field = "to")
	CompletableFuture<Vertex> to(StepView step, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, step.to().id());
	}

	@SchemaMapping(typeName = "TraceStep", field = "relations")
	CompletableFuture<List<Link>> relations(StepView step, DataFetchingEnvironment environment) {
		return Loaders.links(environment, step.relations().stream().map(Relation::id).toList());
	}

	@SchemaMapping(typeName = "TraceStep", field = "evidence")
	CompletableFuture<List<Evidence>> evidence(StepView step, DataFetchingEnvironment environment) {
		List<String> citations = step.relations()
			.stream()
			.flatMap((relation) -> relation.citations().stream())
			.distinct()
			.toList();
		return Loaders.citations(environment, citations)
			.thenApply((cited) -> cited.stream().map((passage) -> Evidence.of(passage, this.library)).toList());
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "reached")
	CompletableFuture<Vertex> reached(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, miss.reached().id());
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "beyond")
	CompletableFuture<Vertex> beyond(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, miss.beyond().id());
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "missing")
	CompletableFuture<Link> missing(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return Loaders.links(environment, List.of(miss.missing().id())).thenApply(List::getFirst);
	}

	/**
	 * A trace as the API gives it.
	 *
	 * @param paths the paths, best first
	 * @param summary all of them in a sentence or two
	 * @param complete whether no limit cut the search short
	 * @param searched how far was searched
	 * @param leftOut what was not walked
	 * @param nearest how near the search came where it found nothing
	 * @param permalink address of the same answer as a page
	 * @param version version of the dataset
	 */
	record Answer(List<PathView> paths, Text summary, boolean complete, Trace.Searched searched,
			List<Trace.LeftOut> leftOut, List<Trace.NearMiss> nearest, String permalink, String version) {
	}

	/**
	 * A path as the API gives it.
	 *
	 * @param rank its place, or that of the path that stands for it
	 * @param score its score taken apart
	 * @param length number of its relations
	 * @param pattern kinds that it leads through
	 * @param nodes its nodes
	 * @param steps its steps
	 * @param paragraph all sentences
	 * @param similar others of the same pattern
	 */
	record PathView(int rank, Score score, int length, String pattern, List<Entity> nodes, List<StepView> steps,
			Text paragraph, List<PathView> similar) {
	}

	/**
	 * A step as the API gives it.
	 *
	 * @param from where it begins
	 * @param to where it leads
	 * @param relations the relations walked
	 * @param forwards whether from their start to their end
	 * @param sentence the step in words
	 * @param score what it contributes
	 */
	record StepView(Entity from, Entity to, List<Relation> relations, boolean forwards, Text sentence,
			Score.Hop score) {
	}

}
