package lv.saiknes.support;

import lv.saiknes.ontology.Ontology;

/** The ontology, loaded once; tests on made-up graphs do not wait for the real data. */
public final class LoadedOntology {

	public static final Ontology ONTOLOGY = Ontology.load();

	private LoadedOntology() {
	}

}
