package lv.saiknes.house;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.query.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives pages an ETag by the version of the dataset, and tells a browser that has the
 * page already so, before the page is made. Pages that tell of an error have none, and
 * what has a tag of its own keeps it.
 */
final class PageTags implements HandlerInterceptor {

	private static final String TAG = PageTags.class.getName();

	private final EntityTags tags;

	PageTags(EntityTags tags) {
		this.tags = tags;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod) || !request.getMethod().matches("GET|HEAD")) {
			return true;
		}
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		Optional<String> tag = this.tags.find(Arrays.asList(request.getRequestURL(), request.getQueryString(),
				request.getHeader(HttpHeaders.ACCEPT), RequestContextUtils.getLocale(request)));
		if (tag.isEmpty()) {
			return true;
		}
		request.setAttribute(TAG, tag.get());
		String sent = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (sent == null || !Arrays.asList(sent.split("\\s*,\\s*")).contains(tag.get())) {
			return true;
		}
		response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		tell(response, tag.get());
		return false;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (view != null && view.getViewName() instanceof String name && !name.contains(":")
				&& request.getAttribute(TAG) instanceof String tag && !response.containsHeader(HttpHeaders.ETAG)
				&& response.getStatus() == HttpServletResponse.SC_OK) {
			tell(response, tag);
		}
	}

	private static void tell(HttpServletResponse response, String tag) {
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
	}

}
