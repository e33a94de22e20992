package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.house.StatementReader.Detail;
import lv.saiknes.house.StatementReader;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationGroup.By;
import lv.saiknes.ontology.RelationGroup.Standing;
import lv.saiknes.ontology.RelationGroup.Way;
import lv.saiknes.ontology.RelationGroup;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.profile.Gathering.Tie;
import lv.saiknes.profile.Profile.Cluster;
import lv.saiknes.profile.Profile.Contributed;
import lv.saiknes.profile.Profile.Inherited;
import lv.saiknes.profile.Profile.Line;
import lv.saiknes.profile.Standings.Common;
import lv.saiknes.profile.Standings.Shared;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Silences;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.query.WalkReader;
import lv.saiknes.query.Wanted;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.State;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the relations of a node as its page gathers them. What it costs in statements
 * does not depend on how many relations there are.
 */
@Component
class ProfileReader {

	/** How many lines of a group the page shows. */
	static final int FIRST = 5;

	/** How many lines of each part of a divided group. */
	private static final int FIRST_OF_PART = 4;

	/**
	 * How many lines of a group whose standing is told, or that stands as it is printed
	 * and that sources state.
	 */
	private static final int FIRST_IN_FULL = 12;

	/** How many parts of a divided group the page shows. */
	private static final int PARTS = 4;

	/** How many lines a page of one group shows. */
	static final int PAGE = 50;

	/**
	 * Of a way along which more relations lead the page gathers so many; all of them
	 * stand on the pages of the group.
	 */
	static final int MOST_GATHERED = 500;

	/** What a line beside the other may hold. */
	private static final int BESIDE = 6;

	/** How many a sentence names. */
	private static final int NAMED = 4;

	/** How many it names of those in a group, who are what its page is about. */
	private static final int MEMBERS = 8;

	private static final String AMOUNT = "amount";

	private static final String PART = "PART_OF";

	private static final String ABOUT = "ABOUT";

	/** The group of what a part of a plan contributes to. */
	private static final String CONTRIBUTIONS = "contributions";

	/** The group of that by which a measure is assessed. */
	private static final String INDICATORS = "indicators";

	/** What leads to the goal of a measure. */
	private static final String GOAL = "PURSUES";

	/** Through so many units a contribution is told. */
	private static final int UNITS = 2;

	/** The group of what an actor may do under plans. */
	private static final String ROLES = "roles";

	/** What it may do there, in the order in which it is told. */
	private static final List<String> ROLE = List.of("IMPLEMENTS", "PARTNERS_IN");

	private static final Set<String> UNTOLD = Set.of("note", "key", "validFrom", "validTo");

	private static final Comparator<Tie> AS_PRINTED = Comparator.comparing(Tie::grade, Gathering.STATED_FIRST)
		.thenComparing((tie) -> tie.printed().isEmpty())
		.thenComparing((tie) -> tie.printed().orElse("0.0"), Citation.PRINTED);

	private final WalkReader walks;

	private final PlanOf plans;

	private final DatasetReader datasetReader;

	private final Facts facts;

	private final Silences silences;

	private final Ontology ontology;

	private final List<RelationGroup> groups;

	ProfileReader(WalkReader walks, PlanOf plans, DatasetReader datasetReader, Facts facts, Silences silences,
			Ontology ontology) {
		this.walks = walks;
		this.plans = plans;
		this.datasetReader = datasetReader;
		this.facts = facts;
		this.silences = silences;
		this.ontology = ontology;
		this.groups = Gathering.groups(ontology);
	}

	/** The group of this name, if there is one. */
	Optional<RelationGroup> findGroup(String name) {
		return this.groups.stream().filter((group) -> group.name().equals(name)).findFirst();
	}

	/** The group in which a relation stands when it is walked so. */
	Optional<RelationGroup> findGroup(String relation, boolean outwards) {
		Way way = new Way(relation, outwards);
		return this.groups.stream().filter((group) -> group.ways().contains(way)).findFirst();
	}

	/** All that is known along relations, the first lines of each group. */
	Reading read(Vertex node, Language language) {
		return read(node, language, MOST_GATHERED);
	}

	/** The same with another number of relations to gather. */
	Reading read(Vertex node, Language language, int most) {
		return new Reading(node, this.groups, null, most, language);
	}

	/**
	 * One group, page by page.
	 * @param page from 1
	 */
	Reading read(Vertex node, RelationGroup group, int page, Language language) {
		return new Reading(node, List.of(group), page, Integer.MAX_VALUE, language);
	}

	/** How it stands at a date; null where nobody dates it. */
	private static Profile.@Nullable When when(@Nullable Times times, String date, Language language) {
		if (times == null || (times.words() == TimeWords.EXISTS && times.since() == null && times.until() == null)) {
			return null;
		}
		State state = times.now(date);
		return new Profile.When(state.kind().name(), state.text().in(language), times.note() != null);
	}

	/**
	 * Whether a group holds what its node has with others, who are told beside each.
	 */
	private static boolean isOfPartners(RelationGroup group) {
		return group.by() == By.STATE && !group.beside().isEmpty();
	}

	/** Those with the same others one after another, else as they are. */
	private static List<Tie> togetherByOthers(List<Tie> ties) {
		Map<Set<String>, List<Tie>> byOthers = new LinkedHashMap<>();
		ties.forEach((tie) -> byOthers.computeIfAbsent(others(tie), (ids) -> new ArrayList<>()).add(tie));
		return byOthers.values().stream().flatMap(List::stream).toList();
	}

	/** Ids of whom is told beside it; its own where nobody is. */
	private static Set<String> others(Tie tie) {
		return tie.beside().isEmpty() ? Set.of(tie.end().id())
				: tie.beside().stream().map(Vertex::id).collect(Collectors.toSet());
	}

