package lv.saiknes.changes;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import lv.saiknes.changes.Change.How;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.store.FolderShelf;
import lv.saiknes.store.Version;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What changed between versions is told, fact by fact, with its passages. */
@ServerTest
class ChangesTests {

	private static final Dataset NOW = RealData.DATASET;

	private static final Relation GONE = NOW.relations()
		.stream()
		.filter((relation) -> relation.kind().equals("FUNDED_BY"))
		.findFirst()
		.orElseThrow();

	/** A version before this one: a relation less, a claim other, a name other. */
	private static final Dataset BEFORE = before();

	@LocalServerPort
	private int port;

	@Autowired
	private Versions versions;

	private Api api;

	private static Dataset before() {
		List<Entity> entities = new ArrayList<>();
		for (Entity entity : NOW.entities()) {
			List<Claim> claims = new ArrayList<>(entity.claims());
			if (entity.id().equals("rezekne")) {
				claims.removeFirst();
			}
			Text name = entity.id().equals("culture") ? new Text("Māksla", "Arts") : entity.name();
			entities.add(new Entity(entity.id(), entity.kind(), entity.labels(), name, entity.aliases(), entity.forms(),
					entity.summary(), entity.sameAs(), entity.properties(), claims));
		}
		return new Dataset("before0", NOW.date(), NOW.sources(), NOW.citations(), entities,
				NOW.relations().stream().filter((relation) -> relation != GONE).toList(), NOW.manifest());
	}

	@BeforeEach
	void keepTwo() {
		this.api = new Api(this.port);
		this.versions.keep(BEFORE);
		this.versions.keep(NOW);
	}

	@Test
	void whatIsTheSameIsNoChange() {
		assertThat(compare(NOW, NOW).changes()).isEmpty();
	}

	@Test
	void eachFactIsAddedRemovedOrAltered() {
		Comparison comparison = compare(BEFORE, NOW);
		assertThat(comparison.changes()).filteredOn((change) -> change.id().equals(GONE.id()))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.change()).isEqualTo(How.ADDED);
				assertThat(change.after()).extracting((citation) -> citation.id())
					.containsExactlyElementsOf(GONE.citations());
				assertThat(change.before()).isEmpty();
			});
		assertThat(comparison.changes()).filteredOn((change) -> change.id().equals("culture"))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.change()).isEqualTo(How.ALTERED);
				assertThat(change.altered()).containsExactly("name");
			});
		assertThat(compare(NOW, BEFORE).counts()).containsEntry(How.ADDED, comparison.counts().get(How.REMOVED))
			.containsEntry(How.REMOVED, comparison.counts().get(How.ADDED));
	}

	@Test
	void asManyVersionsAreKeptAsAreWanted(@TempDir Path folder) {
		Versions kept = new Versions(new FolderShelf(folder), 2, RealData.ONTOLOGY,
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		kept.keep(version("aaa"));
		kept.keep(version("aaa"));
		kept.keep(version("bbb"));
		kept.keep(version("ccc"));
		assertThat(kept.list()).extracting(Version::id).containsExactly("ccc", "bbb");
		kept.keep(version("bbb"));
		assertThat(kept.list()).extracting(Version::id).containsExactly("bbb", "ccc");
		assertThat(kept.compare(null, null)).isEqualTo(new Comparison("ccc", "bbb", List.of()));
		assertThatThrownBy(() -> kept.compare("aaa", null)).isInstanceOf(VersionException.class)
			.hasMessageContaining("`bbb`, `ccc`");
	}

	@Test
	void aFileThatIsNoExportIsRefused() {
		assertThatThrownBy(() -> Comparison.of(bytes("{}"), bytes("{}"))).isInstanceOf(VersionException.class)
			.hasMessageContaining("no export");
		assertThatThrownBy(() -> Comparison.of(bytes("no JSON"), bytes("{}"))).isInstanceOf(VersionException.class);
	}

	@Test
	void theApiTellsChangesWithTheirPassages() {
		JsonNode changes = this.api
			.ask("""
					query($from: String, $to: String) { changes(from: $from, to: $to, how: [ADDED]) {
					  from to added removed altered totalCount
					  nodes { change sort id kind text nodes grade before { id } after { locator lines source { title } } } } }""",
					Map.of("from", "before0", "to", NOW.version()), "en")
			.at("/data/changes");
		assertThat(changes.get("added").asInt()).isEqualTo(2).isEqualTo(changes.get("totalCount").asInt());
		assertThat(changes.get("altered").asInt()).isEqualTo(1);
		JsonNode relation = changes.at("/nodes/1");
		assertThat(relation.get("id").asString()).isEqualTo(GONE.id());
		assertThat(relation.get("text").asString()).isNotBlank().doesNotContain("FUNDED_BY");
		assertThat(relation.get("after")).hasSameSizeAs(GONE.citations());
		assertThat(relation.get("nodes").valueStream().map(JsonNode::asString)).containsExactly(GONE.from(), GONE.to());
	}

	@Test
	void aVersionThatIsNotKeptIsRefusedWithThoseThatAre() {
		JsonNode error = this.api.ask("{ changes(from: \"before1\") { totalCount } }", Map.of(), "en").at("/errors/0");
		assertThat(error.get("message").asString()).contains("did you mean `before0`")
			.contains('`' + NOW.version() + '`');
		assertThat(error.at("/extensions/argument").asString()).isEqualTo("from");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
		HttpResponse<String> page = this.api.get("/changes?from=nothing&lang=en");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("before0");
	}

	@Test
	void thePageAndTheFeedTellThem() throws Exception {
		String page = this.api.get("/changes?from=before0&to=" + NOW.version() + "&lang=lv").body();
		assertThat(page).contains("Pievienots 2, izņemts 0, mainīts 1").contains("/id/" + GONE.from());
		HttpResponse<String> feed = this.api.get("/changes.atom?lang=en");
		assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
		var document = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(feed.body())));
		var entry = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").item(0);
		assertThat(entry.getTextContent()).contains(NOW.version()).contains("2 added, 0 removed, 1 altered");
	}

	private static Comparison compare(Dataset from, Dataset to) {
		return Comparison.of(bytes(GraphJson.toString(from, RealData.ONTOLOGY)),
				bytes(GraphJson.toString(to, RealData.ONTOLOGY)));
	}

	private static Dataset version(String id) {
		return new Dataset(id, "2024", List.of(), List.of(), List.of(), List.of());
	}

	private static ByteArrayInputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
