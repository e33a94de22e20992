package lv.saiknes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.text.Alphabet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells two nodes of one name apart in a few words: what sort of thing each is, and where
 * it lies or to which plan, and to which of its divisions, it belongs.
 */
@Component
public class Details {

	private static final int MOST_PLACES = 4;

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
		if (current.is(node, Trait.UNIT) || current.is(node, Trait.ITEM)) {
			Integer plan = whole(current, node, Trait.PLAN);
			if (plan != null) {
				parts.add(current.entity(plan).name().in(language));
			}
		}
		else {
			parts.addAll(places(current, node, language));
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
		LongWork work = new LongWork();
		while (!left.isEmpty()) {
			int at = left.removeFirst();
			work.steps(1 + current.degree(at));
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

	/**
	 * The places in which something lies, all of them where they are few; without those
	 * that hold another of them.
	 */
	private static List<String> places(Graph current, int node, Language language) {
		Set<Integer> places = within(current, node);
		Set<Integer> around = new HashSet<>();
		places.forEach((place) -> around.addAll(within(current, place)));
		List<String> names = places.stream()
			.filter((place) -> !around.contains(place))
			.map((place) -> current.entity(place).name().in(language))
			.sorted(Comparator.comparing(((language == Language.EN) ? Alphabet.ENGLISH : Alphabet.LATVIAN)::key))
			.toList();
		return (names.size() <= MOST_PLACES) ? names
				: Stream.concat(names.stream().limit(MOST_PLACES), Stream.of("…")).toList();
	}

	private static Set<Integer> within(Graph current, int node) {
		Set<Integer> places = new LinkedHashSet<>();
		for (int i = 0; i < current.degree(node) && places.size() <= MOST_PLACES; i++) {
			int edge = current.edgeAt(node, i);
			if (current.from(edge) == node && current.type(edge).name().equals("LOCATED_IN")) {
				places.add(current.to(edge));
			}
		}
		return places;
	}

}
