package lv.saiknes.house;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.query.Provisional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

class PageTagsTests {

	private final AtomicInteger made = new AtomicInteger();

	private String version = "one";

	/** Loaded while the page is being made. */
	private @Nullable String next;

	private final ViewResolver views = (name, locale) -> new View() {

		@Override
		public void render(@Nullable Map<String, ?> model, jakarta.servlet.http.HttpServletRequest request,
				HttpServletResponse response) throws Exception {
			PageTagsTests.this.version = Objects.requireNonNullElse(PageTagsTests.this.next,
					PageTagsTests.this.version);
			response.setContentType("text/html;charset=UTF-8");
			response.setLocale(locale);
			response.setHeader("Link", "<how>; rel=made");
			response.getWriter().write("ā" + PageTagsTests.this.made.incrementAndGet());
		}

	};

	private final MockMvc pages = pages(new KeptPages(1));

	private MockMvc pages(@Nullable KeptPages kept) {
		return MockMvcBuilders.standaloneSetup(new Pages())
			.addInterceptors(new PageTags(
					(asked) -> Optional.of(this.version).filter((one) -> !one.isEmpty()).map((one) -> one + asked),
					kept, this.views))
			.setViewResolvers(this.views)
			.build();
	}

	@Test
	void aPageIsMadeInTheLanguageOfWhoAsks() throws Exception {
		for (String language : new String[] { "en", "lv" }) {
			for (int i = 0; i < 2; i++) {
				assertThat(this.pages.perform(get("/page").locale(Locale.of(language)))
					.andReturn()
					.getResponse()
					.getHeader("Content-Language")).isEqualTo(language);
			}
		}
		assertThat(this.made).hasValue(2);
	}

	private MockHttpServletResponse ask(MockMvc from, String address) throws Exception {
		return from.perform(get(address)).andReturn().getResponse();
	}

	@Test
	void thePageMadeForTheFirstIsGivenToTheNext() throws Exception {
		MockHttpServletResponse first = ask(this.pages, "/page");
		MockHttpServletResponse second = ask(this.pages, "/page");
		assertThat(this.made).hasValue(1);
		assertThat(second.getContentAsByteArray()).isEqualTo("ā1".getBytes(StandardCharsets.UTF_8))
			.isEqualTo(first.getContentAsByteArray());
		assertThat(second.getContentType()).isEqualTo(first.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(second.getHeader("ETag")).isNotNull().isEqualTo(first.getHeader("ETag"));
		assertThat(second.getHeader("Link")).isEqualTo("<how>; rel=made");
		assertThat(second.getHeader("Content-Language")).isNotNull().isEqualTo(first.getHeader("Content-Language"));
		assertThat(second.getHeaders("Vary")).isEqualTo(first.getHeaders("Vary")).hasSize(2);
		assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache, public");
	}

	@Test
	void anotherAddressOrVersionIsAnotherPage() throws Exception {
		ask(this.pages, "/page");
		ask(this.pages, "/page?of=other");
		this.version = "two";
		assertThat(ask(this.pages, "/page").getContentAsString(StandardCharsets.UTF_8)).isEqualTo("ā3");
	}

	@Test
	void aPageThatWouldBeAnotherOneLaterIsNotKeptByAnybody() throws Exception {
		MockHttpServletResponse first = ask(this.pages, "/page?of=unfinished");
		assertThat(first.getHeader("ETag")).isNull();
		assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
		ask(this.pages, "/page?of=unfinished");
		assertThat(this.made).hasValue(2);
		assertThat(ask(this.pages, "/page").getHeader("ETag")).isNotNull();
	}

	@Test
	void aPageIsNotKeptForTheVersionThatWasReplacedMeanwhile() throws Exception {
		this.next = "two";
		ask(this.pages, "/page");
		this.next = null;
		this.version = "one";
		ask(this.pages, "/page");
		assertThat(this.made).hasValue(2);
	}

	@Test
	void anErrorIsNotKept() throws Exception {
		ask(this.pages, "/page?of=missing");
		assertThat(ask(this.pages, "/page?of=missing").getHeader("ETag")).isNull();
		assertThat(this.made).hasValue(2);
	}

	@Test
	void headGetsWhatIsKeptButKeepsNothing() throws Exception {
		this.pages.perform(head("/page"));
		ask(this.pages, "/page");
		assertThat(this.made).hasValue(2);
		assertThat(this.pages.perform(head("/page")).andReturn().getResponse().getHeader("ETag")).isNotNull();
		assertThat(this.made).hasValue(2);
	}

	@Test
	void nothingIsKeptWhereNothingIsToBe() throws Exception {
		MockMvc without = pages(null);
		assertThat(ask(without, "/page").getHeader("ETag")).isNotNull();
		ask(without, "/page");
		assertThat(this.made).hasValue(2);
	}

	@Test
	void withoutDataThereIsNoTag() throws Exception {
		this.version = "";
		assertThat(ask(this.pages, "/page").getHeader("ETag")).isNull();
		ask(this.pages, "/page");
		assertThat(this.made).hasValue(2);
	}

	@Controller
	static class Pages {

		@GetMapping("/page")
		String page(@RequestParam(defaultValue = "") String of, HttpServletResponse response) {
			response.addHeader("Vary", "Accept");
			if (of.equals("unfinished")) {
				Provisional.say();
			}
			if (of.equals("missing")) {
				response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			}
			return "page";
		}

	}

}