	/** One reading of one node. */
	final class Reading {

		private final Language language;

		private final String date;

		private final @Nullable Integer page;

		private final Map<RelationGroup, List<Tie>> ties;

		/** How those of a group stand with its owner, by id. */
		private final Map<RelationGroup, Map<String, Common>> standings = new LinkedHashMap<>();

		/** In how many things the owner of a group has a part. */
		private final Map<RelationGroup, Shared> ofOwners = new HashMap<>();

		/** How many relations lead along ways of which only some are gathered. */
		private final Map<Way, Long> many = new HashMap<>();

		/** The plan and what lies between, by id. */
		private final Map<String, List<Vertex>> above;

		private final Map<RelationGroup, List<Part>> parts = new LinkedHashMap<>();

		private final Map<String, Fact> known;

		private final List<Silences.Covered> covered;

		private final Vertex node;

		/** How the node itself stands in time. */
		private final Profile.@Nullable When own;

		private Reading(Vertex node, List<RelationGroup> groups, @Nullable Integer page, int most, Language language) {
			this.node = node;
			this.language = language;
			this.page = page;
			this.date = ProfileReader.this.datasetReader.getDate();
			this.own = ProfileReader.when(Times.of(node.properties()), this.date, language);
			Map<Step, Long> counts = (page != null) ? Map.of()
					: ProfileReader.this.walks.countWhereMany(node.id(), most);
			List<List<Step>> paths = new ArrayList<>();
			List<Walk> found = new ArrayList<>();
			groups.forEach((group) -> group.ways().forEach((way) -> {
				Step step = Gathering.step(way);
				long count = counts.getOrDefault(step, 0L);
				if (count > most) {
					this.many.put(way, count);
					found.addAll(ProfileReader.this.walks.findSome(node.id(), step, Wanted.ALL, most));
					return;
				}
				paths.add(List.of(step));
				group.beside().forEach((next) -> paths.add(List.of(step, Gathering.step(next))));
			}));
			groups.stream()
				.filter((group) -> many(group) == 0)
				.forEach((group) -> Standings.paths(group).forEach(paths::add));
			found.addAll(ProfileReader.this.walks.find(List.of(node.id()), paths, Wanted.ALL));
			this.ties = Gathering.of(groups, found, language);
			this.ties.keySet().forEach((group) -> {
				this.standings.put(group, Standings.of(group, found, this.date));
				Standings.shared(group, found).ifPresent((one) -> this.ofOwners.put(group, one));
			});
			Set<String> placed = new LinkedHashSet<>(List.of(node.id()));
			this.ties.forEach((group, all) -> {
				if (group.by() == By.PLAN) {
					all.forEach((tie) -> placed.add(tie.end().id()));
				}
			});
			this.above = ProfileReader.this.plans.find(placed);
			this.ties.forEach((group, all) -> this.parts.put(group, parts(group, all)));
			List<Link> shown = new ArrayList<>();
			this.parts.values()
				.stream()
				.flatMap(List::stream)
				.flatMap((part) -> part.shown().stream())
				.forEach((tie) -> tie.walks().forEach((walk) -> shown.add(walk.links().getFirst())));
			this.known = ProfileReader.this.facts.of(shown, language);
			this.covered = ProfileReader.this.silences.of(node);
		}

		/** The relations as the page shows them. */
		Profile profile() {
			List<Profile.Section> sections = this.parts.entrySet()
				.stream()
				.sorted(Comparator.comparing((entry) -> !isStanding(entry.getKey())))
				.map((entry) -> section(entry.getKey(), entry.getValue()))
				.toList();
			List<String> silent = new ArrayList<>();
			List<Profile.Closed> closed = new ArrayList<>();
			for (RelationGroup group : ProfileReader.this.groups) {
				if (!this.ties.containsKey(group) && group.label() != null && !isTold(group)) {
					List<Silences.Covered> said = said(group);
					if (said.stream().anyMatch((one) -> one.silence() == Silence.NOT_COVERED)) {
						silent.add(label(group));
					}
					else {
						said.stream()
							.findFirst()
							.ifPresent((one) -> closed
								.add(new Profile.Closed(label(group), Objects.requireNonNull(one.source()))));
					}
				}
			}
			Set<String> inParts = new LinkedHashSet<>(inParts());
			List<Inherited> inherited = inherited();
			for (Inherited one : inherited) {
				inParts.remove(one.label());
				silent.remove(one.label());
				closed.removeIf((none) -> none.label().equals(one.label()));
			}
			silent.removeAll(inParts);
			closed.removeIf((one) -> inParts.contains(one.label()));
			return new Profile(sections, silent, closed, List.copyOf(inParts), inherited, aim());
		}

		/**
		 * Headings under which nothing stands here, but something does on the pages of
		 * the parts of this part of a plan.
		 */
		private List<String> inParts() {
			List<RelationGroup> absent = ProfileReader.this.groups.stream()
				.filter((group) -> !this.ties.containsKey(group) && group.label() != null)
				.toList();
			Step part = new Step(PART, Direction.IN);
			boolean divided = this.ties.keySet()
				.stream()
				.anyMatch((group) -> group.ways().contains(new Way(PART, false)));
			if (!divided || this.page != null
					|| !ProfileReader.this.ontology.getKind(this.node.kind()).is(Trait.UNIT)) {
				return List.of();
			}
			List<List<Step>> paths = new ArrayList<>();
			absent.stream().flatMap((group) -> group.ways().stream()).map(Gathering::step).forEach((step) -> {
				paths.add(List.of(part, step));
				paths.add(List.of(part, part, step));
			});
			Set<Step> found = ProfileReader.this.walks.find(List.of(this.node.id()), paths, Wanted.ALL)
				.stream()
				.map((walk) -> walk.steps().getLast())
				.collect(Collectors.toSet());
			return absent.stream()
				.filter((group) -> group.ways().stream().map(Gathering::step).anyMatch(found::contains))
				.map(this::label)
				.toList();
		}

