package lv.saiknes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lv.saiknes.evidence.EvidenceProblem;
import lv.saiknes.evidence.EvidenceVerifier;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.support.Api;
import lv.saiknes.support.PreparedIndexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A kind of actor that nobody thought of goes through the whole program, from the seed
 * files to the pages, with nothing changed but the ontology.
 */
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=target/test-store-new-kind", "saiknes.store.rebuild=true",
				"saiknes.sources.directory=", "saiknes.trace.permutations=0" })
class NewKindTests {

	private static final String KIND = """
			kinds:
			  Cluster:
			    label: {lv: klasteris, en: cluster}
			    plural: {lv: klasteri, en: clusters}
			    pluralDative: klasteriem
			    gender: masculine
			    cases: {genitive: klastera, dative: klasterim, accusative: klasteri, locative: klasterī}
			    actor: true
			    description: Businesses that work together.
			""";

	private static final String CLUSTER = """
			source: "009"
			nodes:
			  - id: crafts-cluster
			    kind: Cluster
			    name: {lv: Amatu klasteris, en: Crafts Cluster}
			    relations:
			      - {kind: PARTNERS_IN, to: lpr-9.1.1, cite: LINE @ Beigas/3}
			""";

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@TestBean(methodName = "withCluster")
	private Ontology ontology;

	static Ontology withCluster() throws IOException {
		String yaml = Files.readString(Path.of("graph-schema/ontology.yaml"), StandardCharsets.UTF_8);
		assertThat(yaml).containsOnlyOnce("\nkinds:\n");
		return Ontology.parse(yaml.replace("\nkinds:\n", "\n" + KIND));
	}

	private static SeedExample example(String line) throws IOException {
		SeedExample example = SeedExample.sound().saying(line).under(withCluster());
		return example.with(SeedExample.MORE, CLUSTER.replace("LINE", String.valueOf(example.lastLine())));
	}

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry registry) throws IOException {
		Path seed = Files.createDirectory(folder.resolve("seed"));
		example("5. Sadarbības partneri: Amatu klasteris").writeSeed(seed);
		registry.add("saiknes.seed.directory", seed::toString);
	}

	@Test
	void itsEvidenceIsChecked() throws IOException {
		assertThat(problems("5. Sadarbības partneri: Amatu klasteris", "named")).isEmpty();
		assertThat(problems("5. Sadarbības partneri: visi", "unnamed")).singleElement()
			.returns("NOT_MENTIONED", EvidenceProblem::code)
			.satisfies((problem) -> assertThat(problem.message()).contains("`crafts-cluster`"));
	}

	private static List<EvidenceProblem> problems(String line, String name) throws IOException {
		SeedExample example = example(line);
		Path sources = Files.createDirectory(folder.resolve(name));
		example.writeSource(sources);
		return new EvidenceVerifier(SourceLibrary.open(sources), withCluster()).verify(example.dataset());
	}

	@Test
	void theApiHasIt() {
		Api api = new Api(this.port);
		assertThat(api.data("""
				{ cluster(id: "crafts-cluster") { name(lang: EN) relations { nodes { id } } }
				  clusters { totalCount nodes { id } }
				  entity(id: "crafts-cluster") { __typename id }
				  search(text: "amatu klasteris") { nodes { id } }
				  measures(filter: {partners: {allOf: ["crafts-cluster"]}}) { nodes { id } } }
				""").toString())
			.isEqualTo("{\"cluster\":{\"name\":\"Crafts Cluster\",\"relations\":{\"nodes\":[{\"id\":\"lpr-9.1.1\"}]}},"
					+ "\"clusters\":{\"totalCount\":1,\"nodes\":[{\"id\":\"crafts-cluster\"}]},"
					+ "\"entity\":{\"__typename\":\"Cluster\",\"id\":\"crafts-cluster\"},"
					+ "\"search\":{\"nodes\":[{\"id\":\"crafts-cluster\"}]},"
					+ "\"measures\":{\"nodes\":[{\"id\":\"lpr-9.1.1\"}]}}");
	}

	@Test
	void itIsTracedAndIsAPartner() {
		Api api = new Api(this.port);
		assertThat(api.data("""
				{ trace(from: ["crafts-cluster"], to: ["lpr-9.1.1"]) { paths { nodes { id } } } }
				""").at("/trace/paths/0/nodes").findValuesAsString("id")).containsExactly("crafts-cluster",
				"lpr-9.1.1");
		assertThat(api.data("""
				{ partners(actor: "kalnava", measures: ["lpr-9.1.1"]) { candidates { actor { id } } } }
				""").at("/partners/candidates").findValuesAsString("id")).contains("crafts-cluster");
		assertThat(api.data("""
				{ partners(actor: "crafts-cluster", measures: ["lpr-9.1.1"]) { candidates { actor { id } } } }
				""").at("/partners/candidates").findValuesAsString("id")).contains("kalnava-college");
	}

	@Test
	void thePagesShowIt() {
		Api api = new Api(this.port);
		assertThat(api.get("/graph?lang=en").body()).contains("data-kind=\"Cluster\"", ">clusters<");
		assertThat(api.get("/id/crafts-cluster?lang=en").body()).contains("Crafts Cluster", "cluster");
	}

}
