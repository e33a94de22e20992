package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Manifest.About;
import lv.saiknes.model.Manifest.Answer;
import lv.saiknes.model.Manifest.CrossBorder;
import lv.saiknes.model.Manifest.IdeaExample;
import lv.saiknes.model.Manifest.Notice;
import lv.saiknes.model.Manifest.Question;
import lv.saiknes.model.Manifest.Region;
import lv.saiknes.model.Manifest.Start;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Period;
import lv.saiknes.model.Story;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code dataset: …}, what the house says of the data. Where several folders of
 * seed data are read together, the first one owns the house and the others live in it.
 */
final class DatasetFile {

	/** What only says something of the house as a whole. */
	private static final List<String> HOUSE = List.of("start", "map", "about", "firstPlan", "exampleQueries");

	private final Ontology ontology;

	private final SeedGraph graph;

	private final Findings findings;

	private final List<Manifest> manifests = new ArrayList<>();

	/** Ids that must be there, each with the kind that the node must be of. */
	private final List<Placed<Map.Entry<String, String>>> named = new ArrayList<>();

	private final List<Placed<String>> addresses = new ArrayList<>();

	/** Ids of those who have the ideas of examples. */
	private final List<Placed<String>> askers = new ArrayList<>();

	private final Map<String, Placed<String>> offered = new LinkedHashMap<>();

	private final List<Placed<Region>> regions = new ArrayList<>();

	private int houses;

	private @Nullable String date;

	DatasetFile(Ontology ontology, SeedGraph graph, Findings findings) {
		this.ontology = ontology;
		this.graph = graph;
		this.findings = findings;
	}

	void read(YamlMap root) {
		root.allow(Set.of("dataset"));
		root.map("dataset").ifPresent((map) -> {
			boolean guest = this.houses++ > 0 && HOUSE.stream().noneMatch(map::has);
			(guest ? guest(map) : dataset(map)).ifPresent(this.manifests::add);
		});
	}

	/** The date of the house, where it is said. */
	Optional<String> date() {
		return Optional.ofNullable(this.date);
	}

	/** What lives in the house of another collection needs no more than a title. */
	private Optional<Manifest> guest(YamlMap map) {
		map.allow(Set.of("title", "date", "regions", "crossBorder", "stories"));
		date(map);
		Manifest none = Manifest.NONE;
		List<Region> own = regions(map);
		CrossBorder crossBorder = crossBorder(map);
		stories(map);
		return map.requiredText("title")
			.map((title) -> new Manifest(title, none.start(), none.map(), none.about(), own, none.firstPlan(),
					crossBorder, null, List.of(), List.of()));
	}

	/** Of several collections the first one says what now is. */
	private void date(YamlMap map) {
		map.string("date").ifPresent((said) -> {
			if (!Period.isDate(said)) {
				map.bad("date", "`" + said + "` is not a date",
						"Write 2004, 2004-06 or 2004-06-17, in quotation marks.");
			}
			else if (this.houses == 1) {
				this.date = said;
			}
		});
	}

	private List<Region> regions(YamlMap map) {
		return map.maps("regions").stream().flatMap((region) -> region(region).stream()).toList();
	}

	private CrossBorder crossBorder(YamlMap map) {
		return map.map("crossBorder").map((border) -> {
			border.allow(Set.of("instruments", "themes", "notices"));
			return new CrossBorder(names(border, "instruments", "FundingInstrument"), names(border, "themes", "Theme"),
					border.maps("notices").stream().flatMap((notice) -> notice(notice).stream()).toList());
		}).orElse(CrossBorder.NONE);
	}

	private Optional<Notice> notice(YamlMap map) {
		map.allow(Set.of("countries", "text", "reason"));
		List<String> countries = names(map, "countries", "Country");
		Optional<Text> reason = map.requiredText("reason");
		return map.requiredText("text").flatMap((text) -> reason.map((why) -> new Notice(countries, text, why)));
	}

	private void stories(YamlMap map) {
		map.strings("stories").forEach((id) -> {
			if (this.offered.put(id, new Placed<>(id, map.placeOf("stories"))) != null) {
				this.findings.add(map.placeOf("stories"), "DUPLICATE_ID", "the story `" + id + "` is offered twice",
						"Keep one of them.");
			}
		});
	}

