package lv.saiknes.house;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Addresses;
import lv.saiknes.model.Language;
import lv.saiknes.query.EntityTags;
import lv.saiknes.query.Fact;
import lv.saiknes.time.Printed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What a reader who finds a fact wrong may copy or send: which fact, of which version of
 * the data, and the passage it rests on. Nothing is sent from here.
 */
@Component
@EnableConfigurationProperties(CorrectionSettings.class)
class Corrections {

	private final CorrectionSettings settings;

	private final PublicAddress address;

	private final EntityTags versions;

	private final MessageSource messages;

	Corrections(CorrectionSettings settings, PublicAddress address, EntityTags versions, MessageSource messages) {
		this.settings = settings;
		this.address = address;
		this.versions = versions;
		this.messages = messages;
	}

	/**
	 * The letter about a fact.
	 * @param id its id
	 * @param sentence what it says
	 * @param passages where it is written
	 */
	Letter of(String id, String sentence, List<Fact.Passage> passages, Locale locale) {
		String about = message(locale, "wrong.text", sentence, new Addresses(this.address.base()).of(id),
				this.versions.findVersion().orElse(""));
		String places = passages.stream().map((passage) -> place(passage, locale)).collect(Collectors.joining());
		String words = passages.stream()
			.filter((passage) -> passage.text() != null)
			.map((passage) -> message(locale, "wrong.words", String.valueOf(passage.text())) + "\n")
			.collect(Collectors.joining());
		String end = "\n" + message(locale, "wrong.what") + "\n";
		String form = this.settings.url();
		String to = this.settings.mail();
		return new Letter(about + "\n" + places + words + end,
				"mailto:" + ((to != null) ? to : "") + "?subject=" + encoded(message(locale, "wrong.subject", sentence))
						+ "&body=" + encoded((about + "\n" + places + end).replace("\n", "\r\n")),
				to != null, (form != null) ? filled(form, about + "\n" + places + end) : null);
	}

	private String place(Fact.Passage passage, Locale locale) {
		String lines = (passage.firstLine() == passage.lastLine()) ? String.valueOf(passage.firstLine())
				: passage.firstLine() + "–" + passage.lastLine();
		return message(locale, "wrong.place", passage.source(), passage.title(),
				Printed.place(passage.locator(), Language.of(locale)), lines) + "\n";
	}

	private String message(Locale locale, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static String filled(String form, String text) {
		return form.contains(CorrectionSettings.TEXT) ? form.replace(CorrectionSettings.TEXT, encoded(text))
				: form + (form.contains("?") ? "&" : "?") + "text=" + encoded(text);
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A letter that is written but for what the reader has to say.
	 *
	 * @param text to be copied
	 * @param mail address that opens it in a program for letters; the passage's words are
	 * left out, for such addresses are short
	 * @param addressed whether that has somebody to go to
	 * @param form address that opens it in a form, absent where there is none
	 */
	record Letter(String text, String mail, boolean addressed, @Nullable String form) {
	}

}
