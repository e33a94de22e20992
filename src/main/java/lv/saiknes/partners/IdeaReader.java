package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Nearest;
import lv.saiknes.text.Stems.Word;
import lv.saiknes.text.Stems;
import org.jspecify.annotations.Nullable;

/**
 * Reads an idea in plain words, Latvian or English, and finds what it speaks of: themes,
 * tasks, measures, instruments and places, by their names, aliases and summaries.
 * <p>
 * Each name is a set of word stems weighted by rarity (the inverse document frequency
 * {@code ln(1 + N / n)}: of N concepts n have the word). The weight of a concept is the
 * cosine between the idea and the nearest of its names; words of the idea that no name
 * has do not count. Places and institutions have to be named in full. Immutable.
 */
final class IdeaReader {

	/** Longest idea that is read; what follows is left out. */
	static final int LONGEST_IDEA = 500;

	/** A summary says more than a name, and less closely. */
	private static final double SUMMARY = 0.7;

	private static final Map<Kind, Keep> KEEP = Map.of(Kind.THEME, new Keep(6, 0.2, 0.45), Kind.TASK,
			new Keep(8, 0.3, 0.6), Kind.MEASURE, new Keep(4, 0.4, 0.7), Kind.INSTRUMENT, new Keep(3, 0.3, 0.7),
			Kind.PLACE, new Keep(4, 0, 0));

	/** What an idea can name; measures are known by their label. */
	private static final Map<Trait, Kind> NAMED = new EnumMap<>(Map.of(Trait.THEME, Kind.THEME, Trait.TASK, Kind.TASK,
			Trait.INSTRUMENT, Kind.INSTRUMENT, Trait.PLACE, Kind.PLACE));

	private final Stems stems = new Stems();

	private final Map<String, Map<Phrase, Integer>> latvian = new HashMap<>();

	private final Map<String, Map<Phrase, Integer>> english = new HashMap<>();

	private final Map<String, Set<String>> holders = new HashMap<>();

	private final Set<String> concepts = new HashSet<>();

	/** Names and aliases of themes, without accents, for suggestions. */
	private final Map<String, String> themes = new TreeMap<>();

	private final List<Phrase> phrases = new ArrayList<>();

	IdeaReader(Graph graph) {
		for (int node = 0; node < graph.nodeCount(); node++) {
			Entity entity = graph.entity(node);
			Kind kind = kindOf(graph, node);
			if (kind != null) {
				this.concepts.add(entity.id());
				add(entity, kind, entity.name().lv(), true, false, 1);
				add(entity, kind, entity.name().en(), false, true, 1);
				entity.aliases().forEach((alias) -> add(entity, kind, alias, true, true, 1));
				if (entity.summary() != null && kind != Kind.PLACE) {
					add(entity, kind, entity.summary().lv(), true, false, SUMMARY);
					add(entity, kind, entity.summary().en(), false, true, SUMMARY);
				}
				if (kind == Kind.THEME) {
					this.themes.putIfAbsent(Folding.fold(entity.name().lv()), entity.id());
					this.themes.putIfAbsent(Folding.fold(entity.name().en()), entity.id());
					entity.aliases().forEach((alias) -> this.themes.putIfAbsent(Folding.fold(alias), entity.id()));
				}
			}
		}
		this.phrases.forEach((phrase) -> phrase.norm = norm(phrase.words.stream().map(this::rarity).toList()));
	}

	private static @Nullable Kind kindOf(Graph graph, int node) {
		for (Map.Entry<Trait, Kind> named : NAMED.entrySet()) {
			if (graph.is(node, named.getKey())) {
				return named.getValue();
			}
		}
		return graph.entity(node).isMeasure() ? Kind.MEASURE : null;
	}

	private void add(Entity entity, Kind kind, String text, boolean lv, boolean en, double factor) {
		List<Word> words = this.stems.of(text);
		if (words.isEmpty()) {
			return;
		}
		Phrase phrase = new Phrase(entity.id(), kind, words, factor);
		this.phrases.add(phrase);
		for (int i = 0; i < words.size(); i++) {
			if (lv) {
				post(this.latvian, "lv ", words.get(i).latvian(), phrase, i);
			}
			if (en) {
				post(this.english, "en ", words.get(i).english(), phrase, i);
			}
		}
	}

	private void post(Map<String, Map<Phrase, Integer>> index, String language, Set<String> stems, Phrase phrase,
			int word) {
		for (String stem : stems) {
			index.computeIfAbsent(stem, (key) -> new LinkedHashMap<>()).putIfAbsent(phrase, word);
			this.holders.computeIfAbsent(language + stem, (key) -> new HashSet<>()).add(phrase.concept);
		}
	}

	/** How telling a word is: the fewer concepts have it, the more. */
	private double rarity(Word word) {
		Set<String> having = new HashSet<>();
		word.latvian().forEach((stem) -> having.addAll(this.holders.getOrDefault("lv " + stem, Set.of())));
		word.english().forEach((stem) -> having.addAll(this.holders.getOrDefault("en " + stem, Set.of())));
		return having.isEmpty() ? 0 : Math.log(1 + this.concepts.size() / (double) having.size());
	}

