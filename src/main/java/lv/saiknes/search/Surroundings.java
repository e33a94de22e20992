package lv.saiknes.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import org.springframework.context.MessageSource;

/** The words around a node, by which people tell two things of one name apart. */
final class Surroundings {

	/** How far up wholes and places are followed. */
	private static final int LEVELS = 3;

	private final Graph graph;

	private final Positions wholes;

	private final Ontology ontology;

	private final MessageSource messages;

	Surroundings(Graph graph, Ontology ontology, MessageSource messages) {
		this.graph = graph;
		this.wholes = wholes(graph);
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * What kind of thing it is, what it is part of, where it lies; for what several do
	 * together, who they are.
	 */
	List<String> of(Entity entity) {
		List<String> words = new ArrayList<>();
		Kind kind = this.ontology.getKind(entity.kind());
		add(words, kind.label());
		for (Language language : Language.values()) {
			TypeWords.of(entity, language, this.messages).ifPresent(words::add);
		}
		if (entity.properties().get("number") instanceof String number) {
			words.add(number);
		}
		int start = this.graph.find(entity.id()).orElseThrow();
		Set<Integer> reached = new LinkedHashSet<>(Set.of(start));
		Set<Integer> level = Set.of(start);
		for (int depth = 0; depth < LEVELS && !level.isEmpty(); depth++) {
			Set<Integer> next = new LinkedHashSet<>();
			level.forEach((node) -> this.wholes.of(node).filter(reached::add).forEach(next::add));
			level = next;
		}
		if (kind.is(Trait.PARTNERSHIP) || kind.is(Trait.UNDERTAKING)) {
			this.graph.edgesAt(start)
				.map((edge) -> this.graph.other(edge, start))
				.filter((node) -> this.graph.is(node, Trait.ACTOR) || this.graph.is(node, Trait.PLACE))
				.forEach(reached::add);
		}
		reached.remove(start);
		reached.forEach((node) -> {
			Entity near = this.graph.entity(node);
			add(words, near.name());
			words.addAll(near.aliases());
		});
		return words;
	}

	private static void add(List<String> words, Text text) {
		words.add(text.lv());
		words.add(text.en());
	}

	/**
	 * What each node is a part of or lies in: found once, since in what much lies many
	 * relations would be looked at for each of it.
	 */
	private static Positions wholes(Graph graph) {
		Positions.Builder found = new Positions.Builder(graph.nodeCount());
		for (int edge = 0; edge < graph.edgeCount(); edge++) {
			RelationType type = graph.type(edge);
			if (type.whole() == Whole.TO) {
				found.add(graph.from(edge), graph.to(edge));
			}
			else if (type.whole() == Whole.FROM) {
				found.add(graph.to(edge), graph.from(edge));
			}
		}
		return found.build();
	}

}
