package lv.saiknes.trace;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Grade;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Paths to a plan's part stand by what they are about, and what is over comes later. */
class ContentsTests {

	/** A measure set against three directions, one of which is about the same. */
	private static SmallGraph school() {
		return new SmallGraph().nodes("Institution", "college")
			.nodes("SubPriority", "skolotāju-izglītība")
			.nodes("Priority", "prioritāte")
			.nodes("StrategicDirection", "kvalitatīva-izglītība", "droši-ceļi", "veselība")
			.nodes("Plan", "plāns")
			.nodes("Priority", "cita")
			.stated("college -IMPLEMENTS-> skolotāju-izglītība -PART_OF-> prioritāte")
			.stated("prioritāte -CONTRIBUTES_TO-> kvalitatīva-izglītība -PART_OF-> plāns")
			.stated("prioritāte -CONTRIBUTES_TO-> droši-ceļi -PART_OF-> plāns")
			.stated("prioritāte -CONTRIBUTES_TO-> veselība -PART_OF-> plāns")
			.stated("cita -CONTRIBUTES_TO-> kvalitatīva-izglītība");
	}

	@Test
	void theEndThatIsAboutTheSameStandsFirstThoughMoreLeadsToIt() {
		TraceRequest request = TraceRequest.from(List.of("college")).toKind("StrategicDirection", "plāns").build();
		List<Trace.Ranked> paths = school().tracer().trace(request).paths();
		assertThat(paths).extracting((ranked) -> ranked.path().nodes().getLast().id())
			.startsWith("kvalitatīva-izglītība")
			.contains("droši-ceļi", "veselība");
		assertThat(paths.getFirst().path().score().content()).isGreaterThan(paths.getLast().path().score().content());
	}

	@Test
	void likenessIsMeasuredByTheMostAlikeOfItsKind() {
		SmallGraph graph = school().nodes("SubPriority", "ceļi");
		Contents contents = new Contents(graph.graph());
		assertThat(likeness(graph, contents, "skolotāju-izglītība", "kvalitatīva-izglītība")).isEqualTo(1);
		assertThat(likeness(graph, contents, "ceļi", "droši-ceļi")).isEqualTo(1);
		assertThat(likeness(graph, contents, "ceļi", "kvalitatīva-izglītība")).isZero();
	}

	@Test
	void whatIsPrintedInANodeAndItsThemesTellWhatItIsAbout() {
		SmallGraph graph = school().nodes("SubPriority", "x", "y")
			.nodes("Task", "ceļu-remonts")
			.nodes("Theme", "veselība-un-aprūpe")
			.stated("x -HAS_TASK-> ceļu-remonts")
			.curated("y -ABOUT-> veselība-un-aprūpe");
		Contents contents = new Contents(graph.graph());
		assertThat(likeness(graph, contents, "x", "droši-ceļi")).isEqualTo(1);
		assertThat(likeness(graph, contents, "x", "veselība")).isZero();
		assertThat(likeness(graph, contents, "y", "veselība")).isEqualTo(1);
	}

	private static double likeness(SmallGraph graph, Contents contents, String node, String to) {
		return contents.likeness(graph.graph().find(node).orElseThrow(), graph.graph().find(to).orElseThrow());
	}

	@Test
	void whatHasEndedComesLaterUnlessADateIsAskedAbout() {
		Map<String, Object> ended = Map.of("validFrom", "1994", "validTo", "2015");
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a", "b")
			.nodes("Partnership", "agreement", "since")
			.relation("a -PARTY_TO-> agreement <-PARTY_TO- b", Grade.STATED, ended)
			.stated("a -PARTY_TO-> since <-PARTY_TO- b")
			.tracer();
		Trace.Ranked now = tracer.trace(TraceRequest.from(List.of("a")).to(List.of("b")).build()).paths().getFirst();
		assertThat(now.path().toString()).contains("since");
		assertThat(now.path().score().over()).isEqualTo(1);
		assertThat(now.similar()).singleElement()
			.satisfies((path) -> assertThat(path.score().over()).isEqualTo(Weights.TUNED.over()));
		Trace then = tracer.trace(TraceRequest.from(List.of("a")).to(List.of("b")).asOf("2010").build());
		assertThat(then.paths().getFirst().path().toString()).contains("agreement");
		assertThat(then.paths().getFirst().path().score().over()).isEqualTo(1);
	}

	/** The agreement that is over joins nobody else and scores more. */
	@Test
	void ofOnePatternWhatHasEndedStandsLastHoweverWellItScores() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a", "b", "c", "d")
			.nodes("Partnership", "agreement", "since")
			.relation("a -PARTY_TO-> agreement <-PARTY_TO- b", Grade.STATED,
					Map.of("validFrom", "1994", "validTo", "2015"))
			.stated("a -PARTY_TO-> since <-PARTY_TO- b")
			.stated("c -PARTY_TO-> since <-PARTY_TO- d")
			.tracer();
		Trace.Ranked now = tracer.trace(TraceRequest.from(List.of("a")).to(List.of("b")).build()).paths().getFirst();
		assertThat(now.path().toString()).contains("since");
		assertThat(now.similar()).singleElement()
			.satisfies((path) -> assertThat(path.score().worth()).isGreaterThan(now.path().score().worth()));
	}

}
