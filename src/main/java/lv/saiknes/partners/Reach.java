package lv.saiknes.partners;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerSearch.Asked;

/**
 * Who has a reason to be a candidate at all. What the {@link Terms} ask of each actor is
 * gone through from the other end, from what the question is about and from whom the
 * asker works with, so that nobody is looked at for whom nothing can speak. Whoever has a
 * term is among them; not all who are among them have one.
 */
final class Reach {

	/** Relations by which work and plans name a body or are kept by it. */
	private static final Set<String> NAMING = Set.of("REFERS_TO", "ADOPTED_BY", "MANAGED_BY", "PREPARED_BY");

	private final Involvements involvements;

	private final Graph graph;

	private final Asked asked;

	private final Asker asker;

	private final BitSet found = new BitSet();

	Reach(Involvements involvements, Asked asked) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.asked = asked;
		this.asker = asked.asker();
	}

	/** The actors, in the order of their ids. */
	IntStream actors() {
		Set<TermKind> fitting = PartnerSearch.fitting(this.asked);
		if (fitting.contains(TermKind.SHARED_MEASURES)) {
			addContent();
		}
		if (fitting.contains(TermKind.COOPERATION)) {
			addCooperation();
		}
		if (fitting.contains(TermKind.GEOGRAPHY)) {
			this.asked.where().places().forEach(this::addWithin);
		}
		return this.found.stream();
	}

	private void add(int node) {
		if (this.graph.is(node, Trait.ACTOR)) {
			this.found.set(node);
		}
	}

	private void addContent() {
		Subject subject = this.asked.subject();
		subject.alike().forEach((node) -> {
			addWorkers(node);
			addNamed(node);
			this.involvements.out(node, "ARISES_FROM").forEach((arisen) -> {
				add(arisen.to());
				addWorkers(arisen.to());
			});
		});
		subject.tasks().keySet().forEach(this::addNamed);
		subject.measures().keySet().forEach((measure) -> {
			addNamed(measure);
			this.involvements.in(measure).stream().filter(Involvement::planned).forEach(this::addWithWholes);
		});
		subject.measuresAsOwn()
			.forEach((measure) -> this.involvements.out(measure, "TARGETS").forEach((own) -> add(own.to())));
	}

	private void addWorkers(int work) {
		this.involvements.in(work).stream().filter((role) -> !role.planned()).forEach((role) -> add(role.actor()));
	}

	private void addNamed(int by) {
		for (Edge edge : this.involvements.out(by)) {
			if (NAMING.contains(edge.kind())) {
				add(edge.to());
			}
		}
	}

	/** A body, that of which it is a branch, and the members of the asker's network. */
	private void addWithWholes(Involvement role) {
		add(role.actor());
		if (role.edge().grade() == Grade.STATED) {
			this.involvements.out(role.actor(), "OF").forEach((of) -> add(of.to()));
			if (this.asker.networks().containsKey(role.actor())) {
				this.involvements.into(role.actor(), "MEMBER_OF").forEach((member) -> add(member.from()));
			}
		}
	}

	private void addCooperation() {
		for (Map<Integer, List<String>> work : List.of(this.asker.work(), this.asker.nearWork())) {
			work.keySet().forEach(this::addWorkers);
		}
		this.asker.hosts().keySet().forEach(this::add);
		this.asker.networks().keySet().forEach((network) -> {
			add(network);
			this.involvements.into(network, "MEMBER_OF").forEach((member) -> add(member.from()));
		});
		this.asker.ownMeasures()
			.forEach((own) -> this.involvements.in(own.from()).forEach((role) -> add(role.actor())));
		this.asker.roles()
			.forEach((role) -> this.involvements.out(role.node(), "TARGETS").forEach((own) -> add(own.to())));
	}

	/** Whoever is in a place. */
	private void addWithin(int place) {
		this.involvements.within(place).forEach(this::add);
	}

}
