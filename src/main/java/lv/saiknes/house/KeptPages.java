package lv.saiknes.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps pages as they were sent, by their ETag, in which all stands that a page depends
 * on. Up to so many bytes; what is asked for least goes first. Safe to share between
 * threads.
 */
final class KeptPages {

	private static final long MEGABYTE = 1L << 20;

	/** So many bytes are counted for what stands around a page. */
	private static final int AROUND = 1000;

	private final Cache<String, Page> pages;

	/**
	 * Keeps up to so many megabytes of pages.
	 */
	KeptPages(int megabytes) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(megabytes * MEGABYTE)
			.weigher((String tag, Page page) -> AROUND + page.body().length)
			.build();
	}

	/** The page with this tag; absent where none is kept. */
	@Nullable Page find(String tag) {
		return this.pages.getIfPresent(tag);
	}

	void keep(String tag, Page page) {
		this.pages.put(tag, page);
	}

	/**
	 * A page as it was sent.
	 *
	 * @param type its media type with the encoding; absent where none was said
	 * @param language its language
	 * @param headers the headers that were set while it was made
	 * @param body its bytes before they are compressed
	 */
	record Page(@Nullable String type, Locale language, Map<String, List<String>> headers, byte[] body) {

		/**
		 * What has been written to this answer.
		 * @param before the headers that were there before the page was begun
		 */
		static Page of(ContentCachingResponseWrapper response, Map<String, List<String>> before) {
			Map<String, List<String>> added = new LinkedHashMap<>();
			headers(response).forEach((name, values) -> {
				List<String> here = new ArrayList<>(values);
				before.getOrDefault(name, List.of()).forEach(here::remove);
				if (!here.isEmpty()) {
					added.put(name, List.copyOf(here));
				}
			});
			return new Page(response.getContentType(), response.getLocale(), added, response.getContentAsByteArray());
		}

		/** The headers that an answer has now. */
		static Map<String, List<String>> headers(HttpServletResponse response) {
			Map<String, List<String>> headers = new LinkedHashMap<>();
			response.getHeaderNames().forEach((name) -> headers.put(name, List.copyOf(response.getHeaders(name))));
			return headers;
		}

		void write(HttpServletResponse response) throws IOException {
			this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			response.setLocale(this.language);
			if (this.type != null) {
				response.setContentType(this.type);
			}
			response.setContentLength(this.body.length);
			response.getOutputStream().write(this.body);
		}

	}

}
