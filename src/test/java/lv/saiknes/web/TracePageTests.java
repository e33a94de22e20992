package lv.saiknes.web;

import java.net.http.HttpResponse;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The permalink of a trace, in each of its forms. */
@ServerTest
class TracePageTests {

	private static final String ASKED = "?from=suwalki&to=lpr-3.3.2.2";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void namesAreLookedUpAndLeadToThePermalink() {
		HttpResponse<String> response = this.api
			.get("/trace?from=&fromText=Suwalki&to=&toText=lpr-3.3.2.2&toKind=&lang=en");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElse(""))
			.contains("/trace?from=suwalki&to=lpr-3.3.2.2&version=")
			.endsWith("&lang=en");
	}

	@Test
	void theSameAddressGivesTheSamePathsInEachForm() {
		String page = this.api.get("/trace" + ASKED + "&lang=en").body();
		JsonNode json = new ObjectMapper().readTree(this.api.get("/trace.json" + ASKED).body());
		String markdown = this.api.get("/trace.md" + ASKED + "&lang=en").body();
		assertThat(json.get("paths")).isNotEmpty();
		for (JsonNode path : json.get("paths")) {
			for (JsonNode step : path.get("steps")) {
				String sentence = step.get("sentence").get("en").asString();
				assertThat(page).contains(sentence.replace("'", "&#39;"));
				assertThat(markdown).contains(sentence + "[^");
			}
		}
		assertThat(this.api.get("/trace.json" + ASKED).body()).isEqualTo(this.api.get("/trace.json" + ASKED).body());
		assertThat(new ObjectMapper().readTree(this.api.get("/trace" + ASKED, "Accept", "application/json").body()))
			.isEqualTo(json);
	}

	@Test
	void everyFootnoteOfTheMarkdownIsThere() {
		String markdown = this.api.get("/trace.md" + ASKED + "&lang=lv").body();
		for (int note = 1; markdown.contains("[^" + note + "]"); note++) {
			assertThat(markdown).contains("\n[^" + note + "]: ");
		}
		assertThat(markdown).contains("[^1]").contains("version=");
	}

	@Test
	void anotherVersionInTheAddressIsSaid() {
		assertThat(this.api.get("/trace" + ASKED + "&version=0123456789abcdef&lang=en").body())
			.contains("given for dataset version 0123456789abcdef");
		assertThat(this.api.get("/trace" + ASKED + "&lang=en").body()).doesNotContain("given for dataset version");
	}

	@Test
	void noPathIsAnAnswerThatSaysWhatWasLeftOut() {
		HttpResponse<String> response = this.api.get("/trace?from=poland&to=lpr-3.3.2.2&lang=en");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("There is no path").contains("What was not used");
	}

	@Test
	void anUnknownIdIsNamedWithItsNearest() {
		HttpResponse<String> response = this.api.get("/trace?from=rezekene&to=lpr-3.3.2.2&lang=en");
		assertThat(response.body()).contains("rezekene").contains("Rēzekne");
		HttpResponse<String> json = this.api.get("/trace.json?from=rezekene&to=lpr-3.3.2.2");
		assertThat(json.statusCode()).isEqualTo(400);
		assertThat(json.body()).contains("did you mean `rezekne`?");
	}

}