		/**
		 * To what the nearest unit above contributes where this part of a plan has no
		 * contribution of its own; of an organisation the units of the measures that a
		 * source itself names it for, as long as they are few.
		 */
		private List<Inherited> inherited() {
			RelationGroup group = findGroup(CONTRIBUTIONS).orElse(null);
			if (group == null || this.ties.containsKey(group) || this.page != null) {
				return List.of();
			}
			List<List<Vertex>> chains = chains();
			Set<String> units = chains.stream().flatMap(List::stream).map(Vertex::id).collect(Collectors.toSet());
			if (units.isEmpty()) {
				return List.of();
			}
			Map<String, Map<String, Vertex>> found = new LinkedHashMap<>();
			ProfileReader.this.walks
				.find(List.copyOf(units), group.ways().stream().map((way) -> List.of(Gathering.step(way))).toList(),
						Wanted.ALL)
				.forEach((walk) -> found.computeIfAbsent(walk.start(), (id) -> new LinkedHashMap<>())
					.put(walk.end().id(), walk.end()));
			Map<String, Vertex> through = new LinkedHashMap<>();
			chains.forEach((chain) -> chain.stream()
				.filter((unit) -> found.containsKey(unit.id()))
				.findFirst()
				.ifPresent((unit) -> through.putIfAbsent(unit.id(), unit)));
			if (through.isEmpty() || through.size() > UNITS) {
				return List.of();
			}
			Map<String, List<Vertex>> plans = ProfileReader.this.plans.find(through.keySet()
				.stream()
				.flatMap((unit) -> Objects.requireNonNull(found.get(unit)).keySet().stream())
				.collect(Collectors.toSet()));
			return through.values()
				.stream()
				.map((unit) -> new Inherited(label(group), name(unit),
						contributed(Objects.requireNonNull(found.get(unit.id())).values(), plans)))
				.toList();
		}

		/**
		 * The units through which it may contribute, from the nearest on, without plans.
		 */
		private List<List<Vertex>> chains() {
			List<Vertex> up = this.above.getOrDefault(this.node.id(), List.of());
			if (up.size() > 1) {
				return List.of(up.subList(0, up.size() - 1));
			}
			RelationGroup roles = findGroup(ROLES).orElse(null);
			return (roles == null || many(roles) > 0
					|| ProfileReader.this.ontology.getKind(this.node.kind()).is(Trait.PLACE))
							? List.of()
							: this.ties.getOrDefault(roles, List.of())
								.stream()
								.filter((tie) -> tie.grade() == Grade.STATED && state(roles, tie) != Validity.ENDED)
								.map((tie) -> {
									List<Vertex> chain = new ArrayList<>(List.of(tie.end()));
									chain.addAll(this.above.getOrDefault(tie.end().id(), List.of()));
									return chain.subList(0, Math.max(1, chain.size() - 1));
								})
								.toList();
		}

		private List<Contributed> contributed(Collection<Vertex> to, Map<String, List<Vertex>> plans) {
			Map<String, List<Vertex>> byPlan = new LinkedHashMap<>();
			to.forEach((one) -> byPlan
				.computeIfAbsent(plans.containsKey(one.id()) ? plans.get(one.id()).getLast().id() : "",
						(plan) -> new ArrayList<>())
				.add(one));
			return byPlan.values().stream().map((all) -> {
				int named = Words.named(all.size(), (byPlan.size() > 1) ? NAMED / 2 : NAMED);
				List<Vertex> plan = plans.getOrDefault(all.getFirst().id(), List.of());
				return new Contributed(plan.isEmpty() ? null : name(plan.getLast()),
						all.stream().limit(named).map(this::name).toList(), all.size() - named);
			}).toList();
		}

		/** The goal that a part of a plan has for itself, and how it is assessed. */
		private Profile.@Nullable Aim aim() {
			if (this.page != null || !ProfileReader.this.ontology.getKind(this.node.kind()).is(Trait.UNIT)) {
				return null;
			}
			RelationGroup indicators = findGroup(INDICATORS).orElse(null);
			int count = (indicators != null) ? this.ties.getOrDefault(indicators, List.of()).size() : 0;
			return this.ties.values()
				.stream()
				.flatMap(List::stream)
				.filter((tie) -> tie.walks().getFirst().steps().getFirst().equals(new Step(GOAL, Direction.OUT)))
				.findFirst()
				.map((tie) -> new Profile.Aim(name(tie.end()), count, INDICATORS))
				.orElse(null);
		}

		/**
		 * What an actor may do under each plan, in counted words, and which themes that
		 * most often has. Where sources say little of it outright that is named instead,
		 * since a large group passes on roles in nearly everything. What has ended is
		 * left out. None where there is too much to be gathered.
		 */
		List<String> roles() {
			RelationGroup group = findGroup(ROLES).orElse(null);
			List<Tie> all = (group != null) ? this.ties.getOrDefault(group, List.of()) : List.of();
			if (group == null || all.isEmpty() || many(group) > 0) {
				return List.of();
			}
			Map<String, List<Tie>> byPlan = all.stream()
				.filter((tie) -> state(group, tie) != Validity.ENDED)
				.filter((tie) -> !plan(tie).isEmpty())
				.collect(Collectors.groupingBy(this::plan, LinkedHashMap::new, Collectors.toList()));
			List<String> sentences = new ArrayList<>();
			byPlan.values()
				.stream()
				.sorted(Comparator.comparing((List<Tie> ties) -> -ties.size()))
				.limit(2)
				.forEach((ties) -> sentences.addAll(roles(ties)));
			if (!sentences.isEmpty()) {
				List<Tie> now = byPlan.values().stream().flatMap(List::stream).toList();
				long stated = stated(now);
				if (stated == 0 || stated > NAMED) {
					themes(now).ifPresent(sentences::add);
				}
			}
			return sentences;
		}

