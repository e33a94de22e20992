package lv.saiknes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.OntologyPage;
import lv.saiknes.schema.SchemaFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedSchema;
import picocli.CommandLine.Command;

/**
 * Writes what is generated from the ontology, the layouts of the seed data and the schema
 * of the API.
 */
@Command(name = "document", mixinStandardHelpOptions = true,
		description = "Write graph-schema/ONTOLOGY.md, seed.schema.json and schema.graphqls anew from the ontology.")
final class DocumentCommand implements Callable<Integer> {

	@Override
	public Integer call() throws IOException {
		if (!Files.isDirectory(Path.of("graph-schema")) || !Files.isDirectory(SeedFiles.USUAL)) {
			throw new CommandException(
					"The folders `graph-schema` and `seed-data` are not here; run this in the project's folder.");
		}
		Ontology ontology = Ontology.load();
		Files.writeString(Path.of(OntologyPage.FILE), OntologyPage.of(ontology));
		Files.writeString(Path.of(SeedSchema.FILE), SeedSchema.of(ontology, SeedFiles.fromDirectory(SeedFiles.USUAL)));
		Files.writeString(Path.of(SchemaFile.FILE), SchemaFile.text(ontology));
		return 0;
	}

}
