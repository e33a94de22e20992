package lv.saiknes.trace.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.Loaders;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.Certainty;
import lv.saiknes.trace.Chance;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Score;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import lv.saiknes.words.Words;
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

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final UnknownIds unknownIds;

	private final EvidenceReader evidence;

	private final Lists lists;

	TraceController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, UnknownIds unknownIds,
			EvidenceReader evidence, Lists lists) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.unknownIds = unknownIds;
		this.evidence = evidence;
		this.lists = lists;
	}

	/**
	 * Takes its many arguments as they are; to have each converted takes longer than to
	 * find a short path.
	 */
	@QueryMapping
	Answer trace(DataFetchingEnvironment environment) {
		TraceRequest request = TraceRequest.from(list(environment, "from"))
			.to(list(environment, "to"))
			.toKind(environment.getArgument("toKind"), environment.getArgument("toPlan"))
			.via(list(environment, "via"))
			.avoid(list(environment, "avoid"))
			.kinds(set(environment, "kinds"))
			.avoidKinds(set(environment, "avoidKinds"))
			.relations(set(environment, "relations"))
			.avoidRelations(set(environment, "avoidRelations"))
			.grades(list(environment, "grades").stream().map(Grade::valueOf).collect(Collectors.toUnmodifiableSet()))
			.asOf(environment.getArgument("asOf"))
			.certainty(Certainty.valueOf(given(environment, "certainty")))
			.maxLength(given(environment, "maxLength"))
			.first(given(environment, "first"))
			.diversity(given(environment, "diversity"))
			.includeRosters(given(environment, "includeRosters"))
			.build();
		PathTracer current = this.tracer.get();
		try {
			return new Answer(current.trace(request), new TraceWriter(this.ontology, this.sentences, current));
		}
		catch (TraceException ex) {
			throw error(ex);
		}
	}

	private ApiError error(TraceException ex) {
		return this.unknownIds.error(ex.unknownId(), ex.argument(), ex.text());
	}

	/** An argument that has a default. */
	private static <T> T given(DataFetchingEnvironment environment, String argument) {
		return Objects.requireNonNull(environment.<T>getArgument(argument), argument);
	}

	private static List<String> list(DataFetchingEnvironment environment, String argument) {
		List<String> values = environment.getArgument(argument);
		return (values != null) ? values : List.of();
	}

	private static Set<String> set(DataFetchingEnvironment environment, String argument) {
		return new LinkedHashSet<>(list(environment, argument));
	}

	@SchemaMapping(typeName = "TracePath", field = "nodes")
	CompletableFuture<List<Vertex>> nodes(PathView path, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, path.path().nodes().stream().map(Entity::id).toList());
	}

	@SchemaMapping(typeName = "TracePath", field = "broad")
	CompletableFuture<List<Vertex>> broad(PathView path, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, path.path().broad().stream().map(Entity::id).toList());
	}

	@SchemaMapping(typeName = "TracePath", field = "similarCount")
	int similarCount(PathView path) {
		return path.alike().size();
	}

	@SchemaMapping(typeName = "TracePath", field = "similar")
	List<PathView> similar(PathView path, @Argument int first) {
		if (first < 0 || first > TraceRequest.MOST) {
			throw ApiError.badArgument("first",
					Words.text("refusal.trace.range", "first", first, 0, TraceRequest.MOST));
		}
		return path.alike()
			.stream()
			.limit(first)
			.map((other) -> new PathView(path.rank(), other, List.of(), path.writer(), path.asOf()))
			.toList();
	}

	@SchemaMapping(typeName = "TraceStep", field = "from")
	CompletableFuture<Vertex> from(StepView step, DataFetchingEnvironment environment) {
		return vertex(environment, step.from());
	}

	@SchemaMapping(typeName = "TraceStep", field = "to")
	CompletableFuture<Vertex> to(StepView step, DataFetchingEnvironment environment) {
		return vertex(environment, step.to());
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
		return this.evidence.read(environment, citations);
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "reached")
	CompletableFuture<Vertex> reached(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return vertex(environment, miss.reached());
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "beyond")
	CompletableFuture<Vertex> beyond(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return vertex(environment, miss.beyond());
	}

	@SchemaMapping(typeName = "TraceOver", field = "relation")
	CompletableFuture<Link> relation(Trace.Over over, DataFetchingEnvironment environment) {
		return Loaders.links(environment, List.of(over.relation().id())).thenApply(List::getFirst);
	}

	private CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, Entity entity) {
		return this.lists.vertex(environment, entity.id());
	}

	@SchemaMapping(typeName = "TraceNearMiss", field = "missing")
	CompletableFuture<Link> missing(Trace.NearMiss miss, DataFetchingEnvironment environment) {
		return Loaders.links(environment, List.of(miss.missing().id())).thenApply(List::getFirst);
	}

	/**
	 * A trace as the API gives it. Nothing is put in words before it is asked for.
	 *
	 * @param trace the trace
	 * @param writer puts it in words
	 */
	record Answer(Trace trace, TraceWriter writer) {

		/** The paths, best first. */
		public List<PathView> paths() {
			return this.trace.paths()
				.stream()
				.map((ranked) -> new PathView(ranked.rank(), ranked.path(), ranked.similar(), this.writer,
						this.trace.request().asOf()))
				.toList();
		}

		/** All of them in a sentence or two. */
		public Text summary() {
			return this.writer.summary(this.trace);
		}

		/** Whether the ends are connected in a way that says something of them. */
		public Verdict verdict() {
			return this.trace.verdict();
		}

		/** Why the verdict is as it is. */
		public Text verdictReason() {
			return this.writer.verdictReason(this.trace);
		}

		/** Whether no limit cut the search short. */
		public boolean complete() {
			return this.trace.complete();
		}

		/** How far was searched. */
		public Trace.Searched searched() {
			return this.trace.searched();
		}

		/** What was not walked. */
		public List<Trace.LeftOut> leftOut() {
			return this.trace.leftOut();
		}

		/** How near the search came where it found nothing. */
		public List<Trace.NearMiss> nearest() {
			return this.trace.nearest();
		}

		/** What does not hold at the date asked about. */
		public List<Trace.Over> over() {
			return this.trace.over();
		}

		/** Address of the same answer as a page. */
		public String permalink() {
			return TraceAddress.of(this.trace.request(), this.trace.version());
		}

		/** Version of the dataset. */
		public String version() {
			return this.trace.version();
		}

	}

	/**
	 * A path as the API gives it.
	 *
	 * @param rank its place, or that of the path that stands for it
	 * @param path the path
	 * @param alike others of the same pattern
	 * @param writer puts it in words
	 * @param asOf the date at which it is looked at; the dataset's when null
	 */
	record PathView(int rank, TracedPath path, List<TracedPath> alike, TraceWriter writer, @Nullable String asOf) {

		/** Its score taken apart. */
		public ScoreView score() {
			return new ScoreView(this.path.score(), this.writer.findChance(this.path).orElse(null));
		}

		/** Whether it says something in particular of its ends. */
		public boolean particular() {
			return this.path.particular();
		}

		/** Number of its relations. */
		public int length() {
			return this.path.steps().size();
		}

		/** Kinds that it leads through. */
		public String pattern() {
			return this.path.pattern();
		}

		/** Its steps. */
		public List<StepView> steps() {
			List<Text> sentences = this.writer.clauses(this.path, this.asOf);
			List<StepView> steps = new ArrayList<>();
			for (int i = 0; i < sentences.size(); i++) {
				TracedPath.Step step = this.path.steps().get(i);
				steps.add(new StepView(this.path.nodes().get(i), this.path.nodes().get(i + 1), step.relations(),
						step.forwards(), sentences.get(i), new StepScore(this.path.score().hops().get(i),
								this.writer.findInformativeness(this.path, i).orElse(null))));
			}
			return steps;
		}

		/** All its sentences. */
		public Text paragraph() {
			return this.writer.paragraph(this.path, this.asOf);
		}

	}

	/**
	 * A score as the API gives it.
	 *
	 * @param score the score
	 * @param known how surprising the path is; null where that is not known
	 */
	record ScoreView(Score score, @Nullable Chance known) {

		/** What the path is worth by its degrees. */
		public double value() {
			return this.score.value();
		}

		/** Exponent of the degrees. */
		public double damping() {
			return this.score.damping();
		}

		/** Factor of the weakest grade. */
		public double trust() {
			return this.score.trust();
		}

		/** Factor of what it is about. */
		public double content() {
			return this.score.content();
		}

		/** Factor of what is over. */
		public double over() {
			return this.score.over();
		}

		/** Share of places that a better path has, too. */
		public double sharedInner() {
			return this.score.sharedInner();
		}

		/** Factor of that. */
		public double diversity() {
			return this.score.diversity();
		}

		/** What the list is ordered by. */
		public double adjusted() {
			return this.score.adjusted();
		}

		/** The chance of as much. */
		public @Nullable Double chance() {
			return (this.known != null) ? this.known.value() : null;
		}

		/** How surprising that is, in bits. */
		public @Nullable Double surprise() {
			return (this.known != null) ? this.known.surprise() : null;
		}

		/** How the chance is known. */
		public Chance.@Nullable From chanceFrom() {
			return (this.known != null) ? this.known.from() : null;
		}

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
			StepScore score) {
	}

	/**
	 * What a step contributes as the API gives it.
	 *
	 * @param hop its factors
	 * @param informativeness why it counts for little; null where it does not
	 */
	record StepScore(Score.Hop hop, @Nullable Text informativeness) {

		/** See {@link Score.Hop}. */
		public int leaving() {
			return this.hop.leaving();
		}

		/** See {@link Score.Hop}. */
		public int arriving() {
			return this.hop.arriving();
		}

		/** See {@link Score.Hop}. */
		public double degrees() {
			return this.hop.degrees();
		}

		/** See {@link Score.Hop}. */
		public double length() {
			return this.hop.length();
		}

		/** See {@link Score.Hop}. */
		public double share() {
			return this.hop.share();
		}

		/** See {@link Score.Hop}. */
		public double roster() {
			return this.hop.roster();
		}

		/** See {@link Score.Hop}. */
		public double sibling() {
			return this.hop.sibling();
		}

		/** See {@link Score.Hop}. */
		public double loose() {
			return this.hop.loose();
		}

		/** See {@link Score.Hop}. */
		public int shortcuts() {
			return this.hop.shortcuts();
		}

		/** See {@link Score.Hop}. */
		public double detour() {
			return this.hop.detour();
		}

		/** See {@link Score.Hop}. */
		public double factor() {
			return this.hop.factor();
		}

	}

}
