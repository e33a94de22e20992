package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.explore.Course.Prolongation;
import lv.saiknes.explore.MapView.CountryName;
import lv.saiknes.explore.MapView.Party;
import lv.saiknes.explore.MapView.Place;
import lv.saiknes.explore.MapView.Point;
import lv.saiknes.explore.MapView.Reason;
import lv.saiknes.explore.MapView.RegionName;
import lv.saiknes.explore.MapView.Role;
import lv.saiknes.explore.MapView.Tie;
import lv.saiknes.explore.MapView.Undrawn;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest.Region;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.ClaimFact;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader.Summary;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Entries.Entry;
import lv.saiknes.query.Entries;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Neighbours;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.PerVersion;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.Vertex;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the map shows: places, partnerships, and when they hold. */
@Component
public class MapContent {

	private static final Set<String> DATES = Set.of("signed", "prolonged", "prolongedByYears", "validFrom", "validTo");

	private static final int NESTED_PLACES = 3;

	/** At most so many partnerships are on the map at once, in the order of names. */
	static final int MOST_PARTNERSHIPS = 50;

	/** Of a partnership at most so many parties, by name, are looked at. */
	private static final int MOST_PARTIES = 20;

	/** At most so many lines between two places are told of. */
	private static final int MOST_TIES = 200;

	/** The members of at most so many euroregions are drawn. */
	private static final int MOST_EUROREGIONS = 20;

	/** At most so many members of all euroregions, and municipalities of all regions. */
	private static final int MOST_MEMBERS = 300;

	/** There are fewer countries in the world. */
	private static final int MOST_COUNTRIES = 300;

	private final NodeReader nodeReader;

	private final PassageReader passageReader;

	private final DatasetReader datasetReader;

	private final Facts facts;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	private static final Limits LIMITS = new Limits(MOST_PARTNERSHIPS, MOST_PARTIES, MOST_TIES, MOST_MEMBERS);

	/** By language what is shown without a portion asked for, which nearly all ask. */
	private final Map<Language, PerVersion<MapView>> first = new EnumMap<>(Language.class);

	MapContent(NodeReader nodeReader, PassageReader passageReader, DatasetReader datasetReader, Facts facts,
			Ontology ontology, CurrentManifest manifest, Statements statements) {
		this.nodeReader = nodeReader;
		this.passageReader = passageReader;
		this.datasetReader = datasetReader;
		this.facts = facts;
		this.ontology = ontology;
		this.manifest = manifest;
		for (Language language : Language.values()) {
			this.first.put(language,
					new PerVersion<>(Prepared.MAP, statements, () -> new Reading(language, null, LIMITS).view()));
		}
	}

	/**
	 * What the map shows in this language.
	 * @param after id of a partnership after which those shown begin, where there are
	 * more than fit; null for the first ones
	 * @return empty where there is no such partnership
	 */
	public Optional<MapView> find(Language language, @Nullable String after) {
		return (after == null) ? Optional
			.of(Objects.requireNonNull(this.first.get(language)).find().orElseThrow(StoreException::nothingLoaded))
				: find(language, after, LIMITS);
	}

	/** The same of another size. */
	Optional<MapView> find(Language language, @Nullable String after, Limits limits) {
		Position position = null;
		if (after != null) {
			Vertex last = this.nodeReader.findVertices(List.of(after)).get(after);
			if (last == null || !last.kind().equals("Partnership")) {
				return Optional.empty();
			}
			position = new Position(List.of(Objects.requireNonNull(last.value("sort", language))), after);
		}
		return Optional.of(new Reading(language, position, limits).view());
	}

	/**
	 * How much is shown at most.
	 *
	 * @param partnerships how many partnerships
	 * @param parties how many parties of each
	 * @param ties how many lines between two places
	 * @param members how many members of euroregions together, and municipalities
	 */
	record Limits(int partnerships, int parties, int ties, int members) {
	}

	/** What one reading has gathered so far. */
	private final class Reading {

		private final Language language;

		private final Limits limits;

		private final List<MapView.Cut> cuts = new ArrayList<>();

		private final String date;

		private final List<Entry> partnerships;

		private final MapView.@Nullable Portion portion;

		private final Map<String, Entries> parties;

		private final Manifest house;

		/** The municipalities of each region of the house. */
		private final Map<String, Entries> municipalities;

		private final List<Vertex> euroregions;

		private final Map<String, Entries> members;

		private final Map<String, Vertex> places = new LinkedHashMap<>();

		private final Map<String, Vertex> countries;

		private final Map<String, List<Claim>> claims;

