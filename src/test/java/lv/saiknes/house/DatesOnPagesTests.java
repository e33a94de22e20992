package lv.saiknes.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A date reaches a reader in words, never as it is stored. */
@ServerTest
class DatesOnPagesTests {

	private static final Pattern STORED = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}(-\\d{2})?(?![\\d-])");

	/**
	 * What a reader does not read as text: scripts, code, how a date is to be typed, and
	 * the marks.
	 */
	private static final Pattern UNREAD = Pattern.compile(
			"(?s)<(script|style|template|pre|code)\\b.*?</\\1>|<span[^>]* class=\"hint\"[^>]*>[^<]*</span>|<[^>]+>");

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/** Pages that tell of dates, and of each kind a node with each of its dates. */
	static Stream<String> pages() {
		Map<String, String> dated = new TreeMap<>();
		for (Entity entity : RealData.DATASET.entities()) {
			for (Claim claim : entity.claims()) {
				if (claim.value() instanceof String value && STORED.matcher(value).matches()) {
					dated.putIfAbsent(entity.kind() + " " + claim.property(), "/id/" + entity.id());
				}
			}
		}
		return Stream.concat(
				Stream.of("/", "/data", "/plans", "/questions", "/map?asOf=2005", "/stories/arendal",
						"/graph?id=rezekne", "/compare?id=rezekne&id=daugavpils&asOf=2009-06-30",
						"/trace?from=arendal&to=lpr-3.3.4.2&asOf=2009-06-30",
						"/partners?actor=rezekne&idea=mākslas skolu apmaiņa&asOf=2009-06-30",
						"/partners?actor=rezekne&idea=mākslas skolu apmaiņa&list=vitebsk,arendal&view=list"),
				dated.values().stream())
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void noDateStandsAsItIsStored(String path) {
		for (String language : List.of("lv", "en")) {
			String page = this.api.get(path.replace(" ", "+") + (path.contains("?") ? "&" : "?") + "lang=" + language)
				.body();
			assertThat(page).contains("lang=\"" + language + "\"");
			assertThat(stored(UNREAD.matcher(page).replaceAll(" "))).as(language).isEmpty();
		}
	}

	@Test
	void textsOfTheApiPrintTheirDates() {
		JsonNode data = this.api.data("""
				{
				  gaps(first: 100, asOf: "2009-06-30") { nodes { explanation } }
				  partners(actor: "rezekne", idea: "mākslas skolu apmaiņa", asOf: "2012-03-04", first: 20) {
				    candidates {
				      caveats { text }
				      gates { reason }
				      lastCooperation { state { text } }
				    }
				    excluded { gate { reason } }
				    advice { text }
				  }
				}
				""");
		assertThat(data.at("/partners/candidates")).isNotEmpty();
		assertThat(data.toString()).contains("2011. gada 12. augustam");
		assertThat(stored(data.toString())).isEmpty();
	}

	private static List<String> stored(String text) {
		List<String> found = new ArrayList<>();
		STORED.matcher(text)
			.results()
			.forEach(
					(at) -> found.add(text.substring(Math.max(0, at.start() - 60), Math.min(text.length(), at.end()))));
		return found;
	}

}
