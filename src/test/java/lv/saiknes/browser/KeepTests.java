package lv.saiknes.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen can be kept: a page as one file that needs nobody, a picture with its
 * font.
 */
@ServerTest
class KeepTests {

	private static final String TRACE = "/trace?from=arendal&to=lpr-3.3.2.2&lang=lv";

	@LocalServerPort
	private int port;

	@Test
	void aTraceIsOneFileWithPictureSentencesPassagesAndDataAndAsksNobody() throws IOException {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open(TRACE);
			String story = page.locator(".story").first().textContent();
			Path file = kept(page, "page");
			String text = Files.readString(file);
			assertThat(text).contains("@font-face", "data:", "application/ld+json", "prov:hadPrimarySource", "<svg")
				.doesNotContain("<script type=\"module\"", "<link");
			List<String> asked = new ArrayList<>();
			Page offline = page.context().newPage();
			offline.onRequest((request) -> {
				if (!request.url().startsWith("data:")) {
					asked.add(request.url());
				}
			});
			offline.setContent(text);
			assertThat(offline.locator(".story").first().textContent()).isEqualTo(story);
			assertThat(offline.locator(".drawing svg text").count()).isGreaterThan(2);
			assertThat(offline.locator(".passages").first().isVisible()).isTrue();
			assertThat(asked).isEmpty();
			offline.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { TRACE, "/graph?lang=en", "/map?lang=lv" })
	void aPictureIsKeptWithItsFontAndTwiceAsSharp(String address) throws IOException {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open(address);
			String svg = Files.readString(kept(page, "svg"), StandardCharsets.UTF_8);
			assertThat(svg).startsWith("<svg").contains("@font-face", "data:font/woff2;base64,", "<text");
			int width = Integer.parseInt(svg.replaceFirst("(?s).*?<svg[^>]*? width=\"(\\d+)\".*", "$1"));
			assertThat(ImageIO.read(kept(page, "png").toFile()).getWidth()).isEqualTo(2 * width);
		}
	}

	private static Path kept(Page page, String what) {
		if (!page.locator("[data-keep=" + what + "]").isVisible()) {
			page.locator("details.take-along > summary").click();
		}
		Download download = page.waitForDownload(() -> page.locator("[data-keep=" + what + "]").click());
		return download.path();
	}

}
