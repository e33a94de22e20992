package lv.saiknes.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema that people and code generators take is the one that is served. */
class SchemaFileTests {

	@Test
	void theFileIsUpToDate() throws IOException {
		assertThat(Files.readString(Path.of(SchemaFile.FILE))).as("run `java -jar target/saiknes.jar document`")
			.isEqualTo(SchemaFile.text(Ontology.load()));
	}

}
