package lv.saiknes.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to which date the sources know of a node or relation: the date of the latest source
 * that says or supports it; for what a rule made, that of the oldest of its premises; the
 * dataset's date where no passage is cited. For a node, all that is said of it counts.
 * Nothing else decides this. Immutable.
 */
public final class Knowledge {

	/** Of what nothing is known. */
	private static final char NONE = Character.MAX_VALUE;

	private final Citations citations;

	private final Entities nodes;

	private final Relations relations;

	private final String datasetDate;

	/** The dates of the sources, in order, so that their numbers compare as they do. */
	private final List<String> dates;

	private final char[] ofCitation;

	/** Of what rules made alone; of the others it is told by their citations. */
	private final char[] ofConclusion;

	private final char[] ofNode;

	/** Of nodes that are only spoken of in what rules made, as a member of a group. */
	private final char[] ofCounted;

	/** Of the nodes and relations of this dataset. */
	public Knowledge(Dataset dataset) {
		this.datasetDate = dataset.date();
		this.citations = dataset.citations();
		this.nodes = dataset.entities();
		this.relations = dataset.relations();
		this.dates = Stream.concat(dataset.sources().stream().map(Source::date), Stream.of(this.datasetDate))
			.distinct()
			.sorted()
			.toList();
		Map<String, Character> ofSource = dataset.sources()
			.stream()
			.collect(Collectors.toMap(Source::id, (source) -> number(source.date())));
		this.ofCitation = none(this.citations.size());
		for (int i = 0; i < this.ofCitation.length; i++) {
			this.ofCitation[i] = Objects.requireNonNull(ofSource.get(this.citations.source(i)));
		}
		this.ofNode = none(this.nodes.size());
		this.ofCounted = none(this.nodes.size());
		this.ofConclusion = none(this.relations.size());
		for (int i = 0; i < this.relations.size(); i++) {
			addToEnds(this.ofNode, i, latest(i));
		}
		for (int node = 0; node < this.nodes.size(); node++) {
			char latest = NONE;
			for (Claim claim : this.nodes.get(node).claims()) {
				latest = later(latest, latest(claim.citations()));
			}
			this.ofNode[node] = later(this.ofNode[node], latest);
		}
		for (int i = 0; i < this.relations.size(); i++) {
			if (this.relations.hasPremises(i)) {
				addToEnds(this.ofCounted, i, add(i));
			}
		}
	}

	private static char[] none(int size) {
		char[] none = new char[size];
		Arrays.fill(none, NONE);
		return none;
	}

	private char number(String date) {
		return (char) Collections.binarySearch(this.dates, date);
	}

	private void addToEnds(char[] known, int relation, char date) {
		for (int end : new int[] { this.relations.from(relation), this.relations.to(relation) }) {
			if (end != Relations.NO_NODE) {
				known[end] = later(known[end], date);
			}
		}
	}

	private char add(int relation) {
		if (!this.relations.hasPremises(relation)) {
			return told(latest(relation), this.relations.from(relation), this.relations.to(relation));
		}
		if (this.ofConclusion[relation] == NONE) {
			char oldest = NONE;
			for (String premise : this.relations.get(relation).premises()) {
				oldest = earlier(oldest, add(this.relations.find(premise)
					.orElseThrow(() -> new IllegalArgumentException("the dataset has no relation `" + premise + "`"))));
			}
			this.ofConclusion[relation] = oldest;
		}
		return this.ofConclusion[relation];
	}

	/** Up to which date the sources know of a node. */
	public String of(Entity entity) {
		OptionalInt node = this.nodes.find(entity.id());
		char known = node.isPresent() ? this.ofNode[node.getAsInt()] : NONE;
		if (known == NONE && node.isPresent()) {
			known = this.ofCounted[node.getAsInt()];
		}
		return (known != NONE) ? this.dates.get(known) : this.datasetDate;
	}

	/**
	 * The date of the latest source with a passage on this node itself; empty where none
	 * has one, as for an actor that is only counted in a group.
	 */
	public Optional<String> findCited(Entity entity) {
		OptionalInt node = this.nodes.find(entity.id());
		return (node.isPresent() && this.ofNode[node.getAsInt()] != NONE)
				? Optional.of(this.dates.get(this.ofNode[node.getAsInt()])) : Optional.empty();
	}

	/**
	 * Up to which date the sources know of a relation of the dataset.
	 * @throws IllegalArgumentException when its conclusion or its passages are not of the
	 * dataset; one without either cannot be told from one of the dataset
	 */
	public String of(Relation relation) {
		char known = NONE;
		if (relation.premises().isEmpty()) {
			known = told(latest(relation.citations()), this.nodes.find(relation.from()).orElse(Relations.NO_NODE),
					this.nodes.find(relation.to()).orElse(Relations.NO_NODE));
		}
		else {
			OptionalInt position = this.relations.find(relation.id());
			known = position.isPresent() ? this.ofConclusion[position.getAsInt()] : NONE;
		}
		if (known == NONE) {
			throw new IllegalArgumentException("the dataset has no relation `" + relation.id() + "`");
		}
		return this.dates.get(known);
	}

	/** Of what no rule made. */
	private char told(char latest, int from, int to) {
		char known = latest;
		if (known == NONE) {
			known = earlier((from != Relations.NO_NODE) ? this.ofNode[from] : NONE,
					(to != Relations.NO_NODE) ? this.ofNode[to] : NONE);
		}
		return (known != NONE) ? known : number(this.datasetDate);
	}

	private char latest(List<String> cited) {
		char latest = NONE;
		for (String citation : cited) {
			OptionalInt position = this.citations.find(citation);
			latest = later(latest, ofCitation(position.orElse(Relations.NO_CITATION), citation));
		}
		return latest;
	}

	/**
	 * The same of a relation of the dataset, whose citations need not be searched for.
	 */
	private char latest(int relation) {
		char latest = NONE;
		for (int citation : this.relations.citations(relation)) {
			if (citation == Relations.NO_CITATION) {
				return latest(this.relations.get(relation).citations());
			}
			latest = later(latest, this.ofCitation[citation]);
		}
		return latest;
	}

	private char ofCitation(int position, String id) {
		if (position == Relations.NO_CITATION) {
			throw new IllegalArgumentException("the dataset has no citation `" + id + "`");
		}
		return this.ofCitation[position];
	}

	private static char later(char date, char other) {
		return (date == NONE || (other != NONE && date < other)) ? other : date;
	}

	/** The earlier of two dates; one that is not there does not count. */
	private static char earlier(char date, char other) {
		return (char) Math.min(date, other);
	}

}
