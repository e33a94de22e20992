package lv.saiknes.explore.web;

import java.net.http.HttpResponse;
import java.util.Optional;

import lv.saiknes.explore.CurrentWhole;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * The page of the whole graph where that is too large for a picture. A program in which a
 * part is exchanged is another one, with a store of its own.
 */
@ServerTest
@TestPropertySource(properties = "saiknes.store.directory=${test.store:target/test-store}-large")
class LargeWholeTests {

	@LocalServerPort
	private int port;

	@MockitoBean
	private CurrentWhole whole;

	private Api api;

	@BeforeEach
	void tooLarge() throws Exception {
		this.api = new Api(this.port);
		given(this.whole.find()).willReturn(Optional.empty());
		given(this.whole.isTooLarge()).willReturn(true);
		given(this.whole.prepare()).willReturn(true);
	}

	@Test
	void thePageSaysThatThereIsNoPicture() throws InterruptedException {
		assertThat(page("en")).contains("data-too-large", "more than 300,000 entries").doesNotContain("id=\"laying\"");
		assertThat(page("lv")).contains("ierakstu ir vairāk par 300\u00a0000");
	}

	/** What else stands there is still being prepared at first. */
	private String page(String language) throws InterruptedException {
		HttpResponse<String> page = this.api.get("/graph?lang=" + language);
		for (int i = 0; i < 100 && page.statusCode() == 503; i++) {
			Thread.sleep(300);
			page = this.api.get("/graph?lang=" + language);
		}
		return page.body();
	}

	@Test
	void nobodyIsToldToWaitForThePlaces() {
		HttpResponse<String> places = this.api.get("/graph/positions.json");
		assertThat(places.statusCode()).isEqualTo(404);
		assertThat(places.body()).contains("There is no picture of more than 300000 nodes");
	}

}
