package lv.saiknes.ontology;

/** The ontology file cannot be read or contradicts itself; the message says where. */
public class OntologyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OntologyException(String message) {
		super(message);
	}

}
