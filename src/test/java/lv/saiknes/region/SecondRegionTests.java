package lv.saiknes.region;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.export.Format;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.support.Api;
import lv.saiknes.support.PreparedIndexes;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A region that does not exist moves in with nothing but its seed data: the whole house
 * speaks of it, and of no other.
 */
@DirtiesContext
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=target/second-region-store", "saiknes.store.rebuild=true",
				"saiknes.sources.directory=", "saiknes.trace.permutations=0",
				"saiknes.seed.directory=" + SecondRegionTests.FOLDER })
class SecondRegionTests {

	static final String FOLDER = "src/test/resources/second-region";

	/** Words of the first region's data that the house says of any region. */
	private static final Set<String> COMMON = Set.of("latvian", "latviski", "latviesu", "municipalities", "border",
			"environment", "natural", "protected", "pastav");

	private static final ProperNames OTHERS = new ProperNames(RealData.DATASET, COMMON);

	private static final Pattern TITLE = Pattern.compile("# title\\.(?:lv|en): (.+)");

	private static final Pattern SCRIPT = Pattern.compile("\"(/assets/[^\"]+\\.js)\"");

	private static final Pattern REFERENCE = Pattern.compile("href=\"(/[^\"#]*)[\"#]");

	private static final Dataset DATASET = new SeedReader(Ontology.load())
		.read(SeedFiles.fromDirectory(Path.of(FOLDER)))
		.dataset()
		.orElseThrow();

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/**
	 * Whoever follows every link from the start page meets no word of the first region,
	 * and gets the same page again.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "lv", "en" })
	void noPageNamesAnotherRegion(String language) {
		Set<String> seen = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of("/?lang=" + language));
		int kept = 0;
		while (!open.isEmpty()) {
			String address = open.poll();
			if (!address.contains("lang=" + language) || !seen.add(address)) {
				continue;
			}
			HttpResponse<String> page = this.api.get(address, "Accept", "text/html");
			assertThat(page.statusCode()).as(address).isEqualTo(200);
			assertThat(OTHERS.in(page.body())).as(address).isEmpty();
			assertThat(page.body()).as(address).doesNotContain("??");
			if (page.headers().firstValue("ETag").isPresent()) {
				assertSame(address, page, this.api.get(address, "Accept", "text/html"));
				kept++;
			}
			REFERENCE.matcher(page.body())
				.results()
				.map((MatchResult reference) -> reference.group(1).replace("&amp;", "&"))
				.filter((reference) -> !reference
					.matches("/(css|fonts|explorer|graphiql|export|favicon|partners\\.csv).*"))
				.forEach(open::add);
		}
		assertThat(kept).isGreaterThan(40);
		assertThat(seen).hasSizeGreaterThan(40)
			.anyMatch((address) -> address.startsWith("/map"))
			.anyMatch((address) -> address.startsWith("/plans"))
			.anyMatch((address) -> address.startsWith("/trace"))
			.anyMatch((address) -> address.startsWith("/matrix?fromKind"))
			.anyMatch((address) -> address.startsWith("/connect?ids="))
			.anyMatch((address) -> address.startsWith("/partners?actor=meadow-school"))
			.anyMatch((address) -> address.startsWith("/stories/festival"))
			.anyMatch((address) -> address.startsWith("/id/stonebridge"));
	}

	/** The first was made; the second is the one that was kept. */
	private static void assertSame(String address, HttpResponse<String> first, HttpResponse<String> second) {
		assertThat(second.body()).as(address).isEqualTo(first.body());
		for (String header : new String[] { "ETag", "Content-Type", "Content-Language", "Content-Security-Policy",
				"X-Content-Type-Options", "Cache-Control", "Vary", "Link" }) {
			assertThat(second.headers().allValues(header)).as(address + " " + header)
				.isEqualTo(first.headers().allValues(header));
		}
		assertThat(second.headers().firstValue("X-Request-Id"))
			.isNotEqualTo(first.headers().firstValue("X-Request-Id"));
	}

	@Test
	void theStartPageIsTheRegionsOwn() {
		assertThat(this.api.get("/?lang=lv").body()).contains("<title>Augšpļavas grafs</title>")
			.contains("Kas ar ko saistīts Augšpļavā")
			.contains("Kā Jūrosta saistīta ar svētkiem");
		assertThat(this.api.get("/data?lang=en").body()).contains("One page of text.")
			.contains("None of it exists.")
			.contains("The Upper Meadow graph. Dataset version " + DATASET.version());
	}

	@Test
	void theMapShowsItsPlacesAndTheirRoles() {
		String map = this.api.get("/map?lang=en&view=meadow").body();
		assertThat(map).contains("data-near=\"meadow\"")
			.contains("<button type=\"button\" data-view=\"meadow\">Upper Meadow</button>")
			.contains("data-place=\"stonebridge\" data-roles=\"PARTNER REGION\" data-regions=\"meadow\"")
			.contains("data-place=\"seahaven\" data-roles=\"PARTNER\" data-latitude")
			.contains("data-a=\"stonebridge\" data-b=\"seahaven\"")
			.contains("municipality of Upper Meadow");
		assertThat(this.api.get("/map?lang=en&view=latgale").body()).contains("data-near=\"europe\"");
	}

