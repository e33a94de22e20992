package lv.saiknes.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The times of all nodes and relations of a dataset.
 * <ul>
 * <li>A unit or item of a plan without dates has those of what it is part of.
 * <li>What happens once ends when it happens.
 * <li>A relation has its own dates, and those of the plan, agreement, undertaking or
 * instrument at its ends; which ends count, the ontology says. A body at an end only
 * bounds it: nobody takes part before beginning or after ceasing to exist.
 * <li>What a rule concluded holds while its premises do.
 * <li>What was only planned or drafted is never in force.
 * <li>Of a member of somebody's group it is told when all agreements between the two have
 * ended; that ends no membership.
 * </ul>
 * Immutable.
 */
public final class TimeTable {

	private static final Set<String> DATES = Set.of("validFrom", "validTo", "signed", "start", "end", "periodFrom",
			"periodTo", "prolonged", "prolongedByYears", "stage");

	private final Ontology ontology;

	private final Knowledge knowledge;

	private final Map<String, Entity> entities;

	private final Map<String, List<String>> wholes = new HashMap<>();

	/** Those from which rules concluded something. */
	private final Map<String, Relation> premises;

	/** The agreements of each party. */
	private final Map<String, List<Relation>> agreements = new HashMap<>();

	/** Whose group a group is. */
	private final Map<String, List<String>> owners = new HashMap<>();

	private final Map<String, Optional<Times>> ofEntity = new HashMap<>();

	private final Map<String, Optional<Times>> ofRelation = new HashMap<>();

	public TimeTable(Dataset dataset, Ontology ontology) {
		this.ontology = ontology;
		this.knowledge = new Knowledge(dataset);
		this.entities = dataset.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
		Set<String> used = dataset.relations()
			.stream()
			.flatMap((relation) -> relation.premises().stream())
			.collect(Collectors.toSet());
		this.premises = dataset.relations()
			.stream()
			.filter((relation) -> used.contains(relation.id()))
			.collect(Collectors.toMap(Relation::id, Function.identity()));
		dataset.relations().forEach((relation) -> {
			RelationType type = type(relation);
			if (type.tree()) {
				boolean up = type.whole() == Whole.TO;
				this.wholes.computeIfAbsent(up ? relation.from() : relation.to(), (part) -> new ArrayList<>())
					.add(up ? relation.to() : relation.from());
			}
			if (relation.kind().equals("PARTY_TO")) {
				this.agreements.computeIfAbsent(relation.from(), (party) -> new ArrayList<>()).add(relation);
			}
			if (relation.kind().equals("OF")) {
				this.owners.computeIfAbsent(relation.from(), (group) -> new ArrayList<>()).add(relation.to());
			}
		});
		dataset.entities().forEach((entity) -> find(entity));
		dataset.relations().forEach((relation) -> find(relation));
	}

	/** Up to which date the sources know of its nodes and relations. */
	public Knowledge knowledge() {
		return this.knowledge;
	}

	/** When a node holds; empty where time is no matter, as for a theme. */
	public Optional<Times> find(Entity entity) {
		Optional<Times> known = this.ofEntity.get(entity.id());
		if (known == null) {
			known = hasTime(kind(entity)) ? Optional.of(times(entity)) : Optional.empty();
			this.ofEntity.put(entity.id(), known);
		}
		return known;
	}

	/** When a relation holds; empty where time is no matter. */
	public Optional<Times> find(Relation relation) {
		Optional<Times> known = this.ofRelation.get(relation.id());
		if (known == null) {
			known = times(relation);
			this.ofRelation.put(relation.id(), known);
		}
		return known;
	}

	private Kind kind(Entity entity) {
		return this.ontology.getKind(entity.kind());
	}

	private RelationType type(Relation relation) {
		return this.ontology.findRelationType(relation.kind()).orElseThrow();
	}

	private static boolean hasTime(Kind kind) {
		return isDated(kind) || isBody(kind);
	}

	/** Of kinds whose time passes on to what belongs to them. */
	private static boolean isDated(Kind kind) {
		return kind.is(Trait.PLAN) || kind.is(Trait.UNIT) || kind.is(Trait.ITEM) || kind.is(Trait.INSTRUMENT)
				|| kind.is(Trait.PARTNERSHIP) || kind.is(Trait.UNDERTAKING);
	}

	private static boolean isBody(Kind kind) {
		return (kind.is(Trait.ACTOR) || kind.is(Trait.PLACE)) && !kind.is(Trait.GROUP) && !kind.is(Trait.COUNTRY);
	}

