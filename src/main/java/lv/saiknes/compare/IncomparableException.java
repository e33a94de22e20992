package lv.saiknes.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.words.Words;

/** The nodes are not of one sort, or of none that can be compared. */
public class IncomparableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, Optional<Sort>> sorts;

	private final transient Text text;

	IncomparableException(Map<String, Optional<Sort>> sorts, Ontology ontology) {
		this(sorts, text(sorts, ontology));
	}

	private IncomparableException(Map<String, Optional<Sort>> sorts, Text text) {
		super(text.en());
		this.text = text;
		this.sorts = new LinkedHashMap<>(sorts);
	}

	private static Text text(Map<String, Optional<Sort>> sorts, Ontology ontology) {
		List<Text> found = sorts.entrySet()
			.stream()
			.map((entry) -> entry.getValue()
				.map((sort) -> Words.text("refusal.sort." + sort.name(), entry.getKey()))
				.orElse(Words.text("refusal.sort-none", entry.getKey())))
			.toList();
		List<Text> actors = ontology.kinds(Trait.ACTOR).stream().map(Kind::plural).toList();
		return Words.text("refusal.incomparable", Words.joined(found, ", "), Words.joined(actors, ", "));
	}

	/** What is said to the asker; the message is the English of it. */
	public Text text() {
		return this.text;
	}

	/** The sort of each node by its id, in the order asked; empty where it has none. */
	public Map<String, Optional<Sort>> sorts() {
		return this.sorts;
	}

}
