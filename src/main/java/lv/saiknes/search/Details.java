package lv.saiknes.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells two nodes of one name apart in a few words: what sort of thing each is, and where
 * it lies or to which plan, and to which of its divisions, it belongs.
 */
@Component
public class Details {

	private final CurrentGraph graph;

	private final Ontology ontology;

	private final MessageSource messages;

	Details(CurrentGraph graph, Ontology ontology, MessageSource messages) {
		this.graph = graph;
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * What a node is, such as “town, Mill Region”; empty where there is no such node.
	 */
	public Text of(String id) {
		return of(this.graph.get(), id);
	}

	/** The same for a graph at hand, for who asks of many nodes. */
	public Text of(Graph current, String id) {
		OptionalInt node = current.find(id);
		String nothing = "";
		return node.isPresent()
				? new Text(of(current, node.getAsInt(), Language.LV), of(current, node.getAsInt(), Language.EN))
				: new Text(nothing, nothing);
	}

	private String of(Graph current, int node, Language language) {
		Entity entity = current.entity(node);
		List<String> parts = new ArrayList<>(List.of(sort(entity, language)));
		Integer unit = current.is(node, Trait.ITEM) ? whole(current, node, Trait.UNIT) : null;
		if (unit != null) {
			parts.add(title(current.entity(unit), language));
		}
		Integer around = current.is(node, Trait.UNIT) || current.is(node, Trait.ITEM) ? whole(current, node, Trait.PLAN)
				: place(current, node);
		if (around != null) {
			parts.add(current.entity(around).name().in(language));
		}
		return String.join(", ", parts);
	}

	private String sort(Entity entity, Language language) {
		return TypeWords.of(entity, language, this.messages)
			.orElseGet(() -> this.ontology.getKind(entity.kind()).label().in(language));
	}

	private static String title(Entity unit, Language language) {
		String name = unit.name().in(language);
		return (unit.properties().get("number") instanceof String number) ? number + " " + name : name;
	}

	/** The nearest plan, or division of one, to which a part belongs. */
	private @Nullable Integer whole(Graph current, int part, Trait wanted) {
		Set<Integer> seen = new HashSet<>(Set.of(part));
		List<Integer> left = new ArrayList<>(List.of(part));
		while (!left.isEmpty()) {
			int at = left.removeFirst();
			if (at != part && current.is(at, wanted)) {
				return at;
			}
			for (int i = 0; i < current.degree(at); i++) {
				int edge = current.edgeAt(at, i);
				RelationType type = current.type(edge);
				int whole = (type.whole() == Whole.TO) ? current.to(edge) : current.from(edge);
				if (type.tree() && whole != at && seen.add(whole)) {
					left.add(whole);
				}
			}
		}
		return null;
	}

	/** The nearest place in which something lies. */
	private static @Nullable Integer place(Graph current, int node) {
		for (int i = 0; i < current.degree(node); i++) {
			int edge = current.edgeAt(node, i);
			if (current.from(edge) == node && current.type(edge).name().equals("LOCATED_IN")) {
				return current.to(edge);
			}
		}
		return null;
	}

}