	private Times times(Entity entity) {
		Kind kind = kind(entity);
		Period period = entity.period();
		Map<String, Object> values = values(entity);
		Set<String> citations = new LinkedHashSet<>();
		entity.claims()
			.stream()
			.filter((claim) -> DATES.contains(claim.property()))
			.forEach((claim) -> citations.addAll(claim.citations()));
		Stage stage = Stage.of(values.get("stage"));
		if (kind.isOneOff(values.get("type")) && !period.equals(Period.UNKNOWN)) {
			period = new Period((period.from() != null) ? period.from() : period.to(),
					(period.to() != null) ? period.to() : period.from());
		}
		if (period.equals(Period.UNKNOWN) && (kind.is(Trait.UNIT) || kind.is(Trait.ITEM))) {
			List<Times> wholes = this.wholes.getOrDefault(entity.id(), List.of())
				.stream()
				.flatMap((whole) -> find(Objects.requireNonNull(this.entities.get(whole), whole)).stream())
				.toList();
			if (!wholes.isEmpty()) {
				period = new Period(widest(wholes, Times::since, true), widest(wholes, Times::until, false));
				wholes.forEach((whole) -> citations.addAll(whole.citations()));
				stage = wholes.getFirst().stage();
			}
		}
		TimeWords words = words(kind);
		boolean goesOn = words != TimeWords.TAKES_PLACE || stage == Stage.UNDER_WAY;
		return made(period, null, this.knowledge.of(entity), goesOn, stage, words, prolongation(entity, values),
				List.copyOf(citations));
	}

	private static @Nullable String widest(List<Times> wholes, Function<Times, @Nullable String> end, boolean first) {
		List<String> dates = wholes.stream().map(end).filter((date) -> date != null).sorted().toList();
		if (dates.size() < wholes.size()) {
			return null;
		}
		return first ? dates.getFirst() : dates.getLast();
	}

	private static Map<String, Object> values(Entity entity) {
		Map<String, Object> values = new LinkedHashMap<>(entity.properties());
		entity.claims().forEach((claim) -> values.putIfAbsent(claim.property(), claim.value()));
		return values;
	}

	private static TimeWords words(Kind kind) {
		if (kind.is(Trait.UNDERTAKING)) {
			return TimeWords.TAKES_PLACE;
		}
		if (kind.is(Trait.PARTNERSHIP)) {
			return TimeWords.AGREEMENT;
		}
		return isBody(kind) ? TimeWords.EXISTS : TimeWords.HOLDS;
	}

	private static @Nullable Text prolongation(Entity entity, Map<String, Object> values) {
		boolean concluded = entity.claims()
			.stream()
			.filter((claim) -> claim.property().equals("validTo"))
			.map(Claim::rule)
			.anyMatch((rule) -> rule != null);
		if (!concluded || !(values.get("prolonged") instanceof String date)
				|| !(values.get("prolongedByYears") instanceof Long years)) {
			return null;
		}
		return Words.text("time.prolonged", TimeWords.dated("in", date.substring(0, 4)),
				(years <= 10) ? Words.text("time.years." + years) : Words.text("time.years.more", years));
	}

	private static Times made(Period period, @Nullable String earliest, String knownAt, boolean goesOn,
			@Nullable Stage stage, TimeWords words, @Nullable Text note, List<String> citations) {
		boolean never = (stage != null && stage.isOnPaper()) || (!goesOn && period.equals(Period.UNKNOWN));
		Period inForce = never ? null : period.inForce(knownAt);
		Period certain = inForce;
		if (words == TimeWords.TAKES_PLACE && inForce != null && period.to() != null
				&& Period.isBefore(knownAt, period.to())) {
			certain = Period.common(inForce, new Period(null, knownAt));
		}
		return new Times(period.from(), period.to(), Period.later(period.from(), earliest), knownAt, inForce, certain,
				stage, words, note, null, citations);
	}

