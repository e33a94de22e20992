package lv.saiknes.partners;

import lv.saiknes.graph.Graph;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.RealData;

/** The project's own data as a graph, made once for all tests of partners. */
final class Data {

	static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	static final SentenceWriter SENTENCES = new SentenceWriter(RealData.ONTOLOGY);

	private Data() {
	}

}
