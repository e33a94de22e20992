package lv.saiknes.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.gate.Crowd;
import lv.saiknes.graph.Graph;
import lv.saiknes.matrix.Matrix.Cell;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Alphabet;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Traces each pair of a matrix. Every pair gets a trace of its own: what a path may touch
 * depends on both its ends, so that one search to all columns at once would not find the
 * ways that lead through another column. Immutable, and safe to share between threads.
 */
public final class MatrixTracer {

	/** Fewer are not spoken of as all. */
	private static final int FEWEST_ALIKE = 3;

	private static final String MEMBERSHIP = "MEMBER_OF";

	private final PathTracer tracer;

	private final Graph graph;

	private final Ontology ontology;

	/** One that asks this tracer. */
	public MatrixTracer(PathTracer tracer, Ontology ontology) {
		this.tracer = tracer;
		this.graph = tracer.ways(null).graph();
		this.ontology = ontology;
	}

	/** The request that a pair of the matrix stands for. */
	public static TraceRequest pair(MatrixRequest request, Entity from, Entity to) {
		return asking(request, from, to).build();
	}

	private static TraceRequest.Builder asking(MatrixRequest request, Entity from, Entity to) {
		return TraceRequest.from(List.of(from.id()))
			.to(List.of(to.id()))
			.asOf(request.asOf())
			.maxLength(request.maxLength());
	}

	/**
	 * The matrix asked for.
	 * @throws TraceException when the request names what does not exist, names nothing,
	 * or asks for more pairs than are answered
	 */
	public Matrix matrix(MatrixRequest request) {
		List<Entity> rows = ends("from", request.from(), MatrixRequest.MOST_ROWS, request.asOf());
		List<Entity> columns = ends("to", request.to(), MatrixRequest.MOST_COLUMNS, request.asOf());
		int pairs = rows.size() * columns.size();
		if (pairs > MatrixRequest.MOST_PAIRS) {
			throw new TraceException("to", null,
					Words.text("refusal.matrix.pairs", rows.size(), columns.size(), pairs, MatrixRequest.MOST_PAIRS));
		}
		List<Cell> cells = new ArrayList<>(pairs);
		for (Entity from : rows) {
			for (Entity to : columns) {
				Crowd.letOthersPass();
				cells.add(from.equals(to) ? new Cell(from, to, null, null, true, 0, false) : cell(request, from, to));
			}
		}
		return new Matrix(request, this.tracer.version(), rows, columns,
				withStrengths(cells).stream()
					.map((cell) -> isCommon(cell, rows, columns, request.asOf()) ? cell.asCommon() : cell)
					.toList());
	}

	private Cell cell(MatrixRequest request, Entity from, Entity to) {
		// The best path is the same, however many are ranked behind it.
		Trace trace = this.tracer.trace(asking(request, from, to).first(1).build());
		return new Cell(from, to, trace.verdict(),
				trace.paths().stream().map(Trace.Ranked::path).findFirst().orElse(null), trace.complete(), 0, false);
	}

	/**
	 * Whether the best path of a connected pair goes on from its first step as it would
	 * from each row, or comes to its last as it would to each column: that all sister
	 * cities are partners in a measure says nothing of one of them. Of one or two there
	 * is no “all”.
	 */
	private boolean isCommon(Cell cell, List<Entity> rows, List<Entity> columns, @Nullable String asOf) {
		TracedPath path = cell.path();
		if (cell.verdict() != Verdict.CONNECTED || path == null || path.steps().size() < 2) {
			return false;
		}
		TracedPath.Step first = path.steps().getFirst();
		TracedPath.Step last = path.steps().getLast();
		return areJoined(rows, first.kind(), first.forwards(), path.nodes().get(1), asOf)
				|| areJoined(columns, last.kind(), !last.forwards(), path.nodes().get(path.nodes().size() - 2), asOf);
	}

	private boolean areJoined(List<Entity> ends, String kind, boolean forwards, Entity to, @Nullable String asOf) {
		if (ends.size() < FEWEST_ALIKE) {
			return false;
		}
		int node = this.graph.find(to.id()).orElseThrow();
		Set<String> joined = (forwards ? this.graph.edgesTo(node, kind) : this.graph.edgesFrom(node, kind))
			.filter((edge) -> this.graph.grade(edge) != Grade.DERIVED && (asOf == null || !isOutside(edge, asOf)))
			.mapToObj((edge) -> this.graph.id(this.graph.other(edge, node)))
			.collect(Collectors.toSet());
		return ends.stream().map(Entity::id).allMatch(joined::contains);
	}

