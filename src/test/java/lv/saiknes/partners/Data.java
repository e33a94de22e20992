package lv.saiknes.partners;

import java.nio.file.Path;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.sentence.SentenceWriter;

/** The project's own data, read once for all tests of partners. */
final class Data {

	static final Ontology ONTOLOGY = Ontology.load();

	static final Dataset DATASET = new SeedReader(ONTOLOGY).read(SeedFiles.fromDirectory(Path.of("seed-data")))
		.dataset()
		.orElseThrow();

	static final Graph GRAPH = Graph.of(DATASET, ONTOLOGY);

	static final SentenceWriter SENTENCES = new SentenceWriter(ONTOLOGY);

	private Data() {
	}

}
