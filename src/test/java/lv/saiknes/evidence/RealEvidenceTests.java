package lv.saiknes.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The project's data agrees with its sources, where these are at hand. */
class RealEvidenceTests {

	private static final Path SEED = Path.of("seed-data");

	private final SeedReader reader = new SeedReader(Ontology.load());

	private final List<SeedFile> files = SeedFiles.fromDirectory(SEED);

	@Test
	void theDataAgreesWithItsSources() {
		SourceLibrary library = SourcesAtHand.library();
		assertThat(new EvidenceVerifier(library, Ontology.load()).verify(dataset())).isEmpty();
	}

	@Test
	void theCoverageOnRecordIsThatOfTheSources() throws IOException {
		SourceLibrary library = SourcesAtHand.library();
		Dataset dataset = dataset();
		CoverageReport report = CoverageReport.of(library, dataset.sources().stream().map(Source::id).toList(),
				dataset.citations(), this.reader.uncitedLines(this.files));
		assertThat(report.write()).isEqualTo(Files.readString(SEED.resolve(CoverageReport.FILE)));
	}

	@Test
	void noPassageShowsAPersonalSpan() {
		SourceLibrary library = SourcesAtHand.library();
		Dataset dataset = dataset();
		for (Source source : dataset.sources()) {
			for (Source.PersonalSpan span : source.personalSpans()) {
				String personal = library.linesOf(source.id()).get(span.line() - 1).substring(span.from(), span.to());
				assertThat(dataset.citations())
					.filteredOn((c) -> c.source().equals(source.id()) && c.firstLine() <= span.line()
							&& span.line() <= c.lastLine())
					.allSatisfy((c) -> assertThat(library.findPassage(c, source)).get()
						.asString()
						.doesNotContain(personal.strip()));
			}
		}
	}

	private Dataset dataset() {
		return this.reader.read(this.files).dataset().orElseThrow();
	}

}
