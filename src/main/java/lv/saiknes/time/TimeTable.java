package lv.saiknes.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Numbers;
import lv.saiknes.model.Period;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
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

	/** Number of the time of what time is no matter to. */
	private static final int NONE = 0;

	/** Number of the time of what has not been looked at yet. */
	private static final int UNKNOWN = -1;

	/** So many relations' times are kept as they were worked out. */
	private static final int KEPT = 1 << 14;

	private final Ontology ontology;

	private final Knowledge knowledge;

	private final Entities nodes;

	private final Relations relations;

	/** What each node is a part of. */
	private final Positions wholes;

	/** By node, what a party it is to. */
	private final Positions agreements;

	/** Whose group a group is. */
	private final Positions owners;

	/**
	 * All times that there are, from number 1 on; many nodes and relations have the same.
	 */
	private final List<Times> distinct = new ArrayList<>();

	/** Number of the time of each node, whose citations it has. */
	private final int[] ofNode;

	/** Number of the time of each relation, without citations. */
	private final Numbers ofRelation;

	private final @Nullable Told[] told = new Told[KEPT];

	public TimeTable(Dataset dataset, Ontology ontology) {
		this.ontology = ontology;
		this.knowledge = new Knowledge(dataset);
		this.nodes = dataset.entities();
		this.relations = dataset.relations();
		Positions.Builder agreementsFound = new Positions.Builder(this.nodes.size());
		Positions.Builder ownersFound = new Positions.Builder(this.nodes.size());
		List<RelationType> types = ontology.typesOf(this.relations);
		for (int i = 0; i < this.relations.size(); i++) {
			RelationType type = types.get(this.relations.kindNumber(i));
			int from = this.relations.from(i);
			int to = this.relations.to(i);
			if (from == Relations.NO_NODE || to == Relations.NO_NODE) {
				throw new IllegalArgumentException(
						"an end of the relation `" + this.relations.id(i) + "` is not in the dataset");
			}
			if (type.name().equals("PARTY_TO")) {
				agreementsFound.add(from, i);
			}
			if (type.name().equals("OF")) {
				ownersFound.add(from, to);
			}
		}
		this.wholes = ontology.wholesOf(this.nodes, this.relations);
		this.agreements = agreementsFound.build();
		this.owners = ownersFound.build();
		Map<Times, Integer> numbers = new HashMap<>();
		this.ofNode = new int[this.nodes.size()];
		Arrays.fill(this.ofNode, UNKNOWN);
		for (int node = 0; node < this.ofNode.length; node++) {
			find(node, numbers);
		}
		this.ofRelation = Numbers.of(this.relations.size(),
				(i) -> times(this.relations.get(i)).map((times) -> number(times.withoutCitations(), numbers))
					.orElse(NONE));
	}

	private int number(Times times, Map<Times, Integer> numbers) {
		return numbers.computeIfAbsent(times, (added) -> {
			this.distinct.add(added);
			return this.distinct.size();
		});
	}

	/** What it is part of is looked at before it. */
	private Optional<Times> find(int node, Map<Times, Integer> numbers) {
		if (this.ofNode[node] == UNKNOWN) {
			Entity entity = this.nodes.get(node);
			this.ofNode[node] = hasTime(kind(entity)) ? number(times(entity,
					this.wholes.of(node).mapToObj((whole) -> find(whole, numbers)).flatMap(Optional::stream).toList()),
					numbers) : NONE;
		}
		return numbered(this.ofNode[node]);
	}

	private Optional<Times> numbered(int number) {
		return (number != NONE) ? Optional.of(this.distinct.get(number - 1)) : Optional.empty();
	}

	/** Up to which date the sources know of its nodes and relations. */
	public Knowledge knowledge() {
		return this.knowledge;
	}

	/** When a node holds; empty where time is no matter, as for a theme. */
	public Optional<Times> find(Entity entity) {
		OptionalInt node = this.nodes.find(entity.id());
		return node.isPresent() ? ofNode(node.getAsInt()) : Optional.empty();
	}

	/** When the node at a position of the dataset holds. */
	public Optional<Times> ofNode(int node) {
		return numbered(this.ofNode[node]);
	}

	/**
	 * When the relations of a dataset hold that has no others than this one.
	 * @return for each, by position, the number by which {@link #ofNumber} tells it
	 */
	public Numbers numbersOf(Relations part) {
		if (part == this.relations) {
			return this.ofRelation;
		}
		Numbers numbers = Numbers.of(part.size());
		int position = 0;
		for (int i = 0; i < numbers.size(); i++) {
			String id = part.id(i);
			while (!this.relations.id(position).equals(id)) {
				position++;
			}
			numbers.set(i, this.ofRelation.get(position));
		}
		return numbers;
	}

	/**
	 * The time with this number, without the passages that it rests on; empty where time
	 * is no matter.
	 */
	public Optional<Times> ofNumber(int number) {
		return numbered(number);
	}

	/** When a relation holds; empty where time is no matter. */
	public Optional<Times> find(Relation relation) {
		int place = relation.id().hashCode() & (KEPT - 1);
		Told known = this.told[place];
		if (known == null || !known.relation().equals(relation.id())) {
			known = new Told(relation.id(), times(relation));
			this.told[place] = known;
		}
		return known.times();
	}

	private Kind kind(Entity entity) {
		return this.ontology.getKind(entity.kind());
	}

	private Kind kind(int node) {
		return this.ontology.getKind(this.nodes.kind(node));
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

	private Times times(Entity entity, List<Times> wholes) {
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
		return Words.text("time.prolonged", TimeWords.dated("in", date.substring(0, 4)), (years <= 10)
				? Words.text("time.years." + years) : Words.count("time.years.more", years.intValue(), years));
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
		int from = position(relation.from());
		int to = position(relation.to());
		for (int end : ends(from, to, type)) {
			Optional<Times> found = ofNode(end);
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
			for (int end : new int[] { from, to }) {
				Times times = ofNode(end).filter(Times::isOfBody).orElse(null);
				if (times == null) {
					continue;
				}
				earliest = Period.later(earliest, times.since());
				if (times.until() != null && (period.to() == null || Period.isBefore(times.until(), period.to()))) {
					period = ending(period, times.until());
					note = Words.text("time.body-ended", this.nodes.get(end).name());
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
		int group = position(relation.to());
		List<Times> agreements = this.agreements.of(position(relation.from()))
			.boxed()
			.flatMap((own) -> this.owners.of(group)
				.flatMap(this.agreements::of)
				.filter((theirs) -> this.relations.to(theirs) == this.relations.to(own))
				.boxed()
				.flatMap((theirs) -> find(this.relations.get(own)).stream()
					.flatMap((mine) -> find(this.relations.get(theirs)).stream().map((other) -> mine.and(other)))))
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

	private static int[] ends(int from, int to, RelationType type) {
		return switch (type.time()) {
			case ENDS -> new int[] { from, to };
			case FROM, START -> new int[] { from };
			case TO -> new int[] { to };
			case OWN -> new int[0];
		};
	}

	private int position(String node) {
		return this.nodes.find(node)
			.orElseThrow(() -> new IllegalArgumentException("the dataset has no node `" + node + "`"));
	}

	/** The same while the premises of a conclusion hold, too. */
	private Times concluded(Relation relation, Times times) {
		Times both = times;
		for (String premise : relation.premises()) {
			Times other = find(this.relations.find(premise)
				.stream()
				.mapToObj(this.relations::get)
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the dataset has no relation `" + premise + "`")))
				.orElse(null);
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

	private record Told(String relation, Optional<Times> times) {
	}

}
