package lv.saiknes.explore.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.explore.CurrentWhole;
import lv.saiknes.explore.Whole.Chosen;
import lv.saiknes.explore.Whole;
import lv.saiknes.explore.WholeJson;
import lv.saiknes.model.Language;
import lv.saiknes.query.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places of nodes and relations for the picture of the whole graph: at most so many
 * at a time, by clusters where there are more. Until the layout is made, the share that
 * is done; of a graph that is too large for a picture, that there is none.
 */
@Controller
class WholeController {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration LONG = Duration.ofDays(365);

	private final CurrentWhole current;

	private final EntityTags tags;

	WholeController(CurrentWhole current, EntityTags tags) {
		this.current = current;
		this.tags = tags;
	}

	/** What stands in the address of what browsers may keep for good. */
	static String mark(Whole whole, EntityTags tags) {
		return tags.of(whole.version(), List.of("positions")).replaceAll("[^0-9a-z-]", "");
	}

	/**
	 * A view.
	 * @param v for which version and edition it is; whoever says so may keep it for good
	 * @param around id of a node that is to be seen, instead of a cluster
	 */
	@GetMapping("/graph/positions.json")
	void positions(@RequestParam(required = false) @Nullable String v, WholeRequest asked,
			@RequestParam(required = false) @Nullable String around, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		Whole whole = this.current.find().orElse(null);
		if (whole == null && this.current.isTooLarge()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			write(response, Map.of("message", "There is no picture of more than " + CurrentWhole.MOST_NODES
					+ " nodes; ask for what is around one (/graph?id=…)."));
			return;
		}
		if (whole == null) {
			response.setStatus(HttpServletResponse.SC_ACCEPTED);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			write(response, Map.of("progress", this.current.progress()));
			return;
		}
		if (v != null && !v.equals(mark(whole, this.tags))) {
			refuse(response, HttpServletResponse.SC_NOT_FOUND, "v", v,
					"Another version is loaded now: `" + mark(whole, this.tags) + "`.");
			return;
		}
		WholeRequest wanted = asked;
		if (around != null && !around.isBlank()) {
			Optional<Optional<String>> view = whole.findView(around);
			if (view.isEmpty()) {
				refuse(response, HttpServletResponse.SC_NOT_FOUND, "around", around, "No node has this id.");
				return;
			}
			wanted = new WholeRequest(asked.kind(), asked.theme(), asked.source(), asked.asOf(),
					view.get().orElse(null), asked.undated(), asked.select());
		}
		Optional<Chosen> chosen = wanted.find(whole);
		if (chosen.isEmpty()) {
			refuse(response, HttpServletResponse.SC_BAD_REQUEST, "value", wanted.findWrong(whole).orElse(""),
					"This is no kind, theme, source, date or cluster of the data.");
			return;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, ((v != null) ? CacheControl.maxAge(LONG).cachePublic().immutable()
				: CacheControl.noCache().cachePublic())
			.getHeaderValue());
		response.setHeader(HttpHeaders.ETAG, this.tags.of(whole.version(), Arrays.asList(request.getRequestURL(),
				request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT), locale)));
		WholeJson.write(whole, chosen.get(), Language.of(locale), response.getOutputStream());
	}

	private static void refuse(HttpServletResponse response, int status, String argument, String value, String message)
			throws IOException {
		response.setStatus(status);
		write(response, Map.of("argument", argument, "value", value, "message", message));
	}

	private static void write(HttpServletResponse response, Map<String, ?> answer) throws IOException {
		response.getOutputStream().write(JSON.writeValueAsBytes(answer));
	}

}
