package lv.saiknes.gate;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is told while there is nothing to answer from. */
class WaitingTests {

	private final Readiness readiness = new Readiness();

	@ParameterizedTest
	@CsvSource({ "/, en, 'Loading, 40 %'", "/search, lv, Ielādēti 40 %" })
	void aPageTellsHowFarItIsAndLoadsItselfAgain(String path, String language, String told) throws Exception {
		this.readiness.reach(40);
		MockHttpServletResponse response = ask(path, language, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getHeader("Refresh")).isEqualTo("2");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(told).doesNotContain("<script");
	}

	@Test
	void aProgramIsToldInItsOwnWay() throws Exception {
		this.readiness.reach(40);
		MockHttpServletResponse response = ask("/graphql", "en", new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getHeader("Refresh")).isNull();
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"errors\"")
			.contains("REFUSED_LOADING")
			.contains("40 %");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/saiknes.css", "/actuator/health/readiness" })
	void whatNeedsNoDataIsAnsweredMeanwhile(String path) throws Exception {
		MockFilterChain chain = new MockFilterChain();
		assertThat(ask(path, "en", chain).getStatus()).isEqualTo(200);
		assertThat(chain.getRequest()).isNotNull();
	}

	@Test
	void allIsAnsweredWhenTheDataIsThere() throws Exception {
		this.readiness.ready();
		MockFilterChain chain = new MockFilterChain();
		assertThat(ask("/", "en", chain).getStatus()).isEqualTo(200);
		assertThat(chain.getRequest()).isNotNull();
	}

	@Test
	void noProgressIsTakenBack() {
		this.readiness.reach(40);
		this.readiness.reach(30);
		assertThat(this.readiness.percent()).isEqualTo(40);
	}

	@Test
	void anOutageIsToldBeforeTheDatabaseIsAsked() throws Exception {
		this.readiness.withoutDatabase();
		MockFilterChain chain = new MockFilterChain();
		MockHttpServletResponse response = ask("/graphql", "en", chain);
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("cannot be reached");
		assertThat(chain.getRequest()).isNull();
	}

	@Test
	void anOutageThatARequestMeetsIsToldInstead() throws Exception {
		this.readiness.ready();
		MockHttpServletResponse response = ask("/id/a", "lv", (asked, answered) -> {
			answered.getOutputStream().write('x');
			throw new ServletException(new IllegalStateException(new ServiceUnavailableException("gone")));
		});
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>")
			.contains("Datubāze šobrīd nav sasniedzama");
	}

	@Test
	void anotherFaultStaysWhatItIs() {
		this.readiness.ready();
		assertThatThrownBy(() -> ask("/id/a", "lv", (asked, answered) -> {
			throw new IllegalStateException("a fault");
		})).isInstanceOf(IllegalStateException.class);
	}

	private MockHttpServletResponse ask(String path, String language, FilterChain chain) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Accept-Language", language);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Waiting(this.readiness, new Refusals()).doFilter(request, response, chain);
		return response;
	}

}
