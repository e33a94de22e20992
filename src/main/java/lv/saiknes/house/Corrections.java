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
	 * For the facts of one page; the version is asked for when the first of them is told.
	 */
	Page on(Locale locale) {
		return new Page(locale);
	}

	/** The letters about the facts of one page. */
	final class Page {

		private final Locale locale;

		private @Nullable String version;

		private Page(Locale locale) {
			this.locale = locale;
		}

		/**
		 * The letter about a fact.
		 * @param id its id
		 * @param sentence what it says
		 * @param passages where it is written
		 */
		public Letter of(String id, String sentence, List<Fact.Passage> passages) {
			String known = this.version;
			if (known == null) {
				known = Corrections.this.versions.findVersion().orElse("");
				this.version = known;
			}
			String about = message("wrong.text", sentence, new Addresses(Corrections.this.address.base()).of(id),
					known);
			String places = passages.stream().map(this::place).collect(Collectors.joining());
			String words = passages.stream()
				.filter((passage) -> passage.text() != null)
				.map((passage) -> message("wrong.words", String.valueOf(passage.text())) + "\n")
				.collect(Collectors.joining());
			String end = "\n" + message("wrong.what") + "\n";
			String text = about + "\n" + places + words + end;
			String form = Corrections.this.settings.url();
			String to = Corrections.this.settings.mail();
			return new Letter(text,
					"mailto:" + ((to != null) ? to : "") + "?subject=" + encoded(message("wrong.subject", sentence))
							+ "&body=" + encoded((about + "\n" + places + end).replace("\n", "\r\n")),
					(form != null) ? filled(form, about + "\n" + places + end) : null);
		}

		private String place(Fact.Passage passage) {
			String lines = (passage.firstLine() == passage.lastLine()) ? String.valueOf(passage.firstLine())
					: passage.firstLine() + "–" + passage.lastLine();
			return message("wrong.place", passage.source(), passage.title(),
					Printed.place(passage.locator(), Language.of(this.locale)), lines) + "\n";
		}

		private String message(String key, Object... arguments) {
			return Corrections.this.messages.getMessage(key, arguments, this.locale);
		}

		private static String filled(String form, String text) {
			return form.contains(CorrectionSettings.TEXT) ? form.replace(CorrectionSettings.TEXT, encoded(text))
					: form + (form.contains("?") ? "&" : "?") + "text=" + encoded(text);
		}

		private static String encoded(String text) {
			return UriUtils.encode(text, StandardCharsets.UTF_8);
		}

	}

	/**
	 * A letter that is written but for what the reader has to say.
	 *
	 * @param text to be copied
	 * @param mail address that opens it in a program for letters; the passage's words are
	 * left out, for such addresses are short
	 * @param form address that opens it in a form, absent where there is none
	 */
	record Letter(String text, String mail, @Nullable String form) {
	}

}