		private List<String> roles(List<Tie> ties) {
			List<Text> parts = new ArrayList<>();
			int several = -ties.size();
			for (String role : ROLE) {
				int count = (int) ties.stream()
					.filter((tie) -> tie.walks()
						.stream()
						.anyMatch((walk) -> walk.links().getFirst().kind().equals(role)))
					.count();
				several += count;
				if (count > 0) {
					parts.add(Words.count("profile.roles." + role + (parts.isEmpty() ? "" : ".also"), count, count));
				}
			}
			if (parts.isEmpty()) {
				return List.of();
			}
			String plan = name(Objects.requireNonNull(this.above.get(ties.getFirst().end().id())).getLast()).name();
			List<String> sentences = new ArrayList<>();
			Object both = (several > 0) ? Words.count("profile.roles.both", ties.size(), ties.size(), several) : "";
			sentences.add(Words.text("profile.roles", plan, name(this.node).name(), Words.and(parts), both)
				.in(this.language));
			int stated = (int) stated(ties);
			if (stated < ties.size()) {
				String named = ties.stream()
					.filter((tie) -> tie.grade() == Grade.STATED)
					.map((tie) -> name(tie.end()).title())
					.collect(Collectors.joining(", "));
				sentences.add(((stated == 0) ? Words.text("profile.roles.concluded")
						: (stated > NAMED) ? Words.text("profile.roles.stated", stated, ties.size())
								: Words.text("profile.roles.stated.named", stated, ties.size(), named))
					.in(this.language));
			}
			return sentences;
		}

		private Optional<String> themes(List<Tie> ties) {
			Set<String> measures = ties.stream().map((tie) -> tie.end().id()).collect(Collectors.toSet());
			Step about = new Step(ABOUT, Direction.OUT);
			Map<String, Set<String>> measuresOf = new LinkedHashMap<>();
			Map<String, String> names = new HashMap<>();
			ProfileReader.this.walks
				.find(List.of(this.node.id()),
						ROLE.stream().map((role) -> List.of(new Step(role, Direction.OUT), about)).toList(), Wanted.ALL)
				.stream()
				.filter((walk) -> measures.contains(Gathering.middle(walk)))
				.forEach((walk) -> {
					names.put(walk.end().id(), name(walk.end()).name());
					measuresOf.computeIfAbsent(walk.end().id(), (id) -> new LinkedHashSet<>())
						.add(Gathering.middle(walk));
				});
			List<String> most = measuresOf.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().size() > 1)
				.sorted(Comparator.comparing((Map.Entry<String, Set<String>> entry) -> -entry.getValue().size())
					.thenComparing(Map.Entry::getKey))
				.limit(3)
				.map((entry) -> names.get(entry.getKey()) + " (" + entry.getValue().size() + ")")
				.toList();
			return most.isEmpty() ? Optional.empty()
					: Optional.of(Words.text("profile.roles.themes", String.join(", ", most)).in(this.language));
		}

		/**
		 * Whether lines under another heading tell what would stand under this one, as
		 * those in a group do by what they have a part in with its owner.
		 */
		private boolean isTold(RelationGroup group) {
			return this.ties.keySet()
				.stream()
				.filter(this::isStanding)
				.map((one) -> Objects.requireNonNull(one.standing()).common())
				.anyMatch((common) -> group.ways().contains(new Way(common, true)));
		}

		/**
		 * How the partnerships of the node stand, all in one; null where it has none, or
		 * so many that only some are gathered.
		 */
		Profile.@Nullable Partnerships partnerships() {
			RelationGroup group = this.ties.keySet()
				.stream()
				.filter(ProfileReader::isOfPartners)
				.findFirst()
				.orElse(null);
			if (group == null || many(group) > 0) {
				return null;
			}
			List<Tie> all = Objects.requireNonNull(this.ties.get(group));
			return new Profile.Partnerships(group.name(), all.size(), told(group, all).in(this.language),
					ownGroups(all));
		}

		private Text told(RelationGroup group, List<Tie> all) {
			if (all.size() == 1) {
				Times times = times(group, all.getFirst());
				String name = name(all.getFirst().end()).title();
				return (times == null) ? Words.text("profile.partnership", name)
						: Words.text("profile.partnership.when", name, times.now(this.date).text());
			}
			Map<Validity, List<Tie>> standing = standing(group, all);
			Text sum = Words.count("profile.partnerships", all.size(), all.size(),
					holdingFirst(standing, (state, ties) -> told(group, state, ties)));
			return standing.containsKey(Validity.IN_FORCE) ? sum : Words
				.together(List.of(sum, Words.text("profile.partnerships.none-in-force", TimeWords.in(this.date))));
		}

		private Map<Validity, List<Tie>> standing(RelationGroup group, List<Tie> all) {
			return all.stream().collect(Collectors.groupingBy((tie) -> state(group, tie)));
		}

		/** What is told of those of each state, one after the other. */
		private static Text holdingFirst(Map<Validity, List<Tie>> standing,
				BiFunction<Validity, List<Tie>, Text> told) {
			return Words.joined(Validity.HOLDING_FIRST.stream()
				.filter(standing::containsKey)
				.map((state) -> told.apply(state, Objects.requireNonNull(standing.get(state))))
				.toList(), "; ");
		}

