package lv.saiknes.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.match.Candidate;
import lv.saiknes.match.NameMatcher;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.Trait;
import lv.saiknes.spreadsheet.CellRule.PatternRule;
import lv.saiknes.text.Folding;
import org.springframework.context.MessageSource;

/**
 * Says which node of the graph a name of a table means. {@link NameMatcher} weighs the
 * names; here the country counts, too, and names that share no telling word with any node
 * are not looked up at all.
 */
final class BodyFinder {

	/** A candidate that is less like the name is none. */
	static final double LEAST_LIKENESS = 0.8;

	private static final int CANDIDATES = 5;

	/** A word that begins as those of more nodes do tells nothing. */
	private static final int MOST_BEARERS = 25;

	private static final int BEGINNING = 4;

	private final Graph graph;

	private final Ontology ontology;

	private final NameMatcher matcher;

	private final Set<String> homes;

	private final Set<String> whole = new HashSet<>();

	private final Map<String, Set<String>> bearers = new HashMap<>();

	/**
	 * Looks in this graph.
	 * @param homes ids of the countries of which the graph tells, where others are abroad
	 */
	BodyFinder(Graph graph, Ontology ontology, MessageSource messages, Set<String> homes) {
		this.graph = graph;
		this.ontology = ontology;
		this.matcher = NameMatcher.of(graph, ontology, messages);
		this.homes = Set.copyOf(homes);
		for (int i = 0; i < graph.nodeCount(); i++) {
			Entity entity = graph.entity(i);
			if (!ontology.getKind(entity.kind()).actor() && !ontology.getKind(entity.kind()).is(Trait.PLACE)) {
				continue;
			}
			for (String name : entity.allNames()) {
				List<String> words = Folding.listWords(name);
				this.whole.add(String.join(" ", words));
				words.forEach((word) -> this.bearers.computeIfAbsent(beginning(word), (key) -> new HashSet<>())
					.add(entity.id()));
			}
		}
	}

	private static String beginning(String word) {
		return word.substring(0, Math.min(BEGINNING, word.length()));
	}

	/**
	 * What a name means.
	 * @param names the name in its ways of writing
	 * @param place id of the country, empty where it is not known
	 * @param struck ids of nodes of which a person said that they are not meant
	 */
	Found find(Set<String> names, Mapping.Match match, String place, Set<String> struck) {
		Found best = Found.NONE;
		for (String name : variants(names, match.rewrites())) {
			boolean called = this.whole.contains(Folding.words(name));
			Set<String> alike = called ? Set.of() : alike(name);
			if (!called && alike.isEmpty()) {
				continue;
			}
			for (Candidate one : this.matcher.find(this.graph, name, match.kinds(), Map.of(), CANDIDATES)) {
				String id = one.entity().id();
				Set<String> countries = place.isEmpty() ? Set.of() : countries(id);
				if (one.likeness() < LEAST_LIKENESS || struck.contains(id) || one.likeness() < 1 && !alike.contains(id)
						|| !countries.isEmpty() && !countries.contains(place)) {
					continue;
				}
				boolean near = place.isEmpty() || !countries.isEmpty() || this.homes.contains(place);
				if (one.sure() && near) {
					return new Found(id, 1, true);
				}
				if (one.likeness() > best.likeness()) {
					best = new Found(id, one.likeness(), false);
				}
			}
		}
		return best;
	}

	private static Set<String> variants(Set<String> names, List<PatternRule> rewrites) {
		Set<String> variants = new LinkedHashSet<>(names);
		for (String name : names) {
			String said = name;
			for (PatternRule rule : rewrites) {
				String other = rule.pattern().matcher(said).replaceFirst(rule.gives()).strip();
				if (!other.equals(said) && !other.isEmpty()) {
					variants.add(other);
					said = other;
				}
			}
		}
		return variants;
	}

	/** The nodes that bear at least half of the words of a name that tell something. */
	private Set<String> alike(String name) {
		Map<String, Integer> shared = new HashMap<>();
		int telling = 0;
		for (String word : Folding.listWords(name)) {
			Set<String> those = this.bearers.getOrDefault(beginning(word), Set.of());
			if (word.length() < BEGINNING || those.size() > MOST_BEARERS) {
				continue;
			}
			telling++;
			those.forEach((id) -> shared.merge(id, 1, Integer::sum));
		}
		int least = Math.max(1, (telling + 1) / 2);
		shared.values().removeIf((count) -> count < least);
		return shared.keySet();
	}

	/** The countries in which a node lies, upwards from place to place; none unknown. */
	Set<String> countries(String id) {
		Set<String> countries = new LinkedHashSet<>();
		Set<Integer> reached = new HashSet<>();
		List<Integer> next = new ArrayList<>(this.graph.find(id).stream().boxed().toList());
		while (!next.isEmpty()) {
			int node = next.removeLast();
			if (!reached.add(node)) {
				continue;
			}
			if (this.graph.is(node, Trait.COUNTRY)) {
				countries.add(this.graph.id(node));
				continue;
			}
			for (int i = 0; i < this.graph.degree(node); i++) {
				Edge edge = this.graph.edge(this.graph.edgeAt(node, i));
				if (edge.from() == node && (this.graph.is(edge.to(), Trait.PLACE) || !this.graph.is(node, Trait.PLACE))
						&& this.ontology.findRelationType(edge.kind()).orElseThrow().whole() == Whole.TO) {
					next.add(edge.to());
				}
			}
		}
		return countries;
	}

	/**
	 * What a name means.
	 *
	 * @param id id of the likeliest node, empty where there is none
	 * @param likeness how like the name is, from 0 to 1
	 * @param sure whether no other is meant
	 */
	record Found(String id, double likeness, boolean sure) {

		static final Found NONE = new Found("", 0, false);

		boolean isNone() {
			return this.id.isEmpty();
		}

	}

}
