package lv.saiknes.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import lv.saiknes.model.Language;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout that all pages share needs to know of a request. */
@ControllerAdvice
class House {

	/** The language of a page. */
	static Language language(Locale locale) {
		return locale.getLanguage().equals("en") ? Language.EN : Language.LV;
	}

	/**
	 * The address of the page in each language, with its state: whoever changes the
	 * language stays where they are.
	 */
	@ModelAttribute("languages")
	Map<String, String> languages(HttpServletRequest request) {
		Map<String, String> languages = new LinkedHashMap<>();
		for (String language : new String[] { "lv", "en" }) {
			var address = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", language).build();
			String query = address.getQuery();
			languages.put(language, address.getPath() + ((query != null) ? "?" + query : ""));
		}
		return languages;
	}

}
