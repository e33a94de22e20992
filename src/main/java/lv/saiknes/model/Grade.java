package lv.saiknes.model;

/** How a relation or claim is known. The words are explained in the ontology file. */
public enum Grade {

	/** The cited passage says it. */
	STATED,

	/** A rule made it from other relations or claims. */
	DERIVED,

	/** An editor's judgement, with its reason. */
	CURATED

}
