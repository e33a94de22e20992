package lv.saiknes.house;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.util.UrlPathHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Files alone are looked for where a page links to something. */
class FileLinksTests {

	private static final String NAMED = "/css/house-0af1.css";

	private final List<String> lookedFor = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "'', /css/house.css", "'', /explorer/map.js", "/graph, /graph/css/house.css" })
	void aFileIsNamedByItsContent(String context, String link) throws Exception {
		assertThat(encoded(context, link)).isEqualTo(context + NAMED);
		assertThat(this.lookedFor).containsExactly(link.substring(context.length()));
	}

	@ParameterizedTest
	@CsvSource({ "'', /id/mill", "'', /plans?open=css", "'', /", "'', https://mill.example/css/",
			"/graph, /graph/id/css/" })
	void nothingElseIsLookedFor(String context, String link) throws Exception {
		assertThat(encoded(context, link)).isEqualTo(link);
		assertThat(this.lookedFor).isEmpty();
	}

	private String encoded(String context, String link) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", context + "/plans");
		request.setContextPath(context);
		String[] encoded = new String[1];
		new FileLinks().doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
			asked.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR,
					mock(ResourceUrlProvider.class, this::find));
			encoded[0] = ((HttpServletResponse) answered).encodeURL(link);
		});
		return encoded[0];
	}

	/** Finds whatever it is asked for. */
	private Object find(InvocationOnMock call) {
		if (call.getMethod().getReturnType() == UrlPathHelper.class) {
			return new UrlPathHelper();
		}
		this.lookedFor.add(call.getArgument(0));
		return NAMED;
	}

}