	@Test
	void thePlanIsATreeOfItsOwnSections() {
		String plans = this.api.get("/plans?lang=lv&open=all").body();
		assertThat(plans).contains("Augšpļavas attīstības plāns")
			.contains("M1")
			.contains("Tilti un ceļi")
			.contains("Salabot gājēju tiltu")
			.contains("3 ieviesēji");
		assertThat(this.api.get("/id/meadow-m1?lang=en").body()).contains("M1/B.1").contains("Safe bridges");
	}

	@Test
	void whatIsCitedShowsItsPage() {
		assertThat(this.api.get("/id/stonebridge?lang=en").body().replaceAll("<[^>]*>|\\s+", " ")).contains("p. 3");
		assertThat(this.api.get("/id/stonebridge?lang=lv").body().replaceAll("<[^>]*>|\\s+", " ")).contains("3. lpp.");
		assertThat(this.api.get("/export/graph.ttl").body()).containsPattern("page\\s+3\\b");
	}

	@Test
	void connectionsAreTraced() {
		String trace = this.api.get("/trace?from=seahaven&to=meadow-m2&lang=en").body();
		assertThat(trace).contains("Seahaven").contains("Beigas, paragraph 1").contains("Neighbours");
		assertThat(this.api.get("/trace.md?from=seahaven&to=meadow-m2&lang=en").body())
			.contains("The Upper Meadow graph");
		JsonNode told = this.api.ask("""
				{ trace(from: ["seahaven"], to: ["meadow-m2"]) { paths { nodes { id } } } }""", Map.of(), "en");
		assertThat(told.at("/data/trace/paths/0/nodes").toString()).contains("partnership-stonebridge-seahaven");
	}

	@Test
	void partnersAreFoundAndForeignOnesAreTheRegionsForeigners() {
		JsonNode answer = this.api.ask("""
				{ partners(actor: "stonebridge", themes: ["meadow-exchange"]) {
				    candidates { actor { id } caveats { kind } } } }""", Map.of(), "en");
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		JsonNode candidates = answer.at("/data/partners/candidates");
		assertThat(candidates).isNotEmpty();
		for (JsonNode candidate : candidates) {
			boolean foreign = candidate.at("/actor/id").asString().equals("seahaven");
			assertThat(candidate.get("caveats").toString().contains("STATUS_NOT_COVERED")).isEqualTo(foreign);
		}
		assertThat(this.api.get("/partners?actor=stonebridge&idea=festivals&lang=en").body()).contains("Meadow");
	}

	@Test
	void thePageOfPartnersOffersTheRegionsOwnIdeas() {
		assertThat(this.api.get("/partners?lang=lv").body()).contains("Kaimiņu svētki", "Jautā Akmenstilts",
				"actor=meadow-school&amp;idea=dro%C5%A1i+tilti");
		assertThat(this.api.get("/partners?lang=en").body()).contains("A bridge for people on foot", "Millford asks",
				"Meadow Fund", "Isleland");
	}

	@Test
	void exportsAreTheRegionsAlone() {
		String graph = this.api.get("/export/graph.json").body();
		assertThat(graph).isEqualTo(GraphJson.toString(DATASET, RealData.ONTOLOGY));
		assertThat(OTHERS.in(graph)).isEmpty();
		String trace = this.api.get("/trace.json?from=seahaven&to=meadow-m2").body();
		assertThat(OTHERS.in(URLDecoder.decode(trace, StandardCharsets.UTF_8))).isEmpty();
	}

	/** The playground's own scripts hold no question of any data; it asks the server. */
	@Test
	void thePlaygroundOffersNoQuestionOfAnotherRegion() throws IOException {
		assertThat(this.api.get("/questions.json").body()).isEqualTo("[]");
		Set<String> titles = new LinkedHashSet<>();
		try (Stream<Path> files = Files.list(Path.of("queries"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".graphql")).toList()) {
				titles.addAll(TITLE.matcher(Files.readString(file)).results().map((title) -> title.group(1)).toList());
			}
		}
		assertThat(titles).hasSizeGreaterThan(60);
		String page = this.api.get("/graphiql").body();
		assertThat(OTHERS.in(page)).isEmpty();
		List<String> scripts = SCRIPT.matcher(page).results().map((script) -> script.group(1)).toList();
		assertThat(scripts).isNotEmpty();
		for (String script : scripts) {
			String text = this.api.get(script).body();
			assertThat(titles.stream().filter(text::contains)).as(script).isEmpty();
		}
	}

	@Test
	void gapsAreThoseOfItsPlan() {
		JsonNode gaps = this.api.ask("{ gaps(kinds: [TASK_WITHOUT_INDICATOR], first: 10) { nodes { about { id } } } }",
				Map.of(), "en");
		assertThat(gaps.at("/data/gaps/nodes")).as(gaps.toString()).hasSize(3);
		assertThat(gaps.toString()).contains("meadow-m1-step-1");
	}

	/**
	 * Whatever is taken along speaks of this region alone, and the house's own address.
	 */
	@ParameterizedTest
	@EnumSource
	void everyExportIsOfThisRegion(Format format) {
		HttpResponse<String> answer = this.api.get("/export/" + format.file());
		assertThat(answer.statusCode()).isEqualTo(200);
		if (format != Format.XLSX) {
			assertThat(OTHERS.in(answer.body())).isEmpty();
		}
	}

}
