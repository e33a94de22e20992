package lv.saiknes.export.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Export;
import lv.saiknes.export.Format;
import lv.saiknes.export.Grid;
import lv.saiknes.export.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Gives what a page shows in the formats of other programs: under the page's own address
 * with {@code format}. A page takes part by saying which part of the graph it shows, as
 * {@link Part#SHOWN} in its model, and gives the tables that a workbook begins with as
 * {@link Grid#SHOWN}.
 */
class PartInterceptor implements HandlerInterceptor {

	private static final String FORMAT = "format";

	private final Exports exports;

	PartInterceptor(Exports exports) {
		this.exports = exports;
	}

	/** What cannot be had is refused before anything is worked out. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		String asked = request.getParameter(FORMAT);
		if (asked == null || !(handler instanceof HandlerMethod)) {
			return true;
		}
		if (Format.find(asked).isEmpty()) {
			this.exports.refuse(HttpServletResponse.SC_BAD_REQUEST, FORMAT, Format.refusal(asked), response);
			return false;
		}
		return !this.exports.isKnown(request, response);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String asked = request.getParameter(FORMAT);
		if (asked != null && page != null && page.getViewName() != null && !page.getViewName().contains(":")) {
			Object part = page.getModel().get(Part.SHOWN);
			Object grids = page.getModel().get(Grid.SHOWN);
			page.clear();
			page.setView((View) (model, same, answer) -> write(asked, part, grids, request, response));
		}
	}

	private void write(String asked, @Nullable Object shown, @Nullable Object grids, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Format format = Format.find(asked).orElseThrow();
		if (shown instanceof Part part) {
			String name = request.getRequestURI().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
			Export export = this.exports.whole().part(part);
			this.exports.write(format,
					(format == Format.XLSX && grids instanceof Supplier<?> supplier
							&& supplier.get() instanceof List<?> tables)
									? export.beginningWith(tables.stream().map(Grid.class::cast).toList()) : export,
					name + "-" + format.file(), request, response);
		}
		else {
			response.setHeader("ETag", null);
			this.exports.refuse(
					(response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) ? HttpServletResponse.SC_NOT_FOUND
							: response.getStatus(),
					FORMAT, "This address shows no part of the graph to be had as `" + asked
							+ "`; leave `format` out to see what it says.",
					response);
		}
	}

}
