package lv.saiknes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.OntologyPage;
import lv.saiknes.schema.SchemaFile;
import lv.saiknes.seed.SeedSchema;
import picocli.CommandLine.Command;

/** Writes what is generated from the ontology and from the schema of the API. */
@Command(name = "document", mixinStandardHelpOptions = true,
		description = "Write graph-schema/ONTOLOGY.md, seed.schema.json and schema.graphqls anew from the ontology.")
final class DocumentCommand implements Callable<Integer> {

	@Override
	public Integer call() throws IOException {
		if (!Files.isDirectory(Path.of("graph-schema"))) {
			throw new CommandException("There is no folder `graph-schema` here; run this in the project's folder.");
		}
		Ontology ontology = Ontology.load();
		Files.writeString(Path.of(OntologyPage.FILE), OntologyPage.of(ontology));
		Files.writeString(Path.of(SeedSchema.FILE), SeedSchema.of(ontology));
		Files.writeString(Path.of(SchemaFile.FILE), SchemaFile.text(ontology));
		return 0;
	}

}
