package lv.saiknes.support;

import java.nio.file.Path;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;

/** The project's own data, read once for all tests that need no database. */
public final class RealData {

	public static final Ontology ONTOLOGY = LoadedOntology.ONTOLOGY;

	public static final Dataset DATASET = new SeedReader(ONTOLOGY).read(SeedFiles.fromDirectory(Path.of("seed-data")))
		.dataset()
		.orElseThrow();

	private RealData() {
	}

}
