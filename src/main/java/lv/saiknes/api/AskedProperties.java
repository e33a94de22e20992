package lv.saiknes.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.search.NameSearch;
import lv.saiknes.store.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which properties of nodes have to be read for the fields that a query names. */
@Component
class AskedProperties {

	private static final List<String> TIME = List.of("since", "until", "knownAt");

	private final Set<String> texts = new HashSet<>(Set.of("name", "summary"));

	private final Set<String> values = new HashSet<>(Set.of("aliases", "sameAs"));

	AskedProperties(Ontology ontology) {
		for (Kind kind : ontology.kinds()) {
			Stream.of(kind.properties(), kind.claims())
				.map((types) -> types.values())
				.flatMap(Collection::stream)
				.forEach(this::learn);
		}
	}

	private void learn(PropertyType type) {
		((type.type() == ValueType.TEXT) ? this.texts : this.values).add(type.name());
	}

	/** Of the node that the field itself stands for. */
	List<String> ofNode(DataFetchingEnvironment environment) {
		return properties(environment.getSelectionSet().getImmediateFields());
	}

	/** Of the nodes of a connection. */
	List<String> ofConnection(DataFetchingEnvironment environment) {
		return properties(Stream.concat(below(environment.getSelectionSet(), "nodes"),
				below(environment.getSelectionSet(), "edges").filter((part) -> part.getName().equals("node"))
					.flatMap((node) -> node.getSelectionSet().getImmediateFields().stream()))
			.toList());
	}

	/** Of the nodes that a search finds. */
	List<String> ofSearch(DataFetchingEnvironment environment) {
		List<String> properties = ofConnection(environment);
		return environment.getSelectionSet().contains("edges/matchedName")
				? Stream.concat(properties.stream(), Stream.of(NameSearch.NAMES)).toList() : properties;
	}

	/** Of the nodes that stand on the edges of a connection under this name. */
	List<String> ofEdge(DataFetchingEnvironment environment, String name) {
		return properties(below(environment.getSelectionSet(), "edges").filter((part) -> part.getName().equals(name))
			.flatMap((node) -> node.getSelectionSet().getImmediateFields().stream())
			.toList());
	}

	/** Of the relations of a connection; null for all. */
	@Nullable List<String> ofRelations(DataFetchingEnvironment environment) {
		Set<String> properties = new TreeSet<>();
		List<SelectedField> edge = below(environment.getSelectionSet(), "edges").toList();
		Stream<SelectedField> relation = edge.stream()
			.filter((field) -> field.getName().equals("relation"))
			.flatMap((field) -> field.getSelectionSet().getImmediateFields().stream());
		for (SelectedField field : Stream.concat(edge.stream(), relation).toList()) {
			switch (field.getName()) {
				case "properties" -> {
					return null;
				}
				case "grade", "rule", "premises", "validFrom", "validTo" -> properties.add(field.getName());
				case "evidence" -> properties.add("citations");
				case "reason" -> properties.addAll(List.of("reasonLv", "reasonEn"));
				case "note" -> properties.addAll(List.of("noteLv", "noteEn"));
				default -> {
					// id, kind and ends are always read; cursor, node and sentence need
					// nothing
				}
			}
		}
		return List.copyOf(properties);
	}

	private static Stream<SelectedField> below(DataFetchingFieldSelectionSet selection, String name) {
		return selection.getImmediateFields()
			.stream()
			.filter((field) -> field.getName().equals(name))
			.flatMap((field) -> field.getSelectionSet().getImmediateFields().stream());
	}

	private List<String> properties(List<SelectedField> fields) {
		Set<String> properties = new TreeSet<>();
		for (SelectedField field : fields) {
			String name = field.getName().equals("names") ? "name" : field.getName();
			if (this.values.contains(name)) {
				properties.add(name);
			}
			if (this.texts.contains(name)) {
				properties.add(name + "Lv");
				properties.add(name + "En");
			}
			if (name.startsWith("is")) {
				properties.add(Vertex.LABELS);
			}
			if (name.equals("validity")) {
				properties.addAll(TIME);
			}
		}
		return List.copyOf(properties);
	}

}
