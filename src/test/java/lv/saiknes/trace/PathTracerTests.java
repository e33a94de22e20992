package lv.saiknes.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import lv.saiknes.model.Grade;
import lv.saiknes.time.Certainty;
import lv.saiknes.support.LoadedOntology;
import lv.saiknes.trace.Trace.LeftOut;
import lv.saiknes.trace.Trace.Ranked;
import lv.saiknes.trace.Trace.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** What the tracer finds and in which order, on graphs small enough to see it. */
class PathTracerTests {

	/** A town and a measure, joined by a partnership's theme, a group and a town. */
	private static SmallGraph towns() {
		return new SmallGraph().nodes("Municipality", "arna", "kalna")
			.nodes("Partnership", "pact")
			.nodes("Theme", "art", "sport")
			.nodes("ActorGroup", "friends")
			.nodes("SubPriority", "measure", "other")
			.nodes("Country", "land")
			.stated("arna -PARTY_TO-> pact -COVERS-> art")
			.stated("pact -COVERS-> sport")
			.curated("measure -ABOUT-> art")
			.curated("measure -ABOUT-> sport")
			.stated("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure")
			.stated("arna -LOCATED_IN-> land <-LOCATED_IN- kalna -IMPLEMENTS-> measure");
	}

	@Test
	void onePathStandsForAllOfItsPattern() {
		List<Ranked> paths = towns().tracer().trace(between("arna", "measure").build()).paths();
		assertThat(written(paths)).containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure",
				"arna -PARTY_TO-> pact -COVERS-> art <-ABOUT- measure");
		assertThat(paths.get(1).similar()).extracting(TracedPath::toString)
			.containsExactly("arna -PARTY_TO-> pact -COVERS-> sport <-ABOUT- measure");
		assertThat(paths.get(1).path().pattern())
			.isEqualTo("Municipality -PARTY_TO-> Partnership -COVERS-> Theme <-ABOUT- SubPriority");
	}

	@Test
	void rostersConnectOnlyWhoAsksForThem() {
		PathTracer tracer = towns().tracer();
		String roster = "arna -LOCATED_IN-> land <-LOCATED_IN- kalna -IMPLEMENTS-> measure";
		assertThat(written(tracer.trace(between("arna", "measure").build()).paths())).doesNotContain(roster);
		assertThat(written(tracer.trace(between("arna", "measure").includeRosters(true).build()).paths()))
			.contains(roster);
	}

	@Test
	void derivedRelationsAreNeverWalked() {
		PathTracer tracer = towns().relation("arna -PARTNERS_IN-> measure", Grade.DERIVED, Map.of()).tracer();
		assertThat(tracer.trace(between("arna", "measure").grades(Set.of(Grade.values())).build()).paths())
			.allSatisfy((ranked) -> assertThat(ranked.path().steps()).hasSizeGreaterThan(1));
	}

	@Test
	void relationsOfOneKindBetweenTheSameNodesAreOneHop() {
		PathTracer tracer = new SmallGraph().nodes("Priority", "p")
			.nodes("StrategicDirection", "d")
			.relation("p -CONTRIBUTES_TO-> d", Grade.STATED, Map.of("key", "a"))
			.relation("p -CONTRIBUTES_TO-> d", Grade.CURATED, Map.of("key", "b"))
			.tracer();
		TracedPath path = tracer.trace(between("p", "d").build()).paths().getFirst().path();
		assertThat(path.steps().getFirst().relations()).hasSize(2);
		assertThat(path.score().trust()).isEqualTo(1);
		TracedPath curated = tracer.trace(between("p", "d").grades(Set.of(Grade.CURATED)).build())
			.paths()
			.getFirst()
			.path();
		assertThat(curated.steps().getFirst().relations()).hasSize(1);
		assertThat(curated.score().trust()).isEqualTo(Weights.TUNED.curated());
	}

	@Test
	void whatMostArePartOfSaysLess() {
		SmallGraph graph = new SmallGraph().nodes("Institution", "a", "b").nodes("Project", "few", "many");
		for (int i = 0; i < 20; i++) {
			graph.nodes("Institution", "i" + i).stated("i" + i + " -PARTICIPATED_IN-> many");
		}
		graph.stated("a -PARTICIPATED_IN-> many <-PARTICIPATED_IN- b")
			.nodes("SubPriority", "m")
			.stated("a -IMPLEMENTS-> m <-IMPLEMENTS- b");
		List<Ranked> paths = graph.tracer().trace(between("a", "b").build()).paths();
		assertThat(written(paths)).containsExactly("a -IMPLEMENTS-> m <-IMPLEMENTS- b",
				"a -PARTICIPATED_IN-> many <-PARTICIPATED_IN- b");
		Score.Hop hub = paths.get(1).path().score().hops().getFirst();
		assertThat(hub.leaving()).isEqualTo(1);
		assertThat(hub.arriving()).isEqualTo(22);
		assertThat(hub.degrees()).isCloseTo(1 / Math.sqrt(22), within(1e-12));
		assertThat(hub.share()).isEqualTo(1);
		assertThat(hub.roster()).isEqualTo(Math.pow(0.25, 0.5));
	}

	@Test
	void turningFromAWholeToAnotherPartCountsForLess() {
		PathTracer tracer = new SmallGraph().nodes("SubPriority", "m", "n")
			.nodes("Priority", "p")
			.stated("m -PART_OF-> p <-PART_OF- n")
			.tracer();
		Score score = tracer.trace(between("m", "n").build()).paths().getFirst().path().score();
		assertThat(score.hops()).extracting(Score.Hop::sibling).containsExactly(1.0, Weights.TUNED.sibling());
	}

	@Test
	void aDetourCountsForLess() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "town")
			.nodes("ActorGroup", "group")
			.nodes("SubPriority", "m")
			.stated("town -MEMBER_OF-> group -PARTNERS_IN-> m <-IMPLEMENTS- town")
			.tracer();
		List<Ranked> paths = tracer.trace(between("town", "m").build()).paths();
		assertThat(paths.getFirst().path().steps()).hasSize(1);
		assertThat(paths.get(1).path().score().hops().get(1).shortcuts()).isEqualTo(1);
		assertThat(paths.get(1).path().score().hops().get(1).detour()).isEqualTo(Weights.TUNED.detour());
	}

	@Test
	void aLikePathComesLaterWhenDiversityIsAskedFor() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a")
			.nodes("ActorGroup", "group")
			.nodes("Project", "event", "deed")
			.nodes("Institution", "unit")
			.nodes("SubPriority", "m")
			.stated("a -MEMBER_OF-> group -PARTNERS_IN-> m")
			.stated("group -PARTICIPATED_IN-> event <-BUILDS_ON- m")
			.curated("a <-UNIT_OF- unit -PARTICIPATED_IN-> deed <-BUILDS_ON- m")
			.nodes("Project", "one", "two", "three")
			.stated("one <-PARTICIPATED_IN- unit -PARTICIPATED_IN-> two")
			.stated("unit -PARTICIPATED_IN-> three")
			.tracer();
		String likeTheFirst = "a -MEMBER_OF-> group -PARTICIPATED_IN-> event <-BUILDS_ON- m";
		assertThat(written(tracer.trace(between("a", "m").diversity(0).build()).paths())).element(1)
			.isEqualTo(likeTheFirst);
		List<Ranked> diverse = tracer.trace(between("a", "m").diversity(1).build()).paths();
		assertThat(diverse.getLast().path()).hasToString(likeTheFirst);
		assertThat(diverse.getLast().path().score().sharedInner()).isEqualTo(0.5);
		assertThat(diverse.getLast().path().score().diversity()).isEqualTo(0.5);
	}

	@Test
	void eachEndOfAKindIsListedWhereItIsFirstMet() {
		PathTracer tracer = towns().tracer();
		List<Ranked> paths = tracer.trace(TraceRequest.from(List.of("arna")).toKind("Theme", null).build()).paths();
		assertThat(written(paths)).containsExactlyInAnyOrder("arna -PARTY_TO-> pact -COVERS-> art",
				"arna -PARTY_TO-> pact -COVERS-> sport",
				"arna -MEMBER_OF-> friends -PARTNERS_IN-> measure -ABOUT-> art",
				"arna -MEMBER_OF-> friends -PARTNERS_IN-> measure -ABOUT-> sport");
	}

	@Test
	void aPlanLimitsTheKindToItsOwnParts() {
		PathTracer tracer = new SmallGraph().nodes("Plan", "plan", "elsewhere")
			.nodes("Goal", "own", "measures", "foreign")
			.nodes("Priority", "p")
			.nodes("StrategicDirection", "d")
			.nodes("SubPriority", "m")
			.nodes("Institution", "i")
			.stated("m -PART_OF-> p -PART_OF-> d -PART_OF-> plan -PURSUES-> own")
			.stated("m -PURSUES-> measures")
			.stated("i -IMPLEMENTS-> m -REFERS_TO-> elsewhere -PURSUES-> foreign")
			.tracer();
		List<Ranked> paths = tracer.trace(TraceRequest.from(List.of("i")).toKind("Goal", "plan").build()).paths();
		assertThat(paths).extracting((ranked) -> ranked.path().nodes().getLast().id())
			.containsExactlyInAnyOrder("measures", "own");
	}

	@Test
	void waysAreHeldToWhatIsAsked() {
		PathTracer tracer = towns().tracer();
		assertThat(found(tracer, (r) -> r.via(List.of("sport"))))
			.containsExactly("arna -PARTY_TO-> pact -COVERS-> sport <-ABOUT- measure");
		assertThat(found(tracer, (r) -> r.avoid(List.of("friends", "art"))))
			.containsExactly("arna -PARTY_TO-> pact -COVERS-> sport <-ABOUT- measure");
		assertThat(found(tracer, (r) -> r.kinds(Set.of("ActorGroup"))))
			.containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure");
		assertThat(found(tracer, (r) -> r.avoidKinds(Set.of("Theme"))))
			.containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure");
		assertThat(found(tracer, (r) -> r.relations(Set.of("MEMBER_OF", "PARTNERS_IN"))))
			.containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure");
		assertThat(found(tracer, (r) -> r.avoidRelations(Set.of("MEMBER_OF"))))
			.containsExactly("arna -PARTY_TO-> pact -COVERS-> art <-ABOUT- measure");
		assertThat(found(tracer, (r) -> r.grades(Set.of(Grade.STATED))))
			.containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure");
		assertThat(found(tracer, (r) -> r.maxLength(2)))
			.containsExactly("arna -MEMBER_OF-> friends -PARTNERS_IN-> measure");
		assertThat(found(tracer, (r) -> r.first(1))).hasSize(1);
	}

	@Test
	void aDateLeavesOutWhatCertainlyDoesNotHoldThen() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a")
			.nodes("Partnership", "old", "open")
			.nodes("Theme", "t")
			.relation("a -PARTY_TO-> old -COVERS-> t", Grade.STATED, Map.of("validFrom", "1994", "validTo", "2015"))
			.relation("a -PARTY_TO-> open -COVERS-> t", Grade.STATED, Map.of("validFrom", "2010"))
			.tracer();
		UnaryOperator<TraceRequest.Builder> any = (r) -> r;
		assertThat(tracer.trace(any.apply(between("a", "t")).asOf("2012").build()).paths().getFirst().similar())
			.hasSize(1);
		assertThat(tracer.trace(between("a", "t").asOf("2016").build()).paths()).hasSize(1)
			.allSatisfy((ranked) -> assertThat(ranked.path().toString()).contains("open"))
			.allSatisfy((ranked) -> assertThat(ranked.similar()).isEmpty());
		Trace before = tracer.trace(between("a", "t").asOf("1990").build());
		assertThat(before.paths()).isEmpty();
		assertThat(before.leftOut()).contains(new LeftOut(Reason.DATE, 4, true));
	}

	@Test
	void onlyWhatIsCertainAtADateIsWalkedWhereThatIsAskedFor() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a")
			.nodes("Partnership", "dated", "undated")
			.nodes("Theme", "t")
			.relation("a -PARTY_TO-> dated -COVERS-> t", Grade.STATED, Map.of("validFrom", "1994", "validTo", "2015"))
			.stated("a -PARTY_TO-> undated -COVERS-> t")
			.tracer();
		assertThat(tracer.trace(between("a", "t").asOf("2012").build()).paths().getFirst().similar()).hasSize(1);
		Trace certain = tracer.trace(between("a", "t").asOf("2012").certainty(Certainty.CERTAIN).build());
		assertThat(certain.paths()).hasSize(1)
			.allSatisfy((ranked) -> assertThat(ranked.path().toString()).contains("dated").doesNotContain("undated"))
			.allSatisfy((ranked) -> assertThat(ranked.similar()).isEmpty());
		assertThat(certain.leftOut()).contains(new LeftOut(Reason.DATE, 2, null));
		Trace later = tracer.trace(between("a", "t").asOf("2016").certainty(Certainty.CERTAIN).build());
		assertThat(later.paths()).isEmpty();
		assertThat(later.over()).hasSize(2);
	}

	/** What is left to see may lead better than what the date took away. */
	@Test
	void whatADateLeftOutIsToldThoughABetterPathHolds() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a", "b")
			.nodes("ActorGroup", "g")
			.nodes("Partnership", "agreement")
			.stated("a -MEMBER_OF-> g -OF-> b")
			.relation("a -PARTY_TO-> agreement <-PARTY_TO- b", Grade.STATED,
					Map.of("validFrom", "1994", "validTo", "2015"))
			.tracer();
		Trace whenever = tracer.trace(between("a", "b").build());
		assertThat(whenever.paths().getFirst().path().toString()).contains("g");
		assertThat(whenever.over()).isEmpty();
		assertThat(tracer.trace(between("a", "b").asOf("2016").build()).over())
			.extracting((over) -> over.relation().kind())
			.containsExactly("PARTY_TO", "PARTY_TO");
		assertThat(tracer.trace(between("a", "b").asOf("2000").build()).over()).isEmpty();
	}

	@Test
	void withoutAPathItIsSaidWhatWouldGiveOne() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a", "b")
			.nodes("Country", "land")
			.nodes("Theme", "t", "lonely")
			.nodes("Project", "p")
			.stated("a -LOCATED_IN-> land <-LOCATED_IN- b")
			.curated("p -ABOUT-> t")
			.stated("b -PARTICIPATED_IN-> p")
			.tracer();
		Trace rosters = tracer.trace(between("a", "b").build());
		assertThat(rosters.paths()).isEmpty();
		assertThat(rosters.complete()).isTrue();
		assertThat(rosters.leftOut()).contains(new LeftOut(Reason.ROSTERS, 2, true));
		assertThat(rosters.nearest()).singleElement().satisfies((miss) -> {
			assertThat(miss.reached().id()).isEqualTo("a");
			assertThat(miss.missing().kind()).isEqualTo("LOCATED_IN");
			assertThat(miss.beyond().id()).isEqualTo("land");
			assertThat(miss.left()).isEqualTo(1);
		});
		assertThat(tracer.trace(between("b", "t").grades(Set.of(Grade.STATED)).build()).leftOut())
			.contains(new LeftOut(Reason.GRADES, 1, true));
		assertThat(tracer.trace(between("b", "t").maxLength(1).build()).leftOut())
			.contains(new LeftOut(Reason.LENGTH, 5, true));
		assertThat(tracer.trace(between("b", "t").avoid(List.of("p")).build()).leftOut())
			.contains(new LeftOut(Reason.AVOIDED, 1, true));
		assertThat(tracer.trace(between("b", "t").via(List.of("a")).build()).leftOut())
			.contains(new LeftOut(Reason.VIA, 1, true), new LeftOut(Reason.ROSTERS, 2, false));
		Trace nothing = tracer.trace(between("a", "lonely").build());
		assertThat(nothing.leftOut()).contains(new LeftOut(Reason.ROSTERS, 2, false));
		assertThat(nothing.nearest()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1000000, 1000000, 1000000, true", "1, 1000000, 1000000, false", "1000000, 5, 1000000, false",
			"1000000, 1000000, 5, false" })
	void aSearchThatIsCutShortSaysSo(int most, int expansions, int waiting, boolean complete) {
		PathTracer tracer = new PathTracer(SmallGraph.random(7, 20, 60).graph(), LoadedOntology.ONTOLOGY, Weights.TUNED,
				new Search.Limits(1_000_000, most, expansions, waiting));
		Trace trace = tracer.trace(between("n0", "n3").build());
		assertThat(trace.complete()).isEqualTo(complete);
		assertThat(trace.searched().expansions()).isPositive().isLessThanOrEqualTo(expansions);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			arna, arna      | measure |         | | from      | twice in from is no harm
			arna            | arna    |         | | from      | `arna` stands both in `from` and in `to`
			arna            |         |         | | to        | Say where paths end
			arna            | measure | Theme   | | to        | exclude each other
			arna            | measure |         | plan | toPlan | name a kind, too
			arna            | mesure  |         | | to        | did you mean `measure`
			arna            |         | Them    | | toKind    | did you mean `Theme`
			arna            |         | Plan    | | toKind    | There is no other Plan
			arna            |         | Theme   | art | toPlan | `art` is no plan
			""")
	void endsThatMakeNoSenseAreRefused(String from, String to, String kind, String plan, String argument,
			String message) {
		TraceRequest request = TraceRequest.from(List.of(from.split(", ")))
			.to((to != null) ? List.of(to) : List.of())
			.toKind(kind, plan)
			.build();
		if (message.contains("no harm")) {
			assertThat(towns().tracer().trace(request).paths()).isNotEmpty();
			return;
		}
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> towns().tracer().trace(request))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo(argument))
			.satisfies((ex) -> assertThat(ex.unknownId().isPresent()).isEqualTo(message.contains("`measure`")));
	}

	@Test
	void waysThatMakeNoSenseAreRefused() {
		refused("via", "`friends` stands both in `via` and in `avoid`",
				(r) -> r.via(List.of("friends")).avoid(List.of("friends")));
		refused("avoid", "`arna`", (r) -> r.avoid(List.of("arna")));
		refused("grades", "leaves nothing to walk", (r) -> r.grades(Set.of()));
		refused("grades", "leaves nothing to walk", (r) -> r.grades(Set.of(Grade.DERIVED)));
		refused("maxLength", "is 0; it may be 1 to 6", (r) -> r.maxLength(0));
		refused("maxLength", "is 7; it may be 1 to 6", (r) -> r.maxLength(7));
		refused("first", "is 21; it may be 1 to 20", (r) -> r.first(21));
		refused("diversity", "may be 0 to 1", (r) -> r.diversity(1.5));
		refused("diversity", "may be 0 to 1", (r) -> r.diversity(Double.NaN));
		refused("asOf", "is not a date", (r) -> r.asOf("2023-13"));
		refused("kinds", "did you mean `Theme`", (r) -> r.kinds(Set.of("Thema")));
		refused("relations", "did you mean `ABOUT`", (r) -> r.relations(Set.of("ABUT")));
		refused("relations", "takes away all", (r) -> r.relations(Set.of("OF")).avoidRelations(Set.of("OF")));
		refused("via", "cannot pass 2 nodes", (r) -> r.via(List.of("art", "friends")).maxLength(2));
		refused("avoid", "at most 10",
				(r) -> r.avoid(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")));
	}

	@Test
	void theLimitsThemselvesAreAllowed() {
		PathTracer tracer = towns().tracer();
		List<String> ten = IntStream.range(0, 10).mapToObj((i) -> "far" + i).toList();
		SmallGraph wide = towns().nodes("Theme", ten.toArray(String[]::new));
		assertThat(wide.tracer().trace(between("arna", "measure").avoid(ten).build()).paths()).isNotEmpty();
		for (UnaryOperator<TraceRequest.Builder> ways : List.<UnaryOperator<TraceRequest.Builder>>of(
				(r) -> r.maxLength(TraceRequest.LONGEST), (r) -> r.first(TraceRequest.MOST), (r) -> r.first(1),
				(r) -> r.diversity(0), (r) -> r.diversity(1))) {
			assertThat(found(tracer, ways)).isNotEmpty();
		}
		assertThat(found(tracer, (r) -> r.maxLength(1))).isEmpty();
		assertThat(found(tracer, (r) -> r.first(1))).hasSize(1);
	}

	private static void refused(String argument, String message, UnaryOperator<TraceRequest.Builder> ways) {
		TraceRequest request = ways.apply(between("arna", "measure")).build();
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> towns().tracer().trace(request))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo(argument));
	}

	private static List<String> found(PathTracer tracer, UnaryOperator<TraceRequest.Builder> ways) {
		return written(tracer.trace(ways.apply(between("arna", "measure")).build()).paths());
	}

	private static TraceRequest.Builder between(String from, String to) {
		return TraceRequest.from(List.of(from)).to(List.of(to));
	}

	private static List<String> written(List<Ranked> paths) {
		return paths.stream().map((ranked) -> ranked.path().toString()).toList();
	}

}
