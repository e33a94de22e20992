package lv.saiknes.graphql;

import java.util.Map;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A faulty query is told apart in words, with the name that was probably meant. */
@ServerTest
class DocumentErrorTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"{ trace(from: \"rezekne\", toKind: GOAL) { summary } } | toKind | Goal | `toKind`: `GOAL` is no value of `Kind`; did you mean `Goal`?",
			"{ measurs { totalCount } } | query | measures | `Query` has no field `measurs`; did you mean `measures`?",
			"{ measures { nmae } } | query | name | `MeasureConnection` has no field `nmae`; ask for it of its nodes: `nodes { name }`.",
			"{ measures(fliter: {}) { totalCount } } | fliter | filter | `measures` takes no argument `fliter`; did you mean `filter`?",
			"{ subPriority(id: \"lpr-3.3.2.2\") { partners(frist: 3) { totalCount } } } | frist | first | `partners` takes no argument `frist`; did you mean `first`?",
			"{ measures(filter: {partner: {}}) { totalCount } } | filter | partners | `MeasureFilter` has no field `partner`; did you mean `partners`?",
			"{ measures(orderBy: [{by: NUMBR}]) { totalCount } } | orderBy[0].by | NUMBER | `orderBy[0].by`: `NUMBR` is no value of `OrderBy`; did you mean `NUMBER`?",
			"{ measures(first: \"x\") { totalCount } } | first | - | `first` takes a value of type `Int`, not `x`.",
			"{ entity(id: \"rezekne\") { ... on Municipalty { name } } } | query | Municipality | There is no type `Municipalty`; did you mean `Municipality`?",
			"{ entity { id } } | query | - | The query cannot be run: Missing field argument 'id'",
			"{ measures | query | - | The query cannot be run: Invalid syntax with offending token '<EOF>' at line 1 column 11" })
	void aMistakeIsNamedWithItsRemedy(String query, String argument, String nearest, String message) {
		JsonNode answer = new Api(this.port).ask(query, Map.of(), "en");
		assertThat(answer.get("errors")).singleElement().satisfies((error) -> {
			assertThat(error.get("message").asString()).isEqualTo(message);
			assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
			assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
			assertThat(error.at("/extensions/nearest").asString(null)).isEqualTo(nearest);
			assertThat(error.at("/locations/0/line").asInt()).isOne();
		});
		assertThat(answer.has("data")).isFalse();
	}

}
