package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.LongWork;
import lv.saiknes.trace.Suppositions.Proposal;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the single relation that would connect two things, or connect them better than
 * anything does. Proposed is what the ontology has a conditional sentence for, between
 * nodes that have not ended and do not happen just once, where the data has at least
 * {@value #FEWEST_PRECEDENTS} relations of that type between nodes of such kinds and the
 * {@link Habits habits} of its end know the like of its start; its ends lie at most
 * {@value #NEAR} relations from the things. Of the proposals that would lead through the
 * same kinds the one whose ends have most in common already (Adamic and Adar 2003) stands
 * for all. Each is then put into the graph and traced: what is told of it is what a trace
 * would say. Immutable, and safe to share between threads.
 */
public final class Supposer {

	/** Most proposals that an answer may have. */
	public static final int MOST = 10;

	/** How far from the two things a proposed relation may begin and end. */
	private static final int NEAR = 2;

	/** From how many nodes near each of them it may begin. */
	private static final int MOST_NEAR = 60;

	/** What the data has fewer times is no usual thing to bring about. */
	private static final int FEWEST_PRECEDENTS = 5;

	private static final int MOST_COMMON = 3;

	private final PathTracer tracer;

	private final Ontology ontology;

	/** One that traces as this tracer does. */
	public Supposer(PathTracer tracer, Ontology ontology) {
		this.tracer = tracer;
		this.ontology = ontology;
	}

	/** Whether a request is about one thing and one other. */
	public static boolean canSuppose(TraceRequest request) {
		return request.from().size() == 1 && request.to().size() == 1;
	}

	/**
	 * The relations that would connect the two, best first. None is an answer, too.
	 * @param first how many, 1 to {@value #MOST}
	 * @throws TraceException when an argument names what does not exist, or both name the
	 * same
	 */
	public Suppositions suppose(String from, String to, @Nullable String asOf, int first) {
		if (first < 1 || first > MOST) {
			throw new TraceException("first", null, Words.text("refusal.trace.range", "first", first, 1, MOST));
		}
		TraceRequest request = TraceRequest.from(List.of(from)).to(List.of(to)).asOf(asOf).build();
		Trace now = this.tracer.trace(request);
		Ways ways = this.tracer.ways(asOf);
		Graph graph = ways.graph();
		double best = now.paths()
			.stream()
			.map(Trace.Ranked::path)
			.filter(TracedPath::particular)
			.mapToDouble((path) -> path.score().worth())
			.max()
			.orElse(0);
		List<Candidate> candidates = candidates(ways, position(graph, from), position(graph, to), asOf);
		Iterator<Graph> supposed = graph.withEach(candidates.stream().map(Candidate::relation).toList(), this.ontology)
			.iterator();
		List<Proposal> proposals = new ArrayList<>();
		for (Candidate candidate : candidates) {
			if (proposals.size() == first) {
				break;
			}
			path(supposed.next(), request, candidate.relation()).filter((path) -> path.score().worth() > best)
				.ifPresent((path) -> proposals.add(new Proposal(candidate.relation(), graph.entity(candidate.start()),
						graph.entity(candidate.end()), path, candidate.precedents(),
						common(ways, candidate.start(), candidate.end()).stream()
							.limit(MOST_COMMON)
							.map(graph::entity)
							.toList())));
		}
		proposals.sort(Comparator.comparingDouble((proposal) -> -proposal.path().score().worth()));
		return new Suppositions(graph.entity(position(graph, from)), graph.entity(position(graph, to)), asOf,
				now.verdict(), proposals);
	}

	private static int position(Graph graph, String id) {
		return graph.find(id).orElseThrow();
	}

	/** The best path over the relation, where it makes the two connected. */
	private Optional<TracedPath> path(Graph supposed, TraceRequest request, Relation relation) {
		Trace trace = this.tracer.in(supposed, this.ontology).trace(request);
		return (trace.verdict() != Verdict.CONNECTED) ? Optional.empty()
				: trace.paths()
					.stream()
					.map(Trace.Ranked::path)
					.filter(TracedPath::particular)
					.filter((path) -> path.steps().stream().anyMatch((step) -> step.relations().contains(relation)))
					.findFirst();
	}

	private List<Candidate> candidates(Ways ways, int from, int to, @Nullable String asOf) {
		Graph graph = ways.graph();
		List<Near> starts = near(ways, from, to, asOf);
		List<Near> ends = near(ways, to, from, asOf);
		Map<Pattern, Integer> precedents = precedents(graph);
		Habits habits = new Habits(graph);
		Map<String, Candidate> best = new LinkedHashMap<>();
		for (Near one : starts) {
			for (Near other : ends) {
				// What is joined to both is looked at again and again.
				Deadline.check();
				if (one.node() == other.node()) {
					continue;
				}
				for (boolean forwards : new boolean[] { true, false }) {
					int start = forwards ? one.node() : other.node();
					int end = forwards ? other.node() : one.node();
					for (RelationType type : this.ontology.relationTypes()) {
						Pattern pattern = new Pattern(graph.kind(start), type.name(), graph.kind(end));
						int known = precedents.getOrDefault(pattern, 0);
						if (known < FEWEST_PRECEDENTS || type.findConditional(pattern.from(), pattern.to()).isEmpty()
								|| isJoined(graph, start, end, type.name()) || !habits.know(start, type.name(), end)) {
							continue;
						}
						String way = one.way() + (forwards ? " -" : " <-") + type.name() + (forwards ? "-> " : "- ")
								+ other.way();
						Candidate candidate = new Candidate(start, end,
								relation(graph.id(start), type.name(), graph.id(end)), known,
								one.cost() + other.cost()
										+ ways.cost(joined(ways, start, type.name(), true, pattern.to()) + 1,
												joined(ways, end, type.name(), false, pattern.from()) + 1),
								likeness(ways, start, end));
						best.merge(way, candidate,
								(before, after) -> (Candidate.LIKELIEST.compare(after, before) < 0) ? after : before);
					}
				}
			}
		}
		return best.values().stream().sorted(Candidate.CHEAPEST).limit(2L * MOST).toList();
	}

	private static Relation relation(String from, String kind, String to) {
		return new Relation(Relation.idOf(from, kind, to, null, Grade.STATED), kind, from, to, Grade.STATED, List.of(),
				null, null, List.of(), Map.of());
	}

	/** Whether a relation of this type leads from the one to the other, however known. */
	private static boolean isJoined(Graph graph, int start, int end, String kind) {
		return IntStream.range(0, graph.degree(start))
			.map((n) -> graph.edgeAt(start, n))
			.anyMatch((edge) -> graph.from(edge) == start && graph.to(edge) == end
					&& graph.type(edge).name().equals(kind));
	}

	/** To how many nodes of a kind relations of a type lead from, or to, this node. */
	private static int joined(Ways ways, int node, String kind, boolean from, String otherKind) {
		return (int) IntStream.range(ways.start(node), ways.end(node))
			.filter((position) -> ways.kind(ways.hop(position)).equals(kind)
					&& ways.startsAt(ways.hop(position), node) == from
					&& ways.graph().kind(ways.neighbour(position)).equals(otherKind))
			.count();
	}

	private Map<Pattern, Integer> precedents(Graph graph) {
		Map<Pattern, Integer> precedents = new HashMap<>();
		LongWork work = new LongWork();
		for (int i = 0; i < graph.edgeCount(); i++) {
			work.step();
			if (!graph.isRoster(i) && graph.grade(i) != Grade.DERIVED) {
				precedents.merge(new Pattern(graph.kind(graph.from(i)), graph.type(i).name(), graph.kind(graph.to(i))),
						1, Integer::sum);
			}
		}
		return precedents;
	}

	/**
	 * The nodes near this one that say something of it, cheapest first, itself among
	 * them.
	 */
	private List<Near> near(Ways ways, int from, int without, @Nullable String asOf) {
		List<Near> found = new ArrayList<>();
		Set<Integer> known = new HashSet<>();
		LongWork work = new LongWork();
		PriorityQueue<Near> queue = new PriorityQueue<>(
				Comparator.comparingLong(Near::cost).thenComparingInt(Near::node));
		queue.add(new Near(from, 0, 0, ways.graph().kind(from)));
		while (!queue.isEmpty() && found.size() < MOST_NEAR) {
			Near here = queue.remove();
			work.steps(1 + ways.degree(here.node()));
			if (!known.add(here.node())) {
				continue;
			}
			if (!isOver(ways.graph(), here.node(), asOf)) {
				found.add(here);
			}
			for (int i = ways.start(here.node()); here.length() < NEAR && i < ways.end(here.node()); i++) {
				int next = ways.neighbour(i);
				int hop = ways.hop(i);
				if (next != without && ways.isOpen(hop) && !ways.isClosed(next) && !ways.isBroad(next)) {
					boolean forwards = ways.startsAt(hop, here.node());
					queue.add(new Near(next, here.length() + 1, here.cost() + ways.cost(hop),
							here.way() + (forwards ? " -" : " <-") + ways.kind(hop) + (forwards ? "-> " : "- ")
									+ ways.graph().kind(next)));
				}
			}
		}
		return found;
	}

	/** Whether nobody can begin anything with it: it has ended, or happened once. */
	private boolean isOver(Graph graph, int node, @Nullable String asOf) {
		Entity entity = graph.entity(node);
		if (this.ontology.getKind(entity.kind()).isOneOff(entity.properties().get("type"))) {
			return true;
		}
		String date = (asOf != null) ? asOf : graph.date();
		return graph.times().ofNode(node).filter((times) -> times.validity(date) == Validity.ENDED).isPresent();
	}

	/** What both are joined to, the rarest first. */
	private static List<Integer> common(Ways ways, int one, int other) {
		Set<Integer> others = neighbours(ways, other);
		return neighbours(ways, one).stream()
			.filter(others::contains)
			.sorted(Comparator.comparingInt((Integer node) -> ways.end(node) - ways.start(node))
				.thenComparing((node) -> node))
			.toList();
	}

	private static Set<Integer> neighbours(Ways ways, int node) {
		return IntStream.range(ways.start(node), ways.end(node))
			.filter((position) -> ways.isOpen(ways.hop(position)))
			.map(ways::neighbour)
			.boxed()
			.collect(Collectors.toSet());
	}

	/** How much two nodes have in common by Adamic and Adar (2003). */
	private static double likeness(Ways ways, int one, int other) {
		return common(ways, one, other).stream()
			.mapToDouble((node) -> 1 / Math.log(1.0 + ways.end(node) - ways.start(node)))
			.sum();
	}

	/**
	 * A node near one of the two things.
	 *
	 * @param node its position
	 * @param length how many relations away
	 * @param cost what the way to it costs
	 * @param way the kinds and relations of that way
	 */
	private record Near(int node, int length, long cost, String way) {
	}

	/**
	 * Kinds of nodes joined by a type of relation.
	 *
	 * @param from kind of the start
	 * @param relation type
	 * @param to kind of the end
	 */
	private record Pattern(String from, String relation, String to) {
	}

	/**
	 * A relation that may be proposed.
	 *
	 * @param start position of its start
	 * @param end position of its end
	 * @param relation the relation
	 * @param precedents how many of its type there are between such kinds
	 * @param cost what the path over it would cost, nearly
	 * @param likeness how much its ends have in common
	 */
	private record Candidate(int start, int end, Relation relation, int precedents, long cost, double likeness) {

		static final Comparator<Candidate> CHEAPEST = Comparator.comparingLong(Candidate::cost)
			.thenComparing((candidate) -> candidate.relation().id());

		static final Comparator<Candidate> LIKELIEST = Comparator
			.comparingDouble((Candidate candidate) -> -candidate.likeness())
			.thenComparing(CHEAPEST);

	}

}
