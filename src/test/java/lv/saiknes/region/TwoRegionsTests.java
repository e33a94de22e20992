package lv.saiknes.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.support.Api;
import lv.saiknes.support.PreparedIndexes;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two regions in one house: the first folder owns it, the second lives in it. */
@DirtiesContext
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=target/two-regions-store", "saiknes.store.rebuild=true",
				"saiknes.sources.directory=", "saiknes.trace.permutations=0",
				"saiknes.seed.directory=seed-data," + SecondRegionTests.FOLDER })
class TwoRegionsTests {

	private static final List<Path> FOLDERS = List.of(Path.of("seed-data"), Path.of(SecondRegionTests.FOLDER));

	private static final Dataset DATASET = new SeedReader(Ontology.load()).read(SeedFiles.of(FOLDERS))
		.dataset()
		.orElseThrow();

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theFirstFolderNamesTheHouse() {
		assertThat(DATASET.manifest().title()).isEqualTo(RealData.DATASET.manifest().title());
		assertThat(DATASET.manifest().firstPlan()).isEqualTo(RealData.DATASET.manifest().firstPlan());
		assertThat(DATASET.manifest().regionIds()).containsExactly("latgale-planning-region", "upper-meadow");
		assertThat(DATASET.manifest().homeCountries()).containsExactly("latvia", "meadowland");
		Dataset turned = new SeedReader(Ontology.load()).read(SeedFiles.of(FOLDERS.reversed())).dataset().orElseThrow();
		assertThat(turned.manifest().title().en()).isEqualTo("The Upper Meadow graph");
		assertThat(turned.entities()).isEqualTo(DATASET.entities());
		String page = this.api.get("/?lang=en").body();
		assertThat(page).contains(RealData.DATASET.manifest().title().en().replace("'", "&#39;"));
		assertThat(page.substring(0, page.indexOf("</form>"))).doesNotContain("Upper Meadow");
		assertThat(page).as("the documents of both").contains("Upper Meadow development plan");
	}

	@Test
	void gapsOfEachRegionCanBeAskedForAlone() {
		JsonNode gaps = this.api.data("""
				{ all: gaps(first: 100) { totalCount }
				  one: gaps(first: 100, regions: ["latgale-planning-region"]) { totalCount nodes { about { id } } }
				  other: gaps(first: 100, regions: ["upper-meadow"]) { totalCount nodes { about { id } } } }
				""");
		assertThat(gaps.at("/other/nodes")).isNotEmpty()
			.allMatch((gap) -> gap.at("/about/id").asString().matches(".*(meadow|stonebridge).*"));
		assertThat(gaps.at("/one/nodes")).isNotEmpty()
			.noneMatch((gap) -> gap.at("/about/id").asString().matches(".*(meadow|stonebridge).*"));
	}

	@Test
	void idsAreUniqueOverBoth() {
		assertThat(
				new SeedReader(Ontology.load()).read(SeedFiles.of(List.of(FOLDERS.get(1), FOLDERS.get(1)))).findings())
			.extracting(Finding::code)
			.contains("DUPLICATE_ID");
	}

	@Test
	void theExportHoldsBothToTheByte() {
		assertThat(this.api.get("/export/graph.json").body()).isEqualTo(GraphJson.toString(DATASET, RealData.ONTOLOGY));
		assertThat(DATASET.entities()).hasSizeGreaterThan(RealData.DATASET.entities().size());
	}

	@Test
	void eachPlaceOfTheMapHasTheRoleOfItsOwnRegion() {
		String map = this.api.get("/map?lang=en").body();
		assertThat(map).contains("data-view=\"latgale\">Latgale<")
			.contains("data-view=\"meadow\">Upper Meadow<")
			.contains("data-place=\"ludza-municipality\" data-roles=\"REGION\" data-regions=\"latgale\"")
			.contains("data-place=\"millford\" data-roles=\"REGION\" data-regions=\"meadow\"")
			.contains("data-a=\"stonebridge\" data-b=\"seahaven\"")
			.contains("data-a=\"rezekne\" data-b=\"arendal\"");
	}

	@Test
	void plansAndStoriesOfBothAreOffered() {
		assertThat(this.api.get("/plans?lang=en").body()).contains("Upper Meadow development plan")
			.contains("<h1>Development Programme of the Latgale Planning Region");
		assertThat(this.api.get("/plans?plan=meadow-plan&lang=en").statusCode()).isEqualTo(200);
		assertThat(this.api.get("/stories?lang=en").body()).contains("/stories/arendal").contains("/stories/festival");
	}

	@Test
	void gapsOfBothAreFound() {
		JsonNode gaps = this.api.ask(
				"{ gaps(kinds: [TASK_WITHOUT_INDICATOR, MEASURE_WITHOUT_NAMED_IMPLEMENTER], first: 100) { nodes { about { id } } } }",
				Map.of(), "en");
		assertThat(gaps.toString()).contains("\"meadow-m1-step-1\"").contains("\"lpr-3.");
	}

}
