package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.query.LongWork;
import lv.saiknes.time.Certainty;
import lv.saiknes.trace.Trace.LeftOut;
import lv.saiknes.trace.Trace.NearMiss;
import lv.saiknes.trace.Trace.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Says what a trace did not walk, whether walking it would have led to the end, and how
 * near the search came where nothing did.
 */
final class Unreached {

	private static final int MOST_NEAR_MISSES = 3;

	private final HopGraph hops;

	private final Graph graph;

	private final int rosters;

	private final int derived;

	Unreached(HopGraph hops) {
		this.hops = hops;
		this.graph = hops.graph();
		this.rosters = count(this.graph::isRoster);
		this.derived = count((edge) -> this.graph.grade(edge) == Grade.DERIVED);
	}

	/**
	 * What was not walked.
	 * @param none whether no path was found, so that it is worth trying what would help
	 */
	List<LeftOut> leftOut(TraceRequest request, Ends ends, boolean none) {
		List<LeftOut> leftOut = new ArrayList<>();
		if (!request.includeRosters()) {
			add(leftOut, Reason.ROSTERS, this.rosters, none,
					connects(request.change().includeRosters(true).build(), ends, none));
		}
		leftOut.add(new LeftOut(Reason.DERIVED, this.derived, null));
		Set<Grade> walkable = Set.of(Grade.STATED, Grade.CURATED);
		if (!request.grades().containsAll(walkable)) {
			add(leftOut, Reason.GRADES,
					count((edge) -> this.graph.grade(edge) != Grade.DERIVED
							&& !request.grades().contains(this.graph.grade(edge))),
					none, connects(request.change().grades(walkable).build(), ends, none));
		}
		String date = request.asOf();
		if (date != null) {
			add(leftOut, Reason.DATE, count((edge) -> isOver(edge, date, request.certainty())), none,
					connects(request.change().asOf(null).build(), ends, none));
		}
		if (!request.avoid().isEmpty()) {
			add(leftOut, Reason.AVOIDED, request.avoid().size(), none,
					connects(request.change().avoid(List.of()).build(), ends.withoutAvoid(), none));
		}
		if (!request.kinds().isEmpty() || !request.avoidKinds().isEmpty()) {
			add(leftOut, Reason.KINDS,
					(int) LongWork.over(IntStream.range(0, this.graph.nodeCount()))
						.mapToObj(this.graph::kind)
						.filter((kind) -> request.avoidKinds().contains(kind)
								|| !(request.kinds().isEmpty() || request.kinds().contains(kind)))
						.count(),
					none, connects(request.change().kinds(Set.of()).avoidKinds(Set.of()).build(), ends, none));
		}
		if (!request.relations().isEmpty() || !request.avoidRelations().isEmpty()) {
			add(leftOut, Reason.RELATIONS, count((edge) -> this.graph.grade(edge) != Grade.DERIVED && (request
				.avoidRelations()
				.contains(this.graph.type(edge).name())
					|| !(request.relations().isEmpty() || request.relations().contains(this.graph.type(edge).name())))),
					none, connects(request.change().relations(Set.of()).avoidRelations(Set.of()).build(), ends, none));
		}
		if (none && request.maxLength() < TraceRequest.LONGEST) {
			add(leftOut, Reason.LENGTH, TraceRequest.LONGEST - request.maxLength(), true,
					connects(request.change().maxLength(TraceRequest.LONGEST).build(), ends, true));
		}
		if (none && !request.via().isEmpty()) {
			add(leftOut, Reason.VIA, request.via().size(), true,
					connects(request.change().via(List.of()).build(), ends.withoutVia(), true));
		}
		return leftOut;
	}

	/**
	 * How many relations the shortest path has that is longer than asked for; null where
	 * there is none.
	 */
	@Nullable Integer findLonger(TraceRequest request, Ends ends) {
		return IntStream.rangeClosed(request.maxLength() + 1, TraceRequest.LONGEST)
			.filter((length) -> connects(request.change().maxLength(length).build(), ends, true))
			.boxed()
			.findFirst()
			.orElse(null);
	}

	/** What was left out, where there is something. */
	private static void add(List<LeftOut> leftOut, Reason reason, int count, boolean none, boolean connects) {
		if (count > 0) {
			leftOut.add(new LeftOut(reason, count, none ? Boolean.valueOf(connects) : null));
		}
	}

	private boolean connects(TraceRequest request, Ends ends, boolean asked) {
		return asked && new Search(this.hops, request, ends, Search.Limits.ONE).connects();
	}

	private boolean isOver(int edge, String date, Certainty certainty) {
		return this.graph.when(edge).filter((times) -> !times.holds(date, certainty)).isPresent();
	}

	private int count(IntPredicate wanted) {
		return (int) LongWork.over(IntStream.range(0, this.graph.edgeCount())).filter(wanted).count();
	}

	/**
	 * Relations that were left out and lead from what was reached towards the end, those
	 * first from which it is nearest. Distances are counted over all relations but
	 * derived ones.
	 */
	List<NearMiss> nearMisses(TraceRequest request, Search search, Ends ends) {
		int[] distance = this.hops.distances(ends.to());
		Collection<Integer> reached = search.reachedNodes();
		Set<Integer> known = new HashSet<>(reached);
		List<Left> misses = new ArrayList<>();
		LongWork work = new LongWork();
		for (int node : reached) {
			work.steps(1 + this.graph.degree(node));
			for (int n = 0; n < this.graph.degree(node); n++) {
				int edge = this.graph.edgeAt(node, n);
				int other = this.graph.other(edge, node);
				if (this.graph.grade(edge) != Grade.DERIVED && !known.contains(other)
						&& distance[other] != Integer.MAX_VALUE) {
					misses.add(new Left(node, edge, other, distance[other]));
				}
			}
		}
		return misses.stream()
			.sorted(Comparator.comparingInt(Left::distance).thenComparing((miss) -> this.graph.edgeId(miss.edge())))
			.limit(Math.min(MOST_NEAR_MISSES, request.first()))
			.map((miss) -> new NearMiss(this.graph.entity(miss.node()), this.graph.edge(miss.edge()).relation(),
					this.graph.entity(miss.other()), miss.distance()))
			.toList();
	}

	private record Left(int node, int edge, int other, int distance) {
	}

}
