package lv.saiknes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.gate.Readiness;
import lv.saiknes.gate.Readiness.State;
import lv.saiknes.support.Api;
import lv.saiknes.support.DatabaseProxy;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A second program asks the database of the first one through a proxy, which lets it be
 * away at the start and go later.
 */
@ServerTest
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseComesAndGoesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String QUESTION = "/graphql?query=%7Bmunicipality(id%3A%22rezekne%22)%7Bname%7D%7D";

	private final EmbeddedNeo4j database;

	private final Environment environment;

	private DatabaseProxy proxy;

	private ConfigurableApplicationContext program;

	private Api api;

	private HttpResponse<String> pageAtStart;

	private HttpResponse<String> answerAtStart;

	private HttpResponse<String> probeAtStart;

	@Autowired
	DatabaseComesAndGoesTests(EmbeddedNeo4j database, Environment environment) {
		this.database = database;
		this.environment = environment;
	}

	@BeforeAll
	void startBeforeTheDatabase() throws IOException {
		this.proxy = new DatabaseProxy(this.database.uri().getPort());
		int port = freePort();
		CompletableFuture<ConfigurableApplicationContext> start = new CompletableFuture<>();
		Thread.startVirtualThread(() -> {
			try {
				start.complete(run(password(), "--server.port=" + port));
			}
			catch (IOException | RuntimeException ex) {
				start.completeExceptionally(ex);
			}
		});
		this.api = new Api(port);
		this.pageAtStart = await(() -> this.api.get("/?lang=en"), 503);
		this.answerAtStart = this.api.get(QUESTION);
		this.probeAtStart = this.api.get("/actuator/health/readiness");
		this.proxy.open();
		this.program = start.join();
	}

	@AfterAll
	void stop() throws IOException {
		this.program.close();
		this.proxy.close();
	}

	@Test
	void aStartWaitsForTheDatabaseAndTellsSoMeanwhile() {
		assertThat(this.pageAtStart.body()).contains("still loading");
		assertThat(this.pageAtStart.headers().firstValue("Refresh")).hasValue("2");
		assertThat(this.answerAtStart.statusCode()).isEqualTo(503);
		assertThat(this.answerAtStart.body()).contains("REFUSED_LOADING");
		assertThat(this.probeAtStart.statusCode()).isEqualTo(503);
		assertThat(this.probeAtStart.body()).contains("OUT_OF_SERVICE");
		assertThat(this.api.get(QUESTION).body()).contains("Rēzekne");
	}

	@Test
	void aDatabaseThatGoesIsToldAndFoundAgainWhenItComesBack() throws IOException {
		this.proxy.shut();
		HttpResponse<String> answer = this.api.get(QUESTION);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(answer.body()).contains("\"errors\"").doesNotContain("Exception");
		HttpResponse<String> page = this.api.get("/id/rezekne?lang=en");
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("The database cannot be reached");
		await(() -> this.api.get("/actuator/health/readiness"), 503);
		this.proxy.open();
		assertThat(await(() -> this.api.get(QUESTION), 200).body()).contains("Rēzekne");
		await(() -> this.api.get("/actuator/health/readiness"), 200);
	}

	@Test
	void aBrokenConnectionIsToldOnceAtMost() throws IOException {
		this.api.get(QUESTION);
		this.proxy.reset();
		assertThat(await(() -> this.api.get(QUESTION), 200).body()).contains("Rēzekne");
	}

	@Test
	void aDatabaseThatStandsStillKeepsNobodyWaiting() {
		this.proxy.pause();
		try {
			awaitOutage();
			assertThat(this.api.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
			assertThat(this.api.get("/id/rezekne.json").statusCode()).isEqualTo(503);
			assertThat(this.api.get(QUESTION).statusCode()).isEqualTo(503);
		}
		finally {
			this.proxy.resume();
		}
		assertThat(await(() -> this.api.get(QUESTION), 200).body()).contains("Rēzekne");
	}

	@Test
	void aWrongPasswordIsToldWithoutAStackTrace(CapturedOutput output) {
		assertThatThrownBy(() -> run("wrong", "--server.port=0")).isNotNull();
		assertThat(output).contains("The Neo4j server refuses the user or the password.").doesNotContain("\tat ");
	}

	private ConfigurableApplicationContext run(String password, String port) {
		return new SpringApplication(SaiknesApplication.class).run(port, "--spring.neo4j.uri=" + this.proxy.uri(),
				"--spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER,
				"--spring.neo4j.authentication.password=" + password, "--saiknes.sources.directory=",
				"--saiknes.trace.permutations=0");
	}

	private String password() throws IOException {
		return Files
			.readString(Path.of(this.environment.getRequiredProperty("saiknes.store.directory"), "bolt-password"))
			.strip();
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
	}

	private void awaitOutage() {
		Readiness readiness = this.program.getBean(Readiness.class);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (readiness.state() != State.WITHOUT_DATABASE) {
			assertThat(System.nanoTime() - end).as("the outage is noticed in time").isNegative();
			sleep();
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted", ex);
		}
	}

	/** Asks until the answer has this status; not to have a connection yet is none. */
	private static HttpResponse<String> await(Supplier<HttpResponse<String>> question, int status) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String seen = "";
		while (System.nanoTime() - end < 0) {
			try {
				HttpResponse<String> answer = question.get();
				if (answer.statusCode() == status) {
					return answer;
				}
				seen = String.valueOf(answer.statusCode());
			}
			catch (AssertionError ex) {
				seen = String.valueOf(ex.getMessage());
			}
			sleep();
		}
		throw new AssertionError("no answer with status " + status + "; the last was " + seen);
	}

}
