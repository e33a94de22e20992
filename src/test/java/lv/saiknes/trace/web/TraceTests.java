package lv.saiknes.trace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tracing as the API answers it. */
@ServerTest
class TraceTests {

	private static final String ARENDAL = "from: \"arendal\", to: \"lpr-3.3.2.2\"";

	private static final String SCORE = "score { value damping trust sharedInner content over diversity adjusted }"
			+ " steps { score { leaving arriving degrees length share roster loose sibling shortcuts detour factor } }";

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void eachStepLeadsOnAndSaysWhereItIsWritten() {
		JsonNode paths = trace(ARENDAL,
				"paths { rank length pattern nodes { id } steps { from { id } to { id } forwards"
						+ " sentence relations { id grade from { id } to { id } } evidence { locator source { id } } } }")
			.get("paths");
		assertThat(paths).isNotEmpty();
		int rank = 0;
		for (JsonNode path : paths) {
			assertThat(path.get("rank").asInt()).isEqualTo(++rank);
			assertThat(path.get("steps")).hasSize(path.get("length").asInt()).hasSize(path.get("nodes").size() - 1);
			for (int i = 0; i < path.get("steps").size(); i++) {
				JsonNode step = path.get("steps").get(i);
				assertThat(step.at("/from/id")).isEqualTo(path.at("/nodes/" + i + "/id"));
				assertThat(step.at("/to/id")).isEqualTo(path.at("/nodes/" + (i + 1) + "/id"));
				boolean forwards = step.get("forwards").asBoolean();
				for (JsonNode relation : step.get("relations")) {
					assertThat(relation.at("/from/id")).isEqualTo(step.at(forwards ? "/from/id" : "/to/id"));
					assertThat(relation.get("grade").asString()).isNotEqualTo("DERIVED");
					assertThat(relation.get("grade").asString().equals("CURATED") || !step.get("evidence").isEmpty())
						.isTrue();
				}
			}
		}
		assertThat(paths.at("/0/nodes/0/id").asString()).isEqualTo("arendal");
		assertThat(paths.at("/0/nodes").get(paths.at("/0/nodes").size() - 1).get("id").asString())
			.isEqualTo("lpr-3.3.2.2");
	}

	@Test
	void everyPublishedScoreCanBeComputedAgain() {
		for (JsonNode path : trace(ARENDAL + ", first: 20, diversity: 0.7", "paths { " + SCORE + " }").get("paths")) {
			JsonNode score = path.get("score");
			double product = score.get("trust").asDouble();
			for (JsonNode step : path.get("steps")) {
				JsonNode part = step.get("score");
				double degrees = Math.pow(part.get("leaving").asDouble() * part.get("arriving").asDouble(),
						-score.get("damping").asDouble());
				double factor = degrees;
				for (String name : List.of("length", "roster", "loose", "sibling", "detour")) {
					factor *= part.get(name).asDouble();
				}
				assertThat(part.get("factor").asDouble()).isCloseTo(factor, within(1e-9));
				product *= factor;
			}
			assertThat(score.get("value").asDouble() / product).isCloseTo(1, within(1e-6));
			assertThat(score.get("diversity").asDouble()).isCloseTo(1 - 0.7 * score.get("sharedInner").asDouble(),
					within(1e-9));
			assertThat(score.get("adjusted").asDouble())
				.isCloseTo(score.get("value").asDouble() * score.get("content").asDouble()
						* score.get("over").asDouble() * score.get("diversity").asDouble(), within(1e-12));
		}
	}

	@Test
	void theParagraphIsItsSentencesInBothLanguages() {
		for (String language : List.of("LV", "EN")) {
			for (JsonNode path : trace(ARENDAL,
					"paths { paragraph(lang: LANG) steps { sentence(lang: LANG) } }".replace("LANG", language))
				.get("paths")) {
				List<String> sentences = new ArrayList<>();
				path.get("steps").forEach((step) -> sentences.add(step.get("sentence").asString()));
				assertThat(path.get("paragraph").asString()).isEqualTo(String.join(" ", sentences));
			}
		}
	}

	@Test
	void theSummaryNamesWhatMostPathsLeadThrough() {
		JsonNode found = trace("from: \"daugavpils-university\", toKind: StrategicDirection, toPlan: \"nap-2027\"",
				"lv: summary(lang: LV) en: summary(lang: EN)");
		assertThat(found.get("lv").asString()).startsWith("Daugavpils Universitāti ar virzieniem (Nacionālais")
			.contains(" saista pieci ceļi. Tie ved galvenokārt caur prioritāti 3.1.1. “Ekselence”, ");
		assertThat(found.get("en").asString()).startsWith(
				"Five paths connect Daugavpils University with strategic directions of the National Development Plan");
	}

	@Test
	void othersOfThePatternAreCountedAndCanBeHad() {
		for (JsonNode path : trace(ARENDAL,
				"paths { pattern similarCount similar(first: 20) { pattern steps { sentence } } }")
			.get("paths")) {
			assertThat(path.get("similar")).hasSize(Math.min(20, path.get("similarCount").asInt()))
				.allSatisfy((similar) -> assertThat(similar.get("pattern")).isEqualTo(path.get("pattern")));
		}
	}

