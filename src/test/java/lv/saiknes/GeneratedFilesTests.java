package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.OntologyPage;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is generated from the ontology is up to date, and the seed files follow the
 * schema.
 */
class GeneratedFilesTests {

	private static final String REMEDY = "run `java -jar target/saiknes.jar document`";

	@Test
	void thePageOfTheOntologyIsUpToDate() throws IOException {
		assertThat(Files.readString(Path.of(OntologyPage.FILE))).as(REMEDY).isEqualTo(OntologyPage.of(Ontology.load()));
	}

	@Test
	void theSchemaForEditorsIsUpToDate() throws IOException {
		assertThat(Files.readString(Path.of(SeedSchema.FILE))).as(REMEDY)
			.isEqualTo(SeedSchema.of(Ontology.load(), SeedFiles.fromDirectory(Path.of("seed-data"))));
	}

	static Stream<Path> seedFiles() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("seed-data"))) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("seedFiles")
	void seedFilesFollowTheSchema(Path file) throws IOException {
		assertThat(problems(Files.readString(file))).isEmpty();
	}

	@Test
	void theSchemaRefusesWhatTheOntologyDoesNotKnow() throws IOException {
		assertThat(problems("nodes: [{id: a, kind: Planet, name: {lv: a, en: a}}]")).isNotEmpty();
		assertThat(problems("nodes: [{id: a, kind: Country, code: LV, name: {lv: a}}]")).isNotEmpty();
		assertThat(problems("nodes: [{id: a, kind: Country, name: {lv: a, en: a}}]")).isNotEmpty();
		assertThat(problems("relations: [{from: a, kind: PART_OF, to: b, cite: page 3}]")).isNotEmpty();
	}

	private static List<Error> problems(String yaml) throws IOException {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of(SeedSchema.FILE)), InputFormat.JSON);
		return schema.validate(yaml, InputFormat.YAML);
	}

}
