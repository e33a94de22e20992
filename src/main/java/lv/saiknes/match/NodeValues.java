package lv.saiknes.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lv.saiknes.graph.Graph;
import lv.saiknes.match.Property.Reads;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads values of nodes by the names of their properties and relations, all of which the
 * ontology tells.
 */
@Component
public class NodeValues {

	private final Ontology ontology;

	private final Map<String, Property> properties = new LinkedHashMap<>();

	NodeValues(Ontology ontology, MessageSource messages) {
		this.ontology = ontology;
		add("kind", Words.text("match.property.kind"), Reads.KIND);
		add("sameAs", Words.text("match.property.sameAs"), Reads.SAME_AS);
		add("aliases", Words.text("match.property.aliases"), Reads.ALIASES);
		ontology.kinds()
			.forEach((kind) -> List.of(kind.properties(), kind.claims())
				.forEach((types) -> types.keySet().forEach((name) -> add(name, label(name, messages), Reads.VALUE))));
		ontology.relationTypes().forEach((type) -> {
			add(type.name(), Words.capitalised(type.label()), Reads.OUT);
			if (!type.symmetric()) {
				add(type.name() + Property.IN, Words.capitalised(type.inverse()), Reads.IN);
			}
		});
	}

	private void add(String id, Text name, Reads reads) {
		this.properties.putIfAbsent(id, new Property(id, name, reads));
	}

	private static Text label(String name, MessageSource messages) {
		String key = "property." + name;
		return new Text(Objects.requireNonNull(messages.getMessage(key, null, name, Locale.of("lv"))),
				Objects.requireNonNull(messages.getMessage(key, null, name, Locale.ENGLISH)));
	}

	/** All properties. */
	public List<Property> listProperties() {
		return List.copyOf(this.properties.values());
	}

	/** The properties that nodes of a kind may have. */
	public List<Property> listProperties(Kind kind) {
		return this.properties.values().stream().filter((property) -> switch (property.reads()) {
			case KIND, SAME_AS, ALIASES -> true;
			case VALUE -> kind.properties().containsKey(property.id()) || kind.claims().containsKey(property.id());
			case OUT -> this.ontology.findRelationType(property.id())
				.orElseThrow()
				.ends()
				.stream()
				.anyMatch((ends) -> ends.from().contains(kind.name())
						|| relation(property).symmetric() && ends.to().contains(kind.name()));
			case IN -> relation(property).ends().stream().anyMatch((ends) -> ends.to().contains(kind.name()));
		}).toList();
	}

	/** The property with this id, if there is one. */
	public Optional<Property> findProperty(String id) {
		return Optional.ofNullable(this.properties.get(id));
	}

	/** The values of a node; none where there is no such node. */
	public List<Value> of(Graph current, String id, Property property) {
		int node = current.find(id).orElse(-1);
		return (node >= 0) ? of(current, node, property) : List.of();
	}

	List<Value> of(Graph current, int node, Property property) {
		Entity entity = current.entity(node);
		return switch (property.reads()) {
			case KIND -> List.of(new Value(null, this.ontology.getKind(entity.kind()).label(), null));
			case SAME_AS -> plain(entity.sameAs());
			case ALIASES -> plain(entity.aliases());
			case VALUE -> values(entity, property.id());
			case OUT, IN -> neighbours(current, node, property);
		};
	}

	private static List<Value> plain(List<String> values) {
		return values.stream().map((value) -> new Value(null, value, null)).toList();
	}

	private List<Value> values(Entity entity, String property) {
		List<Value> values = new ArrayList<>();
		Object own = entity.properties().get(property);
		if (own != null) {
			values.add(new Value(null, own, null));
		}
		for (Claim claim : entity.claims()) {
			if (claim.property().equals(property)) {
				values.add(new Value(null, claim.value(), this.ontology.labelOf(claim.grade())));
			}
		}
		return values.stream().distinct().toList();
	}

	/** In the order of the graph, which is that of the ids. */
	private List<Value> neighbours(Graph current, int node, Property property) {
		RelationType type = relation(property);
		return current.edgesAt(node)
			.filter((edge) -> current.type(edge).name().equals(type.name())
					&& (type.symmetric() || (current.from(edge) == node) == (property.reads() == Reads.OUT)))
			.mapToObj((edge) -> {
				Entity other = current.entity(current.other(edge, node));
				return new Value(other.id(), other.name(), known(current, edge));
			})
			.toList();
	}

	private Text known(Graph current, int edge) {
		Text grade = this.ontology.labelOf(current.grade(edge));
		return current.when(edge)
			.map((times) -> Words.joined(List.of(grade, times.now(current.date()).text()), "; "))
			.orElse(grade);
	}

	private RelationType relation(Property property) {
		String id = property.id();
		return this.ontology
			.findRelationType(id.endsWith(Property.IN) ? id.substring(0, id.length() - Property.IN.length()) : id)
			.orElseThrow();
	}

}
