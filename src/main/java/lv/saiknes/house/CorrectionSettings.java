package lv.saiknes.house;

import lv.saiknes.address.WholeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where readers tell of mistakes. The program sends nothing there; it only gives links.
 *
 * @param url form where a mistake is reported, such as
 * https://example.org/issues/new?body={text}; {text} is where what the reader would
 * otherwise copy comes in, and without it a parameter text is added. Left unset, no form
 * is offered
 * @param mail address that letters about mistakes are for; left unset, the reader fills
 * it in
 */
@ConfigurationProperties("saiknes.corrections")
record CorrectionSettings(@Nullable String url, @Nullable String mail) {

	/** Where the text comes in. */
	static final String TEXT = "{text}";

	CorrectionSettings {
		url = (url == null || url.isBlank()) ? null : url.strip();
		mail = (mail == null || mail.isBlank()) ? null : mail.strip();
		if (url != null && WholeAddress.find(url.replace(TEXT, "text"))
			.filter((address) -> address.getFragment() == null)
			.isEmpty()) {
			throw new IllegalArgumentException("saiknes.corrections.url is `" + url
					+ "`; write a whole address such as https://example.org/issues/new?body={text}");
		}
		if (mail != null && !mail.matches("[\\w.+-]{1,64}@[A-Za-z0-9.-]{1,253}")) {
			throw new IllegalArgumentException(
					"saiknes.corrections.mail is `" + mail + "`; write an address such as data@example.org");
		}
	}

	/** The form, empty for what the reader writes; absent where there is none. */
	public @Nullable String form() {
		return (this.url != null) ? this.url.replace(TEXT, "") : null;
	}

}
