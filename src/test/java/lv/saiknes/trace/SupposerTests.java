package lv.saiknes.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What would have to be, on small graphs and on the real one. */
class SupposerTests {

	private static final Graph REAL = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	@Test
	void whoeverIsAloneCouldJoinWhatTheOtherIsIn() {
		Suppositions suppositions = suppose(small());
		assertThat(suppositions.now()).isEqualTo(Verdict.NONE);
		assertThat(suppositions.proposals()).extracting((proposal) -> proposal.relation().id())
			.containsExactly("alone~party-to~p0");
		assertThat(suppositions.proposals().getFirst().path().toString())
			.isEqualTo("alone -PARTY_TO-> p0 <-PARTY_TO- t0");
		assertThat(suppositions.proposals().getFirst().precedents()).isEqualTo(6);
	}

	/** Nobody has seen a town in such a relation often enough. */
	@Test
	void whatIsUnusualIsNotProposed() {
		SmallGraph graph = new SmallGraph().nodes("Municipality", "alone", "t0", "t1", "t2", "t3")
			.nodes("Partnership", "p0");
		IntStream.range(0, 4).forEach((i) -> graph.stated("t" + i + " -PARTY_TO-> p0"));
		assertThat(suppose(graph).proposals()).isEmpty();
		graph.nodes("Municipality", "t4").stated("t4 -PARTY_TO-> p0");
		assertThat(suppose(graph).proposals()).hasSize(1);
	}

	/** Towns implement measures, but this one has none but offices. */
	@ParameterizedTest
	@CsvSource({ "Institution, false", "Municipality, true" })
	void onlyWhatHasTheLikeOfSomebodyIsProposedFor(String implementer, boolean proposed) {
		SmallGraph graph = measures().nodes(implementer, "other").stated("other -IMPLEMENTS-> m0");
		assertThat(suppose(graph, "alone", "m0").proposals().stream().anyMatch((one) -> isOf(one, "IMPLEMENTS")))
			.isEqualTo(proposed);
	}

	/** A measure for one town is not carried out by another. */
	@ParameterizedTest
	@CsvSource({ "t0, false", "alone, true", "around, true" })
	void nobodyOutsideTheTerritoryOfAMeasureIsProposedForIt(String territory, boolean proposed) {
		SmallGraph graph = measures().nodes("Municipality", "other")
			.nodes("Region", "around")
			.stated("other -IMPLEMENTS-> m0")
			.stated("alone -LOCATED_IN-> around")
			.stated("m0 -TARGETS-> " + territory);
		assertThat(suppose(graph, "alone", "m0").proposals().stream().anyMatch((one) -> isOf(one, "IMPLEMENTS")))
			.isEqualTo(proposed);
	}

	/** A town abroad does not implement what towns at home do. */
	@ParameterizedTest
	@CsvSource({ "abroad, false", "home, true" })
	void nobodyOfAnotherCountryThanTheLikeIsProposedForAMeasure(String country, boolean proposed) {
		SmallGraph graph = measures().nodes("Municipality", "other")
			.nodes("Country", "home", "abroad")
			.stated("other -IMPLEMENTS-> m0")
			.stated("other -LOCATED_IN-> home")
			.stated("alone -LOCATED_IN-> " + country);
		assertThat(suppose(graph, "alone", "m0").proposals().stream().anyMatch((one) -> isOf(one, "IMPLEMENTS")))
			.isEqualTo(proposed);
	}

	/**
	 * A body at home is no side of an agreement of which one abroad is; of a town that is
	 * usual.
	 */
	@ParameterizedTest
	@CsvSource({ "Institution, abroad, false", "Institution, home, true", "Municipality, abroad, true" })
	void onlyPlacesAreProposedForAnAgreementAcrossTheBorder(String kind, String country, boolean proposed) {
		SmallGraph graph = new SmallGraph().nodes(kind, "alone", "t0", "t1", "t2", "t3", "t4")
			.nodes("Country", "home", "abroad")
			.stated("alone -LOCATED_IN-> home")
			.stated("t0 -LOCATED_IN-> " + country);
		IntStream.range(0, 5)
			.forEach((i) -> graph.nodes("Partnership", "p" + i).stated("t" + i + " -PARTY_TO-> p" + i));
		assertThat(suppose(graph).proposals().isEmpty()).isNotEqualTo(proposed);
	}

