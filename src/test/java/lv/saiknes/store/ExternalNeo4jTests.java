package lv.saiknes.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.query.StoreException;
import lv.saiknes.support.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same program works against a Neo4j server of its own process. */
class ExternalNeo4jTests {

	@TempDir
	private static Path directory;

	private static Process server;

	private static String uri;

	private static String password;

	@BeforeAll
	static void startServer() throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), StandaloneNeo4j.class.getName(),
				directory.resolve("server").toString()));
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
		password = Files.readString(directory.resolve("server/bolt-password")).strip();
	}

	@AfterEach
	void emptyServer() {
		try (Driver driver = driver()) {
			driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
		}
	}

	@AfterAll
	static void stopServer() throws InterruptedException {
		server.destroy();
		server.waitFor();
	}

	@Test
	void theProgramUsesTheServerAndStartsNoStoreOfItsOwn() {
		Path own = directory.resolve("own");
		try (ConfigurableApplicationContext context = start(own)) {
			assertThat(context.getBeansOfType(EmbeddedNeo4j.class)).isEmpty();
			assertThat(own).doesNotExist();
			int port = ((WebServerApplicationContext) context).getWebServer().getPort();
			assertThat(new Api(port).data("{ municipality(id: \"rezekne\") { name } }")
				.at("/municipality/name")
				.asString()).isEqualTo("Rēzekne");
		}
		try (Driver driver = driver()) {
			long count = driver.executableQuery("MATCH (n:Entity) RETURN count(n) AS count")
				.execute()
				.records()
				.getFirst()
				.get("count")
				.asLong();
			assertThat(count).isGreaterThan(1000);
		}
	}

	@Test
	void aDatabaseOfSomebodyElseIsRefusedAndLeftAsItIs() {
		try (Driver driver = driver()) {
			driver.executableQuery("CREATE (:Customer {name: 'not ours'})").execute();
			assertThatThrownBy(() -> start(directory.resolve("own")).close())
				.hasRootCauseInstanceOf(StoreException.class)
				.rootCause()
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
		return new SpringApplication(SaiknesApplication.class).run("--server.port=0", "--spring.neo4j.uri=" + uri,
				"--spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER,
				"--spring.neo4j.authentication.password=" + password, "--saiknes.sources.directory=",
				"--saiknes.trace.permutations=0", "--saiknes.store.directory=" + ownStore);
	}

}
