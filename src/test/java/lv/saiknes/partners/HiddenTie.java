package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;

/**
 * A known tie that the evaluation hides: an actor's part in a measure, project or
 * partnership, with the question that somebody else in it might have asked.
 *
 * @param kind what sort of tie
 * @param actor whose
 * @param target in what
 * @param asker who asks: another one in it
 * @param themes themes that are asked about
 * @param tasks tasks that are asked about
 * @param asOf the date of the source that knows the tie
 * @param hidden ids of the relations that are taken out
 */
record HiddenTie(Kind kind, String actor, String target, String asker, List<String> themes, List<String> tasks,
		String asOf, Set<String> hidden) {

	/** Sorts of ties. */
	enum Kind {

		/** A role that a plan gives in a measure. */
		MEASURE,

		/** A side of a partnership. */
		PARTNERSHIP,

		/** A part in a project. */
		PROJECT

	}

	private static final Map<String, Kind> KINDS = Map.of("IMPLEMENTS", Kind.MEASURE, "PARTNERS_IN", Kind.MEASURE,
			"PARTY_TO", Kind.PARTNERSHIP, "PARTICIPATED_IN", Kind.PROJECT);

	/**
	 * All ties that can be asked for; nobody else in it, or nothing to ask about, is left
	 * out.
	 */
	static List<HiddenTie> all(Dataset dataset, Graph graph) {
		Map<String, Entity> entities = new LinkedHashMap<>();
		dataset.entities().forEach((entity) -> entities.put(entity.id(), entity));
		Map<String, HiddenTie> ties = new LinkedHashMap<>();
		for (Relation relation : dataset.relations()) {
			Kind kind = KINDS.get(relation.kind());
			if (kind != null && relation.grade() != Grade.DERIVED) {
				String key = relation.from() + " " + relation.to();
				if (!ties.containsKey(key)) {
					tie(kind, relation, dataset, entities, graph).ifPresent((tie) -> ties.put(key, tie));
				}
			}
		}
		return List.copyOf(ties.values());
	}

	private static Optional<HiddenTie> tie(Kind kind, Relation relation, Dataset dataset, Map<String, Entity> entities,
			Graph graph) {
		String actor = relation.from();
		String target = relation.to();
		Set<String> own = dataset.relations()
			.stream()
			.filter((of) -> of.kind().equals("OF") && of.from().equals(actor))
			.map(Relation::to)
			.collect(Collectors.toSet());
		Optional<String> asker = dataset.relations()
			.stream()
			.filter((other) -> other.to().equals(target) && KINDS.containsKey(other.kind())
					&& other.grade() != Grade.DERIVED && !other.from().equals(actor) && !own.contains(other.from()))
			.sorted(Comparator.comparing((Relation other) -> entities.get(other.from()).kind().equals("ActorGroup"))
				.thenComparing((other) -> !other.kind().equals("IMPLEMENTS"))
				.thenComparing(Relation::from))
			.map(Relation::from)
			.findFirst();
		List<String> themes = (kind == Kind.MEASURE) ? List.of() : ends(dataset, target, Set.of("ABOUT", "COVERS"));
		List<String> tasks = (kind == Kind.MEASURE) ? ends(dataset, target, Set.of("HAS_TASK")) : List.of();
		if (asker.isEmpty() || (themes.isEmpty() && tasks.isEmpty())) {
			return Optional.empty();
		}
		String asOf = graph.source(graph.citation(relation.citations().getFirst()).source()).date();
		return Optional.of(new HiddenTie(kind, actor, target, asker.get(), themes, tasks, asOf,
				hide(kind, relation, asker.get(), dataset)));
	}

	private static List<String> ends(Dataset dataset, String from, Set<String> kinds) {
		return dataset.relations()
			.stream()
			.filter((relation) -> relation.from().equals(from) && kinds.contains(relation.kind()))
			.map(Relation::to)
			.distinct()
			.toList();
	}

	/**
	 * What has to go with the tie, so that nothing tells it: every role of the actor in
	 * the same thing; editors' judgements on the actor that rest on the same passages;
	 * its part in projects of a hidden partnership; its membership of the asker's foreign
	 * groups, such as sister cities; and all that rules made of these.
	 */
	private static Set<String> hide(Kind kind, Relation tie, String asker, Dataset dataset) {
		Set<String> projects = dataset.relations()
			.stream()
			.filter((relation) -> kind == Kind.PARTNERSHIP && relation.kind().equals("ARISES_FROM")
					&& relation.to().equals(tie.to()))
			.map(Relation::from)
			.collect(Collectors.toSet());
		Set<String> groups = dataset.relations()
			.stream()
			.filter((relation) -> kind != Kind.MEASURE && relation.kind().equals("OF") && relation.to().equals(asker))
			.map(Relation::from)
			.collect(Collectors.toSet());
		Set<String> passages = new HashSet<>(tie.citations());
		Set<String> hidden = new TreeSet<>();
		for (Relation relation : dataset.relations()) {
			boolean actors = relation.from().equals(tie.from());
			boolean same = actors && relation.to().equals(tie.to()) && KINDS.containsKey(relation.kind());
			boolean judged = actors && relation.grade() == Grade.CURATED && !relation.kind().equals("LOCATED_IN")
					&& relation.citations().stream().anyMatch(passages::contains);
			boolean follows = actors && (projects.contains(relation.to()) || groups.contains(relation.to()));
			if (same || judged || follows) {
				hidden.add(relation.id());
			}
		}
		boolean more = true;
		while (more) {
			List<String> derived = dataset.relations()
				.stream()
				.filter((relation) -> !hidden.contains(relation.id())
						&& relation.premises().stream().anyMatch(hidden::contains))
				.map(Relation::id)
				.toList();
			more = hidden.addAll(derived);
		}
		return hidden;
	}

	/** The graph without the tie. */
	Graph without(Dataset dataset, Ontology ontology) {
		List<Relation> left = new ArrayList<>(dataset.relations());
		left.removeIf((relation) -> this.hidden.contains(relation.id()));
		return Graph.of(new Dataset(dataset.version(), dataset.date(), dataset.sources(), dataset.citations(),
				dataset.entities(), left, dataset.manifest()), ontology);
	}

}
