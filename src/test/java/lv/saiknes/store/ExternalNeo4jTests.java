package lv.saiknes.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.query.DatasetChanged;
import lv.saiknes.query.EntityTags;
import lv.saiknes.query.StoreException;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same program works against a Neo4j server of its own process. */
class ExternalNeo4jTests {

	private static Process server;

	private static String uri;

	private static String password;

	@TempDir
	private Path directory;

	@BeforeAll
	static void startServer(@TempDir Path home) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), StandaloneNeo4j.class.getName(),
				home.resolve("server").toString()));
		server = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
		StringBuilder seen = new StringBuilder();
		String line;
		while ((line = output.readLine()) != null && !line.startsWith(StandaloneNeo4j.READY)) {
			seen.append(line).append('\n');
		}
		assertThat(line).as("the server's output was: " + seen).isNotNull();
		uri = line.substring(StandaloneNeo4j.READY.length());
		password = Files.readString(home.resolve("server/bolt-password")).strip();
	}

	@AfterAll
	static void stopServer() throws InterruptedException {
		server.destroy();
		server.waitFor();
	}

	@BeforeEach
	void empty() {
		try (Driver driver = driver()) {
			driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
		}
	}

	/**
	 * Two instances that are started at the same moment over an empty database, asked by
	 * the scheme of a cluster; then one of them loads something else.
	 */
	@Test
	void instancesOverOneDatabaseLoadItOnceAndNoticeWhatAnotherLoads() throws Exception {
		String routed = uri.replace("bolt://", "neo4j://");
		assertThatThrownBy(() -> start(this.directory.resolve("own"), routed, (event) -> {
		}, "--saiknes.seed.load=false").close()).hasStackTraceContaining("saiknes.seed.load is false");
		List<DatasetChanged> told = new CopyOnWriteArrayList<>();
		// The log of a process is set up for one program at a time.
		CountDownLatch prepared = new CountDownLatch(1);
		CompletableFuture<ConfigurableApplicationContext> other = CompletableFuture
			.supplyAsync(() -> start(this.directory.resolve("one"), routed, (event) -> {
				if (event instanceof ApplicationPreparedEvent) {
					prepared.countDown();
				}
			}));
		prepared.await();
		try (ConfigurableApplicationContext reader = start(this.directory.resolve("two"), routed, (event) -> {
			if (event instanceof PayloadApplicationEvent<?> one && one.getPayload() instanceof DatasetChanged changed) {
				told.add(changed);
			}
		}); ConfigurableApplicationContext writer = other.get()) {
			Api asked = new Api(((WebServerApplicationContext) reader).getWebServer().getPort());
			GraphStore store = writer.getBean(GraphStore.class);
			Dataset loaded = store.getDataset();
			assertThat(reader.getBeansOfType(EmbeddedNeo4j.class)).isEmpty();
			assertThat(this.directory).as("no store of their own").isEmptyDirectory();
			assertThat(loaded.entities()).hasSameSizeAs(RealData.DATASET.entities());
			assertThat(tag(reader)).isEqualTo(tag(writer)).isNotEmpty();
			Optional<String> before = tag(reader);
			assertThat(name(asked)).isEqualTo("Rēzekne");

			store.load(renamed(loaded, "Jaunrēzekne"), (progress) -> {
			});

			assertThat(name(asked)).isEqualTo("Jaunrēzekne");
			assertThat(asked.get("/id/rezekne?lang=lv").body()).contains("Jaunrēzekne");
			assertThat(asked.get("/search?lang=lv&text=Jaunr%C4%93zekne").body()).contains("/id/rezekne");
			assertThat(asked.get("/trace?lang=lv&from=arendal&to=rezekne").body()).contains("Jaunrēzekne");
			assertThat(tag(reader)).isEqualTo(tag(writer)).isNotEqualTo(before);
			for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos(); told.isEmpty()
					&& System.nanoTime() < end;) {
				Thread.sleep(50);
			}
			assertThat(told).extracting(DatasetChanged::version).containsExactly("another");
		}
	}

	private static Dataset renamed(Dataset dataset, String name) {
		List<Entity> entities = dataset.entities()
			.stream()
			.map((entity) -> entity.id().equals("rezekne")
					? new Entity(entity.id(), entity.kind(), entity.labels(), new Text(name, name), entity.aliases(),
							entity.forms(), entity.summary(), entity.sameAs(), entity.properties(), entity.claims())
					: entity)
			.toList();
		return new Dataset("another", dataset.date(), dataset.sources(), dataset.citations(), entities,
				dataset.relations(), dataset.manifest());
	}

	private static String name(Api api) {
		return api.data("{ municipality(id: \"rezekne\") { name } }").at("/municipality/name").asString();
	}

	private static Optional<String> tag(ConfigurableApplicationContext instance) {
		return instance.getBean(EntityTags.class).find(List.of("a page"));
	}

	@Test
	void aDatabaseOfSomebodyElseIsRefusedAndLeftAsItIs() {
		try (Driver driver = driver()) {
			driver.executableQuery("CREATE (:Customer {name: 'not ours'})").execute();
			assertThatThrownBy(() -> start(this.directory.resolve("own")).close()).isInstanceOf(StoreException.class)
				.hasMessageContaining("not of Saiknes");
			Map<String, Object> found = driver
				.executableQuery("MATCH (n) RETURN count(n) AS nodes, head(labels(n)) AS label")
				.execute()
				.records()
				.getFirst()
				.asMap();
			assertThat(found).containsEntry("nodes", 1L).containsEntry("label", "Customer");
		}
	}

	private static Driver driver() {
		return GraphDatabase.driver(uri, AuthTokens.basic(EmbeddedNeo4j.USER, password));
	}

	private ConfigurableApplicationContext start(Path ownStore) {
		return start(ownStore, uri, (event) -> {
		});
	}

	private ConfigurableApplicationContext start(Path ownStore, String address, Consumer<ApplicationEvent> listener,
			String... more) {
		SpringApplication application = new SpringApplication(SaiknesApplication.class);
		application.addListeners((ApplicationEvent event) -> listener.accept(event));
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.neo4j.uri=" + address,
				"--spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER,
				"--spring.neo4j.authentication.password=" + password, "--saiknes.sources.directory=",
				"--saiknes.trace.permutations=0", "--saiknes.store.directory=" + ownStore));
		arguments.addAll(List.of(more));
		return application.run(arguments.toArray(String[]::new));
	}

}
