package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.LastCooperation;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.State;
import lv.saiknes.time.Times;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a candidate and the asker did together: themselves, or through what is
 * theirs, such as a town's schools, or in what arose from an agreement of the asker's.
 */
final class JointWork {

	/**
	 * What both did themselves first, then what the sources date, since the date of a
	 * source does not tell when the work was; then the youngest.
	 */
	private static final Comparator<Joint> CLOSEST_AND_LAST = Comparator
		.comparingInt((Joint joint) -> -joint.through().size())
		.thenComparing(Joint::dated)
		.thenComparing(Joint::date);

	private final Involvements involvements;

	private final Graph graph;

	private final Terms terms;

	private final Asker asker;

	private final SentenceWriter writer;

	private final String asOf;

	/** By project or partnership: how the asker comes to it. */
	private final Map<Integer, List<Part>> ofAsker = new HashMap<>();

	JointWork(Involvements involvements, Terms terms, Asker asker, SentenceWriter writer, String asOf) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.terms = terms;
		this.asker = asker;
		this.writer = writer;
		this.asOf = asOf;
		Integer node = asker.node();
		if (node != null) {
			List<Part> parts = parts(node);
			parts.forEach((part) -> add(part.work(), part));
			parts.forEach((part) -> involvements.into(part.work(), "ARISES_FROM")
				.forEach((arisen) -> add(arisen.from(), part.on(arisen))));
		}
	}

	private void add(int work, Part part) {
		this.ofAsker.computeIfAbsent(work, (key) -> new ArrayList<>()).add(part);
	}

	/** What an actor, or one of its own, has begun by the date. */
	private List<Part> parts(int actor) {
		Stream<Part> own = this.involvements.of(actor).stream().map((role) -> new Part(role, List.of(), List.of()));
		Stream<Part> ofParts = this.involvements.parts(actor)
			.stream()
			.flatMap((edge) -> this.involvements.of(edge.from())
				.stream()
				.map((role) -> new Part(role, List.of(edge.from()), List.of(edge.id()))));
		return Stream.concat(own, ofParts)
			.filter((part) -> !part.role().planned() && this.involvements.begun(part.role(), this.asOf))
			.toList();
	}

	/** The last that the two did together; empty where the sources know of nothing. */
	Optional<LastCooperation> findLast(int candidate) {
		Integer node = this.asker.node();
		if (node == null) {
			return Optional.empty();
		}
		List<Joint> all = new ArrayList<>();
		for (Part theirs : parts(candidate)) {
			String date = this.terms.lastKnown(theirs.role());
			if (date == null || theirs.through().contains(node)) {
				continue;
			}
			for (Part own : this.ofAsker.getOrDefault(theirs.work(), List.of())) {
				if (!own.through().contains(candidate)
						&& own.through().stream().noneMatch(theirs.through()::contains)) {
					all.add(new Joint(own, theirs, date, isDated(own, theirs)));
				}
			}
		}
		return all.stream().max(CLOSEST_AND_LAST).map(this::told);
	}

	private boolean isDated(Part own, Part theirs) {
		return !period(own, theirs).equals(Period.UNKNOWN);
	}

	private Period period(Part own, Part theirs) {
		Period period = this.involvements.periodOf(theirs.role());
		return own.isArisen() ? period : period.and(this.involvements.periodOf(own.role()));
	}

	private LastCooperation told(Joint joint) {
		Part own = joint.own();
		Part theirs = joint.theirs();
		State state = (own.isArisen() ? this.graph.times().find(theirs.role().edge().relation())
				: together(theirs.role(), own.role()))
			.map((times) -> times.at(this.asOf))
			.orElse(null);
		List<String> relations = new ArrayList<>(own.way());
		relations.addAll(theirs.way().reversed());
		List<Integer> through = joint.through();
		return new LastCooperation(this.graph.id(theirs.work()), joint.date(),
				(state != null) ? state.kind()
						: period(own, theirs).at(this.asOf, this.involvements.knownAt(theirs.role().edge().relation())),
				state, relations, through.stream().map(this.graph::id).toList(), manner(through));
	}

	private @Nullable Text manner(List<Integer> through) {
		return through.isEmpty() ? null
				: Words.text("partners.through", Words.and(through.stream()
					.map((node) -> this.writer.nameAfterPreposition(Named.of(this.graph.entity(node)), "accusative"))
					.toList()));
	}

	/** When both took part; empty where time is no matter. */
	Optional<Times> together(Involvement theirs, Involvement own) {
		return this.graph.times()
			.find(theirs.edge().relation())
			.flatMap((times) -> this.graph.times().find(own.edge().relation()).map(times::and));
	}

	/**
	 * How somebody comes to a project or partnership.
	 *
	 * @param role who took part in what
	 * @param through nodes on the way there
	 * @param before relations on the way to who took part
	 * @param arisen relation by which the work arose from what that one took part in;
	 * null where it is that itself
	 */
	private record Part(Involvement role, List<Integer> through, List<String> before, @Nullable Edge arisen) {

		Part(Involvement role, List<Integer> through, List<String> before) {
			this(role, through, before, null);
		}

		Part on(Edge to) {
			List<Integer> all = new ArrayList<>(this.through);
			all.add(to.to());
			return new Part(this.role, all, this.before, to);
		}

		boolean isArisen() {
			return this.arisen != null;
		}

		int work() {
			return (this.arisen != null) ? this.arisen.from() : this.role.node();
		}

		List<String> way() {
			List<String> way = new ArrayList<>(this.before);
			way.add(this.role.edge().id());
			if (this.arisen != null) {
				way.add(this.arisen.id());
			}
			return way;
		}

	}

	/**
	 * Something that both had a part in.
	 *
	 * @param own the asker's part
	 * @param theirs the candidate's
	 * @param date its last known date
	 * @param dated whether the sources date it
	 */
	private record Joint(Part own, Part theirs, String date, boolean dated) {

		List<Integer> through() {
			return Stream.concat(this.own.through().stream(), this.theirs.through().stream()).distinct().toList();
		}

	}

}
