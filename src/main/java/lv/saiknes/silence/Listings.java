package lv.saiknes.silence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Source.Exhaustive;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import org.jspecify.annotations.Nullable;

/** What the sources of a dataset list in full, node by node. Immutable. */
public final class Listings {

	private final Ontology ontology;

	private final List<Source> sources;

	private final Entities nodes;

	private final Positions wholes;

	public Listings(Dataset dataset, Ontology ontology) {
		this.ontology = ontology;
		this.sources = dataset.sources();
		this.nodes = dataset.entities();
		this.wholes = ontology.wholesOf(this.nodes, dataset.relations());
	}

	/** What is listed in full of a node. */
	public List<Listing> of(Entity entity) {
		List<Listing> listings = new ArrayList<>();
		for (Source source : this.sources) {
			for (int number = 0; number < source.exhaustive().size(); number++) {
				Exhaustive list = source.exhaustive().get(number);
				if (isMeant(list, entity)) {
					listings.add(new Listing(list.relation(), list.outwards(), source.id(), number));
				}
			}
		}
		return listings;
	}

	/**
	 * What it means that a node has nothing, or nothing more, along a relation.
	 * @param outwards whether from its start
	 * @param other the one thing that is asked for at its other end; null for whatever
	 */
	public Silence silence(Entity entity, String relation, boolean outwards, @Nullable Entity other) {
		boolean listed = Listing.find(of(entity), relation, outwards).isPresent()
				|| (other != null && Listing.find(of(other), relation, !outwards).isPresent());
		return listed ? Silence.NONE : Silence.NOT_COVERED;
	}

	private boolean isMeant(Exhaustive list, Entity entity) {
		if (list.except().contains(entity.id())) {
			return false;
		}
		if (!list.of().isEmpty()) {
			return list.of().contains(entity.id());
		}
		RelationType type = this.ontology.findRelationType(list.relation()).orElseThrow();
		boolean allowed = type.ends()
			.stream()
			.anyMatch((ends) -> (list.outwards() ? ends.from() : ends.to()).contains(entity.kind()));
		return allowed && (list.within() == null || isWithin(entity.id(), list.within()));
	}

	private boolean isWithin(String part, String plan) {
		OptionalInt from = this.nodes.find(part);
		OptionalInt to = this.nodes.find(plan);
		return from.isPresent() && to.isPresent() && isWithin(from.getAsInt(), to.getAsInt(), new HashSet<>());
	}

	private boolean isWithin(int part, int plan, Set<Integer> seen) {
		return seen.add(part) && this.wholes.of(part).anyMatch((whole) -> whole == plan || isWithin(whole, plan, seen));
	}

}
