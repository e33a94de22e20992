package lv.saiknes.house;

import lv.saiknes.address.WholeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who shows this copy to others. It stands at the foot of every page; where nobody is
 * named, pages say only what the data is.
 *
 * @param name the organisation or body that publishes this copy; left unset, none is
 * named
 * @param url the page of whoever publishes this copy, such as https://example.org; left
 * unset, the name is no link
 */
@ConfigurationProperties("saiknes.publisher")
record PublisherSettings(@Nullable String name, @Nullable String url) {

	PublisherSettings {
		name = (name == null || name.isBlank()) ? null : name.strip();
		url = (url == null || url.isBlank()) ? null : url.strip();
		if (url != null && name == null) {
			throw new IllegalArgumentException(
					"saiknes.publisher.url is `" + url + "`, but nobody is named; set saiknes.publisher.name as well");
		}
		if (url != null && WholeAddress.find(url).isEmpty()) {
			throw new IllegalArgumentException(
					"saiknes.publisher.url is `" + url + "`; write a whole address such as https://example.org");
		}
	}

}
