package lv.saiknes.editions;

import java.util.List;
import java.util.Map;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.support.Api;
import lv.saiknes.support.PreparedIndexes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two editions of the plan of a region that does not exist, the second one a collection
 * of its own with a late source.
 */
@DirtiesContext
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=target/editions-store", "saiknes.store.rebuild=true",
				"saiknes.sources.directory=src/test/resources/second-region-sources", "saiknes.trace.permutations=0",
				"saiknes.seed.directory=src/test/resources", "saiknes.collections=second-region,second-region-next" })
class PlanChangesTests {

	private static final String ASKED = "/plans/changes?from=meadow-plan&to=meadow-plan-2035&lang=en";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void eachDifferenceIsToldWithBothPassages() {
		JsonNode changes = this.api.data("""
				{ planChanges(from: "meadow-plan", to: "meadow-plan-2035", first: 50) {
				    from { id } to { id editionOf { nodes { id } } } added dropped reworded moved altered totalCount
				    nodes { change what text(lang: EN) unit { id } earlier { id } later { id }
				      words(lang: EN) { text sort } before { id passage } after { id passage } } } }
				""").get("planChanges");
		assertThat(changes.at("/to/editionOf/nodes/0/id").asString()).isEqualTo("meadow-plan");
		assertThat(changes.get("nodes")
			.valueStream()
			.map((one) -> "%s %s %s: %s -> %s".formatted(one.get("change").asString(), one.get("what").asString(),
					one.at("/unit/id").asString(), one.at("/earlier/id").asString("-"),
					one.at("/later/id").asString("-"))))
			.containsExactly("REWORDED TASK meadow35-m1: meadow-m1-step-1 -> meadow35-m1-step-1",
					"ADDED TASK meadow35-m1: - -> meadow35-m1-step-2",
					"DROPPED TASK meadow35-m1: meadow-m1-step-2 -> -", "ADDED ROLE meadow35-m1: - -> millford",
					"ADDED MONEY meadow35-m1: - -> river-fund", "DROPPED ROLE meadow35-m1: meadow-school -> -",
					"REWORDED UNIT meadow35-m2: meadow-m2 -> meadow35-m2",
					"ADDED TASK meadow35-m2: - -> meadow35-m2-step-1",
					"ALTERED MONEY meadow35-m2: meadow-fund -> meadow-fund", "ADDED UNIT meadow35-m3: - -> meadow35-m3",
					"ADDED TASK meadow35-m3: - -> meadow35-m3-step-1", "ADDED ROLE meadow35-m3: - -> meadow-school",
					"ADDED MONEY meadow35-m3: - -> meadow-fund");
		assertThat(List.of("added", "dropped", "reworded", "moved", "altered", "totalCount"))
			.extracting((name) -> changes.get(name).asInt())
			.containsExactly(8, 2, 2, 0, 1, 13);
		JsonNode reworded = changes.at("/nodes/0");
		assertThat(reworded.get("words")
			.valueStream()
			.map((run) -> run.get("sort").asString() + " " + run.get("text").asString()))
			.containsExactly("KEPT Repair", "ADDED and light", "KEPT the footbridge");
		assertThat(reworded.at("/before/0/id").asString()).isEqualTo("101.7");
		assertThat(reworded.at("/before/0/passage").asString()).contains("salabot Akmenstilta gājēju tiltu");
		assertThat(reworded.at("/after/0/passage").asString()).contains("salabot un apgaismot");
		assertThat(changes.at("/nodes/8/text").asString()).contains("not named → 40,000 EUR.");
	}

	@Test
	void oneSortCanBeAskedForPageByPage() {
		String asked = "{ planChanges(from: \"meadow-plan\", to: \"meadow-plan-2035\", what: [MONEY], first: 2%s)"
				+ " { totalCount added nodes { what } pageInfo { endCursor hasNextPage } } }";
		JsonNode first = this.api.data(asked.formatted("")).get("planChanges");
		assertThat(first.get("totalCount").asInt()).isEqualTo(3);
		assertThat(first.get("added").asInt()).isEqualTo(8);
		JsonNode second = this.api
			.data(asked.formatted(", after: \"" + first.at("/pageInfo/endCursor").asString() + "\""))
			.get("planChanges");
		assertThat(second.get("nodes").valueStream().map((one) -> one.get("what").asString())).containsExactly("MONEY");
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
	}

	@Test
	void whatIsNoPlanIsRefused() {
		assertThat(this.api
			.ask("{ planChanges(from: \"meadow-plam\", to: \"meadow-plan\") { totalCount } }", Map.of(), "en")
			.toString()).contains("UNKNOWN_ID").contains("meadow-plan");
		assertThat(
				this.api.ask("{ planChanges(from: \"millford\", to: \"meadow-plan\") { totalCount } }", Map.of(), "en")
					.toString())
			.contains("is of the kind");
		assertThat(this.api
			.ask("{ planChanges(from: \"meadow-plan\", to: \"meadow-plan\") { totalCount } }", Map.of(), "en")
			.toString()).contains("name two different ones");
		assertThat(this.api.get("/plans/changes?from=meadow-plan&to=nothing&lang=en").statusCode()).isEqualTo(404);
	}

	@Test
	void thePageShowsWordByWordAndBothPlaces() {
		assertThat(this.api.get("/plans/changes?lang=en").body()).contains("<ins>and light</ins>")
			.contains("salabot Akmenstilta gājēju tiltu")
			.contains("salabot un apgaismot Akmenstilta gājēju tiltu")
			.contains("No longer named: Meadow School could implement");
		assertThat(this.api.get(ASKED.replace("lang=en", "lang=lv")).body()).contains("<ins>un apgaismot</ins>")
			.contains("Vairs nav nosaukts: ", "Pļavskola", "varēja īstenot")
			.contains("Summa: nav nosaukta → 40\u00a0000 EUR")
			.doesNotContain("??");
		assertThat(this.api.get("/plans?plan=meadow-plan&lang=en").body())
			.contains("/plans/changes?from=meadow-plan&amp;to=meadow-plan-2035");
	}

	@Test
	void theTableHasALineForEachDifference() {
		String table = this.api.get("/plans/changes.csv?from=meadow-plan&to=meadow-plan-2035&lang=en").body();
		assertThat(table.lines()).hasSize(14)
			.first()
			.isEqualTo("\uFEFFchange,what,unit,unitName,earlier,earlierName,later,laterName,text,before,after");
		assertThat(table)
			.contains("REWORDED,TASK,meadow35-m1,Bridges and roads,meadow-m1-step-1,Repair the footbridge,"
					+ "meadow35-m1-step-1,Repair and light the footbridge,")
			.contains(",101.7,102.7");
	}

	/**
	 * The house looks back from the date of its first collection; the late one from its
	 * own.
	 */
	@Test
	void aLateSourceSpeaksOfItsOwnTimeAlone() {
		JsonNode data = this.api
			.data("""
					{ dataset { date }
					  old: partnership(id: "partnership-stonebridge-seahaven") { state { kind knownAt } }
					  late: fundingInstrument(id: "river-fund") { state { kind knownAt } asked: state(asOf: "2023-05") { kind } } }
					""");
		assertThat(data.at("/dataset/date").asString()).isEqualTo("2023-05");
		assertThat(data.at("/old/state/knownAt").asString()).isEqualTo("2023-05");
		assertThat(data.at("/late/state/knownAt").asString()).isEqualTo("2028-11");
		assertThat(data.at("/late/state/kind").asString()).isEqualTo("IN_FORCE");
		assertThat(data.at("/late/asked/kind").asString()).isEqualTo("UNKNOWN");
	}

}