		private Text told(RelationGroup group, Validity state, List<Tie> ties) {
			Object detail = switch (state) {
				case IN_FORCE -> TimeWords.in(this.date);
				case LAST_KNOWN -> TimeWords.until(lastKnown(group, ties).orElseThrow());
				case ENDED -> ended(group, ties);
				case NOT_YET, UNKNOWN -> "";
			};
			return Words.count("profile.partnerships." + state, ties.size(), ties.size(), detail);
		}

		private String ended(RelationGroup group, List<Tie> ties) {
			return first(ties.stream().map((tie) -> ended(tie, Objects.requireNonNull(times(group, tie)))).toList());
		}

		/** The first of these names, and how many more there are. */
		private String first(List<String> names) {
			return first(names, NAMED);
		}

		private String first(List<String> names, int most) {
			int named = Words.named(names.size(), most);
			String told = String.join(", ", names.subList(0, named));
			return (names.size() > named)
					? Words.text("sentence.and-more", told, names.size() - named).in(this.language) : told;
		}

		/**
		 * The groups of the node in which stand those with whom it has partnerships, such
		 * as the sister cities of a town.
		 */
		private List<Profile.Owned> ownGroups(List<Tie> partnerships) {
			List<RelationGroup> standing = this.ties.keySet()
				.stream()
				.filter((group) -> group.standing() != null)
				.toList();
			Map<String, Vertex> owned = new LinkedHashMap<>();
			List<List<Step>> paths = new ArrayList<>();
			for (RelationGroup group : standing) {
				Standing how = Objects.requireNonNull(group.standing());
				Step toOwner = new Step(how.owner(), Direction.IN);
				Objects.requireNonNull(this.ties.get(group))
					.stream()
					.filter((tie) -> tie.walks().stream().anyMatch((walk) -> walk.steps().getFirst().equals(toOwner)))
					.forEach((tie) -> owned.put(tie.end().id(), tie.end()));
				Step common = new Step(how.common(), Direction.OUT);
				group.ways().forEach((way) -> {
					paths.add(List.of(Gathering.step(way)));
					paths.add(List.of(Gathering.step(way), common));
				});
			}
			if (owned.isEmpty()) {
				return List.of();
			}
			Set<String> own = partnerships.stream().map((tie) -> tie.end().id()).collect(Collectors.toSet());
			Map<String, Set<String>> members = new HashMap<>();
			Map<String, Set<String>> both = new HashMap<>();
			ProfileReader.this.walks.find(List.copyOf(owned.keySet()), paths, Wanted.ALL).forEach((walk) -> {
				boolean member = walk.steps().size() == 1;
				if (member || own.contains(walk.end().id())) {
					(member ? members : both).computeIfAbsent(walk.start(), (id) -> new LinkedHashSet<>())
						.add(walk.end().id());
				}
			});
			return owned.values().stream().filter((one) -> both.containsKey(one.id())).map((one) -> {
				Shared shared = new Shared(own.size(), Objects.requireNonNull(both.get(one.id())).size());
				int count = Objects.requireNonNull(members.get(one.id())).size();
				return new Profile.Owned(name(one), counted(shared, count, name(one).name(), false));
			}).toList();
		}

		/**
		 * Why a page that counts partnerships and one that counts those in a group tell
		 * of different numbers; null where they do not.
		 * @param other what the other page is called
		 * @param here whether those in the group are counted on this page
		 */
		private @Nullable String counted(Shared shared, int members, String other, boolean here) {
			if (shared.all() == members && shared.withMembers() == members) {
				return null;
			}
			Object several = (shared.withMembers() > members) ? Words.text("profile.counted.several") : "";
			int rest = shared.all() - shared.withMembers();
			Object others = (rest > 0) ? Words.text("profile.counted.others", rest) : "";
			Object[] said = { shared.all(), members, shared.withMembers(), several, others, other };
			return (here ? Words.text("profile.counted.members", said)
					: Words.text("profile.counted.partnerships", said))
				.in(this.language);
		}

		/** How the node itself stands in time; null where nobody dates it. */
		Profile.@Nullable When when() {
			return this.own;
		}

		/**
		 * What stands above the node in its plan, the plan first; none for most kinds.
		 */
		List<NodeName> above() {
			List<Vertex> up = this.above.getOrDefault(this.node.id(), List.of());
			return up.reversed().stream().map(this::name).toList();
		}

		/**
		 * Sentences that say who or what the node is, taken from its relations. Where
		 * several are known as well as the first, none stands for all: they are named. Of
		 * a part of a plan it is who and what the plan prints with it, such as who may
		 * carry it out; where it stands is said above it, and here only where nothing
		 * else is.
		 */
		List<String> sentences() {
			List<String> sentences = new ArrayList<>();
			List<String> places = new ArrayList<>();
			boolean inPlan = !above().isEmpty();
			this.parts.forEach((group, parts) -> {
				if (group.lead() || (inPlan && isPrintedWith(group))) {
					Tie first = parts.getFirst().shown().getFirst();
					Step step = first.walks().getFirst().steps().getFirst();
					List<Tie> alike = Objects.requireNonNull(this.ties.get(group))
						.stream()
						.filter((tie) -> tie.grade() == first.grade()
								&& tie.walks().getFirst().steps().getFirst().equals(step))
						.toList();
					boolean place = inPlan && type(first.walks().getFirst().links().getFirst()).tree();
					(place ? places : sentences).add((alike.size() == 1) ? fact(first.walks().getFirst()).sentence()
							: named(group, step, alike));
				}
			});
			return sentences.isEmpty() ? places : sentences;
		}

		/** Whether others stand in it with what they are to it, as a plan prints them. */
		private static boolean isPrintedWith(RelationGroup group) {
			return group.by() == By.PRINTED && group.otherIsSubject();
		}