		Reading(Language language, @Nullable Position after, Limits limits) {
			this.language = language;
			this.limits = limits;
			this.house = MapContent.this.manifest.get();
			Summary summary = MapContent.this.datasetReader.findSummary().orElseThrow();
			this.date = summary.date();
			Entries some = MapContent.this.nodeReader.list(Selection.of("Partnership",
					new Slice(limits.partnerships(), false, after, null, language, List.of(), Set.of(Part.MORE), "")));
			this.partnerships = some.entries();
			this.portion = (after == null && !some.more()) ? null
					: new MapView.Portion(this.partnerships.size(), summary.counts().getOrDefault("Partnership", 0L),
							after == null, some.more() ? this.partnerships.getLast().node().id() : null);
			this.parties = neighbours(ids(this.partnerships.stream().map(Entry::node)), "PARTY_TO", Direction.IN, null,
					limits.parties());
			this.partnerships.forEach((entry) -> noteCut(name(entry.node()), this.parties, entry.node().id()));
			this.euroregions = MapContent.this.nodeReader.list(Selection.of("Euroregion", slice(MOST_EUROREGIONS)))
				.entries()
				.stream()
				.map(Entry::node)
				.toList();
			this.members = neighbours(ids(this.euroregions.stream()), "MEMBER_OF", Direction.IN, null,
					Math.ceilDiv(limits.members(), Math.max(1, this.euroregions.size())));
			this.euroregions.forEach((node) -> noteCut(name(node), this.members, node.id()));
			this.municipalities = neighbours(this.house.regionIds(), "MEMBER_OF", Direction.IN, "Municipality",
					Math.ceilDiv(limits.members(), Math.max(1, this.house.regionIds().size())));
			this.house.regions()
				.forEach((region) -> noteCut(region.name().in(language), this.municipalities, region.id()));
			Stream.of(this.parties, this.members, this.municipalities)
				.flatMap((lists) -> lists.values().stream())
				.flatMap((list) -> list.entries().stream())
				.map(Entry::node)
				.filter((node) -> node.kind().equals("Municipality") || node.kind().equals("Region"))
				.forEach((node) -> this.places.putIfAbsent(node.id(), node));
			this.countries = countriesOf(this.places.keySet());
			List<String> claimed = new ArrayList<>(this.places.keySet());
			claimed.addAll(ids(this.partnerships.stream().map(Entry::node)));
			this.claims = MapContent.this.nodeReader.findClaims(claimed);
		}

		MapView view() {
			List<String> known = new ArrayList<>();
			this.partnerships.forEach((entry) -> {
				Period period = Period.of(entry.node().properties());
				Stream.of(period.from(), period.to()).filter(Objects::nonNull).forEach(known::add);
			});
			known.add(this.date);
			int first = known.stream().mapToInt(Reading::yearOf).min().orElseThrow() - 1;
			List<Times> drawn = drawnTimes();
			int heard = lastYear(drawn, Times::knownAt).orElseGet(() -> yearOf(this.date));
			OptionalInt ends = lastYear(drawn, Times::until);
			// One year more, in which one sees that nothing is known any longer.
			int last = Math.max(Math.max(heard, ends.orElse(heard)) + 1, first);
			Map<String, Fact> said = MapContent.this.facts.of(
					this.parties.values().stream().flatMap((list) -> list.entries().stream()).map(Entry::link).toList(),
					this.language);
			List<Tie> all = this.partnerships.stream()
				.flatMap((entry) -> ties(entry.node(), said, first, last).stream())
				.sorted(Comparator.comparing((Tie tie) -> !tie.drawn())
					.thenComparing((tie) -> startOf(tie.course()))
					.thenComparing(Tie::name)
					.thenComparing((tie) -> tie.parties().getLast().name()))
				.toList();
			List<Tie> ties = all.stream().limit(this.limits.ties()).toList();
			if (ties.size() < all.size()) {
				this.cuts.add(new MapView.Cut(null, ties.size(), all.size()));
			}
			Set<String> partners = ties.stream()
				.filter(Tie::drawn)
				.flatMap((tie) -> tie.parties().stream())
				.map(Party::id)
				.collect(Collectors.toSet());
			List<Place> shown = this.places.values()
				.stream()
				.map((node) -> place(node, partners.contains(node.id()), first, last))
				.sorted(Comparator.comparing((Place place) -> !place.roles().contains(Role.PARTNER))
					.thenComparing((place) -> !place.roles().contains(Role.REGION))
					.thenComparing(Place::name)
					.thenComparing(Place::id))
				.toList();
			int inForce = IntStream.rangeClosed(first, last)
				.filter((year) -> MapView.isInForce(ties, year))
				.max()
				.orElse(last);
			return new MapView(this.house.map().in(this.language), first, last, inForce, heard,
					(ends.isPresent() && ends.getAsInt() > heard) ? ends.getAsInt() : null, shown, ties, countryNames(),
					this.house.regions().stream().map(this::named).toList(), this.portion, this.cuts);
		}

