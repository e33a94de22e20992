package lv.saiknes.start;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.query.WalkReader;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.Printed;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads what a place is tied to. Who is party to the same agreement stands for the
 * agreement; of the rest, the most frequent kinds stand by themselves.
 */
@Component
public class TiesReader {

	private static final String PARTY = "PARTY_TO";

	private static final int KINDS = 4;

	private final NodeReader nodes;

	private final WalkReader walks;

	private final Ontology ontology;

	private final MessageSource messages;

	private final CurrentManifest current;

	private final DatasetReader dataset;

	TiesReader(NodeReader nodes, WalkReader walks, Ontology ontology, MessageSource messages, CurrentManifest current,
			DatasetReader dataset) {
		this.dataset = dataset;
		this.current = current;
		this.nodes = nodes;
		this.walks = walks;
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * Reads the ties that the start page shows, so that its first visitor need not wait
	 * until the database has planned how.
	 */
	public void prepare() {
		String centre = this.current.get().start().centre();
		if (centre != null) {
			find(centre, Language.LV);
		}
	}

	/** The ties of the node with this id; empty where there is none, or none of them. */
	Optional<Ties> find(String id, Language language) {
		Vertex centre = this.nodes.findVertices(List.of(id)).get(id);
		if (centre == null) {
			return Optional.empty();
		}
		Step party = new Step(PARTY, Direction.OUT);
		Map<String, Found> partners = found(id, List.of(List.of(party, new Step(PARTY, Direction.IN))), language);
		List<List<Step>> others = this.ontology.relationTypes()
			.stream()
			.flatMap((type) -> Stream.of(new Step(type.name(), Direction.OUT), new Step(type.name(), Direction.IN)))
			.filter((step) -> !step.equals(party))
			.map(List::of)
			.toList();
		Map<String, Found> rest = found(id, others, language);
		rest.keySet().removeAll(partners.keySet());
		List<Ties.Group> groups = new ArrayList<>();
		if (!partners.isEmpty()) {
			groups.add(new Ties.Group(word("start.ties.partners", language), state(partners.values(), language), true,
					ends(partners.values(), language)));
		}
		Map<String, List<Found>> byKind = new LinkedHashMap<>();
		rest.values().forEach((one) -> byKind.computeIfAbsent(one.end.kind(), (kind) -> new ArrayList<>()).add(one));
		List<Map.Entry<String, List<Found>>> kinds = byKind.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, List<Found>> entry) -> -entry.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.toList();
		kinds.stream()
			.limit(KINDS)
			.forEach((entry) -> groups.add(
					new Ties.Group(this.ontology.getKind(entry.getKey()).labelFor(entry.getValue().size()).in(language),
							"", false, ends(entry.getValue(), language))));
		List<Found> few = kinds.stream().skip(KINDS).flatMap((entry) -> entry.getValue().stream()).toList();
		if (!few.isEmpty()) {
			groups.add(new Ties.Group(word("start.ties.others", language), "", false, ends(few, language)));
		}
		return groups.isEmpty() ? Optional.empty()
				: Optional.of(Ties.of(NodeName.of(centre, this.ontology, language), groups));
	}

	private Map<String, Found> found(String id, List<List<Step>> paths, Language language) {
		Map<String, Found> found = new LinkedHashMap<>();
		this.walks.find(List.of(id), paths, Wanted.ALL)
			.stream()
			.filter((walk) -> !walk.end().id().equals(id))
			.forEach((walk) -> found.computeIfAbsent(walk.end().id(), (end) -> new Found(walk.end()))
				.add(walk, words(walk, language)));
		return found;
	}

	/**
	 * How many agreements are in force; where none is, until when they are heard of. The
	 * term of one may lie beyond, which is no news of it.
	 */
	private String state(Collection<Found> partners, Language language) {
		String date = date();
		long inForce = partners.stream().filter((one) -> one.validity(date) == Validity.IN_FORCE).count();
		if (inForce > 0) {
			return word("start.ties.in-force", language, Printed.of(inForce, language));
		}
		return partners.stream()
			.map((one) -> one.knownAt(date))
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.map((last) -> word("start.ties.until", language, last.substring(0, 4)))
			.orElse("");
	}

	private String date() {
		return this.dataset.getDate();
	}

	private String words(Walk walk, Language language) {
		Step last = walk.steps().getFirst();
		RelationType type = this.ontology.findRelationType(last.kind()).orElseThrow();
		return ((last.direction() == Direction.OUT) ? type.label() : type.inverse()).in(language);
	}

	private List<Ties.End> ends(Iterable<Found> found, Language language) {
		String date = date();
		List<Found> sorted = new ArrayList<>();
		found.forEach(sorted::add);
		sorted.sort(Comparator.comparing((Found one) -> String.valueOf(one.end.value("sort", language)))
			.thenComparing((one) -> one.end.id()));
		return sorted.stream().map((one) -> {
			Validity validity = one.validity(date);
			List<String> how = new ArrayList<>(one.words);
			if (validity != null) {
				how.add(standing(one, validity, language));
			}
			return new Ties.End(NodeName.of(one.end, this.ontology, language), String.join(" · ", how), one.stated,
					validity);
		}).toList();
	}

	/**
	 * How it stands, in words; of what has ended also when, and whether that was heard of
	 * or is a term.
	 */
	private String standing(Found one, Validity validity, Language language) {
		String date = date();
		String until = one.until(date);
		String known = one.knownAt(date);
		if (validity != Validity.ENDED || until == null || known == null) {
			return word("start.ties.state." + validity, language);
		}
		return word(Period.isBefore(known, until) ? "start.ties.term" : "start.ties.ended", language,
				until.substring(0, 4), known.substring(0, 4));
	}

	private String word(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/** Something that was found, perhaps along several ways. */
	private static final class Found {

		private final Vertex end;

		private final Set<String> words = new LinkedHashSet<>();

		private final List<Times> agreements = new ArrayList<>();

		private boolean stated;

		Found(Vertex end) {
			this.end = end;
		}

		void add(Walk walk, String said) {
			this.words.add(said);
			this.stated |= walk.links().stream().allMatch((link) -> link.grade() == Grade.STATED);
			// Both are party to one agreement as long as each of them is.
			if (walk.links().size() > 1) {
				List<Times> times = walk.links().stream().map((link) -> Times.of(link.properties())).toList();
				if (times.stream().allMatch(Objects::nonNull)) {
					times.stream().map(Objects::requireNonNull).reduce(Times::and).ifPresent(this.agreements::add);
				}
			}
		}

		/** How it stands by agreements: of several the one that holds best. */
		@Nullable Validity validity(String date) {
			Times best = best(date);
			return (best != null) ? best.validity(date) : null;
		}

		/** The date after which nothing is known of the agreement. */
		@Nullable String knownAt(String date) {
			Times best = best(date);
			return (best != null) ? best.knownAt() : null;
		}

		/** The last date of the agreement, where that is known. */
		@Nullable String until(String date) {
			Times best = best(date);
			return (best != null) ? best.until() : null;
		}

		private @Nullable Times best(String date) {
			return this.agreements.stream()
				.min(Comparator.comparing((times) -> times.validity(date), Validity.BY_HOLDING))
				.orElse(null);
		}

	}

}
