package lv.saiknes.house;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout that all pages share needs to know of a request. */
@ControllerAdvice
public class House {

	private final PublicAddress address;

	private final PublisherSettings publisher;

	House(PublicAddress address, PublisherSettings publisher) {
		this.address = address;
		this.publisher = publisher;
	}

	/** An address within the house, in the language of the page. */
	public static String inLanguage(String address, Locale locale) {
		return address + (address.contains("?") ? "&" : "?") + "lang=" + locale.getLanguage();
	}

	/** The start page's questions that lead to a page, in words by address. */
	public static Map<String, String> questions(Manifest manifest, String path, Locale locale) {
		Map<String, String> questions = new LinkedHashMap<>();
		manifest.start()
			.questions()
			.stream()
			.filter((question) -> question.address().in(Language.of(locale)).startsWith(path + "?"))
			.forEach((question) -> questions.put(address(question, locale), question.text().in(Language.of(locale))));
		return questions;
	}

	/** Where a question of the start page is answered, for a reader of a language. */
	public static String address(Manifest.Question question, Locale locale) {
		return URI.create(inLanguage(question.address().in(Language.of(locale)), locale)).toASCIIString();
	}

	/** The navigation. */
	@ModelAttribute("ways")
	List<Way> ways() {
		return Way.ALL;
	}

	/** Where the house stands, for those who are shown the page elsewhere. */
	@ModelAttribute("site")
	String site() {
		return this.address.base();
	}

	/** Who publishes this copy; without a name where nobody is named. */
	@ModelAttribute("publisher")
	PublisherSettings publisher() {
		return this.publisher;
	}

	/** How values of the data are written on the page. */
	@ModelAttribute("printed")
	PrintedValues printed(Locale locale) {
		return new PrintedValues(Language.of(locale));
	}

	/** The address of the page, taken apart, for forms that add to it. */
	@ModelAttribute("here")
	Here here(HttpServletRequest request) {
		List<Parameter> parameters = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				parameters.add(new Parameter(name, value));
			}
		});
		return new Here(request.getRequestURI(), parameters);
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
			// Where an error is shown, the page that was asked for; two slashes would
			// name a host.
			Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
			String path = (failed != null) ? failed.toString().replaceFirst("^/+", "/") : address.getPath();
			languages.put(language, path + ((query != null) ? "?" + query : ""));
		}
		return languages;
	}

	/**
	 * Values in the language of a page, for its template.
	 *
	 * @param language the language
	 */
	public record PrintedValues(Language language) {

		/** See {@link Printed#of}. */
		public String of(Object value) {
			return Printed.of(value, this.language);
		}

		/** See {@link Printed#place}. */
		public String place(String locator) {
			return Printed.place(locator, this.language);
		}

		/** See {@link Words#named}. */
		public int named(int all, int most) {
			return Words.named(all, most);
		}

		/** See {@link Words#form}. */
		public String form(int number) {
			return Words.form(number, this.language);
		}

		/** The same, and {@code .none} where nothing is counted. */
		public String formOrNone(int number) {
			return (number == 0) ? ".none" : form(number);
		}

	}

	/**
	 * An address.
	 *
	 * @param path what stands before the question mark
	 * @param parameters what stands behind it
	 */
	record Here(String path, List<Parameter> parameters) {
	}

	/**
	 * A parameter of an address.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Parameter(String name, String value) {
	}

}