		/** When the partnerships with a line on the map hold. */
		private List<Times> drawnTimes() {
			return this.partnerships.stream()
				.flatMap((entry) -> pairs(entry.node()).stream())
				.map(Reading::together)
				.toList();
		}

		private static OptionalInt lastYear(List<Times> times, Function<Times, @Nullable String> date) {
			return times.stream().map(date).filter(Objects::nonNull).mapToInt(Reading::yearOf).max();
		}

		private static int startOf(Course course) {
			return course.stages()
				.stream()
				.filter((stage) -> stage.phase() == Course.Phase.BEGINS)
				.mapToInt(Course.Stage::year)
				.findFirst()
				.orElse(Integer.MAX_VALUE);
		}

		private static int yearOf(String date) {
			return Integer.parseInt(date.substring(0, 4));
		}

		/**
		 * One line for each two of its places in different countries; else one row
		 * without a line.
		 */
		private List<Tie> ties(Vertex partnership, Map<String, Fact> said, int first, int last) {
			List<List<Entry>> pairs = pairs(partnership);
			return pairs.isEmpty()
					? List.of(tie(partnership, parties(partnership), undrawn(parties(partnership)), said, first, last))
					: pairs.stream().map((ends) -> tie(partnership, ends, null, said, first, last)).toList();
		}

		private Undrawn undrawn(List<Entry> parties) {
			List<Entry> located = parties.stream().filter(this::isDrawable).toList();
			if (located.size() < 2) {
				return new Undrawn(Reason.NO_COORDINATES, parties.size() - located.size(), parties.size());
			}
			boolean one = located.stream().map(this::country).distinct().count() == 1;
			return new Undrawn(one ? Reason.ONE_COUNTRY : Reason.ABROAD, located.size(), parties.size());
		}

		private List<Entry> parties(Vertex partnership) {
			return Objects.requireNonNull(this.parties.get(partnership.id())).entries();
		}

		/** Each two of its places in different countries. */
		private List<List<Entry>> pairs(Vertex partnership) {
			List<Entry> all = parties(partnership);
			List<List<Entry>> pairs = new ArrayList<>();
			for (Entry one : all) {
				for (Entry other : all) {
					if (isHome(one) && isDrawable(one) && isDrawable(other) && !country(one).equals(country(other))) {
						pairs.add(List.of(one, other));
					}
				}
			}
			return pairs;
		}

		private static Times together(List<Entry> ends) {
			return ends.stream().map((end) -> times(link(end))).reduce(Times::and).orElseThrow();
		}

		private RegionName named(Region region) {
			return new RegionName(region.view(), region.name().in(this.language),
					region.municipality().in(this.language));
		}

		/** So that each two places are joined once, seen from where the region lies. */
		private boolean isHome(Entry party) {
			return this.house.homeCountries().contains(country(party));
		}

		private boolean isDrawable(Entry party) {
			return this.countries.containsKey(party.node().id()) && findPoint(party.node().id()).isPresent();
		}

		private String country(Entry party) {
			Vertex country = this.countries.get(party.node().id());
			return (country != null) ? country.id() : "";
		}

		private Tie tie(Vertex partnership, List<Entry> ends, @Nullable Undrawn undrawn, Map<String, Fact> said,
				int first, int last) {
			Prolongation prolongation = prolongation(partnership);
			Times times = Objects.requireNonNull(Times.of(partnership.properties()), partnership::id);
			if (undrawn == null) {
				times = together(ends);
			}
			Course course = Course.of(times, prolongation, first, last, this.language);
			return new Tie(partnership.id(), name(partnership),
					ends.stream().map((end) -> new Party(end.node().id(), name(end.node()))).toList(), undrawn, course,
					(prolongation != null) ? prolongation.years() : null,
					ends.stream().map((end) -> said.get(link(end).id())).toList(), dates(partnership));
		}

		/** When a party takes part, with what it takes over from the agreement. */
		private static Times times(Link link) {
			return Objects.requireNonNull(Times.of(link.properties()), link::id);
		}

		private static @Nullable Prolongation prolongation(Vertex partnership) {
			return (partnership.properties().get("prolonged") instanceof String when
					&& partnership.properties().get("prolongedByYears") instanceof Long years)
							? new Prolongation(when, years) : null;
		}

		private List<ClaimFact> dates(Vertex partnership) {
			return MapContent.this.facts.ofClaims(partnership.id(),
					Objects.requireNonNull(this.claims.get(partnership.id())),
					(claim) -> DATES.contains(claim.property()), this.language);
		}

