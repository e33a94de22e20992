package lv.saiknes.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Up to which date the sources know of a node or relation: the date of the latest source
 * that says or supports it; for what a rule made, that of the oldest of its premises; the
 * dataset's date where no passage is cited. For a node, all that is said of it counts.
 */
public final class Knowledge {

	private final String datasetDate;

	private final Map<String, String> ofCitation;

	private final Map<String, Relation> relations;

	private final Map<String, String> ofEntity = new HashMap<>();

	public Knowledge(Dataset dataset) {
		this.datasetDate = dataset.date();
		Map<String, String> ofSource = dataset.sources().stream().collect(Collectors.toMap(Source::id, Source::date));
		this.ofCitation = dataset.citations()
			.stream()
			.collect(Collectors.toMap(Citation::id, (citation) -> ofSource.get(citation.source())));
		this.relations = dataset.relations().stream().collect(Collectors.toMap(Relation::id, (relation) -> relation));
		dataset.relations().forEach((relation) -> latest(relation.citations()).ifPresent((date) -> {
			this.ofEntity.merge(relation.from(), date, Knowledge::later);
			this.ofEntity.merge(relation.to(), date, Knowledge::later);
		}));
	}

	public String of(Entity entity) {
		List<String> citations = entity.claims().stream().flatMap((claim) -> claim.citations().stream()).toList();
		String related = this.ofEntity.get(entity.id());
		return latest(citations).map((date) -> (related != null) ? later(date, related) : date)
			.orElse((related != null) ? related : this.datasetDate);
	}

	public String of(Relation relation) {
		if (!relation.premises().isEmpty()) {
			return relation.premises()
				.stream()
				.map(this.relations::get)
				.map(this::of)
				.min(Comparator.naturalOrder())
				.orElseThrow();
		}
		return latest(relation.citations()).orElse(this.datasetDate);
	}

	private Optional<String> latest(Collection<String> citations) {
		return citations.stream().map(this.ofCitation::get).max(Comparator.naturalOrder());
	}

	private static String later(String date, String other) {
		return (date.compareTo(other) < 0) ? other : date;
	}

}