		private String named(RelationGroup group, Step step, List<Tie> ties) {
			RelationType type = ProfileReader.this.ontology.findRelationType(step.kind()).orElseThrow();
			String what = isPrintedWith(group) ? label(group)
					: type.reading(step.direction() == Direction.OUT, false).in(this.language);
			return what + ": "
					+ first((isPrintedWith(group) ? ties.stream().sorted(AS_PRINTED) : ties.stream())
						.map((tie) -> name(tie.end()).title())
						.toList());
		}

		/**
		 * Passages where it is printed: those that place it in its plan, else those of
		 * the first relation that has any.
		 */
		List<Fact.Passage> original() {
			Comparator<Link> inPlanFirst = Comparator.comparing((Link link) -> !type(link).tree());
			return this.parts.values()
				.stream()
				.flatMap(List::stream)
				.flatMap((part) -> part.shown().stream())
				.flatMap((tie) -> tie.walks().stream())
				.map((walk) -> walk.links().getFirst())
				.sorted(inPlanFirst)
				.map((link) -> Objects.requireNonNull(this.known.get(link.id())).passages())
				.filter((passages) -> !passages.isEmpty())
				.findFirst()
				.orElse(List.of());
		}

		/**
		 * The nodes whose places belong on the map, with how they stand with the node: of
		 * several ties the one that holds best; null where none is told.
		 */
		Map<Vertex, @Nullable Validity> mapped() {
			Map<String, Vertex> mapped = new LinkedHashMap<>();
			Map<String, Validity> states = new HashMap<>();
			this.ties.forEach((group, all) -> {
				if (group.mapped()) {
					all.forEach((tie) -> (tie.beside().isEmpty() ? List.of(tie.end()) : tie.beside()).forEach((one) -> {
						mapped.put(one.id(), one);
						if (times(group, tie) != null) {
							states.merge(one.id(), state(group, tie), BinaryOperator.minBy(Validity.BY_HOLDING));
						}
					}));
				}
			});
			Map<Vertex, @Nullable Validity> standing = new LinkedHashMap<>();
			mapped.forEach((id, one) -> standing.put(one, states.get(id)));
			return standing;
		}

		/**
		 * Whose place is the middle of the map where the node has none: the one whose
		 * group it is.
		 */
		Optional<Vertex> centre() {
			return this.ties.keySet()
				.stream()
				.filter(this::isOwners)
				.flatMap((group) -> Objects.requireNonNull(this.ties.get(group)).stream())
				.map(Tie::end)
				.findFirst();
		}

		/** Whether it is told how those of a group stand with its owner. */
		private boolean isStanding(RelationGroup group) {
			return !this.standings.getOrDefault(group, Map.of()).isEmpty();
		}

		/**
		 * Of a group of which is told how those in it stand with its owner, that is its
		 * time: when sources speak of the group itself says nothing beside it.
		 */
		private boolean isOwners(RelationGroup group) {
			List<String> owners = this.standings.entrySet()
				.stream()
				.filter((entry) -> !entry.getValue().isEmpty())
				.map((entry) -> Objects.requireNonNull(entry.getKey().standing()).owner())
				.toList();
			return Objects.requireNonNull(this.ties.get(group))
				.stream()
				.flatMap((tie) -> tie.walks().stream())
				.allMatch((walk) -> walk.steps().getFirst().direction() == Direction.OUT
						&& owners.contains(walk.links().getFirst().kind()));
		}

		private By by(RelationGroup group) {
			return isStanding(group) ? By.STATE : isOwners(group) ? By.NAME : group.by();
		}

		private List<Part> parts(RelationGroup group, List<Tie> all) {
			Map<String, List<Tie>> divided = new LinkedHashMap<>();
			switch (by(group)) {
				case STATE -> {
					Map<Validity, List<Tie>> byState = new EnumMap<>(Validity.class);
					all.forEach(
							(tie) -> byState.computeIfAbsent(state(group, tie), (state) -> new ArrayList<>()).add(tie));
					Validity.HOLDING_FIRST.stream()
						.filter(byState::containsKey)
						.forEach((state) -> divided.put(state.name(),
								isOfPartners(group) ? togetherByOthers(Objects.requireNonNull(byState.get(state)))
										: Objects.requireNonNull(byState.get(state))));
				}
				case PLAN -> {
					Map<String, List<Tie>> byPlan = new LinkedHashMap<>();
					all.forEach((tie) -> byPlan.computeIfAbsent(plan(tie), (plan) -> new ArrayList<>()).add(tie));
					byPlan.entrySet()
						.stream()
						.sorted(Comparator.comparing((Map.Entry<String, List<Tie>> entry) -> entry.getKey().isEmpty())
							.thenComparing((entry) -> -entry.getValue().size())
							.thenComparing(Map.Entry::getKey))
						.forEach((entry) -> divided.put(entry.getKey(), entry.getValue()));
				}
				case TIME -> divided.put("",
						all.stream()
							.sorted(Comparator.comparing(Tie::grade, Gathering.STATED_FIRST)
								.thenComparing(ProfileReader::since, Comparator.reverseOrder()))
							.toList());
				case PRINTED -> divided.put("", all.stream().sorted(AS_PRINTED).toList());
				case NAME -> divided.put("", all);
			}
			int most = (isStanding(group) || isOfPartners(group)) ? FIRST_IN_FULL : (group.by() == By.PRINTED)
					? Math.clamp(stated(all), FIRST, FIRST_IN_FULL) : (divided.size() > 1) ? FIRST_OF_PART : FIRST;
			List<Part> parts = new ArrayList<>();
			int before = 0;
			for (Map.Entry<String, List<Tie>> entry : divided.entrySet()) {
				List<Tie> own = entry.getValue();
				int from = (this.page == null) ? 0 : Math.clamp((this.page - 1L) * PAGE - before, 0, own.size());
				int to = (this.page == null) ? Math.min(most, own.size())
						: Math.clamp(this.page.longValue() * PAGE - before, 0, own.size());
				parts.add(new Part(entry.getKey(), own.size(), own.subList(from, to)));
				before += own.size();
			}
			return (this.page == null) ? parts.subList(0, Math.min(PARTS, parts.size())) : parts;
		}

