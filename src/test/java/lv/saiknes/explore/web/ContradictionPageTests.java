package lv.saiknes.explore.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.support.Api;
import lv.saiknes.support.PreparedIndexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contradictions with the texts of invented documents at hand: long passages are folded
 * to their beginning, so that both sides can be seen beside each other.
 */
@DirtiesContext
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=target/test-store-contradictions", "saiknes.store.rebuild=true",
				"saiknes.trace.permutations=0" })
class ContradictionPageTests {

	private static final String SHORT = "Kalnava un Ezermala ir pilsētas.";

	private static final String LONG = "Kalnava saka, ka abas ir pilsētas. " + "Upe tek gar dzirnavām. ".repeat(14)
			+ "Ezermala saka, ka tā ir ciems.";

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void invented(DynamicPropertyRegistry registry) throws IOException {
		SeedExample example = SeedExample.sound().saying(LONG);
		int last = example.lastLine();
		example = example.with(SeedExample.MORE,
				"""
						source: "009"
						relations:
						  - {from: kalnava, kind: CONTRADICTS, to: ezermala, grade: CURATED, reason: it bears the name of the town, cite: [%d @ Beigas/2, %d @ Beigas/3]}
						"""
					.formatted(last - 1, last));
		example.writeSeed(Files.createDirectory(folder.resolve("seed")));
		example.writeSource(Files.createDirectory(folder.resolve("sources")));
		registry.add("saiknes.seed.directory", () -> folder.resolve("seed").toString());
		registry.add("saiknes.sources.directory", () -> folder.resolve("sources").toString());
	}

	@Test
	void aLongPassageIsFoldedToItsBeginningAndAShortOneIsReadAtOnce() {
		String page = new Api(this.port).get("/contradictions?lang=lv").body();
		assertThat(page).contains("Abas vietas stāv līdzās, tā kā iespiestas.").doesNotContain("šajā kopijā nav");
		assertThat(page).containsOnlyOnce("class=\"against\"").containsOnlyOnce("<details class=\"quote\">");
		assertThat(page)
			.containsPattern("<details class=\"quote\"><summary lang=\"lv\">Kalnava saka, ka abas ir pilsētas\\."
					+ " [^<]{90,130}\\.\\.\\.</summary><blockquote lang=\"lv\">[^<]*Ezermala saka, ka tā ir ciems\\.</blockquote></details>");
		assertThat(page).containsPattern("</a>\\s*<blockquote lang=\"lv\">\\s*" + SHORT);
	}

	@Test
	void whatIsMaskedInAPassageIsSaidToBeMasked() {
		String page = new Api(this.port).get("/id/partnership-kalnava-ezermala?lang=lv").body();
		assertThat(page).containsPattern("(?s)<blockquote lang=\"lv\">█████ ar Ezermalu.*?</blockquote>\\s*"
				+ "<p class=\"aside\" data-masked><span[^>]*>█████</span> <span>aizklāts: personas vārds vai kontakti<");
	}

}
