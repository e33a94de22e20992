package lv.saiknes.trace;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;

/**
 * Who usually stands in a relation to something. That towns may implement measures does
 * not make any town one that could implement any of them: the measure of a service of the
 * state has bodies of the state. So only what has the like of somebody may have it, too,
 * and of a country from which it has the like, but for agreements of places, which are
 * there to cross borders: that the chamber of commerce of a town abroad is a side of one
 * makes no university here a side of it. A measure besides may have only somebody within
 * the territory that it is for. A class of bodies is nobody who could begin anything.
 */
final class Habits {

	private final Graph graph;

	Habits(Graph graph) {
		this.graph = graph;
	}

	/** Whether the end has others like the start in relations of this type. */
	boolean know(int start, String type, int end) {
		List<Integer> like = this.graph.edgesTo(end, type)
			.filter((edge) -> this.graph.from(edge) != start && this.graph.grade(edge) != Grade.DERIVED)
			.map(this.graph::from)
			.filter((other) -> this.graph.kind(other).equals(this.graph.kind(start)))
			.boxed()
			.toList();
		if (like.isEmpty() || this.graph.is(start, Trait.GROUP)) {
			return false;
		}
		boolean agreement = this.graph.is(end, Trait.PARTNERSHIP);
		if (!this.graph.is(start, Trait.ACTOR) || agreement && this.graph.is(start, Trait.PLACE)) {
			return true;
		}
		Set<Integer> around = around(start);
		return (agreement || isWithinTerritory(end, around))
				&& like.stream().anyMatch((other) -> isOfOneCountry(around, around(other)));
	}

	private boolean isWithinTerritory(int measure, Set<Integer> around) {
		Set<Integer> territory = new HashSet<>();
		this.graph.edgesFrom(measure, "TARGETS")
			.map(this.graph::to)
			.filter((node) -> this.graph.is(node, Trait.PLACE))
			.forEach(territory::add);
		return territory.isEmpty() || !Collections.disjoint(territory, around);
	}

	/** Of what no source says where it is may be anywhere. */
	private boolean isOfOneCountry(Set<Integer> around, Set<Integer> other) {
		Set<Integer> countries = countries(around);
		Set<Integer> others = countries(other);
		return countries.isEmpty() || others.isEmpty() || !Collections.disjoint(countries, others);
	}

	private Set<Integer> countries(Set<Integer> around) {
		Set<Integer> countries = new HashSet<>(around);
		countries.removeIf((node) -> !this.graph.is(node, Trait.COUNTRY));
		return countries;
	}

	/** A node and all in which it lies. */
	private Set<Integer> around(int node) {
		Set<Integer> around = new HashSet<>();
		widen(node, around);
		return around;
	}

	private void widen(int node, Set<Integer> around) {
		if (around.add(node)) {
			this.graph.edgesFrom(node, "LOCATED_IN").map(this.graph::to).forEach((place) -> widen(place, around));
		}
	}

}