		private static long stated(List<Tie> all) {
			return all.stream().filter((tie) -> tie.grade() == Grade.STATED).count();
		}

		private @Nullable Times times(RelationGroup group, Tie tie) {
			Common common = this.standings.getOrDefault(group, Map.of()).get(tie.end().id());
			return isStanding(group) ? (common != null) ? common.times() : null : tie.times();
		}

		private Validity state(RelationGroup group, Tie tie) {
			Times times = times(group, tie);
			return (times != null) ? times.validity(this.date) : Validity.UNKNOWN;
		}

		/**
		 * Id of the plan to which the other end belongs; empty where it belongs to none.
		 */
		private String plan(Tie tie) {
			List<Vertex> up = this.above.get(tie.end().id());
			return (up != null) ? up.getLast().id() : "";
		}

		private Profile.Section section(RelationGroup group, List<Part> parts) {
			List<Tie> all = Objects.requireNonNull(this.ties.get(group));
			Map<Grade, Integer> grades = new LinkedHashMap<>();
			all.stream()
				.map(Tie::grade)
				.sorted(Gathering.STATED_FIRST)
				.forEach((grade) -> grades.merge(grade, 1, Integer::sum));
			boolean divided = parts.size() > 1 || by(group) == By.STATE || parts.getFirst().total() < all.size();
			List<Silences.Covered> said = said(group);
			return new Profile.Section(group.name(), label(group), all.size(), grades.entrySet()
				.stream()
				.map((entry) -> new Profile.Count(entry.getKey().name(), label(entry.getKey()), entry.getValue()))
				.toList(),
					parts.stream()
						.filter((part) -> !part.shown().isEmpty())
						.map((part) -> cluster(group, all, part, divided))
						.toList(),
					(this.page != null) ? this.page : 1, Math.ceilDiv(all.size(), PAGE),
					(group.by() == By.TIME && this.page == null) ? timeline(all) : null,
					said.stream()
						.filter((one) -> one.silence() == Silence.NONE)
						.map(Silences.Covered::source)
						.findFirst()
						.orElse(null),
					said.stream().anyMatch((one) -> one.silence() == Silence.NOT_COVERED), many(group), sum(group, all),
					many(group) == 0 && isUnpriced(group, all));
		}

		/** How many relations there are where only some are gathered, else 0. */
		private long many(RelationGroup group) {
			return group.ways().stream().mapToLong((way) -> this.many.getOrDefault(way, 0L)).sum();
		}

		/** How those of a group stand with its owner; null where nothing tells it. */
		private Profile.@Nullable Sum sum(RelationGroup group, List<Tie> all) {
			if (!isStanding(group)) {
				return null;
			}
			return new Profile.Sum(members(group, all).in(this.language), Optional.ofNullable(this.ofOwners.get(group))
				.flatMap((shared) -> centre().map((owner) -> counted(shared, all.size(), name(owner).name(), true)))
				.orElse(null));
		}

		private Text members(RelationGroup group, List<Tie> all) {
			Map<Validity, List<Tie>> standing = standing(group, all);
			Text sum = Words.count("profile.members", all.size(), all.size(),
					holdingFirst(standing, (state, ties) -> members(group, state, ties)));
			return standing.containsKey(Validity.IN_FORCE) ? sum : Words
				.together(List.of(sum, Words.text("profile.members.none-in-force", TimeWords.in(this.date))));
		}

		private Text members(RelationGroup group, Validity state, List<Tie> ties) {
			String names = first(ties.stream()
				.map((tie) -> (state == Validity.ENDED) ? ended(tie, Objects.requireNonNull(times(group, tie)))
						: name(tie.end()).name())
				.toList(), MEMBERS);
			Object when = switch (state) {
				case IN_FORCE -> TimeWords.in(this.date);
				case LAST_KNOWN -> TimeWords.until(lastKnown(group, ties).orElseThrow());
				case ENDED, NOT_YET, UNKNOWN -> "";
			};
			return Words.text("profile.members." + state, names, when);
		}

		/** The year in which any of these was heard of last. */
		private Optional<String> lastKnown(RelationGroup group, List<Tie> ties) {
			return ties.stream()
				.map((tie) -> Objects.requireNonNull(times(group, tie)).knownAt())
				.max(String::compareTo)
				.map((date) -> date.substring(0, 4));
		}

		/** Who and when; where no source says when, that it is concluded. */
		private String ended(Tie tie, Times times) {
			String name = name(tie.end()).name();
			if (times.until() == null) {
				return name;
			}
			Text when = TimeWords.in(times.until());
			return name + " " + ((times.note() != null) ? Words.text("time.concluded", when) : when).in(this.language);
		}

		/** Whether relations could tell how much, and none of them does. */
		private boolean isUnpriced(RelationGroup group, List<Tie> all) {
			List<Link> priced = all.stream()
				.flatMap((tie) -> tie.walks().stream())
				.map((walk) -> walk.links().getFirst())
				.filter((link) -> type(link).properties().containsKey(AMOUNT))
				.toList();
			return !priced.isEmpty() && priced.stream().allMatch((link) -> link.value(AMOUNT, this.language) == null);
		}

		private List<Silences.Covered> said(RelationGroup group) {
			return this.covered.stream()
				.filter((one) -> group.ways().contains(new Way(one.relation(), one.direction() == Direction.OUT)))
				.toList();
		}