	private static double norm(Collection<Double> weights) {
		return Math.sqrt(weights.stream().mapToDouble((weight) -> weight * weight).sum());
	}

	/** What an idea speaks of. */
	Understanding read(String idea) {
		List<Word> words = this.stems.of(idea.substring(0, Math.min(idea.length(), LONGEST_IDEA)));
		Set<String> unknown = new LinkedHashSet<>();
		Map<Phrase, Map<Integer, Integer>> hits = new LinkedHashMap<>();
		List<Double> rarities = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			rarities.add(rarity(word));
			if (rarities.get(i) == 0) {
				unknown.add(word.written());
			}
			hit(hits, this.latvian, word.latvian(), i);
			hit(hits, this.english, word.english(), i);
		}
		double norm = norm(rarities);
		Map<Kind, Map<String, Concept>> best = new TreeMap<>();
		hits.forEach((phrase, matched) -> {
			double weight = weight(phrase, matched, rarities, norm);
			if (weight > 0) {
				List<String> written = matched.values()
					.stream()
					.distinct()
					.sorted()
					.map((i) -> words.get(i).written())
					.toList();
				best.computeIfAbsent(phrase.kind, (kind) -> new TreeMap<>())
					.merge(phrase.concept, new Concept(phrase.concept, weight, written, false),
							(a, b) -> (b.weight() > a.weight()) ? b : a);
			}
		});
		List<Concept> concepts = new ArrayList<>();
		best.forEach((kind, found) -> concepts
			.addAll(Objects.requireNonNull(KEEP.get(kind)).of(withoutEchoes(found.values()))));
		Set<String> used = concepts.stream().flatMap((concept) -> concept.words().stream()).collect(Collectors.toSet());
		List<String> unused = words.stream()
			.map(Word::written)
			.filter((word) -> !unknown.contains(word) && !used.contains(word))
			.toList();
		return new Understanding(concepts, List.copyOf(unknown), unused);
	}

	/**
	 * Concepts that share all their words with a stronger one of their kind count for
	 * half: “art school” speaks of art first and of schools second.
	 */
	private static List<Concept> withoutEchoes(Collection<Concept> found) {
		return found.stream()
			.map((concept) -> found.stream()
				.anyMatch((other) -> other.weight() > concept.weight() && other.words().containsAll(concept.words()))
						? new Concept(concept.id(), Math.round(5_000 * concept.weight()) / 10_000.0, concept.words(),
								false)
						: concept)
			.toList();
	}

	private static void hit(Map<Phrase, Map<Integer, Integer>> hits, Map<String, Map<Phrase, Integer>> index,
			Set<String> stems, int word) {
		for (String stem : stems) {
			index.getOrDefault(stem, Map.of())
				.forEach((phrase, position) -> hits.computeIfAbsent(phrase, (key) -> new TreeMap<>())
					.putIfAbsent(position, word));
		}
	}

	private double weight(Phrase phrase, Map<Integer, Integer> matched, List<Double> rarities, double norm) {
		if (phrase.kind == Kind.PLACE) {
			return (matched.size() == phrase.words.size()) ? 1 : 0;
		}
		double dot = 0;
		for (Map.Entry<Integer, Integer> hit : matched.entrySet()) {
			dot += rarity(phrase.words.get(hit.getKey())) * rarities.get(hit.getValue());
		}
		return Math.min(1, Math.round(10_000 * phrase.factor * dot / (norm * phrase.norm)) / 10_000.0);
	}

	/** Ids of themes whose names look like a word of the idea, and are not the same. */
	List<String> similarThemes(String idea) {
		Set<String> similar = new TreeSet<>();
		for (Word word : this.stems.of(idea.substring(0, Math.min(idea.length(), LONGEST_IDEA)))) {
			Nearest.to(word.written(), this.themes.keySet()).ifPresent((name) -> similar.add(this.themes.get(name)));
		}
		return List.copyOf(similar);
	}

	/** The kinds of concepts, in the order in which they are listed. */
	private enum Kind {

		THEME, TASK, MEASURE, INSTRUMENT, PLACE

	}

	/**
	 * Which concepts of a kind are kept.
	 *
	 * @param most how many at most
	 * @param least the least weight
	 * @param share the least share of the best one's weight
	 */
	private record Keep(int most, double least, double share) {

		List<Concept> of(Collection<Concept> found) {
			double best = found.stream().mapToDouble(Concept::weight).max().orElse(0);
			return found.stream()
				.filter((concept) -> concept.weight() >= this.least && concept.weight() >= this.share * best)
				.sorted(Comparator.comparingDouble(Concept::weight).reversed().thenComparing(Concept::id))
				.limit(this.most)
				.toList();
		}

	}

	/** One name of a concept. Each is itself and no other, so equality is identity. */
	private static final class Phrase {

		private final String concept;

		private final Kind kind;

		private final List<Word> words;

		private final double factor;

		private double norm;

		Phrase(String concept, Kind kind, List<Word> words, double factor) {
			this.concept = concept;
			this.kind = kind;
			this.words = words;
			this.factor = factor;
		}

	}

}
