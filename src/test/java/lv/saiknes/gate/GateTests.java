package lv.saiknes.gate;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import lv.saiknes.gate.Crowd.Lane;
import lv.saiknes.gate.Crowd.Place;
import lv.saiknes.model.Text;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import lv.saiknes.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gate lets in and what it tells those whom it does not. */
@ServerTest
class GateTests {

	private static final Duration TIME = Duration.ofMinutes(5);

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example" })
	void aNameThatIsNotItsOwnIsRefused(String host) throws IOException {
		String answer = send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: " + host + "\r\n");
		assertThat(answer).startsWith("HTTP/1.1 421").contains("saiknes.hosts").doesNotContain("\"data\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:1", "127.0.0.1:99", "[::1]:80", "localhost." })
	void itsOwnNamesAreAnswered(String host) throws IOException {
		assertThat(send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: " + host + "\r\n"))
			.startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@CsvSource({ "links.example.org, 200", "other.example.org, 421", "localhost, 200" })
	void moreNamesCanBeSet(String host, int status) throws Exception {
		OwnHosts filter = new OwnHosts(Set.of("localhost", "links.example.org"), new Refusals());
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setServerName(host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(status);
	}

	@Test
	void aBodyThatIsTooLargeIsRefusedUnread() throws IOException {
		assertThat(send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Content-Length: 104857600\r\n"))
			.startsWith("HTTP/1.1 413")
			.contains("256 kB");
	}

	@Test
	void aBodyOfUntoldSizeIsReadNoFurtherThanTheLimit() throws IOException {
		String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
		assertThat(send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5)))
			.startsWith("HTTP/1.1 413");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "7", "\"x\"", " ", "" })
	void aBodyThatIsNoObjectIsABadRequest(String body) throws IOException {
		assertThat(post("application/json", body)).startsWith("HTTP/1.1 400").contains("JSON objekt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "nonsense", "text/plain" })
	void aTypeThatNamesNoJsonIsNotSupported(String type) throws IOException {
		assertThat(post(type, "{\"query\": \"{__typename}\"}")).startsWith("HTTP/1.1 415");
	}

	@Test
	void aBodyThatBeginsWithSpaceIsRead() throws IOException {
		assertThat(post("application/json", " \n {\"query\": \"{__typename}\"}")).startsWith("HTTP/1.1 200")
			.contains("\"Query\"");
	}

	@ParameterizedTest
	@CsvSource({ "/id/%, lv, Šādu adresi", "/%zz, en, cannot be answered", "/search?text=%zz&lang=en, lv, answered" })
	void aBadEscapeGetsAPageOfTheHouse(String path, String language, String told) throws IOException {
		String answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: "
				+ language + "\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400").contains(told).contains("Saiknes").doesNotContain("Tomcat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search?text=x", "/graphql?query=%7B__typename%7D", "/export/graph.json",
			"/css/saiknes.css" })
	void headAnswersAsGetWithoutABody(String path) throws IOException {
		String answer = send("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n");
		assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphql", "/search" })
	void optionsTellTheMethods(String path) throws IOException {
		assertThat(send("OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 200")
			.containsPattern("(?i)\r\nAllow: [A-Z, ]*GET");
	}

	@Test
	void everyAnswerCarriesAnId() {
		HttpResponse<String> answer = new Api(this.port).get("/");
		assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).hasSize(13);
		assertThat(new Api(this.port).get("/", "X-Request-Id", "from-the-proxy").headers().firstValue("X-Request-Id"))
			.hasValue("from-the-proxy");
		assertThat(new Api(this.port).get("/", "X-Request-Id", "a line\tbroken")
			.headers()
			.firstValue("X-Request-Id")
			.orElse("")).hasSize(13);
	}

	@Test
	void anErrorPageTellsTheId() {
		assertThat(new Api(this.port).get("/nowhere", "X-Request-Id", "the-id-of-it").body()).contains("the-id-of-it");
	}

	@ParameterizedTest
	@CsvSource({ "/graphql, en, overloaded", "/graphql, lv, pārslogots", "/, en, overloaded", "/, lv, pārslogots" })
	void whoFindsNoPlaceIsToldWhenToComeAgain(String path, String language, String told) throws Exception {
		Crowd crowd = new Crowd(1, 0, Duration.ofMinutes(5), 1, System::nanoTime);
		crowd.enter(Lane.QUESTIONS, "a");
		crowd.enter(Lane.PAGES, "a");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Accept-Language", language);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(told);
		assertThat(response.getContentType()).startsWith(path.equals("/") ? "text/html" : "application/json");
	}

	@ParameterizedTest
	@CsvSource({ "/graphql, 1, REFUSED_CROWD, So many were asking", "/graphql, 9, REFUSED_TIME, ask for less",
			"/id/a, 1, overloaded, So many were asking", "/id/a, 9, no time, ask for less" })
	void whoseTimeIsOverIsToldWhetherOthersWereTheCause(String path, int processors, String heading, String text)
			throws Exception {
		Crowd crowd = new Crowd(9, 0, Duration.ofMinutes(5), processors, () -> 0);
		crowd.enter(Lane.QUESTIONS, "a");
		crowd.enter(Lane.PAGES, "a");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Accept-Language", "en");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(request, response, (asked, answered) -> {
			answered.getOutputStream().write('x');
			throw new ServletException(new StoreException("late", new StoreTimeoutException("late")));
		});
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(heading, text).doesNotStartWith("x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/partners", "/export/nodes.csv", "/reconcile" })
	void whatGoesOnForTooLongIsEnded(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		inNoTime(path, response, Deadline::check);
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Atbildei nepietika laika");
		assertThat(Deadline.current()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/partners", "/match" })
	void whatLetsOthersPassIsEnded(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		inNoTime(path, response, Crowd::letOthersPass);
		assertThat(response.getStatus()).isEqualTo(503);
	}

	@Test
	void anExportThatHasBegunGoesOn() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		inNoTime("/export/nodes.csv", response, () -> {
			response.flushBuffer();
			Deadline.check();
			response.getOutputStream().write('x');
		});
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsString()).isEqualTo("x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/mcp", "/desk/save" })
	void whatHasItsOwnTimeOrWritesIsNotEnded(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		inNoTime(path, response, Deadline::check);
		assertThat(response.getStatus()).isEqualTo(200);
	}

	private static void inNoTime(String path, MockHttpServletResponse response, Work work) throws Exception {
		Crowd crowd = new Crowd(9, 0, Duration.ofMinutes(5), 9, () -> 0);
		new Queue(crowd, Duration.ofMillis(1), new Refusals()).doFilter(new MockHttpServletRequest("GET", path),
				response, (asked, answered) -> {
					LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
					work.go();
				});
	}

	@FunctionalInterface
	private interface Work {

		void go() throws IOException;

	}

	@ParameterizedTest
	@CsvSource({ "/graphql, en, , REFUSED_PREPARING, The index of names is still being made",
			"/search, lv, 5, Saiknes vēl gatavo, Nosaukumu rādītājs vēl top" })
	void whoeverAsksForWhatIsStillBeingPreparedIsToldWhatAndWhenToComeAgain(String path, String language,
			String refresh, String heading, String text) throws Exception {
		Crowd crowd = new Crowd(9, 0, Duration.ofMinutes(5), 9, () -> 0);
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Accept-Language", language);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(request, response, (asked, answered) -> {
			throw new ServletException(new StoreException("not yet", new PreparingException(Prepared.NAMES)));
		});
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(response.getHeader("Refresh")).isEqualTo(refresh);
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(heading, text);
	}

	@ParameterizedTest
	@EnumSource(Prepared.class)
	void thereAreWordsForAllThatIsPrepared(Prepared what) {
		Text words = Words.text("gate.preparing." + what.name().toLowerCase(Locale.ROOT));
		assertThat(words.lv()).isNotEqualTo(words.en());
	}

	@Test
	void filesNeedNoPlace() throws Exception {
		Crowd crowd = new Crowd(1, 0, Duration.ofMinutes(5), 1, System::nanoTime);
		crowd.enter(Lane.PAGES, "a");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(new MockHttpServletRequest("GET", "/css/house.css"), response,
				new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(200);
	}

	/** Else a question could stand in the queue of the pages, or in none. */
	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/graphql;x=1", "/%67raphql" })
	void aQuestionIsOneHoweverItsAddressIsWritten(String written) throws Exception {
		Crowd crowd = new Crowd(1, 0, Duration.ofMinutes(5), 1, System::nanoTime);
		crowd.enter(Lane.QUESTIONS, "a");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", written);
		request.setServletPath("/graphql");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentType()).startsWith("application/json");
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:2:ffff::7, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
			"192.0.2.1, 192.0.2.2, false", "::ffff:192.0.2.1, 192.0.2.1, true" })
	void aHouseIsOneVisitor(String one, String other, boolean same) {
		MockHttpServletRequest first = new MockHttpServletRequest();
		first.setRemoteAddr(one);
		MockHttpServletRequest second = new MockHttpServletRequest();
		second.setRemoteAddr(other);
		assertThat(Visitor.address(first).equals(Visitor.address(second))).isEqualTo(same);
	}

	@Test
	void whoSendsSlowlyOrNothingKeepsNobodyWaiting() throws IOException {
		List<Socket> open = new ArrayList<>();
		try {
			for (int i = 0; i < 500; i++) {
				Socket socket = new Socket("127.0.0.1", this.port);
				open.add(socket);
				if (i < 50) {
					socket.getOutputStream()
						.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
								+ "Content-Length: 100000\r\n\r\n{")
							.getBytes(StandardCharsets.UTF_8));
				}
				else if (i < 100) {
					socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.UTF_8));
				}
			}
			assertThat(post("application/json", "{\"query\": \"{__typename}\"}")).startsWith("HTTP/1.1 200");
			assertThat(new Api(this.port).get("/").statusCode()).isEqualTo(200);
		}
		finally {
			for (Socket socket : open) {
				socket.close();
			}
		}
	}

	@Test
	void aFileIsNotTakenIn() throws IOException {
		String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
				+ " ".repeat(600_000);
		String chunk = Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
		assertThat(send("POST /match HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
				+ "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk + "0\r\n\r\n"))
			.startsWith("HTTP/1.1 413");
	}

	/** An answer that is worked out by other threads keeps its place until it is done. */
	@Test
	void aPlaceIsHeldUntilTheAnswerIsDone() throws Exception {
		Crowd crowd = new Crowd(1, 0, Duration.ofMinutes(5), 1, System::nanoTime);
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
		request.setAsyncSupported(true);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Queue(crowd, TIME, new Refusals()).doFilter(request, response,
				(asked, answered) -> ((HttpServletRequest) asked).startAsync());
		assertThat(crowd.enter(Lane.QUESTIONS, "b")).isNull();
		((MockAsyncContext) request.getAsyncContext()).complete();
		Place free = crowd.enter(Lane.QUESTIONS, "b");
		assertThat(free).isNotNull();
	}

	private String post(String type, String body) throws IOException {
		return send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
				+ body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
	}

	/** Sends letters as they stand, since clients mend addresses and names. */
	private String send(String request) throws IOException {
		String whole = request.contains("\r\n\r\n") ? request
				: request + (request.contains("Content-Length") ? "" : "Connection: close\r\n") + "\r\n";
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			byte[] answer = socket.getInputStream().readNBytes(100_000);
			return new String(answer, StandardCharsets.UTF_8);
		}
	}

}
