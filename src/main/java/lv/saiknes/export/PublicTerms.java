package lv.saiknes.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How kinds, relations and properties are called in vocabularies that others use, from
 * {@code vocabulary/public-terms.yaml}. Immutable.
 */
final class PublicTerms {

	static final PublicTerms LOADED = load();

	private final Map<String, String> prefixes;

	private final Map<String, List<String>> kinds = new LinkedHashMap<>();

	private final Map<String, List<Term>> relations = new LinkedHashMap<>();

	private final Map<String, String> properties = new LinkedHashMap<>();

	/**
	 * A term for a relation.
	 *
	 * @param iri its IRI
	 * @param from kinds at the start for which it holds; empty for all
	 * @param to kinds at the end for which it holds; empty for all
	 */
	record Term(String iri, List<String> from, List<String> to) {

		boolean holds(String fromKind, String toKind) {
			return (this.from.isEmpty() || this.from.contains(fromKind))
					&& (this.to.isEmpty() || this.to.contains(toKind));
		}

	}

	@SuppressWarnings("unchecked")
	private PublicTerms(Map<String, Map<String, Object>> root) {
		Map<String, String> named = new LinkedHashMap<>();
		section(root, "prefixes").forEach((prefix, iri) -> named.put(prefix, (String) iri));
		this.prefixes = Collections.unmodifiableMap(named);
		section(root, "kinds")
			.forEach((kind, terms) -> this.kinds.put(kind, ((List<String>) terms).stream().map(this::iri).toList()));
		section(root, "relations").forEach((relation, terms) -> this.relations.put(relation,
				((List<Map<String, Object>>) terms).stream()
					.map((term) -> new Term(iri((String) Objects.requireNonNull(term.get("term"), relation)),
							(List<String>) term.getOrDefault("from", List.of()),
							(List<String>) term.getOrDefault("to", List.of())))
					.toList()));
		section(root, "properties").forEach((property, term) -> this.properties.put(property, iri((String) term)));
	}

	private static Map<String, Object> section(Map<String, Map<String, Object>> root, String name) {
		return Objects.requireNonNull(root.get(name), name);
	}

	private static PublicTerms load() {
		try (InputStream in = PublicTerms.class.getResourceAsStream("/vocabulary/public-terms.yaml")) {
			return new PublicTerms(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The prefixes with the namespaces that they stand for. */
	Map<String, String> prefixes() {
		return this.prefixes;
	}

	/** A prefixed name written out. */
	String iri(String prefixed) {
		int colon = prefixed.indexOf(':');
		String namespace = this.prefixes.get(prefixed.substring(0, colon));
		if (namespace == null) {
			throw new IllegalArgumentException("there is no prefix for `" + prefixed + "`");
		}
		return namespace + prefixed.substring(colon + 1);
	}

	/** Names of all kinds that have a term. */
	Map<String, List<String>> kinds() {
		return this.kinds;
	}

	/** Terms of the relations that have one. */
	Map<String, List<Term>> relations() {
		return this.relations;
	}

	/** Terms of the properties that have one. */
	Map<String, String> properties() {
		return this.properties;
	}

}
