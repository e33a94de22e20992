package lv.saiknes.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;

/** Checks what is asked of the tracer, and finds the nodes that it names. */
final class RequestChecks {

	private final Graph graph;

	private final Ontology ontology;

	private final PlanParts parts;

	RequestChecks(Graph graph, Ontology ontology, PlanParts parts) {
		this.graph = graph;
		this.ontology = ontology;
		this.parts = parts;
	}

	/**
	 * The nodes that a request names.
	 * @throws TraceException when it names what does not exist, or contradicts itself
	 */
	Ends ends(TraceRequest request) {
		check(request);
		int[] from = positions("from", request.from());
		int[] via = positions("via", request.via());
		int[] avoid = positions("avoid", request.avoid());
		int[] to = (request.toKind() != null) ? ofKind(request, from) : positions("to", request.to());
		return new Ends(from, to, via, avoid);
	}

	private void check(TraceRequest request) {
		if (request.from().isEmpty()) {
			throw bad("from", Words.text("refusal.trace.from"));
		}
		if (request.to().isEmpty() == (request.toKind() == null)) {
			throw bad("to",
					request.to().isEmpty() ? Words.text("refusal.trace.to") : Words.text("refusal.trace.to-and-kind"));
		}
		if (request.toPlan() != null && request.toKind() == null) {
			throw bad("toPlan", Words.text("refusal.trace.plan-alone"));
		}
		limit("from", request.from());
		limit("to", request.to());
		limit("via", request.via());
		limit("avoid", request.avoid());
		apart("from", request.from(), "to", request.to());
		for (Map.Entry<String, List<String>> end : Map.of("from", request.from(), "to", request.to()).entrySet()) {
			apart("via", request.via(), end.getKey(), end.getValue());
			apart("avoid", request.avoid(), end.getKey(), end.getValue());
		}
		apart("via", request.via(), "avoid", request.avoid());
		checkNames(request);
		if (request.grades().isEmpty() || request.grades().equals(Set.of(Grade.DERIVED))) {
			throw bad("grades", Words.text("refusal.trace.grades"));
		}
		if (request.asOf() != null && !Period.isDate(request.asOf())) {
			throw bad("asOf", Words.text("refusal.date", request.asOf()));
		}
		if (request.maxLength() < 1 || request.maxLength() > TraceRequest.LONGEST) {
			throw bad("maxLength",
					Words.text("refusal.trace.range", "maxLength", request.maxLength(), 1, TraceRequest.LONGEST));
		}
		if (request.via().size() >= request.maxLength()) {
			throw bad("via", Words.text("refusal.trace.via", request.maxLength(), request.via().size()));
		}
		if (request.first() < 1 || request.first() > TraceRequest.MOST) {
			throw bad("first", Words.text("refusal.trace.range", "first", request.first(), 1, TraceRequest.MOST));
		}
		if (!(request.diversity() >= 0 && request.diversity() <= 1)) {
			throw bad("diversity", Words.text("refusal.trace.range", "diversity", request.diversity(), 0, 1));
		}
	}

	private void checkNames(TraceRequest request) {
		List<String> kinds = this.ontology.kinds().stream().map(Kind::name).toList();
		List<String> relations = this.ontology.relationTypes().stream().map(RelationType::name).toList();
		known("toKind", (request.toKind() != null) ? Set.of(request.toKind()) : Set.of(), kinds);
		known("kinds", request.kinds(), kinds);
		known("avoidKinds", request.avoidKinds(), kinds);
		known("relations", request.relations(), relations);
		known("avoidRelations", request.avoidRelations(), relations);
		contradiction("kinds", request.kinds(), "avoidKinds", request.avoidKinds());
		contradiction("relations", request.relations(), "avoidRelations", request.avoidRelations());
	}

	private static void limit(String argument, List<String> ids) {
		if (ids.size() > TraceRequest.MOST_IDS) {
			throw bad(argument, Words.text("refusal.trace.many", argument, ids.size(), TraceRequest.MOST_IDS));
		}
	}

	private static void apart(String argument, List<String> ids, String other, List<String> others) {
		ids.stream().filter(others::contains).findFirst().ifPresent((id) -> {
			throw bad(argument, Words.text("refusal.trace.both", id, argument, other));
		});
	}

	private static void known(String argument, Set<String> names, List<String> known) {
		names.stream().sorted().filter(Predicate.not(known::contains)).findFirst().ifPresent((name) -> {
			throw bad(argument, Words.text("refusal.trace.no-such", argument, name, Hint.of(Nearest.to(name, known))));
		});
	}

	private static void contradiction(String argument, Set<String> names, String other, Set<String> others) {
		if (!names.isEmpty() && others.containsAll(names)) {
			throw bad(argument, Words.text("refusal.trace.nothing-left", other, argument));
		}
	}

	private static TraceException bad(String argument, Text text) {
		return new TraceException(argument, null, text);
	}

	private int[] positions(String argument, List<String> ids) {
		return ids.stream().distinct().mapToInt((id) -> position(argument, id)).toArray();
	}

	/** Position of the node that an argument names. */
	int position(String argument, String id) {
		return this.graph.find(id).orElseThrow(() -> {
			List<String> ids = IntStream.range(0, this.graph.nodeCount()).mapToObj(this.graph::id).toList();
			return new TraceException(argument, id,
					Words.text("refusal.unknown-id-of", argument, id, Hint.of(Nearest.to(id, ids))));
		});
	}

	private int[] ofKind(TraceRequest request, int[] from) {
		String plan = request.toPlan();
		if (plan != null && !this.graph.is(position("toPlan", plan), Trait.PLAN)) {
			throw bad("toPlan", Words.text("refusal.trace.no-plan", plan));
		}
		IntStream searched = (plan != null)
				? this.parts.of(position("toPlan", plan)).stream().mapToInt(Integer::intValue)
				: LongWork.over(IntStream.range(0, this.graph.nodeCount()));
		Set<Integer> starts = new HashSet<>(IntStream.of(from).boxed().toList());
		int[] targets = searched.filter((node) -> this.graph.kind(node).equals(request.toKind()))
			.filter((node) -> !starts.contains(node))
			.toArray();
		if (targets.length == 0) {
			throw bad("toKind",
					(plan != null) ? Words.text("refusal.trace.no-other-in", String.valueOf(request.toKind()), plan)
							: Words.text("refusal.trace.no-other", String.valueOf(request.toKind())));
		}
		return targets;
	}

}