	@Test
	void aUniversityIsNotProposedAsASideOfTheAgreementOfADistrictAbroad() {
		Suppositions suppositions = new Supposer(new PathTracer(REAL, RealData.ONTOLOGY), RealData.ONTOLOGY)
			.suppose("dmitrov", "daugavpils-university", null, Supposer.MOST);
		assertThat(suppositions.proposals()).noneMatch((one) -> one.start().id().equals("daugavpils-university")
				&& one.end().id().equals("partnership-rezekne-dmitrov-district"));
	}

	/** The service of probation does its own work. */
	@Test
	void aTownIsNotProposedForTheWorkOfAServiceOfTheState() {
		Suppositions suppositions = new Supposer(new PathTracer(REAL, RealData.ONTOLOGY), RealData.ONTOLOGY)
			.suppose("preili", "marta-centre", null, Supposer.MOST);
		assertThat(suppositions.proposals()).isNotEmpty().noneMatch((one) -> one.end().id().equals("lpr-3.3.4.4"));
	}

	/** Measures that towns implement, and a town that implements none. */
	private static SmallGraph measures() {
		SmallGraph graph = new SmallGraph().nodes("Municipality", "alone", "t0", "t1", "t2", "t3", "t4")
			.nodes("SubPriority", "m0", "m1", "m2", "m3", "m4", "m5");
		IntStream.range(0, 5).forEach((i) -> graph.stated("t" + i + " -IMPLEMENTS-> m" + (i + 1)));
		return graph;
	}

	private static boolean isOf(Suppositions.Proposal proposal, String type) {
		return proposal.relation().kind().equals(type) && proposal.start().id().equals("alone");
	}

	@Test
	void whatHasEndedCannotBeJoined() {
		SmallGraph ended = small().node("Partnership", "p0", Map.of("validTo", "2001"));
		assertThat(suppose(ended).proposals()).isEmpty();
		Suppositions then = new Supposer(ended.tracer(), RealData.ONTOLOGY).suppose("alone", "t0", "2000", 5);
		assertThat(then.proposals()).hasSize(1);
	}