	private Optional<Manifest> dataset(YamlMap map) {
		map.allow(Set.of("title", "date", "start", "map", "about", "regions", "firstPlan", "crossBorder",
				"exampleQueries", "stories"));
		date(map);
		Optional<Text> title = map.requiredText("title");
		Optional<Start> start = part(map, "start", this::start);
		Optional<Text> places = map.requiredText("map");
		Optional<About> about = part(map, "about", this::about);
		List<Region> own = regions(map);
		if (!map.has("regions") || map.items("regions").isEmpty()) {
			this.findings.add(map.placeOf("regions"), "MISSING_KEY", "no region is named",
					"Name the region whose plans these are: `regions: [{id: …, …}]`.");
		}
		Optional<String> plan = map.required("firstPlan");
		plan.ifPresent((id) -> name(id, "Plan", map.placeOf("firstPlan")));
		CrossBorder crossBorder = crossBorder(map);
		stories(map);
		if (title.isEmpty() || start.isEmpty() || places.isEmpty() || about.isEmpty() || plan.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Manifest(title.get(), start.get(), places.get(), about.get(), own, plan.get(),
				crossBorder, map.string("exampleQueries").orElse(null), List.of(), List.of()));
	}

	private <T> Optional<T> part(YamlMap map, String key, Function<YamlMap, Optional<T>> reader) {
		if (!map.has(key)) {
			this.findings.add(map.place(), "MISSING_KEY", "`" + key + "` is missing", "Add `" + key + ": {…}`.");
		}
		return map.map(key).flatMap(reader);
	}

	private Optional<Start> start(YamlMap map) {
		map.allow(Set.of("heading", "lead", "centre", "questions"));
		Optional<Text> heading = map.requiredText("heading");
		Optional<Text> lead = map.requiredText("lead");
		Optional<String> centre = map.string("centre");
		centre.ifPresent((id) -> name(id, "Municipality", map.placeOf("centre")));
		List<Question> questions = new ArrayList<>();
		for (YamlMap question : map.maps("questions")) {
			question.allow(Set.of("address", "text", "answer"));
			Optional<Text> address = question.requiredTextOrOne("address");
			Optional<Text> text = question.requiredText("text");
			address.stream()
				.flatMap((one) -> Stream.of(one.lv(), one.en()).distinct())
				.forEach((one) -> this.addresses.add(new Placed<>(one, question.placeOf("address"))));
			if (address.isPresent() && text.isPresent()) {
				questions.add(new Question(address.get(), text.get(),
						question.map("answer").flatMap(this::answer).orElse(null)));
			}
		}
		return heading.flatMap((words) -> lead.map((more) -> new Start(words, more, centre.orElse(null), questions)));
	}

	private Optional<Answer> answer(YamlMap map) {
		map.allow(Set.of("query", "says"));
		Optional<String> query = map.required("query");
		Optional<Text> says = map.requiredText("says");
		return query.flatMap((asked) -> says.map((sentence) -> new Answer(asked, sentence)));
	}

	private Optional<About> about(YamlMap map) {
		map.allow(Set.of("lead", "reading", "limits"));
		Optional<Text> lead = map.requiredText("lead");
		Optional<Text> reading = map.requiredText("reading");
		List<Text> limits = map.maps("limits").stream().flatMap((limit) -> {
			limit.allow(Set.of("lv", "en"));
			return limit.ownText().stream();
		}).toList();
		return lead.flatMap((words) -> reading.map((how) -> new About(words, how, limits)));
	}

