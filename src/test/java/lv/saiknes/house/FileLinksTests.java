package lv.saiknes.house;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.util.UrlPathHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** Files alone are looked for where a page links to something. */
class FileLinksTests {

	private final ResourceUrlProvider files = mock();

	@ParameterizedTest
	@CsvSource({ "'', /css/house.css", "'', /explorer/map.js", "/graph, /graph/css/house.css" })
	void aFileIsNamedByItsContent(String context, String link) throws Exception {
		given(this.files.getForLookupPath(link.substring(context.length()))).willReturn("/css/house-0af1.css");
		assertThat(encoded(context, link)).isEqualTo(context + "/css/house-0af1.css");
	}

	@ParameterizedTest
	@CsvSource({ "'', /id/mill", "'', /plans?open=css", "'', /", "'', https://mill.example/css/", "/graph, /graph/id/css/" })
	void nothingElseIsLookedFor(String context, String link) throws Exception {
		given(this.files.getForLookupPath(anyString())).willReturn("/css/house-0af1.css");
		assertThat(encoded(context, link)).isEqualTo(link);
		then(this.files).should(never()).getForLookupPath(anyString());
	}

	private String encoded(String context, String link) throws Exception {
		given(this.files.getUrlPathHelper()).willReturn(new UrlPathHelper());
		MockHttpServletRequest request = new MockHttpServletRequest("GET", context + "/plans");
		request.setContextPath(context);
		String[] encoded = new String[1];
		new FileLinks().doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
			asked.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, this.files);
			encoded[0] = ((HttpServletResponse) answered).encodeURL(link);
		});
		return encoded[0];
	}

}
