package lv.saiknes.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The file that people and code generators take holds the schema as it is built. */
class SchemaFileTests {

	private static final String REMEDY = "If these changes are meant, write `" + SchemaFile.FILE
			+ "` anew with `java -jar target/saiknes.jar document` and commit it; what is breaking needs a good reason."
			+ " Changes since the file was written";

	@Test
	void theFileIsUpToDate() throws IOException {
		String file = Files.readString(Path.of(SchemaFile.FILE));
		String built = SchemaFile.text(Ontology.load());
		assertThat(SchemaChanges.between(file, built)).as(REMEDY).isEmpty();
		assertThat(file).as(REMEDY).isEqualTo(built);
	}

}
