package lv.saiknes.trace;

import java.util.List;
import java.util.Map;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A sentence says when what it tells of held. */
class StepTimeTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', value = { "- | - | - | A sadarbojas ar “B”. | A works with “B”.",
			"2004 | 2006-05 | - | A sadarbojas ar “B” (2004.–2006. gadā). | A works with “B” (2004–2006).",
			"2004-01 | 2004-05-02 | - | A sadarbojas ar “B” (2004. gadā). | A works with “B” (2004).",
			"- | 2015 | - | A sadarbojas ar “B” (līdz 2015. gadam). | A works with “B” (until 2015).",
			"2005-01 | - | - | A sadarbojas ar “B” (no 2005. gada). | A works with “B” (from 2005).",
			"2005 | - | 2011-08 | A sadarbojas ar “B” (no 2005. gada; ziņas līdz 2011. gadam). | A works with “B” (from 2005; last heard of in 2011)." })
	void yearsStandBeforeTheFullStop(String from, String to, String heard, String lv, String en) {
		assertThat(new StepTime(new Period(from, to), heard, false, null)
			.in(new Text("A sadarbojas ar “B”.", "A works with “B”."))).isEqualTo(new Text(lv, en));
	}

	@Test
	void anAgreementThatEndedDoesNotReadAsIfItWereInForce() {
		assertThat(first("arendal", "lpr-3.3.4.2")).contains(" was a party to ").contains("agreement (1994–2015). ");
	}

	@Test
	void theOtherPartyIsToldTheSame() {
		assertThat(first("rezekne", "partnership-rezekne-arendal")).contains(" was a party to ")
			.endsWith(" (1994–2015).");
	}

	@Test
	void ofAnAgreementWithoutAKnownEndItIsSaidHowLongItWasHeardOf() {
		assertThat(first("suwalki", "partnership-rezekne-suwalki")).endsWith(" (from 2005; last heard of in 2011).");
	}

	/** From 1994, though one of the two relations says 1997–1999. */
	@Test
	void twoRelationsBetweenTheSameNodesAreToldWithTheirTime() {
		Graph graph = new SmallGraph().nodes("Municipality", "town")
			.nodes("Network", "league")
			.relation("town -MEMBER_OF-> league", Grade.STATED, Map.of("validFrom", "1994"))
			.relation("town -MEMBER_OF-> league", Grade.STATED,
					Map.of("validFrom", "1997", "validTo", "1999", "key", "board"))
			.relation("town -MEMBER_OF-> league", Grade.STATED, Map.of("key", "undated"))
			.graph();
		PathTracer tracer = new PathTracer(graph, RealData.ONTOLOGY);
		TracedPath path = tracer.trace(TraceRequest.from(List.of("town")).to(List.of("league")).build())
			.paths()
			.getFirst()
			.path();
		assertThat(path.steps().getFirst().relations()).hasSize(3);
		assertThat(tracer.time(path, 0, tracer.date()).period()).isEqualTo(new Period("1994", null));
	}

	private static String first(String from, String to) {
		PathTracer tracer = new PathTracer(TraceEvaluation.GRAPH, RealData.ONTOLOGY);
		TracedPath path = tracer.trace(TraceRequest.from(List.of(from)).to(List.of(to)).build())
			.paths()
			.getFirst()
			.path();
		return new TraceWriter(RealData.ONTOLOGY, new SentenceWriter(RealData.ONTOLOGY), tracer).paragraph(path, null)
			.en();
	}

}
