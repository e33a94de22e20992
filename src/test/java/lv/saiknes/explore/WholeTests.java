package lv.saiknes.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.ServletOutputStream;
import lv.saiknes.explore.Whole.Chosen;
import lv.saiknes.explore.Whole.Joins;
import lv.saiknes.explore.Whole.State;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.support.TimeOver;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What of the whole graph is shown; where it stands does not matter here. */
class WholeTests {

	private static final int FEW = 150;

	private static Graph graph;

	private static Whole whole;

	/** The same in parts. */
	private static Whole parts;

	@BeforeAll
	static void read() {
		Ontology ontology = Ontology.load();
		graph = Graph.of(
				new SeedReader(ontology).read(SeedFiles.fromDirectory(Path.of("seed-data"))).dataset().orElseThrow(),
				ontology);
		Joins joins = Joins.of(graph, ontology);
		int[] anywhere = new int[graph.nodeCount()];
		Layout layout = new Layout(anywhere, anywhere, Communities.find(joins.mesh(graph.nodeCount())));
		whole = new Whole(graph, joins, layout, ontology);
		parts = new Whole(graph, joins, layout, ontology, FEW);
	}

	private static Chosen choose(WholeFilter filter) {
		return whole.find(filter, null).orElseThrow();
	}

	private static JsonNode json(Whole of, @Nullable String cluster) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		WholeJson.write(of, of.find(WholeFilter.NONE, cluster).orElseThrow(), Language.EN, out);
		return new ObjectMapper().readTree(out.toByteArray());
	}

	@Test
	void whatIsHiddenIsCounted() {
		assertThat(whole.nodeCount()).isEqualTo(graph.nodeCount());
		assertThat(whole.derivedCount()).isPositive();
		assertThat(whole.rosterCount()).isPositive();
		assertThat(whole.edgeCount() + whole.derivedCount() + whole.rosterCount()).isEqualTo(graph.edgeCount());
		assertThat(choose(WholeFilter.NONE).nodeCount()).isEqualTo(graph.nodeCount());
		assertThat(choose(WholeFilter.NONE).edgeCount()).isEqualTo(whole.edgeCount());
	}

	@Test
	void aYearTellsApartWhatListsTellApart() {
		for (int year : new int[] { 1996, 2005, 2016, 2024 }) {
			Map<State, Integer> states = choose(new WholeFilter(Set.of("Partnership"), null, null, year, true, null))
				.states();
			long holding = graph.dataset()
				.entities()
				.stream()
				.filter((entity) -> entity.kind().equals("Partnership"))
				.filter((entity) -> graph.times()
					.find(entity)
					.orElseThrow()
					.holds(String.valueOf(year), Certainty.POSSIBLE))
				.count();
			int ended = states.getOrDefault(State.ENDED, 0);
			assertThat(states.values().stream().mapToInt(Integer::intValue).sum() - ended).isEqualTo((int) holding);
			assertThat(states).doesNotContainKey(State.NOT_YET);
		}
	}

	@Test
	void aPartWithoutDatesIsNotThereBeforeItsWholeBegins() {
		int checked = 0;
		for (Relation part : graph.dataset().relations()) {
			String since = since(part.to());
			long wholes = graph.dataset()
				.relations()
				.stream()
				.filter((other) -> other.kind().equals("PART_OF") && other.from().equals(part.from()))
				.count();
			if (!part.kind().equals("PART_OF") || wholes > 1 || since == null || since(part.from()) != null) {
				continue;
			}
			int begins = Integer.parseInt(since.substring(0, 4));
			assertThat(nodesOf(begins - 1)).as(part.id()).doesNotContain(part.from());
			assertThat(nodesOf(begins)).as(part.id()).contains(part.from());
			checked++;
		}
		assertThat(checked).isPositive();
	}

	private static List<String> nodesOf(int year) {
		return choose(new WholeFilter(Set.of(), null, null, year, true, null)).part().nodes();
	}

	private static @Nullable String since(String id) {
		return graph.times().ofNode(graph.find(id).orElseThrow()).map(Times::since).orElse(null);
	}

	/** In no year is a relation without its ends, and none that has begun is left out. */
	@Test
	void bothEndsOfWhatHasBegunAreSeenInEachYear() {
		int brought = 0;
		for (int year = whole.firstYear(); year <= whole.lastYear(); year++) {
			Chosen all = choose(new WholeFilter(Set.of(), null, null, year, true, null));
			Chosen dated = choose(new WholeFilter(Set.of(), null, null, year, false, null));
			Set<String> nodes = Set.copyOf(dated.part().nodes());
			Set<String> relations = Set.copyOf(dated.part().relations());
			String at = String.valueOf(year);
			assertThat(relations)
				.allSatisfy((id) -> assertThat(nodes).as(id).contains(relation(id).from(), relation(id).to()));
			for (String id : all.part().relations()) {
				Validity then = graph.times().find(relation(id)).map((times) -> times.at(at).kind()).orElse(null);
				if (then == Validity.IN_FORCE || then == Validity.LAST_KNOWN || then == Validity.ENDED) {
					assertThat(relations).as("%s in %d", id, year).contains(id);
				}
			}
			brought += dated.states().getOrDefault(State.UNKNOWN, 0);
			assertThat(all.nodeCount() - dated.nodeCount()).isEqualTo(dated.undatedNodes())
				.isEqualTo(all.undatedNodes());
			assertThat(all.edgeCount() - dated.edgeCount()).isEqualTo(dated.undatedEdges())
				.isEqualTo(all.undatedEdges());
		}
		assertThat(brought).isPositive();
	}

	@Test
	void aPlaceThatNobodyDatesIsThereInEachYear() {
		Set<String> places = graph.dataset()
			.entities()
			.stream()
			.map(Entity::id)
			.filter((id) -> graph.is(graph.find(id).orElseThrow(), Trait.PLACE))
			.filter((id) -> graph.times()
				.ofNode(graph.find(id).orElseThrow())
				.filter((times) -> times.since() == null && times.until() == null)
				.isPresent())
			.collect(Collectors.toSet());
		assertThat(places).isNotEmpty();
		for (int year = whole.firstYear(); year <= whole.lastYear(); year++) {
			assertThat(choose(new WholeFilter(Set.of(), null, null, year, false, null)).part().nodes())
				.containsAll(places);
		}
	}

	/** Whatever is opened, in whichever year, stands in the picture and in its table. */
	@Test
	void whatIsSelectedIsSeenWithBothItsEnds() {
		Set<String> kinds = Set.of("Country");
		for (Entity entity : graph.dataset().entities()) {
			assertThat(choose(new WholeFilter(kinds, null, null, whole.firstYear(), false, entity.id())).part().nodes())
				.contains(entity.id());
		}
		String id = graph.dataset().relations().get(0).id();
		assertThat(choose(new WholeFilter(kinds, null, null, whole.firstYear(), false, id)).part().nodes())
			.contains(relation(id).from(), relation(id).to());
		assertThat(choose(new WholeFilter(Set.of(), null, null, null, true, id)).nodeCount())
			.isEqualTo(whole.nodeCount());
	}

	@Test
	void aThemeLeavesWhatIsOnItAndItsNeighbours() {
		Chosen chosen = choose(new WholeFilter(Set.of(), "culture", null, null, true, null));
		List<String> nodes = chosen.part().nodes();
		assertThat(nodes).contains("culture").hasSizeLessThan(graph.nodeCount());
		assertThat(chosen.part().relations()).isNotEmpty()
			.allSatisfy((id) -> assertThat(nodes).contains(relation(id).from(), relation(id).to()));
		assertThat(graph.dataset().relations().stream().filter((r) -> r.to().equals("culture")))
			.allSatisfy((relation) -> assertThat(nodes).contains(relation.from()));
	}

	/** Nothing stands there loose: a line leads to the theme, or it is on it. */
	@Test
	void inAYearWhatIsSeenOfAThemeIsOnItOrJoinedToItBySomethingSeen() {
		for (String theme : List.of("tourism", "culture")) {
			for (int year : List.of(1996, 2012, 2024)) {
				Chosen chosen = choose(new WholeFilter(Set.of(), theme, null, year, false, null));
				Set<String> joined = chosen.part()
					.relations()
					.stream()
					.flatMap((id) -> Stream.of(relation(id).from(), relation(id).to()))
					.collect(Collectors.toSet());
				Set<String> onIt = graph.dataset()
					.relations()
					.stream()
					.filter((relation) -> relation.to().equals(theme))
					.map(Relation::from)
					.collect(Collectors.toSet());
				onIt.add(theme);
				assertThat(chosen.part().nodes()).as("%s in %s", theme, year)
					.isNotEmpty()
					.allMatch((id) -> joined.contains(id) || onIt.contains(id));
				Chosen all = choose(new WholeFilter(Set.of(), theme, null, year, true, null));
				assertThat(all.nodeCount() - chosen.nodeCount()).isEqualTo(chosen.undatedNodes())
					.isEqualTo(all.undatedNodes());
			}
		}
	}

	@Test
	void aSourceLeavesWhatItTellsOf() {
		for (Source source : graph.sources()) {
			Chosen chosen = choose(new WholeFilter(Set.of(), null, source.id(), null, true, null));
			assertThat(chosen.part().relations()).isNotEmpty()
				.allSatisfy((id) -> assertThat(relation(id).citations())
					.anySatisfy((citation) -> assertThat(graph.citation(citation).source()).isEqualTo(source.id())));
		}
	}

	private static Relation relation(String id) {
		return graph.findEdge(id).orElseThrow().relation();
	}

	@Test
	void thePictureTellsTheIdsOfItsRelations() {
		JsonNode json = json(whole, null);
		JsonNode edges = json.get("edges");
		assertThat(edges.get("from").size()).isEqualTo(whole.edgeCount());
		for (int i = 0; i < edges.get("from").size(); i++) {
			String kind = json.get("relations").get(edges.get("kind").get(i).asInt()).asString();
			String grade = json.get("grades").get(edges.get("grade").get(i).asInt()).asString();
			String key = edges.get("key").has(String.valueOf(i)) ? edges.get("key").get(String.valueOf(i)).asString()
					: null;
			String id = Relation.idOf(json.at("/nodes/id/" + edges.get("from").get(i).asInt()).asString(), kind,
					json.at("/nodes/id/" + edges.get("to").get(i).asInt()).asString(), key, Grade.valueOf(grade));
			assertThat(graph.findEdge(id)).as(id).isPresent();
		}
	}

	@Test
	void aClusterIsCalledAfterAMemberToWhichAThirdOfTheOthersAreJoined() {
		JsonNode view = json(whole, null);
		List<String> ids = view.at("/nodes/id").valueStream().map(JsonNode::asString).toList();
		List<Integer> clusterOf = view.get("clusterOf").valueStream().map(JsonNode::asInt).toList();
		List<Boolean> named = new ArrayList<>();
		for (int place = 0; place < view.get("clusters").size(); place++) {
			JsonNode cluster = view.get("clusters").get(place);
			int leading = ids.indexOf(cluster.get("id").asString());
			assertThat(clusterOf.get(leading)).isEqualTo(place);
			Set<Integer> joined = new HashSet<>();
			JsonNode edges = view.get("edges");
			for (int i = 0; i < edges.get("from").size(); i++) {
				int from = edges.get("from").get(i).asInt();
				int to = edges.get("to").get(i).asInt();
				if (from == leading || to == leading) {
					joined.add((from == leading) ? to : from);
				}
			}
			int at = place;
			joined.removeIf((other) -> other == leading || clusterOf.get(other) != at);
			boolean third = 3 * joined.size() >= cluster.get("size").asInt() - 1;
			assertThat(cluster.get("named").asBoolean()).as(cluster.toString()).isEqualTo(third);
			named.add(third);
		}
		assertThat(named).as("some are, some are not").contains(true, false);
	}

	@Test
	void whatIsTooMuchIsShownByClustersAndOpenedOneByOne() {
		JsonNode top = json(parts, null);
		assertThat(top.has("nodes")).isFalse();
		int all = IntStream.range(0, top.get("clusters").size())
			.map((i) -> top.get("clusters").get(i).get("size").asInt())
			.sum();
		assertThat(all + top.get("leftOut").asInt()).isEqualTo(graph.nodeCount());
		for (JsonNode cluster : top.get("clusters")) {
			JsonNode within = json(parts, cluster.get("key").asString());
			assertThat(within.get("total").asInt()).isEqualTo(cluster.get("size").asInt());
			assertThat(within.has("nodes") ? within.at("/nodes/id").size() : 0).isLessThanOrEqualTo(FEW);
		}
		for (String id : List.of("rezekne", "arendal", "culture")) {
			String view = parts.findView(id).orElseThrow().orElseThrow();
			assertThat(parts.find(WholeFilter.NONE, view).orElseThrow().part().nodes()).contains(id);
			assertThat(json(parts, view).has("nodes")).isTrue();
		}
	}

	@Test
	void noClusterOfAnotherNameIsMade() {
		assertThat(whole.find(WholeFilter.NONE, "9-0")).isEmpty();
		assertThat(whole.find(WholeFilter.NONE, "0-999999")).isEmpty();
		assertThat(whole.find(WholeFilter.NONE, "everything")).isEmpty();
		assertThat(whole.findView("no-such-id")).isEmpty();
	}

	@Test
	void whatAViewNamesItTellsAndNothingElse() {
		JsonNode top = json(parts, null);
		String cluster = top.get("clusters").get(0).get("key").asString();
		for (JsonNode view : List.of(json(whole, null), json(parts, cluster))) {
			if (!view.has("nodes")) {
				continue;
			}
			assertThat(view.get("edgesLeftOut").asInt()).isZero();
			List.of("course", "sources").forEach((column) -> {
				List<Integer> used = IntStream
					.concat(ints(view.get("nodes").get(column)), ints(view.get("edges").get(column)))
					.filter((number) -> number >= 0)
					.distinct()
					.sorted()
					.boxed()
					.toList();
				int told = view.get(column.equals("course") ? "courses" : "sourceSets").size();
				assertThat(used).isEqualTo(IntStream.range(0, told).boxed().toList());
			});
		}
	}

	private static IntStream ints(JsonNode column) {
		return column.valueStream().mapToInt(JsonNode::asInt);
	}

	@Test
	void joinsBetweenClustersAreCountedOnce() {
		JsonNode top = json(parts, null);
		int joined = 0;
		for (JsonNode count : top.get("links").get("count")) {
			joined += count.asInt();
		}
		int[] group = parts.layout().levels().getLast();
		long between = IntStream.range(0, parts.joins().size())
			.filter((join) -> group[parts.joins().from()[join]] != group[parts.joins().to()[join]])
			.count();
		assertThat(top.get("leftOut").asInt()).isZero();
		assertThat((long) joined).isEqualTo(between);
	}

	/** What is chosen or joined of very much ends when nobody waits for it any more. */
	@Test
	void theWholeIsNotGoneThroughWhenTheTimeIsOver() {
		String theme = whole.themes().getFirst().id();
		for (WholeFilter filter : List.of(new WholeFilter(Set.of("Task"), null, null, null, true, null),
				new WholeFilter(Set.of(), theme, null, null, true, null),
				new WholeFilter(Set.of(), null, null, 2016, false, null))) {
			TimeOver.assertEndsAtAnyLook(() -> choose(filter).rows(0, 20));
		}
		TimeOver.assertEnds(() -> choose(WholeFilter.NONE).part());
		TimeOver.assertEnds(() -> whole.links(new int[graph.nodeCount()], IntStream.range(0, 10)));
	}

	/** What has been sent cannot be taken back, to say that the time is over. */
	@Test
	void nothingIsSentOfAPictureWhoseTimeIsOver() throws IOException {
		for (Whole of : List.of(whole, parts)) {
			Chosen all = of.find(WholeFilter.NONE, null).orElseThrow();
			String inner = json(of, null).at("/clusters/0/key").asString();
			Chosen within = of.find(WholeFilter.NONE, inner).orElseThrow();
			for (Chosen chosen : List.of(all, within)) {
				MockHttpServletResponse response = new MockHttpServletResponse();
				ServletOutputStream out = response.getOutputStream();
				if (chosen == within || of == whole) {
					TimeOver.assertEnds(() -> WholeJson.write(of, chosen, Language.EN, out));
				}
				assertThat(response.isCommitted()).isFalse();
			}
		}
	}

}
