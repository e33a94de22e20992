package lv.saiknes.house;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.query.Provisional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives pages an ETag by the version of the dataset, tells a browser that has the page
 * already so, and gives others the page that was made for the first who asked. Pages that
 * tell of an error, or would be others later ({@link Provisional}), have no tag and are
 * not kept; what has a tag of its own keeps it.
 */
final class PageTags implements HandlerInterceptor {

	private static final String ASKED = PageTags.class.getName();

	private final Function<List<?>, Optional<String>> tags;

	private final @Nullable KeptPages pages;

	private final ViewResolver views;

	/**
	 * Tags pages.
	 * @param tags the tag of an answer by all that it depends on beside the data
	 * @param pages where pages are kept; absent where none are
	 * @param views gives the view of a name
	 */
	PageTags(Function<List<?>, Optional<String>> tags, @Nullable KeptPages pages, ViewResolver views) {
		this.tags = tags;
		this.pages = pages;
		this.views = views;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(handler instanceof HandlerMethod) || !request.getMethod().matches("GET|HEAD")) {
			return true;
		}
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		Optional<String> tag = tag(request);
		if (tag.isEmpty()) {
			return true;
		}
		String sent = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (sent != null && Arrays.asList(sent.split("\\s*,\\s*")).contains(tag.get())) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			tell(response, tag.get());
			return false;
		}
		KeptPages.Page known = (this.pages != null) ? this.pages.find(tag.get()) : null;
		if (known != null) {
			known.write(response);
			return false;
		}
		request.setAttribute(ASKED, new Asked(tag.get(), KeptPages.Page.headers(response)));
		Provisional.takeSaid();
		return true;
	}

	private Optional<String> tag(HttpServletRequest request) {
		return this.tags.apply(Arrays.asList(request.getRequestURL(), request.getQueryString(),
				request.getHeader(HttpHeaders.ACCEPT), RequestContextUtils.getLocale(request)));
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) throws Exception {
		if (page == null || !(page.getViewName() instanceof String name) || name.contains(":")
				|| !(request.getAttribute(ASKED) instanceof Asked asked)
				|| response.getStatus() != HttpServletResponse.SC_OK) {
			return;
		}
		if (Provisional.takeSaid()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
			return;
		}
		if (response.containsHeader(HttpHeaders.ETAG)) {
			return;
		}
		tell(response, asked.tag());
		View view = this.views.resolveViewName(name, RequestContextUtils.getLocale(request));
		if (this.pages != null && view != null && request.getMethod().equals("GET")) {
			page.setView(keeping(view, asked, this.pages));
		}
	}

	/** Another version may have been loaded meanwhile, of which the page tells then. */
	private View keeping(View view, Asked asked, KeptPages kept) {
		return (model, request, response) -> {
			ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
			view.render(model, request, copy);
			KeptPages.Page page = KeptPages.Page.of(copy, asked.headers());
			copy.copyBodyToResponse();
			if (copy.getStatus() == HttpServletResponse.SC_OK && tag(request).filter(asked.tag()::equals).isPresent()) {
				kept.keep(asked.tag(), page);
			}
		};
	}

	private static void tell(HttpServletResponse response, String tag) {
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
	}

	/**
	 * What is wanted.
	 *
	 * @param tag the tag of the page
	 * @param headers the headers that the answer had before the page was begun
	 */
	private record Asked(String tag, Map<String, List<String>> headers) {
	}

}
