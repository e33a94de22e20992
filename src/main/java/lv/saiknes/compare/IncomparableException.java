package lv.saiknes.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;

/** The nodes are not of one sort, or of none that can be compared. */
public class IncomparableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, Optional<Sort>> sorts;

	IncomparableException(Map<String, Optional<Sort>> sorts, Ontology ontology) {
		super(sorts.entrySet()
			.stream()
			.map((entry) -> "`" + entry.getKey() + "` is "
					+ entry.getValue().map(IncomparableException::words).orElse("of a kind that cannot be compared"))
			.collect(Collectors.joining(", "))
				+ ". Compare measures with measures, plans with plans, and actors ("
				+ ontology.kinds(Trait.ACTOR)
					.stream()
					.map((kind) -> kind.plural().en())
					.collect(Collectors.joining(", "))
				+ ") with actors.");
		this.sorts = new LinkedHashMap<>(sorts);
	}

	/** The sort of each node by its id, in the order asked; empty where it has none. */
	public Map<String, Optional<Sort>> sorts() {
		return this.sorts;
	}

	private static String words(Sort sort) {
		return ((sort == Sort.ACTOR) ? "an " : "a ") + sort.label().in(Language.EN);
	}

}
