package lv.saiknes.monitoring;

import java.net.http.HttpResponse;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the program tells of its own state, and whom. */
@ServerTest
class MonitoringTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void healthTellsOfDatabaseAndDataset() {
		JsonNode health = json("/actuator/health");
		assertThat(health.path("status").asString()).isEqualTo("UP");
		JsonNode components = health.path("components");
		assertThat(components.path("database").path("status").asString()).isEqualTo("UP");
		JsonNode dataset = components.path("dataset").path("details");
		String version = this.api.data("{ dataset { version } }").at("/dataset/version").asString();
		assertThat(dataset.path("version").asString()).isEqualTo(version);
		assertThat(dataset.path("loading").asBoolean(true)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "liveness", "readiness" })
	void probesAnswer(String probe) {
		assertThat(json("/actuator/health/" + probe).path("status").asString()).isEqualTo("UP");
	}

	@Test
	void infoTellsVersionsOfProgramAndDataset() {
		JsonNode info = json("/actuator/info");
		assertThat(info.at("/program/version").asString()).isNotBlank();
		assertThat(info.at("/dataset/version").asString()).isNotBlank();
		assertThat(info.at("/dataset/nodes").asLong()).isPositive();
	}

	@Test
	void fieldsThatReadAreMeasuredPlainOnesAndListsReadWithTheirNodesAreNot() {
		this.api.data("{ plans(first: 1) { nodes { id name claims { property } parts(first: 1) { nodes { id } } } } }");
		JsonNode fetchers = json("/actuator/metrics/graphql.datafetcher");
		String fields = fetchers.path("availableTags").toString();
		assertThat(fields).contains("\"plans\"")
			.contains("\"claims\"")
			.doesNotContain("\"parts\"")
			.doesNotContain("\"name\"")
			.doesNotContain("\"id\"");
		assertThat(json("/actuator/metrics/graphql.request").at("/measurements/0/value").asDouble()).isPositive();
		assertThat(json("/actuator/metrics/saiknes.statement").at("/measurements/0/value").asDouble()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "loggers", "configprops", "shutdown" })
	void nothingElseIsTold(String endpoint) {
		assertThat(this.api.get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/metrics/jvm.memory.used" })
	void whoeverAsksThroughAProxyIsRefused(String path) {
		assertThat(this.api.get(path).statusCode()).isEqualTo(200);
		assertThat(this.api.get(path, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, 200", "::1, 200", "127.8.8.8, 200", "192.0.2.1, 403", "10.0.0.1, 403",
			"2001:db8::1, 403" })
	void onlyThisMachineIsAnswered(String address, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/health");
		request.setRemoteAddr(address);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new LoopbackOnly().doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(status);
	}

	private JsonNode json(String path) {
		HttpResponse<String> response = this.api.get(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

}
