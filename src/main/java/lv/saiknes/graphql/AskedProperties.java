package lv.saiknes.graphql;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.SelectedField;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Listing;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which properties of nodes have to be read for the fields that a query names. */
@Component
public class AskedProperties {

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
	List<String> ofNode(AskedField asked) {
		return properties(asked, asked.fields().stream());
	}

	/** Of the nodes of a connection. */
	public List<String> ofConnection(AskedField asked) {
		return properties(asked, asked.nodes());
	}

	/** Of the nodes that stand on the edges of a connection under this name. */
	List<String> ofEdge(AskedField asked, String name) {
		return properties(asked, AskedField.below(asked.fields("edges"), name));
	}

	/** Of the relations of a connection; null for all. */
	@Nullable List<String> ofRelations(AskedField asked) {
		Set<String> properties = new TreeSet<>();
		List<SelectedField> edge = asked.fields("edges").toList();
		Stream<SelectedField> relation = AskedField.below(edge.stream(), "relation");
		for (SelectedField field : Stream.concat(edge.stream(), relation).toList()) {
			switch (field.getName()) {
				case "properties" -> {
					return null;
				}
				case "grade", "rule", "premises", "validFrom", "validTo" -> properties.add(field.getName());
				case "evidence" -> properties.add("citations");
				case "state", "sentence" -> properties.addAll(Times.STORED);
				case "reason", "note" -> properties.add(Vertex.property(field.getName(), asked.language(field)));
				default -> {
					// id, kind and ends are always read; cursor and node need nothing
				}
			}
		}
		return List.copyOf(properties);
	}

	private List<String> properties(AskedField asked, Stream<SelectedField> fields) {
		Set<String> properties = new TreeSet<>();
		fields.forEach((field) -> {
			String name = field.getName();
			if (this.values.contains(name)) {
				properties.add(name);
			}
			if (this.texts.contains(name)) {
				properties.add(Vertex.property(name, asked.language(field)));
			}
			if (name.equals("names")) {
				Stream.of(Language.values()).forEach((language) -> properties.add(Vertex.property("name", language)));
			}
			if (name.equals("coverage")) {
				properties.add(Listing.STORED);
			}
			if (name.startsWith("is")) {
				properties.add(Vertex.LABELS);
			}
			if (List.of("validity", "state").contains(name)) {
				properties.addAll(Times.STORED);
			}
		});
		return List.copyOf(properties);
	}

}