	/**
	 * A group that joins everybody says nothing, but makes the one likelier than the
	 * other.
	 */
	@Test
	void ofTwoAlikeTheOneWithMoreInCommonIsProposed() {
		SmallGraph graph = small().stated("t0 -PARTY_TO-> p5").nodes("ActorGroup", "g");
		List.of("alone", "t1", "t2", "t3", "t4").forEach((town) -> graph.stated(town + " -MEMBER_OF-> g"));
		IntStream.range(0, 15).forEach((i) -> graph.nodes("Municipality", "m" + i).stated("m" + i + " -MEMBER_OF-> g"));
		graph.stated("g -PARTY_TO-> p5");
		Suppositions suppositions = suppose(graph);
		assertThat(suppositions.now()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(suppositions.proposals()).extracting((proposal) -> proposal.relation().id())
			.contains("alone~party-to~p5")
			.doesNotContain("alone~party-to~p0");
		assertThat(suppositions.proposals().getFirst().common()).extracting((node) -> node.id()).containsExactly("g");
	}

	/** What is told of a proposal is what a trace would find if it were so. */
	@ParameterizedTest
	@CsvSource({ "altum, suwalki", "vitebsk, malnava-college" })
	void aTraceWithTheRelationInTheGraphLeadsOverIt(String from, String to) {
		PathTracer tracer = new PathTracer(REAL, RealData.ONTOLOGY);
		Suppositions suppositions = new Supposer(tracer, RealData.ONTOLOGY).suppose(from, to, null, 5);
		TraceRequest request = TraceRequest.from(List.of(from)).to(List.of(to)).build();
		double best = tracer.trace(request)
			.paths()
			.stream()
			.map(Trace.Ranked::path)
			.filter(TracedPath::particular)
			.mapToDouble((path) -> path.score().worth())
			.max()
			.orElse(0);
		assertThat(suppositions.proposals()).isNotEmpty();
		double before = Double.MAX_VALUE;
		SentenceWriter sentences = new SentenceWriter(RealData.ONTOLOGY);
		for (Suppositions.Proposal proposal : suppositions.proposals()) {
			Relation relation = proposal.relation();
			assertThat(REAL.findEdge(relation.id())).isEmpty();
			assertThat(RealData.ONTOLOGY.findRelationType(relation.kind())
				.orElseThrow()
				.mayJoin(proposal.start().kind(), proposal.end().kind())).isTrue();
			Graph supposed = REAL.withEach(List.of(relation), RealData.ONTOLOGY).findFirst().orElseThrow();
			Trace trace = new PathTracer(supposed, RealData.ONTOLOGY).trace(request);
			assertThat(trace.verdict()).isEqualTo(Verdict.CONNECTED);
			assertThat(trace.paths()).anyMatch((ranked) -> ranked.path().toString().equals(proposal.path().toString()));
			assertThat(proposal.path().score().worth()).isGreaterThan(best).isLessThanOrEqualTo(before);
			before = proposal.path().score().worth();
			TraceWriter writer = new TraceWriter(RealData.ONTOLOGY, sentences, tracer);
			assertThat(writer.sentence(suppositions, proposal).lv()).startsWith("Ja ");
			assertThat(writer.sentence(suppositions, proposal).en()).startsWith("If ");
		}
		assertThat(suppositions.proposals()).extracting((proposal) -> proposal.path().pattern() + place(proposal))
			.doesNotHaveDuplicates();
	}

	/** Which of the relations of its path is the supposed one. */
	private static int place(Suppositions.Proposal proposal) {
		return proposal.path()
			.steps()
			.stream()
			.map(TracedPath.Step::relations)
			.toList()
			.indexOf(List.of(proposal.relation()));
	}

	@Test
	void onlyWhatCanBeBroughtAboutHasACondition() {
		assertThat(RealData.ONTOLOGY.relationTypes())
			.filteredOn((type) -> type.conditional() != null
					|| type.ends().stream().anyMatch((ends) -> ends.conditional() != null))
			.extracting((type) -> type.name())
			.contains("PARTY_TO", "PARTNERS_IN", "IMPLEMENTS", "FUNDED_BY", "MEMBER_OF")
			.doesNotContain("LOCATED_IN", "SUCCEEDS", "REFERS_TO", "PART_OF");
		assertThat(RealData.ONTOLOGY.findRelationType("MEMBER_OF")
			.orElseThrow()
			.findConditional("Municipality", "ActorGroup")).isEmpty();
		assertThat(RealData.ONTOLOGY.findRelationType("PARTY_TO").orElseThrow().findConditional("Theme", "Partnership"))
			.isEmpty();
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		Supposer supposer = new Supposer(small().tracer(), RealData.ONTOLOGY);
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> supposer.suppose("alone", "alone", null, 5));
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> supposer.suppose("alone", "x", null, 5))
			.withMessageContaining("is not an id");
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> supposer.suppose("alone", "t0", null, 11))
			.withMessageContaining("1 to 10");
	}

	private static Suppositions suppose(SmallGraph graph) {
		return suppose(graph, "alone", "t0");
	}

	private static Suppositions suppose(SmallGraph graph, String from, String to) {
		return new Supposer(graph.tracer(), RealData.ONTOLOGY).suppose(from, to, null, 5);
	}

	/** Six towns, each in a partnership of its own, and one in none. */
	private static SmallGraph small() {
		SmallGraph graph = new SmallGraph().nodes("Municipality", "alone");
		IntStream.range(0, 6)
			.forEach((i) -> graph.nodes("Municipality", "t" + i)
				.nodes("Partnership", "p" + i)
				.relation("t" + i + " -PARTY_TO-> p" + i, Grade.STATED, Map.of()));
		return graph;
	}

}
