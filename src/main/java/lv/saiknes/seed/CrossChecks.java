package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;

/** The checks that need the whole graph: ends, dates, trees and hashes. */
final class CrossChecks {

	private static final List<List<String>> PERIODS = List.of(List.of("validFrom", "validTo"), List.of("start", "end"),
			List.of("periodFrom", "periodTo"), List.of("signed", "validTo"), List.of("signed", "prolonged"));

	private final Ontology ontology;

	private final SeedGraph graph;

	private final Findings findings;

	CrossChecks(Ontology ontology, SeedGraph graph, Findings findings) {
		this.ontology = ontology;
		this.graph = graph;
		this.findings = findings;
	}

	void run() {
		this.graph.sources.values()
			.forEach((source) -> source.value().exhaustive().forEach((list) -> exhaustive(list, source.place())));
		this.graph.relations.values().forEach(this::ends);
		this.graph.entities.values().forEach((e) -> {
			Map<String, Object> dates = new HashMap<>();
			e.value().claims().forEach((claim) -> dates.putIfAbsent(claim.property(), claim.value()));
			dates(e.value().id(), dates, e.place());
			contradictingClaims(e);
		});
		this.graph.relations.values().forEach((r) -> dates(r.value().id(), r.value().properties(), r.place()));
		this.ontology.relationTypes()
			.stream()
			.filter(RelationType::acyclic)
			.map(RelationType::name)
			.forEach(this::cycles);
	}

	private void exhaustive(Source.Exhaustive list, Place place) {
		if (this.ontology.findRelationType(list.relation()).isEmpty()) {
			this.findings.add(place, "UNKNOWN_KIND",
					"`exhaustive` names the relation `" + list.relation() + "`, which the ontology does not know",
					"Use one of the relations in graph-schema/ontology.yaml.");
		}
		List<String> ids = new ArrayList<>(list.of());
		ids.addAll(list.except());
		if (list.within() != null) {
			ids.add(list.within());
		}
		ids.stream()
			.filter((id) -> !this.graph.entities.containsKey(id))
			.forEach((id) -> this.findings.add(place, "UNKNOWN_ID",
					"`exhaustive` names `" + id + "`, which no file defines",
					"Define the node, or correct the id under `of`, `within` or `except`."));
	}

	/** Every passage must have its hash in the lock file, and the lock file no other. */
	void hashes(Map<String, Placed<String>> locked) {
		for (Placed<Citation> citation : this.graph.citations.values()) {
			if (!locked.containsKey(citation.value().id())) {
				this.findings.add(citation.place(), "MISSING_HASH",
						"the passage `" + citation.value().id() + "` has no hash in " + CitationLock.FILE,
						"Run `cite --lock` with the sources at hand.");
			}
		}
		locked.forEach((id, hash) -> {
			if (!this.graph.citations.containsKey(id)) {
				this.findings.add(hash.place(), "STALE_HASH", "no fact cites `" + id + "` any more",
						"Run `cite --lock` with the sources at hand.");
			}
		});
	}

	private void ends(Placed<Relation> placed) {
		Relation relation = placed.value();
		Placed<Entity> from = this.graph.node(relation.from(), placed.place());
		Placed<Entity> to = this.graph.node(relation.to(), placed.place());
		if (from == null || to == null) {
			return;
		}
		RelationType type = this.ontology.findRelationType(relation.kind()).orElseThrow();
		if (!type.mayJoin(from.value().kind(), to.value().kind())) {
			this.findings.add(placed.place(), "ENDS_NOT_ALLOWED",
					"`" + relation.kind() + "` may not join the " + from.value().kind() + " `" + relation.from()
							+ "` to the " + to.value().kind() + " `" + relation.to() + "`",
					"See the ends of `" + relation.kind() + "` in graph-schema/ontology.yaml.");
		}
		String mirrored = Relation.idOf(relation.to(), relation.kind(), relation.from(),
				(String) relation.properties().get("key"), relation.grade());
		if (type.symmetric() && relation.from().compareTo(relation.to()) > 0
				&& this.graph.relations.containsKey(mirrored)) {
			this.findings.add(placed.place(), "DUPLICATE_RELATION",
					"`" + relation.kind() + "` holds in both directions and stands as `" + mirrored + "` already",
					"Keep one of the two.");
		}
		if (relation.from().equals(relation.to())) {
			this.findings.add(placed.place(), "ENDS_NOT_ALLOWED", "`" + relation.from() + "` is related to itself",
					"Name two different nodes.");
		}
	}

	private void dates(String id, Map<String, Object> values, Place place) {
		for (List<String> period : PERIODS) {
			if (values.get(period.get(0)) instanceof String first && values.get(period.get(1)) instanceof String last) {
				if (Period.isBefore(last, first)) {
					this.findings.add(place, "DATES_CONTRADICT", "`" + id + "` has " + period.get(0) + " `" + first
							+ "` after " + period.get(1) + " `" + last + "`", "Correct one of the two dates.");
				}
			}
		}
	}

	/** Two claims on one property may not say different things with the same grade. */
	private void contradictingClaims(Placed<Entity> placed) {
		Map<String, Claim> seen = new HashMap<>();
		for (Claim claim : placed.value().claims()) {
			Claim before = seen.putIfAbsent(claim.property() + claim.grade(), claim);
			if (before != null && before.value() instanceof String && !before.value().equals(claim.value())
					&& Period.isDate((String) before.value())) {
				this.findings.add(placed.place(), "DATES_CONTRADICT",
						"`" + placed.value().id() + "` has " + claim.property() + " `" + before.value() + "` and `"
								+ claim.value() + "`",
						"Keep one, or record the other as an Observation that CONTRADICTS it.");
			}
		}
	}

	private void cycles(String kind) {
		Map<String, List<Placed<Relation>>> broader = new TreeMap<>();
		this.graph.relations.values()
			.stream()
			.filter((r) -> r.value().kind().equals(kind))
			.forEach((r) -> broader.computeIfAbsent(r.value().from(), (from) -> new ArrayList<>()).add(r));
		Set<String> done = new HashSet<>();
		broader.keySet().forEach((start) -> climb(start, kind, broader, new LinkedHashSet<>(), done));
	}

	private void climb(String at, String kind, Map<String, List<Placed<Relation>>> broader, Set<String> path,
			Set<String> done) {
		if (done.contains(at)) {
			return;
		}
		path.add(at);
		for (Placed<Relation> relation : broader.getOrDefault(at, List.of())) {
			if (path.contains(relation.value().to())) {
				List<String> round = new ArrayList<>(path);
				round.add(relation.value().to());
				String next = round.get(round.indexOf(relation.value().to()) + 1);
				Placed<Relation> first = Objects.requireNonNull(broader.get(relation.value().to()))
					.stream()
					.filter((r) -> r.value().to().equals(next))
					.findFirst()
					.orElse(relation);
				this.findings.add(first.place(), "CYCLE",
						"`" + relation.value().to() + "` comes back to itself along `" + kind + "`",
						"Remove one of the relations.");
			}
			else {
				climb(relation.value().to(), kind, broader, path, done);
			}
		}
		path.remove(at);
		done.add(at);
	}

}
