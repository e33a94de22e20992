package lv.saiknes.connect;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What connects several things, as the API and the page give it. */
@ServerTest
class ConnectPageTests {

	private static final String IDS = "[\"arendal\", \"rezekne-academy\", \"daugavpils-university\", \"lpr-3.3.2.2\"]";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theBranchesJoinAllAndEachSaysWhereItIsWritten() {
		JsonNode tree = this.api
			.data("{ connect(ids: " + IDS + ") { verdict method permalink nodes { id } apart { id }"
					+ " branches { from { id } to { id } forwards sentence(lang: EN)"
					+ " relations { grade from { id } to { id } } evidence { locator } } } }")
			.get("connect");
		assertThat(tree.get("verdict").asString()).isEqualTo("CONNECTED");
		assertThat(tree.get("method").asString()).isEqualTo("EXACT");
		assertThat(tree.get("apart")).isEmpty();
		assertThat(tree.get("branches")).hasSize(tree.get("nodes").size() - 1);
		List<String> told = new ArrayList<>(List.of("arendal"));
		String page = this.api.get(tree.get("permalink").asString() + "&lang=en").body();
		for (JsonNode branch : tree.get("branches")) {
			assertThat(told).contains(branch.at("/from/id").asString());
			told.add(branch.at("/to/id").asString());
			boolean forwards = branch.get("forwards").asBoolean();
			for (JsonNode relation : branch.get("relations")) {
				assertThat(relation.at("/from/id")).isEqualTo(branch.at(forwards ? "/from/id" : "/to/id"));
				assertThat(relation.get("grade").asString().equals("CURATED") || !branch.get("evidence").isEmpty())
					.isTrue();
			}
			assertThat(page).contains(">" + branch.get("sentence").asString().replace("'", "&#39;") + "<");
		}
	}

	@Test
	void namesAreReadAndTheAddressSaysIds() {
		HttpResponse<String> answer = this.api
			.get("/connect?ids=&idsText=Suwalki%3B+Dmitrov%3B+3.3.2.2%3B+&asOf=&lang=en");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(
				(address) -> assertThat(address).endsWith("/connect?ids=suwalki,dmitrov,lpr-3.3.2.2&lang=en"));
	}

	/** Choosing what the second may mean must not lose the third. */
	@Test
	void aNameThatMayMeanSeveralIsAskedAboutAndTheOthersStay() {
		String page = this.api.get("/connect?idsText=Suwalki%3B+R%C4%93zekn%3B+Dmitrov&lang=en").body();
		Matcher link = Pattern.compile("href=\"(/connect\\?[^\"]*ids=suwalki,rezekne[&\"][^\"]*)\"").matcher(page);
		assertThat(link.find()).as(page).isTrue();
		HttpResponse<String> answer = this.api.get(link.group(1).replace("&amp;", "&"));
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).contains("ids=suwalki,rezekne,dmitrov"));
	}

	/** Without the signs of programs, and with those that may be meant. */
	@Test
	void anUnknownIdIsNamedInPlainWords() {
		String asked = "/connect?ids=arendal,daugavpils-universty,dmitrov&lang=";
		assertThat(this.api.get(asked + "lv").body())
			.contains("Ar nosaukumu “daugavpils-universty” nekas nav zināms. Varbūt domājāt:")
			.containsPattern("href=\"/connect\\?[^\"]*ids=arendal,daugavpils-university[^\"]*\"")
			.doesNotContain("`", "nav identifikators");
		assertThat(this.api.get(asked + "en").body())
			.contains("Nothing is known by the name “daugavpils-universty”. Did you mean:")
			.doesNotContain("`");
	}

	private String problem(String address) {
		return this.api.get(address).body().replaceAll("(?s).*aria-labelledby=\"problem\">(.*?)</div>.*", "$1");
	}

	@Test
	void tooFewAreRefusedAndNothingAskedHasExamples() {
		for (String language : List.of("lv", "en")) {
			HttpResponse<String> page = this.api.get("/connect?ids=arendal,dmitrov&lang=" + language);
			assertThat(page.statusCode()).isEqualTo(400);
			assertThat(page.body()).contains("role=\"alert\"").doesNotContain("??");
		}
		assertThat(problem("/connect?ids=arendal,dmitrov&lang=lv"))
			.contains("Nosauciet trīs līdz desmit dažādus nosaukumus")
			.doesNotContain("`");
		assertThat(this.api.get("/connect?lang=en").body()).contains("href=\"/connect?ids=");
		JsonNode error = this.api.ask("{ connect(ids: [\"arendal\", \"dmitrov\"]) { version } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo("ids");
	}

}
