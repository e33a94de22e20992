package lv.saiknes.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to which date the sources know of a node or relation: the date of the latest source
 * that says or supports it; for what a rule made, that of the oldest of its premises; the
 * dataset's date where no passage is cited. For a node, all that is said of it counts.
 * Nothing else decides this. Immutable.
 */
public final class Knowledge {

	private final String datasetDate;

	private final Map<String, String> ofCitation;

	/** Of what rules made alone; of the others it is told by their citations. */
	private final Map<String, String> ofConclusion = new HashMap<>();

	private final Map<String, String> ofEntity = new HashMap<>();

	public Knowledge(Dataset dataset) {
		this.datasetDate = dataset.date();
		Map<String, String> ofSource = dataset.sources().stream().collect(Collectors.toMap(Source::id, Source::date));
		this.ofCitation = dataset.citations()
			.stream()
			.collect(Collectors.toMap(Citation::id, (citation) -> ofSource.get(citation.source())));
		Map<String, Relation> relations = dataset.relations()
			.stream()
			.collect(Collectors.toMap(Relation::id, Function.identity()));
		dataset.relations().forEach((relation) -> add(relation, relations));
		dataset.relations().forEach((relation) -> latest(relation.citations()).ifPresent((date) -> {
			this.ofEntity.merge(relation.from(), date, Knowledge::later);
			this.ofEntity.merge(relation.to(), date, Knowledge::later);
		}));
		dataset.entities()
			.forEach(
					(entity) -> latest(entity.claims().stream().flatMap((claim) -> claim.citations().stream()).toList())
						.ifPresent((date) -> this.ofEntity.merge(entity.id(), date, Knowledge::later)));
	}

	private String add(Relation relation, Map<String, Relation> relations) {
		if (relation.premises().isEmpty()) {
			return latest(relation.citations()).orElse(this.datasetDate);
		}
		String known = this.ofConclusion.get(relation.id());
		if (known == null) {
			known = relation.premises()
				.stream()
				.map((premise) -> add(Objects.requireNonNull(relations.get(premise), premise), relations))
				.min(Comparator.naturalOrder())
				.orElseThrow();
			this.ofConclusion.put(relation.id(), known);
		}
		return known;
	}

	/** Up to which date the sources know of a node. */
	public String of(Entity entity) {
		return findCited(entity).orElse(this.datasetDate);
	}

	/**
	 * The date of the latest source with a passage on this node itself; empty where none
	 * has one, as for an actor that is only counted in a group.
	 */
	public Optional<String> findCited(Entity entity) {
		return Optional.ofNullable(this.ofEntity.get(entity.id()));
	}

	/** Up to which date the sources know of a relation of the dataset. */
	public String of(Relation relation) {
		String known = relation.premises().isEmpty() ? latest(relation.citations()).orElse(this.datasetDate)
				: this.ofConclusion.get(relation.id());
		if (known == null) {
			throw new IllegalArgumentException("the dataset has no relation `" + relation.id() + "`");
		}
		return known;
	}

	/**
	 * Up to which date the sources know of what several things say of one: the latest of
	 * their dates.
	 * @throws java.util.NoSuchElementException when there are none
	 */
	public static String latestOf(Stream<String> dates) {
		return dates.max(Comparator.naturalOrder()).orElseThrow();
	}

	private Optional<String> latest(Collection<String> citations) {
		return citations.stream().map(this.ofCitation::get).max(Comparator.naturalOrder());
	}

	private static String later(String date, String other) {
		return (date.compareTo(other) < 0) ? other : date;
	}

}
