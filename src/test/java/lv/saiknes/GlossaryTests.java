package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The glossary speaks of the ontology as it is. */
class GlossaryTests {

	private static final Pattern TERM = Pattern.compile("`(\\w+)(?:\\.(\\w+)=([\\w-]+))?`");

	private final Ontology ontology = Ontology.load();

	@Test
	void whatItPointsToIsInTheOntology() throws IOException {
		List<MatchResult> terms = rows().flatMap((row) -> TERM.matcher(row.inOntology()).results()).toList();
		assertThat(terms).isNotEmpty().allSatisfy((term) -> {
			if (term.group(2) == null) {
				assertThat(isKnown(term.group(1))).as(term.group()).isTrue();
			}
			else {
				PropertyType property = this.ontology.getKind(term.group(1)).properties().get(term.group(2));
				assertThat(property).as(term.group()).isNotNull();
				assertThat(property.values()).as(term.group()).contains(term.group(3));
			}
		});
	}

	@Test
	void everyKindStandsInItWithItsLabels() throws IOException {
		List<Row> rows = rows().toList();
		assertThat(this.ontology.kinds()).allSatisfy((kind) -> assertThat(rows).anySatisfy((row) -> {
			assertThat(row.inOntology()).isEqualTo("`" + kind.name() + "`");
			assertThat(row.latvian().split(", ")).contains(kind.label().lv());
			assertThat(row.english()).isEqualTo(kind.label().en());
		}));
	}

	private boolean isKnown(String name) {
		return this.ontology.findKind(name).isPresent() || this.ontology.findRelationType(name).isPresent()
				|| this.ontology.kinds().stream().map(Kind::labels).anyMatch((labels) -> labels.contains(name))
				|| Stream.of(Grade.values()).anyMatch((grade) -> grade.name().equals(name));
	}

	private static Stream<Row> rows() throws IOException {
		return Files.readAllLines(Path.of("docs/glossary.md"))
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| Latvian "))
			.map((line) -> line.split("\\|"))
			.map((cells) -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()));
	}

	private record Row(String latvian, String english, String inOntology) {
	}

}
