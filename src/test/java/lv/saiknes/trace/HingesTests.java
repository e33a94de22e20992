package lv.saiknes.trace;

import java.util.List;

import lv.saiknes.trace.Trace.Ranked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What connects two things in particular, and what joins almost everything. */
class HingesTests {

	@Test
	void sentencesThatGoOnTellOfBothEnds() {
		Trace trace = trace(
				new SmallGraph().nodes("Municipality", "town")
					.nodes("ActorGroup", "friends")
					.nodes("SubPriority", "m")
					.nodes("Priority", "p")
					.nodes("StrategicDirection", "d")
					.stated("town -MEMBER_OF-> friends -PARTNERS_IN-> m -PART_OF-> p -CONTRIBUTES_TO-> d"),
				"town", "d");
		assertThat(trace.verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace.paths().getFirst().path().particular()).isTrue();
		assertThat(trace.paths().getFirst().path().broad()).isEmpty();
	}

	@Test
	void withoutAPathNothingConnects() {
		assertThat(trace(new SmallGraph().nodes("Theme", "a", "b"), "a", "b").verdict()).isEqualTo(Verdict.NONE);
	}

	@Test
	void aClassOfFewIsParticularAndOneOfManyIsBroad() {
		assertThat(throughAClass(3, 3).verdict()).isEqualTo(Verdict.CONNECTED);
		Trace broad = throughAClass(5, 3);
		assertThat(broad.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(broad.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("class");
		assertThat(throughAClass(3, 4).verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(throughAClass(13, 1).verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	/** A class with so many members that is a partner in so many measures. */
	private static Trace throughAClass(int members, int measures) {
		SmallGraph graph = new SmallGraph().nodes("ActorGroup", "class");
		for (int i = 0; i < members; i++) {
			graph.nodes("Institution", "i" + i).stated("i" + i + " -MEMBER_OF-> class");
		}
		for (int i = 0; i < measures; i++) {
			graph.nodes("SubPriority", "m" + i).stated("class -PARTNERS_IN-> m" + i);
		}
		return trace(graph, "i0", "m0");
	}

	@Test
	void moneyThatManyDrawOnIsBroad() {
		assertThat(throughMoney(3).verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(throughMoney(4).verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	private static Trace throughMoney(int drawing) {
		SmallGraph graph = new SmallGraph().nodes("FundingInstrument", "fund");
		for (int i = 0; i < drawing; i++) {
			graph.nodes("Project", "p" + i).stated("p" + i + " -FUNDED_BY-> fund");
		}
		return trace(graph, "p0", "p1");
	}

	@Test
	void moneyFromWhichSomethingIsPaidConnectsWhoManagesIt() {
		SmallGraph graph = new SmallGraph().nodes("FundingInstrument", "fund").nodes("Institution", "agency");
		for (int i = 0; i < 20; i++) {
			graph.nodes("Project", "p" + i).stated("p" + i + " -FUNDED_BY-> fund");
		}
		assertThat(trace(graph.stated("fund -MANAGED_BY-> agency"), "p0", "agency").verdict())
			.isEqualTo(Verdict.CONNECTED);
	}

	@Test
	void aThemeConnectsADeedWithThePlanThatIsAskedAbout() {
		SmallGraph graph = themed();
		assertThat(trace(graph, "deed", "m").verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace(graph, "m", "deed").verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace(graph, "doer", "task").verdict()).isEqualTo(Verdict.CONNECTED);
	}

	@Test
	void aThemeOfTwoDeedsTwoPlansOrTwoDoersIsALikeness() {
		SmallGraph graph = themed();
		assertThat(trace(graph, "deed", "other").verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace(graph, "m", "n").verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace(graph, "doer", "planner").verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace(graph, "planner", "doer").verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	@Test
	void aThemeOfAlmostEverythingConnectsNothing() {
		assertThat(throughATheme(2).verdict()).isEqualTo(Verdict.CONNECTED);
		Trace broad = throughATheme(4);
		assertThat(broad.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(broad.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("theme");
	}

	/** A theme of so many of thirty measures, and of an agreement. */
	private static Trace throughATheme(int measures) {
		SmallGraph graph = new SmallGraph().nodes("Theme", "theme", "other")
			.nodes("Municipality", "town")
			.nodes("Partnership", "agreement")
			.stated("town -PARTY_TO-> agreement -COVERS-> theme");
		for (int i = 0; i < 30; i++) {
			graph.nodes("SubPriority", "m" + i).stated("m" + i + " -ABOUT-> " + ((i < measures) ? "theme" : "other"));
		}
		return trace(graph, "town", "m0");
	}

	@Test
	void aThemeLeadsOnIntoAnotherPlanOnlyToWhatIsAboutIt() {
		SmallGraph graph = new SmallGraph().nodes("Theme", "health", "roads")
			.nodes("Municipality", "town")
			.nodes("Project", "deed")
			.nodes("SubPriority", "m")
			.nodes("Priority", "p")
			.nodes("StrategicDirection", "good-health", "safe-roads", "work")
			.stated("town -PARTICIPATED_IN-> deed -ABOUT-> health <-ABOUT- m -PART_OF-> p -CONTRIBUTES_TO-> good-health")
			.stated("p -CONTRIBUTES_TO-> work")
			.stated("p -CONTRIBUTES_TO-> safe-roads");
		assertThat(trace(graph, "town", "p").verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace(graph, "town", "good-health").verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace(graph, "good-health", "town").verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(trace(graph, "town", "work").verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace(graph, "safe-roads", "town").verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	private static SmallGraph themed() {
		return new SmallGraph().nodes("Theme", "theme")
			.nodes("Project", "deed", "other")
			.nodes("SubPriority", "m", "n")
			.nodes("Task", "task")
			.nodes("Institution", "doer", "planner")
			.stated("doer -PARTICIPATED_IN-> deed -ABOUT-> theme <-ABOUT- other")
			.stated("planner -IMPLEMENTS-> m -ABOUT-> theme <-ABOUT- n")
			.stated("m -HAS_TASK-> task");
	}

	@Test
	void beingPartsOfOneWholeIsBroad() {
		SmallGraph graph = new SmallGraph().nodes("SubPriority", "m", "n")
			.nodes("Priority", "p")
			.stated("m -PART_OF-> p <-PART_OF- n");
		Trace trace = trace(graph, "m", "n");
		assertThat(trace.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("p");
	}

	@Test
	void toContributeToTheSameDirectionIsBroad() {
		SmallGraph graph = new SmallGraph().nodes("Priority", "p", "q")
			.nodes("StrategicDirection", "d")
			.stated("p -CONTRIBUTES_TO-> d <-CONTRIBUTES_TO- q");
		assertThat(trace(graph, "p", "q").verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	@Test
	void toReferToADirectionToWhichManyContributeIsBroad() {
		assertThat(throughADirection(12).verdict()).isEqualTo(Verdict.CONNECTED);
		Trace broad = throughADirection(13);
		assertThat(broad.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(broad.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("d");
	}

	/**
	 * A measure of a town refers to a direction to which so many priorities contribute.
	 */
	private static Trace throughADirection(int contributing) {
		SmallGraph graph = new SmallGraph().nodes("Municipality", "town")
			.nodes("SubPriority", "m")
			.nodes("StrategicDirection", "d")
			.stated("town -IMPLEMENTS-> m -REFERS_TO-> d");
		for (int i = 0; i < contributing; i++) {
			graph.nodes("Priority", "p" + i).stated("p" + i + " -CONTRIBUTES_TO-> d");
		}
		return trace(graph, "town", "p0");
	}

	@Test
	void toReferToAWholeIsNotToReferToItsParts() {
		SmallGraph graph = new SmallGraph().nodes("Municipality", "town")
			.nodes("SubPriority", "m")
			.nodes("Priority", "p", "whole")
			.nodes("StrategicDirection", "d")
			.stated("town -IMPLEMENTS-> m -REFERS_TO-> whole <-PART_OF- d <-CONTRIBUTES_TO- p");
		assertThat(trace(graph, "town", "p").verdict()).isEqualTo(Verdict.ONLY_BROAD);
	}

	@Test
	void oneMeetingConnectsAndAChainOfAcquaintancesDoesNot() {
		SmallGraph graph = new SmallGraph().nodes("Institution", "a", "b", "c")
			.nodes("Project", "first", "second")
			.nodes("SubPriority", "m", "n")
			.stated("a -PARTICIPATED_IN-> first <-PARTICIPATED_IN- b -PARTNERS_IN-> m")
			.stated("c -PARTICIPATED_IN-> first")
			.stated("b -PARTNERS_IN-> n");
		assertThat(trace(graph, "a", "b").verdict()).isEqualTo(Verdict.CONNECTED);
		Trace chain = trace(graph, "a", "m");
		assertThat(chain.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(chain.paths().getFirst().path().broad()).isEmpty();
	}

	@Test
	void whoIsAskedAlmostEverywhereJoinsNothingInParticular() {
		assertThat(throughABody(2).verdict()).isEqualTo(Verdict.CONNECTED);
		Trace broad = throughABody(3);
		assertThat(broad.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(broad.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("body");
	}

	/** A body that is a partner in so many of twelve measures, and two of those. */
	private static Trace throughABody(int measures) {
		SmallGraph graph = new SmallGraph().nodes("Institution", "body", "other");
		for (int i = 0; i < 12; i++) {
			graph.nodes("SubPriority", "m" + i).stated(((i < measures) ? "body" : "other") + " -PARTNERS_IN-> m" + i);
		}
		return trace(graph, "m0", "m1");
	}

	@Test
	void whatWasToBePassedIsNotHeldAgainstAPath() {
		SmallGraph graph = new SmallGraph().nodes("Institution", "a", "b", "c")
			.nodes("Project", "first", "second")
			.nodes("SubPriority", "m", "n")
			.stated("a -PARTICIPATED_IN-> first <-PARTICIPATED_IN- b -PARTNERS_IN-> m")
			.stated("b -PARTNERS_IN-> n");
		TraceRequest request = TraceRequest.from(List.of("a")).to(List.of("m")).via(List.of("b")).build();
		assertThat(graph.tracer().trace(request).verdict()).isEqualTo(Verdict.CONNECTED);
	}

	@Test
	void aLongWayIsBroadUnlessItLeadsUpAPlan() {
		SmallGraph graph = new SmallGraph().nodes("Institution", "branch", "body")
			.nodes("ActorGroup", "class")
			.nodes("SubPriority", "m")
			.nodes("Project", "deed")
			.nodes("Priority", "p")
			.nodes("StrategicDirection", "d")
			.stated("branch -UNIT_OF-> body -MEMBER_OF-> class -PARTNERS_IN-> m -BUILDS_ON-> deed")
			.stated("m -PART_OF-> p -CONTRIBUTES_TO-> d");
		assertThat(trace(graph, "branch", "deed").verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace(graph, "branch", "d").verdict()).isEqualTo(Verdict.CONNECTED);
	}

	@Test
	void aRosterIsBroadForWhoAsksForIt() {
		SmallGraph graph = new SmallGraph().nodes("Institution", "a", "b")
			.nodes("Country", "land")
			.stated("a -LOCATED_IN-> land <-LOCATED_IN- b");
		TraceRequest request = TraceRequest.from(List.of("a")).to(List.of("b")).includeRosters(true).build();
		Trace trace = graph.tracer().trace(request);
		assertThat(trace.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(trace.paths().getFirst().path().broad()).extracting((node) -> node.id()).containsExactly("land");
	}

	@Test
	void whatIsParticularStandsFirstHoweverLowItsScore() {
		SmallGraph graph = new SmallGraph().nodes("FundingInstrument", "fund").nodes("Municipality", "town");
		for (int i = 0; i < 5; i++) {
			graph.nodes("Project", "p" + i).stated("p" + i + " -FUNDED_BY-> fund");
		}
		graph.curated("p0 -HELD_IN-> town <-HELD_IN- p1");
		List<Ranked> paths = trace(graph, "p0", "p1").paths();
		assertThat(paths).extracting((ranked) -> ranked.path().particular()).containsExactly(true, false);
		assertThat(paths.get(0).path().score().adjusted()).isLessThan(paths.get(1).path().score().adjusted());
	}

	private static Trace trace(SmallGraph graph, String from, String to) {
		return graph.tracer().trace(TraceRequest.from(List.of(from)).to(List.of(to)).build());
	}

}
