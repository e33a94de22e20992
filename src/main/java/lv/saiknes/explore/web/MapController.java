package lv.saiknes.explore.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.explore.MapContent;
import lv.saiknes.explore.MapView;
import lv.saiknes.export.Part;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The map of partnerships and places in a year. The state of the page is its address: the
 * year ({@code asOf}; of a more precise date its year counts; without one the last in
 * which a partnership is in force, else the last of all) and how near one looks.
 */
@Controller
class MapController {

	private final MapContent content;

	MapController(MapContent content) {
		this.content = content;
	}

	@GetMapping("/map")
	String map(@RequestParam(required = false) @Nullable String asOf,
			@RequestParam(defaultValue = "europe") String view, @RequestParam(required = false) @Nullable String after,
			Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		Optional<MapView> asked = this.content.find(language, (after == null || after.isBlank()) ? null : after);
		if (asked.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("unknown", after);
		}
		MapView map = asked.or(() -> this.content.find(language, null)).orElseThrow();
		int year = map.lastYear();
		if (asOf != null && Period.isDate(asOf)) {
			int given = Integer.parseInt(asOf.substring(0, 4));
			year = Math.clamp(given, map.firstYear(), map.lastYear());
			if (given != year) {
				model.addAttribute("outside", String.valueOf(given));
			}
		}
		else if (asOf != null && !asOf.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("asked", asOf);
		}
		else if (map.isInForce(map.lastInForce())) {
			year = map.lastInForce();
			model.addAttribute("opened", year);
		}
		model.addAttribute("map", map);
		model.addAttribute(Part.SHOWN, map.part());
		model.addAttribute("year", year);
		model.addAttribute("near",
				map.regions().stream().anyMatch((region) -> region.view().equals(view)) ? view : "europe");
		return "map";
	}

}
