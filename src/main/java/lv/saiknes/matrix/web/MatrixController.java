package lv.saiknes.matrix.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.matrix.Matrix;
import lv.saiknes.matrix.MatrixAddress;
import lv.saiknes.matrix.MatrixEnds;
import lv.saiknes.matrix.MatrixRequest;
import lv.saiknes.matrix.MatrixTracer;
import lv.saiknes.matrix.MatrixWriter;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code traceMatrix}. */
@Controller
class MatrixController {

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final UnknownIds unknownIds;

	private final Lists lists;

	MatrixController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, UnknownIds unknownIds,
			Lists lists) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.unknownIds = unknownIds;
		this.lists = lists;
	}

	@QueryMapping
	Answer traceMatrix(@Argument AskedEnds from, @Argument AskedEnds to, @Argument @Nullable String asOf,
			@Argument int maxLength) {
		PathTracer current = this.tracer.get();
		MatrixRequest request = new MatrixRequest(from.ends(), to.ends(), asOf, maxLength);
		try {
			return new Answer(new MatrixTracer(current, this.ontology).matrix(request),
					new MatrixWriter(new TraceWriter(this.ontology, this.sentences, current)));
		}
		catch (TraceException ex) {
			throw this.unknownIds.error(ex.unknownId(), ex.argument(), ex.text());
		}
	}

	@SchemaMapping(typeName = "TraceMatrix", field = "rows")
	CompletableFuture<List<Vertex>> rows(Answer answer, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, ids(answer.matrix().rows()));
	}

	@SchemaMapping(typeName = "TraceMatrix", field = "columns")
	CompletableFuture<List<Vertex>> columns(Answer answer, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, ids(answer.matrix().columns()));
	}

	@SchemaMapping(typeName = "TraceMatrixCell", field = "from")
	CompletableFuture<Vertex> from(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, pair.cell().from().id());
	}

	@SchemaMapping(typeName = "TraceMatrixCell", field = "to")
	CompletableFuture<Vertex> to(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, pair.cell().to().id());
	}

	@SchemaMapping(typeName = "TraceMatrixCell", field = "nodes")
	CompletableFuture<List<Vertex>> nodes(Pair pair, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, pair.path().map((path) -> ids(path.nodes())).orElse(List.of()));
	}

	private static List<String> ids(List<Entity> entities) {
		return entities.stream().map(Entity::id).toList();
	}

	/**
	 * Rows or columns as the API is asked for them.
	 *
	 * @param ids ids
	 * @param kind their kind
	 * @param label a further label
	 * @param plan the plan to which they belong
	 * @param group the group whose members they are
	 */
	record AskedEnds(@Nullable List<String> ids, @Nullable String kind, @Nullable String label, @Nullable String plan,
			@Nullable String group) {

		MatrixEnds ends() {
			return new MatrixEnds((this.ids != null) ? this.ids : List.of(), this.kind, this.label, this.plan,
					this.group);
		}

	}

	/**
	 * A matrix as the API gives it.
	 *
	 * @param matrix the matrix
	 * @param writer puts it in words
	 */
	record Answer(Matrix matrix, MatrixWriter writer) {

		/** The pairs. */
		public List<Pair> cells() {
			return this.matrix.cells().stream().map((cell) -> new Pair(this, cell)).toList();
		}

		/** How they are connected. */
		public Text summary() {
			return this.writer.summary(this.matrix);
		}

		/** How many pairs something particular joins. */
		public int connected() {
			return this.matrix.count(Verdict.CONNECTED);
		}

		/** How many pairs only something broad joins. */
		public int onlyBroad() {
			return this.matrix.count(Verdict.ONLY_BROAD);
		}

		/** How many pairs nothing joins. */
		public int none() {
			return this.matrix.count(Verdict.NONE);
		}

		/** Address of the same answer as a page. */
		public String permalink() {
			return MatrixAddress.of(this.matrix.request(), this.matrix.version());
		}

		/** Version of the dataset. */
		public String version() {
			return this.matrix.version();
		}

	}

	/**
	 * A pair as the API gives it.
	 *
	 * @param answer the matrix in which it stands
	 * @param cell the pair
	 */
	record Pair(Answer answer, Matrix.Cell cell) {

		Optional<TracedPath> path() {
			return Optional.ofNullable(this.cell.path());
		}

		/** Whether the two are connected. */
		public @Nullable Verdict verdict() {
			return this.cell.verdict();
		}

		/** How much the best path says. */
		public @Nullable Double score() {
			return path().map((path) -> path.score().adjusted()).orElse(null);
		}

		/** In which quarter of the connected pairs. */
		public int strength() {
			return this.cell.strength();
		}

		/** Whether the best path is open to all rows or to all columns alike. */
		public boolean common() {
			return this.cell.common();
		}

		/** How many relations the best path has. */
		public @Nullable Integer length() {
			return path().map((path) -> path.steps().size()).orElse(null);
		}

		/** The best path in words. */
		public Text sentence() {
			return this.answer.writer().sentence(this.answer.matrix(), this.cell);
		}

		/** Whether no limit cut the search short. */
		public boolean complete() {
			return this.cell.complete();
		}

		/** Address of the whole trace. */
		public String permalink() {
			Matrix matrix = this.answer.matrix();
			return TraceAddress.of(MatrixTracer.pair(matrix.request(), this.cell.from(), this.cell.to()),
					matrix.version());
		}

	}

}