		private Cluster cluster(RelationGroup group, List<Tie> all, Part part, boolean divided) {
			NodeName plan = (group.by() == By.PLAN && !part.name().isEmpty())
					? name(Objects.requireNonNull(this.above.get(part.shown().getFirst().end().id())).getLast()) : null;
			List<Profile.@Nullable When> times = new ArrayList<>();
			part.shown().forEach((tie) -> times.add(when(group, tie)));
			boolean shared = (plan != null || divided) && times.size() > 1 && times.stream().distinct().count() == 1;
			boolean oneKind = all.size() > 1
					&& all.stream().map((tie) -> name(tie.end()).kind()).distinct().count() == 1;
			List<Line> lines = new ArrayList<>();
			Set<String> before = Set.of();
			for (Tie tie : part.shown()) {
				boolean again = isOfPartners(group) && others(tie).equals(before);
				lines.add(line(group, tie, !oneKind, shared ? null : when(group, tie), again));
				before = others(tie);
			}
			return new Cluster(plan, (by(group) == By.STATE && divided) ? part.name() : null,
					shared ? times.getFirst() : null, part.total(), List.copyOf(lines));
		}

		private @Nullable Timeline timeline(Collection<Tie> all) {
			return Timeline.of(all.stream()
				.map((tie) -> new Timeline.Dated(name(tie.end()).name(), Times.of(tie.end().properties())))
				.toList());
		}

		private Line line(RelationGroup group, Tie tie, boolean withKind, Profile.@Nullable When when, boolean again) {
			boolean told = isStanding(group) || isOwners(group);
			List<Fact> facts = tie.walks()
				.stream()
				.map(this::fact)
				.map((fact) -> told ? fact.withoutState() : fact)
				.toList();
			boolean ended = state(group, tie) == Validity.ENDED;
			Set<String> ways = new LinkedHashSet<>();
			Set<Grade> grades = new LinkedHashSet<>();
			Set<Detail> details = new LinkedHashSet<>();
			tie.walks().forEach((walk) -> {
				Link link = walk.links().getFirst();
				boolean outwards = walk.steps().getFirst().direction() == Direction.OUT;
				ways.add(type(link).beside(outwards, outwards != group.otherIsSubject(), ended).in(this.language));
				grades.add(link.grade());
				details.addAll(details(link));
			});
			grades.remove(tie.grade());
			NodeName name = name(tie.end());
			return new Line(name, withKind ? name.aside() : "", isToldApart(group) ? List.copyOf(ways) : List.of(),
					within(tie.end()), beside(group, tie).limit(BESIDE).map(this::name).toList(), again,
					tie.grade().name(), label(tie.grade()), grades.stream().map(this::label).toList(), when,
					List.copyOf(details), facts);
		}

		private Stream<Vertex> beside(RelationGroup group, Tie tie) {
			Common common = this.standings.getOrDefault(group, Map.of()).get(tie.end().id());
			return (common != null) ? Stream.of(common.with()) : tie.beside().stream();
		}

		/** Whether nodes of this kind may have more than one of the relations. */
		private boolean isToldApart(RelationGroup group) {
			return group.ways().stream().filter(this::isPossible).limit(2).count() > 1;
		}

		private boolean isPossible(Way way) {
			return ProfileReader.this.ontology.findRelationType(way.relation())
				.orElseThrow()
				.ends()
				.stream()
				.anyMatch((ends) -> (way.outwards() ? ends.from() : ends.to()).contains(this.node.kind()));
		}

		/** Items of several units may read alike. */
		private @Nullable NodeName within(Vertex end) {
			List<Vertex> up = this.above.get(end.id());
			return (up != null && ProfileReader.this.ontology.getKind(end.kind()).is(Trait.ITEM)) ? name(up.getFirst())
					: null;
		}

		/**
		 * When it holds; of an undertaking when it takes place. Nothing is told of what
		 * nobody dates, nor where it is the time of the node of the page itself.
		 */
		private Profile.@Nullable When when(RelationGroup group, Tie tie) {
			By by = by(group);
			Times times = (by == By.TIME) ? Times.of(tie.end().properties()) : times(group, tie);
			if (times == null || isOwners(group)
					|| (by != By.STATE && times.since() == null && times.until() == null)) {
				return null;
			}
			Profile.When when = ProfileReader.when(times, this.date, this.language);
			return (by != By.STATE && Objects.equals(when, this.own)) ? null : when;
		}

		/** What the relation says beside what every relation may. */
		private List<Detail> details(Link link) {
			RelationType type = type(link);
			List<Detail> details = new ArrayList<>();
			type.properties().values().forEach((property) -> {
				Object value = link.value(property.name(), this.language);
				if (value != null && !UNTOLD.contains(property.name())) {
					details.add(StatementReader.detail(type.name(), property, value, this.language));
				}
			});
			return details;
		}

		private RelationType type(Link link) {
			return ProfileReader.this.ontology.findRelationType(link.kind()).orElseThrow();
		}

		private Fact fact(Walk walk) {
			return Objects.requireNonNull(this.known.get(walk.links().getFirst().id()));
		}

		private NodeName name(Vertex vertex) {
			return NodeName.of(vertex, ProfileReader.this.ontology, this.language);
		}

		private String label(RelationGroup group) {
			Text label = group.label();
			return (label != null) ? label.in(this.language) : "";
		}

		private String label(Grade grade) {
			return ProfileReader.this.ontology.labelOf(grade).in(this.language);
		}

	}

	private static String since(Tie tie) {
		Times times = Times.of(tie.end().properties());
		return (times != null && times.since() != null) ? times.since() : "";
	}

	/**
	 * Ties of one group that belong together.
	 *
	 * @param name what they have in common: name of a state or id of a plan
	 * @param total how many there are
	 * @param shown those that this page shows
	 */
	private record Part(String name, int total, List<Tie> shown) {
	}

}