	private Optional<Times> times(Relation relation) {
		RelationType type = type(relation);
		Period period = Period.of(relation.properties());
		if (relation.properties().get("date") instanceof String date) {
			period = period.and(new Period(date, date));
		}
		Stage stage = Stage.of(relation.properties().get("status"));
		TimeWords words = TimeWords.HOLDS;
		Text note = null;
		Set<String> citations = new LinkedHashSet<>(relation.citations());
		boolean timed = !period.equals(Period.UNKNOWN);
		String earliest = null;
		for (Entity end : ends(relation, type)) {
			Optional<Times> found = find(end);
			if (found.isEmpty()) {
				continue;
			}
			Times times = found.get();
			timed = true;
			if (type.time() == RelationType.Time.START) {
				period = period.and(new Period(times.since(), null));
			}
			else if (isDated(kind(end))) {
				Period both = period.and(new Period(times.since(), times.until()));
				if (times.note() != null && Objects.equals(both.to(), times.until())) {
					note = times.note();
				}
				period = both;
				stage = (times.stage() != null) ? times.stage() : stage;
				words = (words == TimeWords.HOLDS) ? words(kind(end)) : words;
				citations.addAll(times.citations());
			}
		}
		if (!timed && type.time() == RelationType.Time.OWN && !type.loose()) {
			timed = true;
		}
		if (!timed) {
			return Optional.empty();
		}
		if (type.time() == RelationType.Time.ENDS) {
			for (Entity end : List.of(this.entities.get(relation.from()), this.entities.get(relation.to()))) {
				Times times = isBody(kind(end)) ? find(end).orElse(null) : null;
				if (times == null) {
					continue;
				}
				earliest = Period.later(earliest, times.since());
				if (times.until() != null && (period.to() == null || Period.isBefore(times.until(), period.to()))) {
					period = ending(period, times.until());
					note = Words.text("time.body-ended", end.name());
					citations.addAll(times.citations());
				}
				if (period.from() != null && times.since() != null && Period.isBefore(period.from(), times.since())
						&& (period.to() == null || !Period.isBefore(period.to(), times.since()))) {
					period = new Period(times.since(), period.to());
				}
			}
		}
		boolean goesOn = words != TimeWords.TAKES_PLACE || stage == Stage.UNDER_WAY;
		// Most have none but their own, and there are millions of them.
		List<String> own = relation.citations();
		List<String> told = (citations.size() == own.size() && own.containsAll(citations)) ? own
				: List.copyOf(citations);
		Times whole = made(period, earliest, this.knowledge.of(relation), goesOn, stage, words, note, told);
		return Optional.of(concluded(relation, agreed(relation, whole)));
	}

	/**
	 * The same with when the agreements between a member and the one whose group it is
	 * ended, where all have.
	 */
	private Times agreed(Relation relation, Times times) {
		if (!relation.kind().equals("MEMBER_OF")) {
			return times;
		}
		List<String> owners = this.owners.getOrDefault(relation.to(), List.of());
		List<Times> agreements = this.agreements.getOrDefault(relation.from(), List.of())
			.stream()
			.flatMap((own) -> owners.stream()
				.flatMap((owner) -> this.agreements.getOrDefault(owner, List.of()).stream())
				.filter((theirs) -> theirs.to().equals(own.to()))
				.flatMap((theirs) -> find(own).stream()
					.flatMap((mine) -> find(theirs).stream().map((other) -> mine.and(other)))))
			.toList();
		String until = agreements.isEmpty() ? null : widest(agreements, Times::until, false);
		if (until == null) {
			return times;
		}
		Set<String> citations = new LinkedHashSet<>(times.citations());
		agreements.forEach((agreement) -> citations.addAll(agreement.citations()));
		return new Times(times.since(), times.until(), times.earliest(), times.knownAt(), times.inForce(),
				times.certain(), times.stage(), times.words(), times.note(), until, List.copyOf(citations));
	}

	/**
	 * What ends before it would begin never was; when it would have begun says nothing.
	 */
	private static Period ending(Period period, String until) {
		boolean never = period.from() != null && Period.isBefore(until, period.from());
		return new Period(never ? null : period.from(), until);
	}

	private List<Entity> ends(Relation relation, RelationType type) {
		Entity from = this.entities.get(relation.from());
		Entity to = this.entities.get(relation.to());
		return switch (type.time()) {
			case ENDS -> List.of(from, to);
			case FROM, START -> List.of(from);
			case TO -> List.of(to);
			case OWN -> List.of();
		};
	}

	/** The same while the premises of a conclusion hold, too. */
	private Times concluded(Relation relation, Times times) {
		Times both = times;
		for (String premise : relation.premises()) {
			Times other = find(Objects.requireNonNull(this.premises.get(premise), premise)).orElse(null);
			if (other != null) {
				Period period = new Period(both.since(), both.until());
				Period narrowed = (other.until() != null
						&& (period.to() == null || Period.isBefore(other.until(), period.to())))
								? ending(period, other.until()) : period;
				boolean ends = !Objects.equals(narrowed.to(), period.to());
				both = new Times(narrowed.from(), narrowed.to(), Period.later(both.earliest(), other.earliest()),
						times.knownAt(), Period.common(both.inForce(), other.inForce()),
						Period.common(both.certain(), other.certain()), both.stage(), both.words(),
						ends ? other.note() : both.note(), Times.earlier(both.agreedUntil(), other.agreedUntil()),
						Stream.concat(both.citations().stream(), other.citations().stream()).distinct().toList());
			}
		}
		return both;
	}

}
