package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationGroup.By;
import lv.saiknes.ontology.RelationGroup.Way;
import lv.saiknes.ontology.RelationGroup;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the relations of a node under the headings of the ontology: one tie for each
 * node at the other end, however many relations lead there and however each is known.
 */
final class Gathering {

	/** Name of the group of what no group of the ontology names. */
	static final String REST = "rest";

	/** What a source says stands before what an editor judged and a rule concluded. */
	static final Comparator<Grade> STATED_FIRST = Comparator
		.comparingInt(List.of(Grade.STATED, Grade.CURATED, Grade.DERIVED)::indexOf);

	private Gathering() {
	}

	/** The groups of a page; what the ontology leaves out is in the last. */
	static List<RelationGroup> groups(Ontology ontology) {
		List<RelationGroup> groups = new ArrayList<>(ontology.relationGroups());
		Set<Way> named = groups.stream().flatMap((group) -> group.ways().stream()).collect(Collectors.toSet());
		List<Way> rest = ontology.relationTypes()
			.stream()
			.flatMap((type) -> List.of(new Way(type.name(), true), new Way(type.name(), false)).stream())
			.filter((way) -> !named.contains(way))
			.toList();
		if (!rest.isEmpty()) {
			groups.add(new RelationGroup(REST, null, rest, List.of(), By.NAME, false, false, false, null));
		}
		return groups;
	}

	/** The step that walks so. */
	static Step step(Way way) {
		return new Step(way.relation(), way.outwards() ? Direction.OUT : Direction.IN);
	}

	/**
	 * The ties of each group that has any, in the order of the groups; in a group what a
	 * source states comes first, then by name.
	 * @param walks ways of one step, and of two where a group tells what stands beside
	 */
	static Map<RelationGroup, List<Tie>> of(List<RelationGroup> groups, Collection<Walk> walks, Language language) {
		Map<Step, RelationGroup> groupOf = new HashMap<>();
		groups.forEach((group) -> group.ways().forEach((way) -> groupOf.put(step(way), group)));
		Map<RelationGroup, Map<String, List<Walk>>> found = new LinkedHashMap<>();
		groups.forEach((group) -> found.put(group, new LinkedHashMap<>()));
		Map<String, Map<String, Vertex>> beside = new HashMap<>();
		for (Walk walk : walks) {
			RelationGroup group = groupOf.get(walk.steps().getFirst());
			if (group == null) {
				continue;
			}
			if (walk.steps().size() > 1) {
				beside.computeIfAbsent(middle(walk), (id) -> new LinkedHashMap<>()).put(walk.end().id(), walk.end());
			}
			else {
				Objects.requireNonNull(found.get(group))
					.computeIfAbsent(walk.end().id(), (id) -> new ArrayList<>())
					.add(walk);
			}
		}
		Comparator<Tie> order = Comparator.comparing(Tie::grade, STATED_FIRST)
			.thenComparing((tie) -> String.valueOf(tie.end().value("sort", language)))
			.thenComparing((tie) -> tie.end().id());
		Map<RelationGroup, List<Tie>> ties = new LinkedHashMap<>();
		found.forEach((group, byEnd) -> {
			if (!byEnd.isEmpty()) {
				ties.put(group,
						byEnd.entrySet()
							.stream()
							.map((entry) -> Tie.of(entry.getValue(),
									group.beside().isEmpty() ? List.of()
											: List.copyOf(beside.getOrDefault(entry.getKey(), Map.of()).values())))
							.sorted(order)
							.toList());
			}
		});
		return ties;
	}

	/** Id of the node between the page and the other end of a way of two steps. */
	static String middle(Walk walk) {
		boolean out = walk.steps().getFirst().direction() == Direction.OUT;
		return out ? walk.links().getFirst().to() : walk.links().getFirst().from();
	}

	/**
	 * All that joins the node of the page with one other along the relations of a group.
	 *
	 * @param end the other node
	 * @param walks the relations, best known first; one or more
	 * @param beside what is told of the other node
	 */
	record Tie(Vertex end, List<Walk> walks, List<Vertex> beside) {

		static Tie of(List<Walk> walks, List<Vertex> beside) {
			List<Walk> sorted = walks.stream()
				.sorted(Comparator.comparing((Walk walk) -> walk.links().getFirst().grade(), STATED_FIRST)
					.thenComparing((walk) -> walk.links().getFirst().id()))
				.toList();
			return new Tie(sorted.getFirst().end(), sorted, beside);
		}

		/** How the best known of the relations is known. */
		Grade grade() {
			return this.walks.getFirst().links().getFirst().grade();
		}

		/** Where it is printed first; empty where no passage says it. */
		Optional<String> printed() {
			return this.walks.stream()
				.flatMap((walk) -> walk.links().getFirst().citations().stream())
				.min(Citation.PRINTED);
		}

		/** When it holds; null where nobody dates it. */
		@Nullable Times times() {
			return this.walks.stream()
				.map((walk) -> Times.of(walk.links().getFirst().properties()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

	}

}