		private Place place(Vertex node, boolean partner, int first, int last) {
			Set<Role> roles = EnumSet.noneOf(Role.class);
			if (partner) {
				roles.add(Role.PARTNER);
			}
			List<RegionName> regions = this.house.regions()
				.stream()
				.filter((region) -> Objects.requireNonNull(this.municipalities.get(region.id()))
					.entries()
					.stream()
					.anyMatch((entry) -> entry.node().id().equals(node.id())))
				.map(this::named)
				.toList();
			if (!regions.isEmpty()) {
				roles.add(Role.REGION);
			}
			Times existence = Times.of(node.properties());
			boolean dated = existence != null && (existence.since() != null || existence.until() != null);
			Course membership = null;
			String group = null;
			for (Vertex euroregion : this.euroregions) {
				for (Entry entry : Objects.requireNonNull(this.members.get(euroregion.id())).entries()) {
					if (entry.node().id().equals(node.id())) {
						roles.add(Role.EUROREGION);
						group = name(euroregion);
						membership = Course.of(times(link(entry)), null, first, last, this.language);
					}
				}
			}
			Vertex country = this.countries.get(node.id());
			return new Place(node.id(), name(node), (country != null) ? name(country) : null, roles, regions,
					(existence != null && dated) ? Course.of(existence, null, first, last, this.language) : null, group,
					membership, findPoint(node.id()).orElse(null));
		}

		private Optional<Point> findPoint(String place) {
			Claim latitude = findClaim(place, "latitude");
			Claim longitude = findClaim(place, "longitude");
			return (latitude == null || longitude == null) ? Optional.empty()
					: Optional.of(new Point((Double) latitude.value(), (Double) longitude.value(),
							MapContent.this.ontology.labelOf(latitude.grade()).in(this.language),
							(latitude.reason() != null) ? latitude.reason().in(this.language) : null));
		}

		private @Nullable Claim findClaim(String place, String property) {
			return this.claims.getOrDefault(place, List.of())
				.stream()
				.filter((claim) -> claim.property().equals(property))
				.findFirst()
				.orElse(null);
		}

		/** The country of each place, which may lie in a place that lies in a country. */
		private Map<String, Vertex> countriesOf(Collection<String> ids) {
			Map<String, Vertex> found = new LinkedHashMap<>();
			Map<String, Set<String>> open = new LinkedHashMap<>();
			ids.forEach((id) -> open.computeIfAbsent(id, (key) -> new LinkedHashSet<>()).add(id));
			for (int depth = 0; depth <= NESTED_PLACES && !open.isEmpty(); depth++) {
				Map<String, Set<String>> further = new LinkedHashMap<>();
				neighbours(open.keySet(), "LOCATED_IN", Direction.OUT, null, MOST_COUNTRIES)
					.forEach((id, list) -> list.entries()
						.forEach((entry) -> Objects.requireNonNull(open.get(id)).forEach((place) -> {
							if (entry.node().kind().equals("Country")) {
								found.putIfAbsent(place, entry.node());
							}
							else {
								further.computeIfAbsent(entry.node().id(), (key) -> new LinkedHashSet<>()).add(place);
							}
						})));
				open.clear();
				open.putAll(further);
			}
			return found;
		}

		private List<CountryName> countryNames() {
			return MapContent.this.nodeReader.list(Selection.of("Country", slice(MOST_COUNTRIES)))
				.entries()
				.stream()
				.map((entry) -> new CountryName(name(entry.node()),
						String.valueOf(entry.node().value("name", Language.EN))))
				.toList();
		}

		/** Of each of these nodes at most so many neighbours, and how many there are. */
		private Map<String, Entries> neighbours(Collection<String> ids, String relation, Direction direction,
				@Nullable String label, int most) {
			return MapContent.this.nodeReader.findNeighbours(ids,
					new Neighbours(List.of(relation), direction, null, true, null, Selection.of(label, slice(most))));
		}

		private void noteCut(String of, Map<String, Entries> lists, String id) {
			Entries list = Objects.requireNonNull(lists.get(id));
			if (list.entries().size() < list.total()) {
				this.cuts.add(new MapView.Cut(of, list.entries().size(), list.total()));
			}
		}

		private Slice slice(int most) {
			return new Slice(most, false, null, null, this.language, List.of(), Set.of(Part.TOTAL), "");
		}

		private String name(Vertex node) {
			return String.valueOf(node.value("name", this.language));
		}

		private static Link link(Entry entry) {
			return Objects.requireNonNull(entry.link());
		}

		private static List<String> ids(Stream<Vertex> nodes) {
			return nodes.map(Vertex::id).toList();
		}

	}

}
