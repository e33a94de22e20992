package lv.saiknes.partners;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, with what is known of its work. Where nobody is named all of it is empty:
 * then nothing is known of whom it works with, and no condition rests on it.
 */
final class Asker {

	private final Involvements involvements;

	private final @Nullable Integer node;

	private final String asOf;

	private final Map<Integer, List<String>> hosts;

	private final Map<Integer, List<String>> territory;

	/** What it, or a group of its own such as its schools, takes part in. */
	private final Map<Integer, List<String>> work = new LinkedHashMap<>();

	/** The same for the bodies in whose place it is, and for those in its own place. */
	private final Map<Integer, List<String>> nearWork = new LinkedHashMap<>();

	/**
	 * What the classes of bodies take part in to which it belongs, each with its share of
	 * all that the class takes part in.
	 */
	private final Map<Integer, Double> classWork = new TreeMap<>();

	private final List<Edge> ownGroups;

	private final Map<Integer, List<String>> predecessors;

	private final Map<Integer, List<String>> successors;

	private final Map<Integer, List<String>> memberships;

	/** Measures in which plans name it itself. */
	private final Set<Integer> namedIn = new HashSet<>();

	/** By place: whether it lies in the territory of the asker. */
	private final Map<Integer, Boolean> within = new HashMap<>();

	/** Networks that it is in, and those that its own measure names. */
	private final Map<Integer, List<String>> networks = new TreeMap<>();

	Asker(Involvements involvements, @Nullable Integer node, String asOf) {
		this.involvements = involvements;
		this.node = node;
		this.asOf = asOf;
		this.hosts = (node != null) ? involvements.hosts(node) : Map.of();
		this.territory = (node != null) ? involvements.territory(node) : Map.of();
		this.ownGroups = (node != null) ? involvements.ownGroups(node) : List.of();
		this.predecessors = (node != null) ? involvements.reach(node, "SUCCEEDS", true) : Map.of();
		this.successors = (node != null) ? involvements.reach(node, "SUCCEEDS", false) : Map.of();
		this.memberships = (node != null) ? involvements.reach(node, "MEMBER_OF", true) : Map.of();
		if (node != null) {
			involvements.of(node)
				.stream()
				.filter((role) -> role.edge().grade() == Grade.STATED)
				.forEach((role) -> this.namedIn.add(role.node()));
			addWork(node, List.of(), this.work);
			this.ownGroups.forEach((of) -> addWork(of.from(), Way.of(of), this.work));
			this.hosts.forEach((place, way) -> addWork(place, way, this.nearWork));
			involvements.into(node, "LOCATED_IN").forEach((in) -> addWork(in.from(), Way.of(in), this.nearWork));
			Map.copyOf(this.work).forEach(this::addArisen);
			findNetworks(node);
			this.memberships.keySet()
				.stream()
				.filter((group) -> involvements.graph().is(group, Trait.GROUP))
				.forEach(this::addClassWork);
		}
	}

	private void addWork(int actor, List<String> way, Map<Integer, List<String>> found) {
		this.involvements.of(actor)
			.stream()
			.filter((involvement) -> !involvement.planned() && this.involvements.begun(involvement, this.asOf))
			.forEach((involvement) -> {
				found.putIfAbsent(involvement.node(), Way.of(way, involvement.edge()));
			});
	}

	private void addClassWork(int group) {
		List<Involvement> done = this.involvements.of(group).stream().filter((role) -> !role.planned()).toList();
		done.forEach((role) -> this.classWork.merge(role.node(), 1.0 / done.size(), Math::max));
	}

	/** What arose from its agreements is its work, too, whoever of it took part. */
	private void addArisen(int from, List<String> way) {
		this.involvements.into(from, "ARISES_FROM").forEach((arisen) -> {
			this.work.putIfAbsent(arisen.from(), Way.of(way, arisen));
		});
	}

	private void findNetworks(int asker) {
		this.involvements.out(asker, "MEMBER_OF")
			.stream()
			.filter((edge) -> this.involvements.isNetwork(edge.to()))
			.forEach((edge) -> this.networks.put(edge.to(), Way.of(edge)));
		for (Edge own : ownMeasures()) {
			this.involvements.in(own.from())
				.stream()
				.filter((role) -> role.edge().grade() == Grade.STATED && this.involvements.isNetwork(role.actor()))
				.forEach((role) -> this.networks.putIfAbsent(role.actor(), List.of(own.id(), role.edge().id())));
		}
	}

	/** Its position; null where nobody is named. */
	@Nullable Integer node() {
		return this.node;
	}

	/** Whether it is this one. */
	boolean is(int actor) {
		return this.node != null && this.node == actor;
	}

	/** Whether it governs a place, or is in one that governs itself. */
	boolean isOfAPlace() {
		return this.node != null && (this.involvements.isMunicipal(this.node) || !this.hosts.isEmpty());
	}

	/** The relations of its own groups to it. */
	List<Edge> ownGroups() {
		return this.ownGroups;
	}

	/** It and who it was before, with the ways there. */
	Map<Integer, List<String>> predecessors() {
		return this.predecessors;
	}

	/** It and what it became, with the ways there. */
	Map<Integer, List<String>> successors() {
		return this.successors;
	}

	/** It and what it belongs to, with the ways there. */
	Map<Integer, List<String>> memberships() {
		return this.memberships;
	}

	/** Whether plans name it itself in a measure. */
	boolean isNamedIn(int measure) {
		return this.namedIn.contains(measure);
	}

	/** Whether a place lies in its territory. */
	boolean hasWithin(int place) {
		return this.node != null
				&& this.within.computeIfAbsent(place, (one) -> this.involvements.territory(one).containsKey(this.node));
	}

	/** What it is involved in. */
	List<Involvement> roles() {
		return (this.node != null) ? this.involvements.of(this.node) : List.of();
	}

	/** The bodies in whose place it is, or of which it is a unit. */
	Map<Integer, List<String>> hosts() {
		return this.hosts;
	}

	/** The places that it is in, and the regions to which those belong. */
	Map<Integer, List<String>> territory() {
		return this.territory;
	}

	/** Relations of the measures that are about its own place. */
	List<Edge> ownMeasures() {
		return (this.node != null && this.involvements.isMunicipal(this.node))
				? this.involvements.into(this.node, "TARGETS") : List.of();
	}

	/** By project or partnership in which it takes part: the way there. */
	Map<Integer, List<String>> work() {
		return this.work;
	}

	/** The same for the bodies in whose place it is, and for those in its own place. */
	Map<Integer, List<String>> nearWork() {
		return this.nearWork;
	}

	/**
	 * By what the classes of bodies take part in to which it belongs: which share that is
	 * of all that the class takes part in.
	 */
	Map<Integer, Double> classWork() {
		return this.classWork;
	}

	/** By network of its own: the way there. */
	Map<Integer, List<String>> networks() {
		return this.networks;
	}

}