	@Test
	void withoutAPathItIsSaidWhatWouldGiveOne() {
		JsonNode found = trace("from: \"poland\", to: \"lpr-3.3.2.2\"",
				"paths { rank } complete summary(lang: EN) leftOut { reason count wouldConnect }"
						+ " nearest { reached { id } missing { kind } beyond { id } left }");
		assertThat(found.get("paths")).isEmpty();
		assertThat(found.get("complete").asBoolean()).isTrue();
		assertThat(found.get("summary").asString()).startsWith("There is no path of at most 6 relations between Poland")
			.contains("There would be one if");
		assertThat(found.get("leftOut")).isNotEmpty().anySatisfy((leftOut) -> {
			assertThat(leftOut.get("reason").asString()).isEqualTo("ROSTERS");
			assertThat(leftOut.get("wouldConnect").asBoolean()).isTrue();
		});
		assertThat(found.at("/nearest/0/missing/kind").asString()).isEqualTo("LOCATED_IN");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					from: "arendal"                                          | to        | BAD_ARGUMENT | `toKind`
					from: "arendal", to: "rezekne", toKind: Goal             | to        | BAD_ARGUMENT | exclude each other
					from: "arendal", to: "arendal"                           | from      | BAD_ARGUMENT | both in `from` and in `to`
					from: "arendal", to: "rezekene"                          | to        | UNKNOWN_ID   | did you mean `rezekne`
					from: "arendall", to: "rezekne"                          | from      | UNKNOWN_ID   | did you mean `arendal`
					from: "arendal", to: "rezekne", via: "x"                 | via       | UNKNOWN_ID   | `x` is not an id
					from: "arendal", to: "rezekne", via: "riga", avoid: "riga" | via     | BAD_ARGUMENT | both in `via` and in `avoid`
					from: "arendal", to: "rezekne", grades: [DERIVED]        | grades    | BAD_ARGUMENT | nothing to walk
					from: "arendal", to: "rezekne", maxLength: 7             | maxLength | BAD_ARGUMENT | 1 to 6
					from: "arendal", to: "rezekne", maxLength: 0             | maxLength | BAD_ARGUMENT | 1 to 6
					from: "arendal", to: "rezekne", first: 21                | first     | BAD_ARGUMENT | 1 to 20
					from: "arendal", to: "rezekne", diversity: 2             | diversity | BAD_ARGUMENT | 0 to 1
					from: "arendal", to: "rezekne", asOf: "yesterday"        | asOf      | BAD_ARGUMENT | not a date
					from: "arendal", toKind: Goal, toPlan: "rezekne"         | toPlan    | BAD_ARGUMENT | no plan
					from: [], to: "rezekne"                                  | from      | BAD_ARGUMENT | names no node
					""")
	void whatMakesNoSenseIsAnErrorThatNamesTheArgument(String arguments, String argument, String code, String message) {
		JsonNode answer = this.api.ask("{ trace(" + arguments + ") { version } }", Map.of(), "en");
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
		assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo(argument);
		assertThat(answer.at("/errors/0/message").asString()).contains(message);
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithThePaths() {
		assertThat(statements(20)).isEqualTo(statements(2)).isLessThanOrEqualTo(6);
	}

	private int statements(int first) {
		String fields = "paths { nodes { name } steps { from { name } sentence relations { sentence reason }"
				+ " evidence { locator } } similar { steps { sentence } } }";
		trace(ARENDAL + ", first: " + first, fields);
		this.statements.takeCount();
		trace(ARENDAL + ", first: " + first, fields);
		return this.statements.takeCount();
	}

	@Test
	void moreAndLongerPathsCostMore() {
		assertThat(cost(20) - cost(2)).isGreaterThan((cost(2) - cost(1)) * 5).isPositive();
	}

	private int cost(int first) {
		return this.api
			.ask("{ trace(" + ARENDAL + ", first: " + first + ") { paths { steps { evidence { locator } } } } }",
					Map.of(), "lv")
			.at("/extensions/cost/requested")
			.asInt();
	}

	private JsonNode trace(String arguments, String fields) {
		return this.api.data("{ trace(" + arguments + ") { " + fields + " } }").get("trace");
	}

	@Test
	void whatWouldHaveToBeIsMarkedAsNoFact() {
		JsonNode answer = this.api.data("""
				{ counterfactual(from: "vitebsk", to: "malnava-college", first: 3) { verdict permalink proposals {
				  isFact rank kind from { id } to { id } lv: sentence(lang: LV) en: sentence(lang: EN) reason(lang: EN)
				  precedents common { id } nodes { id } length score } } }""").get("counterfactual");
		assertThat(answer.get("verdict").asString()).isNotEqualTo("CONNECTED");
		assertThat(answer.get("permalink").asString()).startsWith("/trace?from=vitebsk&to=malnava-college");
		assertThat(answer.get("proposals")).isNotEmpty().allSatisfy((proposal) -> {
			assertThat(proposal.get("isFact").asBoolean()).isFalse();
			assertThat(proposal.get("lv").asString()).startsWith("Ja ");
			assertThat(proposal.get("en").asString()).startsWith("If ");
			assertThat(proposal.get("nodes").size()).isEqualTo(proposal.get("length").asInt() + 1);
			assertThat(proposal.get("reason").asString()).contains(proposal.get("precedents").asString());
		});
		JsonNode error = this.api
			.ask("{ counterfactual(from: \"dmitrov\", to: \"suwalk\") { version } }", Map.of(), "en")
			.at("/errors/0/extensions");
		assertThat(error.get("code").asString()).isEqualTo("UNKNOWN_ID");
		assertThat(error.get("argument").asString()).isEqualTo("to");
	}

}