	private Optional<Region> region(YamlMap map) {
		map.allow(Set.of("id", "country", "view", "name", "municipality", "examples"));
		Optional<String> id = map.required("id");
		Optional<String> country = map.required("country");
		Optional<String> view = map.required("view")
			.filter((word) -> word.matches("[a-z0-9-]+") || map.bad("view", "`" + word + "` cannot stand in an address",
					"Write lower-case ASCII letters, digits and hyphens."));
		Optional<Text> name = map.requiredText("name");
		Optional<Text> municipality = map.requiredText("municipality");
		id.ifPresent((one) -> name(one, "Region", map.placeOf("id")));
		country.ifPresent((one) -> name(one, "Country", map.placeOf("country")));
		List<IdeaExample> examples = map.maps("examples").stream().flatMap((one) -> example(one).stream()).toList();
		if (id.isEmpty() || country.isEmpty() || view.isEmpty() || name.isEmpty() || municipality.isEmpty()) {
			return Optional.empty();
		}
		Region region = new Region(id.get(), country.get(), view.get(), name.get(), municipality.get(), examples);
		if (this.regions.stream().anyMatch((known) -> known.value().view().equals(region.view()))) {
			map.bad("view", "`" + region.view() + "` is the view of another region", "Give each region its own.");
		}
		this.regions.add(new Placed<>(region, map.place()));
		return Optional.of(region);
	}

	private Optional<IdeaExample> example(YamlMap map) {
		map.allow(Set.of("actor", "idea"));
		Optional<String> actor = map.required("actor");
		Optional<Text> idea = map.requiredText("idea");
		actor.ifPresent((id) -> this.askers.add(new Placed<>(id, map.placeOf("actor"))));
		return actor.flatMap((who) -> idea.map((what) -> new IdeaExample(who, what)));
	}

	private List<String> names(YamlMap map, String key, String kind) {
		List<String> ids = map.strings(key);
		ids.forEach((id) -> name(id, kind, map.placeOf(key)));
		return ids;
	}

	private void name(String id, String kind, Place place) {
		this.named.add(new Placed<>(Map.entry(id, kind), place));
	}

	/** What it names must be there; known only when everything has been read. */
	void check(Map<String, Placed<Story>> stories) {
		this.named.forEach((one) -> {
			String id = one.value().getKey();
			String kind = one.value().getValue();
			Placed<Entity> entity = this.graph.node(id, one.place());
			if (entity != null && !entity.value().kind().equals(kind)) {
				this.findings.add(one.place(), "WRONG_KIND", "`" + id + "` is a " + entity.value().kind(),
						"Name a " + kind + ".");
			}
		});
		this.askers.forEach((one) -> {
			Placed<Entity> entity = this.graph.node(one.value(), one.place());
			if (entity != null && !this.ontology.getKind(entity.value().kind()).actor()) {
				this.findings.add(one.place(), "WRONG_KIND",
						"`" + one.value() + "` is a " + entity.value().kind() + ", which looks for no partners",
						"Name who has the idea: a municipality, an institution or another actor.");
			}
		});
		HouseAddress house = new HouseAddress(this.graph, stories.keySet(), this.findings);
		this.addresses.forEach((address) -> house.check(address.value(), address.place()));
		stories.values()
			.forEach((story) -> story.value().steps().forEach((step) -> house.check(step.view(), story.place())));
		this.offered.values()
			.stream()
			.filter((id) -> !stories.containsKey(id.value()))
			.forEach((id) -> this.findings.add(id.place(), "DANGLING_ID", "there is no story `" + id.value() + "`",
					"Write stories/" + id.value() + ".yaml, or correct the id"
							+ Nearest.hint(id.value(), stories.keySet())));
		stories.values()
			.stream()
			.filter((story) -> !this.offered.containsKey(story.value().id()))
			.forEach((story) -> this.findings.add(story.place(), "UNUSED_STORY",
					"no dataset offers the story `" + story.value().id() + "`",
					"Name it in `stories` of dataset.yaml."));
	}

	/** The manifest of all folders together; absent where none is sound. */
	Optional<Manifest> manifest(Map<String, Placed<Story>> stories) {
		return this.manifests.stream().reduce(Manifest::with).map((joined) -> {
			List<Story> offer = this.offered.keySet()
				.stream()
				.map(stories::get)
				.filter(Objects::nonNull)
				.map(Placed::value)
				.toList();
			return new Manifest(joined.title(), joined.start(), joined.map(), joined.about(), joined.regions(),
					joined.firstPlan(), joined.crossBorder(), joined.exampleQueries(), offer, this.graph.words);
		});
	}

}