	private static List<Cell> withStrengths(List<Cell> cells) {
		double[] scores = cells.stream()
			.filter((cell) -> cell.verdict() == Verdict.CONNECTED)
			.mapToDouble(MatrixTracer::score)
			.sorted()
			.toArray();
		return cells.stream().map((cell) -> {
			if (cell.verdict() != Verdict.CONNECTED) {
				return cell;
			}
			long weaker = IntStream.range(0, scores.length).filter((i) -> scores[i] < score(cell)).count();
			return cell.withStrength(1 + (int) (Matrix.STRENGTHS * weaker / scores.length));
		}).toList();
	}

	private static double score(Cell cell) {
		return Objects.requireNonNull(cell.path()).score().adjusted();
	}

	private List<Entity> ends(String argument, MatrixEnds ends, int most, @Nullable String asOf) {
		if (ends.isEmpty()) {
			throw new TraceException(argument, null, Words.text("refusal.matrix.nothing", argument));
		}
		if (!ends.ids().isEmpty() && !ends.isUnlimited()) {
			throw new TraceException(argument, null, Words.text("refusal.matrix.ids-and-more", argument));
		}
		List<Entity> found = ends.ids().isEmpty() ? fitting(argument, ends, asOf)
				: ends.ids()
					.stream()
					.distinct()
					.map((id) -> this.graph.entity(this.tracer.position(argument, id)))
					.toList();
		if (found.isEmpty()) {
			throw new TraceException(argument, null, Words.text("refusal.matrix.fits-nothing", argument));
		}
		if (found.size() > most) {
			throw new TraceException(argument, null, Words.text("refusal.matrix.many", argument, found.size(), most));
		}
		return found;
	}

	/** All that fits what is said of rows or columns, in reading order. */
	List<Entity> fitting(String argument, MatrixEnds ends, @Nullable String asOf) {
		List<Predicate<Integer>> wanted = new ArrayList<>();
		String kind = ends.kind();
		if (kind != null) {
			check(argument, "kind", kind, this.ontology.kinds().stream().map(Kind::name).toList());
			wanted.add((node) -> this.graph.entity(node).kind().equals(kind));
		}
		String label = ends.label();
		if (label != null) {
			check(argument, "label", label, labels(this.ontology));
			wanted.add((node) -> this.graph.entity(node).labels().contains(label));
		}
		if (ends.plan() != null) {
			int plan = this.tracer.position(argument, ends.plan());
			if (!this.graph.is(plan, Trait.PLAN)) {
				throw new TraceException(argument, null, Words.text("refusal.trace.no-plan", ends.plan()));
			}
			wanted.add(this.tracer.partsOf(plan)::contains);
		}
		if (ends.group() != null) {
			wanted.add(members(this.tracer.position(argument, ends.group()), asOf)::contains);
		}
		return IntStream.range(0, this.graph.nodeCount())
			.boxed()
			.filter((node) -> wanted.stream().allMatch((condition) -> condition.test(node)))
			.sorted(Comparator.comparing(this::place).thenComparing((node) -> node))
			.map(this.graph::entity)
			.toList();
	}

	/** Parts of plans stand in printed order, which their ids tell, all else by name. */
	private String place(int node) {
		Entity entity = this.graph.entity(node);
		boolean printed = this.graph.is(node, Trait.UNIT) || this.graph.is(node, Trait.ITEM);
		return Alphabet.LATVIAN.key(printed ? entity.id() : entity.name().lv());
	}

	/** The labels that some kinds of nodes may carry besides their kind, sorted. */
	public static List<String> labels(Ontology ontology) {
		return ontology.kinds().stream().flatMap((kind) -> kind.labels().stream()).distinct().sorted().toList();
	}

	private Set<Integer> members(int group, @Nullable String asOf) {
		return this.graph.edgesTo(group, MEMBERSHIP)
			.filter((edge) -> asOf == null || !isOutside(edge, asOf))
			.map(this.graph::from)
			.boxed()
			.collect(Collectors.toSet());
	}

	private boolean isOutside(int edge, String asOf) {
		return this.graph.when(edge).filter((times) -> times.validity(asOf).isOutside()).isPresent();
	}

	private static void check(String argument, String part, String name, List<String> known) {
		if (!known.contains(name)) {
			throw new TraceException(argument, null,
					Words.text("refusal.trace.no-such", argument + "." + part, name, Hint.of(Nearest.to(name, known))));
		}
	}

}
