package lv.saiknes.graphql;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is refused is refused in the language of the asker, in sentences of it. */
@ServerTest
class RefusalTests {

	/** Names and values, which are the same in any language. */
	private static final Pattern QUOTED = Pattern.compile("`[^`]*`|“[^”]*”|'[^']*'");

	private static final Pattern ENGLISH = Pattern
		.compile("(?iU)\\b(the|is|not|of|has|have|may|give|ask|name|with|and|in"
				+ "|error|invalid|expected|but|must|unknown|there|value|than|type|field|more|less)\\b");

	private static final Pattern LATVIAN = Pattern.compile("[āčēģīķļņšūž]|\\b(nav|ir)\\b");

	/** The engine's messages that DocumentErrors reads and says anew. */
	private static final Set<String> SAID_ANEW = Set.of("FieldsOnCorrectType.unknownField",
			"KnownArgumentNames.unknownFieldArg", "KnownTypeNames.unknownType",
			"ArgumentValidationUtil.handleScalarError", "ArgumentValidationUtil.handleScalarErrorCustomMessage",
			"ArgumentValidationUtil.handleEnumError", "ArgumentValidationUtil.handleEnumErrorCustomMessage",
			"ArgumentValidationUtil.handleExtraFieldError");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "{ measures", "{ measurs { totalCount } }", "{ measures { nmae } }", "{ measures }",
			"{ measures(fliter: {}) { totalCount } }", "{ measures(filter: {partner: {}}) { totalCount } }",
			"{ measures(orderBy: [{by: NUMBR}]) { totalCount } }", "{ measures(first: \"x\") { totalCount } }",
			"{ measures(first: [1]) { totalCount } }", "{ measures(filter: []) { totalCount } }",
			"{ entity(id: \"rezekne\") { ... on Municipalty { name } } }",
			"{ entity(id: \"rezekne\") { ... on Task { measures(frist: 1) { totalCount } } } }", "{ entity { id } }",
			"{ entity(id: null) { id } }", "{ entity(id: \"rezekne\") { name { x } } }",
			"query A { dataset { date } } { dataset { date } }", "{ dataset @nothing { date } }",
			"query($x: Int) { dataset { date } }", "{ entity(id: $x) { id } }", "{ ...F }",
			"fragment F on Theme { id } { dataset { date } }",
			"{ theme(id: \"health\") { ...A } } fragment A on Theme { ...A }", "{ dataset { date: version date } }",
			"query($x: Query) { dataset { date } }", "{ entity(id: \"rezekne\", id: \"a\") { id } }",
			"query A { dataset { date } } query A { dataset { date } }", "mutation { a }",
			"{ rezekene: municipality(id: \"rezekene\") { name } }",
			"{ municipality(id: \"daugavpils-university\") { name } }", "{ measures(first: 500) { totalCount } }",
			"{ measures(first: 2, last: 2) { totalCount } }", "{ measures(after: \"x\") { totalCount } }",
			"{ measures(filter: {implementers: {anyOf: [\"rezekene\"]}}) { totalCount } }",
			"{ plans(filter: {level: {in: [\"x\"]}}) { totalCount } }", "{ search(text: \"..\") { totalCount } }",
			"{ search(text: \"a\", after: \"x\") { totalCount } }",
			"{ neighbourhood(ids: []) { nodes { entity { id } } } }",
			"{ neighbourhood(ids: [\"rezekne\"], depth: 7) { nodes { entity { id } } } }",
			"{ neighbourhood(ids: [\"rezekne\"], limit: 0) { nodes { entity { id } } } }",
			"{ neighbourhood(ids: [\"rezekne\"], asOf: \"soon\") { nodes { entity { id } } } }",
			"{ compare(ids: [\"rezekne\"]) { aspects { label } } }",
			"{ compare(ids: [\"rezekne\", \"lpr-3.1.1.1\"]) { aspects { label } } }",
			"{ compare(ids: [\"rezekne\", \"rezekene\"]) { aspects { label } } }",
			"{ trace(from: [], to: [\"rezekne\"]) { version } }", "{ trace(from: [\"rezekne\"]) { version } }",
			"{ trace(from: [\"rezekne\"], to: [\"rezekne\"]) { version } }",
			"{ trace(from: [\"rezekene\"], to: [\"ludza\"]) { version } }",
			"{ trace(from: [\"rezekne\"], to: [\"ludza\"], maxLength: 99) { version } }",
			"{ trace(from: [\"rezekne\"], to: [\"ludza\"], toKind: Goal) { version } }",
			"{ trace(from: [\"rezekne\"], to: [\"ludza\"], grades: [DERIVED]) { version } }",
			"{ trace(from: [\"rezekne\"], to: [\"ludza\"], via: [\"ludza\"]) { version } }",
			"{ partners(actor: \"rezekene\", idea: \"art\") { found } }",
			"{ partners(actor: \"health\", idea: \"art\") { found } }",
			"{ partners(actor: \"rezekne\", idea: \"art\", novelty: 7) { found } }",
			"{ partners(actor: \"rezekne\", idea: \"art\", asOf: \"soon\") { found } }" })
	void aRefusalIsInTheLanguageOfTheAsker(String query) {
		refused(query, Map.of());
	}

	@Test
	void variablesAreRefusedInTheLanguageOfTheAsker() {
		refused("query($id: ID!) { entity(id: $id) { id } }", Map.of());
		refused("query($first: Int) { measures(first: $first) { totalCount } }", Map.of("first", "many"));
		refused("query($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }",
				Map.of("filter", Map.of("nothing", 1)));
		refused("query($kind: Kind) { trace(from: \"rezekne\", toKind: $kind) { version } }", Map.of("kind", "GOAL"));
	}

	@Test
	void whatIsTooMuchIsRefusedInTheLanguageOfTheAsker() {
		refused("{ search(text: \"" + "a".repeat(300) + "\") { totalCount } }", Map.of());
		refused("{ " + "dataset { date } ".repeat(400) + "}", Map.of());
		refused("{ a: dataset { date } " + "b: dataset { date } ".repeat(60) + "}", Map.of());
		refused("{ measures(first: 100) { nodes { partners(first: 100) { nodes { implements(first: 100) { nodes { partners(first: 100)"
				+ " { nodes { id } } } } } } } } }", Map.of());
		refused("{ nodes(ids: [" + "\"a\" ".repeat(101) + "]) { id } }", Map.of());
		refused("#" + "x".repeat(200_000) + "\n{ dataset { date } }", Map.of());
	}

	/** The engine's own messages are in Latvian, but for those that are said anew. */
	@Test
	void theEngineSpeaksLatvian() {
		for (String bundle : Set.of("Validation", "Parsing", "Execution")) {
			ResourceBundle english = ResourceBundle.getBundle("i18n." + bundle, Locale.ROOT);
			ResourceBundle latvian = ResourceBundle.getBundle("i18n." + bundle, Locale.of("lv"));
			Set<String> untold = new TreeSet<>();
			english.keySet()
				.stream()
				.filter((key) -> latvian.getString(key).equals(english.getString(key)))
				.forEach(untold::add);
			assertThat(untold).isSubsetOf(SAID_ANEW);
		}
	}

	private void refused(String query, Map<String, ?> variables) {
		JsonNode english = error(query, variables, "en");
		JsonNode latvian = error(query, variables, "lv");
		assertThat(latvian.at("/extensions/code")).isEqualTo(english.at("/extensions/code"));
		String said = latvian.get("message").asString();
		String saidInEnglish = english.get("message").asString();
		assertThat(QUOTED.matcher(said).replaceAll("")).as("%s", saidInEnglish)
			.doesNotContainPattern(ENGLISH)
			.containsPattern(LATVIAN);
		assertThat(QUOTED.matcher(saidInEnglish).replaceAll("")).doesNotContainPattern(LATVIAN)
			.containsPattern("[a-z]{2,}");
		assertThat(said + saidInEnglish).doesNotContain("Value{", "null}", "??");
	}

	private JsonNode error(String query, Map<String, ?> variables, String language) {
		JsonNode answer = new Api(this.port).ask(query, variables, language);
		assertThat(answer.has("errors")).as("%s", answer).isTrue();
		return answer.at("/errors/0");
	}

}
