package lv.saiknes.house;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who publishes a copy, and what its readers are told where nobody is named. */
@ServerTest
class PublisherTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void whereNobodyIsNamedReadersAreToldWhatTheDataIs() {
		for (String path : new String[] { "/", "/data", "/questions", "/no-such-page" }) {
			assertThat(this.api.get(path + "?lang=en", "Accept", "text/html").body()).as(path)
				.doesNotContain("This copy is published by")
				.contains(
						"<a href=\"/data?lang=en#copy\">What was read, who published it, and how to report a mistake</a>");
		}
		String page = this.api.get("/data?lang=lv").body();
		assertThat(page).contains("id=\"copy\"")
			.contains("Latgales plānošanas reģions")
			.contains("CC BY 4.0")
			.contains("“Kaut kas nav pareizi?”")
			.doesNotContain("saiknes.publisher");
	}

	@Test
	void aPublisherIsNamedWithAWholeAddressOrNone() {
		assertThat(new PublisherSettings(" A library ", " ").name()).isEqualTo("A library");
		assertThat(new PublisherSettings(null, null).name()).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> new PublisherSettings("A library", "library.example"))
			.withMessageContaining("`library.example`")
			.withMessageContaining("https://example.org");
		assertThatIllegalArgumentException().isThrownBy(() -> new PublisherSettings(" ", "https://library.example"))
			.withMessageContaining("saiknes.publisher.name");
	}

}
