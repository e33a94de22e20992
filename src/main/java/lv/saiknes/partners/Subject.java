package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Trait;
import lv.saiknes.search.TopicIndex;

/**
 * What a question is about: how far each task, measure, project and partnership is what
 * was asked for. These are the documents of which expert finding speaks (Balog, Azzopardi
 * and de Rijke 2006): bodies are ranked by their parts in them, never by their own names.
 * <p>
 * A document is about an idea by the idea's words (BM25F over names and texts) and, less,
 * by its themes. A measure is as fitting as its best tasks, each further one counting
 * less; measures of another place than the asker's hardly count, those in which the asker
 * itself is named count more. Measures and tasks that the asker names are all that the
 * question is about.
 */
final class Subject {

	private static final double NEIGHBOURS = 0.25;

	private static final int MOST_THEMES = 6;

	private static final int MOST_TASKS = 8;

	private static final int MOST_MEASURES = 4;

	/** Tasks and measures told have at least this share of the best one's relevance. */
	private static final double LEAST_TOLD = 0.4;

	private final Involvements involvements;

	private final Graph graph;

	private final Reading reading;

	private final Asker asker;

	private final Factors factors;

	private final Set<Integer> given = new TreeSet<>();

	private final Set<Integer> without;

	private final Map<Integer, Double> scores;

	private final double bestScore;

	/**
	 * By node: how much of the idea it has; nothing of one that has none of its words.
	 */
	private final Map<Integer, Double> covered;

	/**
	 * By node: how well it has the words of the idea but those that say only where it is
	 * to be: across a border, in a country.
	 */
	private final Map<Integer, Double> content;

	/** By node: how much of the idea it has by these words. */
	private final Map<Integer, Double> coveredContent;

	/** By node: how much of what the idea is about, by themes, it is about. */
	private final Map<Integer, Double> concepts = new HashMap<>();

	/** How much of that the measure has that has most. */
	private final double mostConcepts;

	private final Map<Integer, Double> themes = new TreeMap<>();

	/** Themes asked about, with narrower and broader ones. */
	private final Map<Integer, Double> wideThemes = new TreeMap<>();

	private final Map<Integer, Double> measures = new TreeMap<>();

	private final Map<Integer, Double> tasks = new TreeMap<>();

	/** By measure: how far it is what was asked, were it the asker's own. */
	private final Map<Integer, Double> asOwn = new TreeMap<>();

	private final Set<Integer> instruments = new TreeSet<>();

	private final Set<Integer> places = new TreeSet<>();

	/** By node: how far it is about the themes asked about. */
	private final Map<Integer, Double> byTheme = new HashMap<>();

	/** What is about one of these that tells of more than borders. */
	private final Set<Integer> ofThemes = new HashSet<>();

	/** By node: how much of the idea the themes have that it is about. */
	private final Map<Integer, Double> coveredByTheme = new HashMap<>();

	/** What was sorted by weight already. */
	private final Map<Map<Integer, Double>, Map<Integer, Double>> sorted = new IdentityHashMap<>();

	private boolean abroad;

	private boolean limited;

	/**
	 * Finds what a question is about.
	 * @param given themes, tasks and measures that the asker names
	 * @param without what the idea was wrongly understood to speak of
	 */
	Subject(Involvements involvements, Reading reading, Collection<Integer> given, Set<Integer> without, Asker asker,
			Factors factors) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.reading = reading;
		this.asker = asker;
		this.factors = factors;
		this.given.addAll(given);
		this.without = without;
		this.scores = reading.scores();
		this.scores.keySet().removeAll(without);
		this.covered = reading.covered();
		this.content = reading.scores((word) -> !isCondition(word));
		this.coveredContent = reading.covered((word) -> !isCondition(word));
		this.bestScore = this.scores.entrySet()
			.stream()
			.filter((entry) -> isDocument(entry.getKey()))
			.mapToDouble(Map.Entry::getValue)
			.max()
			.orElse(0);
		findNamed();
		findThemes();
		this.wideThemes.forEach((theme, weight) -> this.involvements.about(theme).forEach((node, strength) -> {
			this.byTheme.merge(node, weight * strength, Math::max);
			if (!tellsOfBorders(theme)) {
				this.ofThemes.add(node);
			}
		}));
		findConcepts();
		this.mostConcepts = this.involvements.measures()
			.stream()
			.mapToDouble((measure) -> this.concepts.getOrDefault(measure, 0.0))
			.max()
			.orElse(0);
		wide((theme) -> this.given.contains(theme) ? 1 : this.covered.getOrDefault(theme, 1.0))
			.forEach((theme, share) -> this.involvements.about(theme)
				.forEach((node, strength) -> this.coveredByTheme.merge(node, share, Math::max)));
		findMeasures();
	}

	private boolean isDocument(int node) {
		return this.graph.is(node, Trait.TASK) || this.graph.is(node, Trait.PARTNERSHIP)
				|| this.graph.is(node, Trait.UNDERTAKING) || this.graph.isMeasure(node);
	}

	private void findNamed() {
		this.reading.named().keySet().stream().filter((node) -> !this.without.contains(node)).forEach((node) -> {
			if (this.graph.is(node, Trait.PLACE)) {
				this.places.add(node);
			}
			else if (this.graph.is(node, Trait.INSTRUMENT)) {
				this.instruments.add(node);
			}
			else if (tellsOfBorders(node)) {
				this.abroad = true;
			}
		});
		this.given.stream()
			.filter((node) -> this.graph.is(node, Trait.THEME) && tellsOfBorders(node))
			.forEach((node) -> this.abroad = true);
	}

	private boolean tellsOfBorders(int theme) {
		return this.graph.manifest().crossBorder().themes().contains(this.graph.id(theme));
	}

	/** A compound may be written with a hyphen, and stands in names word by word. */
	private boolean tellsOfBorders(TopicIndex.Word word) {
		String written = word.written().replace('-', ' ');
		return this.reading.named()
			.entrySet()
			.stream()
			.anyMatch((named) -> this.graph.is(named.getKey(), Trait.THEME) && tellsOfBorders(named.getKey())
					&& String.join(" ", named.getValue()).contains(written));
	}

	/**
	 * Whether a word tells where something is to be and nothing of what: that it is
	 * across a border, or the name of a country.
	 */
	private boolean isCondition(TopicIndex.Word word) {
		return tellsOfBorders(word) || this.reading.named()
			.entrySet()
			.stream()
			.anyMatch((named) -> this.graph.is(named.getKey(), Trait.COUNTRY)
					&& named.getValue().contains(word.written()));
	}

	/**
	 * Whether a node has nothing of the idea but where it is to be, which is no subject.
	 */
	private boolean isConditionAlone(int node) {
		return !this.content.isEmpty() && !this.content.containsKey(node) && !this.ofThemes.contains(node)
				&& !this.given.contains(node);
	}

	/**
	 * Each word that some theme has nearly as well as what has it best stands for that
	 * theme, whose names are there in both languages: what is about the themes of all
	 * such words is about all that the idea is about.
	 */
	private void findConcepts() {
		double all = 0;
		for (TopicIndex.Word word : this.reading.words()) {
			Map<Integer, Double> about = isCondition(word) ? Map.of() : about(word);
			if (!about.isEmpty()) {
				double best = best(word);
				all += best;
				about.forEach((node, strength) -> this.concepts.merge(node, strength * best, Double::sum));
			}
		}
		double whole = all;
		this.concepts.replaceAll((node, part) -> part / whole);
	}

	private static double best(TopicIndex.Word word) {
		return word.scores().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
	}

	/** What is about the themes that a word stands for, how far. */
	private Map<Integer, Double> about(TopicIndex.Word word) {
		double least = this.factors.of(Factor.THEME_OF_WORD) * best(word);
		Map<Integer, Double> wide = new TreeMap<>();
		word.scores().forEach((node, score) -> {
			if (score >= least && this.graph.is(node, Trait.THEME) && !tellsOfBorders(node)
					&& !this.without.contains(node)) {
				widen(wide, node, 1);
			}
		});
		Map<Integer, Double> about = new HashMap<>();
		wide.forEach((theme, weight) -> this.involvements.about(theme)
			.forEach((node, strength) -> about.merge(node, weight * strength, Math::max)));
		return about;
	}

	/**
	 * Where partners are is little content: it is asked of each candidate by itself, and
	 * leads to plans only where it is named outright.
	 */
	private void findThemes() {
		Map<Integer, Double> found = new TreeMap<>(this.scores);
		found.keySet().removeIf((node) -> !this.graph.is(node, Trait.THEME) || tellsOfBorders(node));
		double best = found.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		found.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= this.factors.of(Factor.LEAST_THEME) * best)
			.sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_THEMES)
			.forEach((entry) -> this.themes.put(entry.getKey(), entry.getValue() / best));
		this.given.stream().filter((node) -> this.graph.is(node, Trait.THEME)).forEach((node) -> {
			this.themes.put(node, 1.0);
		});
		this.reading.named().forEach((node, words) -> {
			if (this.graph.is(node, Trait.THEME) && tellsOfBorders(node) && !this.without.contains(node)) {
				this.themes.put(node, this.factors.of(Factor.OF_BORDERS));
			}
		});
		this.wideThemes.putAll(wide((theme) -> this.themes.getOrDefault(theme, 0.0)));
	}

	/**
	 * A figure of each theme asked about, for narrower ones, too, and less for broader.
	 */
	private Map<Integer, Double> wide(ToDoubleFunction<Integer> figure) {
		Map<Integer, Double> wide = new TreeMap<>();
		this.themes.keySet().forEach((theme) -> {
			widen(wide, theme, figure.applyAsDouble(theme));
		});
		return wide;
	}

	private void widen(Map<Integer, Double> wide, int theme, double weight) {
		this.involvements.reach(theme, "NARROWER_THAN", false)
			.keySet()
			.forEach((narrower) -> wide.merge(narrower, weight, Math::max));
		this.involvements.out(theme, "NARROWER_THAN")
			.forEach((edge) -> wide.merge(edge.to(), this.factors.of(Factor.BROADER) * weight, Math::max));
	}

	private void findMeasures() {
		Set<Integer> givenTasks = new HashSet<>(this.given);
		givenTasks.removeIf((node) -> !this.graph.is(node, Trait.TASK));
		Set<Integer> givenMeasures = new HashSet<>(this.given);
		givenMeasures.removeIf((node) -> !this.graph.isMeasure(node));
		this.limited = !givenTasks.isEmpty() || !givenMeasures.isEmpty();
		for (int node : this.involvements.measures()) {
			if (this.without.contains(node)) {
				continue;
			}
			boolean whole = givenMeasures.contains(node);
			List<Edge> all = this.involvements.out(node, "HAS_TASK");
			if (!whole && likeness(node) == 0
					&& all.stream().allMatch((edge) -> likeness(edge.to()) == 0 && !givenTasks.contains(edge.to()))) {
				continue;
			}
			double prior = this.limited ? 1 : prior(node);
			List<Double> found = new ArrayList<>();
			for (Edge edge : all) {
				boolean asked = givenTasks.contains(edge.to());
				double relevance = asked ? 1
						: whole ? (1 + likeness(edge.to())) / 2 : this.limited ? 0 : prior * likeness(edge.to());
				if (relevance > 0 && !this.without.contains(edge.to())) {
					found.add(relevance);
					this.tasks.put(edge.to(), relevance);
				}
			}
			double relevance = (this.limited && !whole && found.isEmpty()) ? 0
					: prior * this.factors.of(Factor.OWN_WORDS) * likeness(node);
			found.sort(Comparator.reverseOrder());
			double share = 1;
			for (double task : found) {
				relevance += share * task;
				share *= this.factors.of(Factor.NEXT_TASK);
			}
			relevance += whole ? 2 : 0;
			if (relevance > 0) {
				this.measures.put(node, relevance);
				this.asOwn.put(node, relevance / prior);
			}
		}
		double best = this.measures.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
		this.asOwn.replaceAll((measure, relevance) -> Math.pow(Math.min(1, relevance / best),
				this.factors.of(Factor.SHARPNESS_OF_PLACES)));
		this.measures.replaceAll((measure, relevance) -> Math.pow(relevance / best, this.factors.of(Factor.SHARPNESS)));
		if (this.limited) {
			widen(givenTasks, givenMeasures);
		}
	}

	/**
	 * How much of what the idea is about a measure is about, beside the one that is about
	 * most of it, from 0 to 1.
	 */
	double concepts(int measure) {
		return (this.limited || this.mostConcepts == 0) ? 1
				: this.concepts.getOrDefault(measure, 0.0) / this.mostConcepts;
	}

	/** Whether what a node is about has nothing to do with what is asked about. */
	boolean isBeside(Collection<Integer> themes) {
		List<Integer> telling = themes.stream().filter((theme) -> !tellsOfBorders(theme)).toList();
		return !this.limited && !telling.isEmpty() && !this.wideThemes.isEmpty()
				&& telling.stream().noneMatch(this.wideThemes::containsKey);
	}

	/**
	 * Where measures or tasks are given, others of their themes hardly count: enough for
	 * bodies of the field to be found that the given ones do not name.
	 */
	private void widen(Set<Integer> givenTasks, Set<Integer> givenMeasures) {
		Set<Integer> about = new TreeSet<>();
		Stream.concat(givenTasks.stream(), givenMeasures.stream())
			.forEach((node) -> about.addAll(this.involvements.themesOf(node).keySet()));
		for (int node : this.involvements.measures()) {
			if (!this.without.contains(node)) {
				double like = this.involvements.themesOf(node)
					.entrySet()
					.stream()
					.filter((theme) -> about.contains(theme.getKey()))
					.mapToDouble((theme) -> theme.getValue().strength())
					.sum() / Math.max(1, about.size());
				if (like > 0) {
					this.measures.merge(node, this.factors.of(Factor.WIDENED) * Math.min(1, like), Math::max);
				}
			}
		}
	}

	/** How near a measure is to the asker, whatever it is about. */
	private double prior(int measure) {
		double prior = this.asker.isNamedIn(measure) ? this.factors.of(Factor.ASKERS_OWN) : 1;
		for (Edge target : this.involvements.out(measure, "TARGETS")) {
			if (this.involvements.isMunicipal(target.to())) {
				if (this.asker.territory().containsKey(target.to())) {
					return this.factors.of(Factor.ASKERS_OWN);
				}
				prior = this.asker.hasWithin(target.to()) ? prior
						: Math.min(prior, this.factors.of(Factor.OF_ANOTHER_PLACE));
			}
		}
		return prior;
	}

	/**
	 * What the question was understood to be about, most telling first by kind. Of a
	 * theme or task and a measure that has only some of its words the measure is not what
	 * was meant by them.
	 */
	Understanding understanding() {
		Map<Integer, Concept> concepts = new LinkedHashMap<>();
		this.given.forEach((node) -> concepts.put(node, new Concept(this.graph.id(node), 1, List.of(), true)));
		tell(concepts, this.themes, MOST_THEMES, (node) -> true);
		tell(concepts, this.tasks, MOST_TASKS, (node) -> true);
		List<Concept> nearer = List.copyOf(concepts.values());
		List<String> telling = tellingWords();
		tell(concepts, this.measures, MOST_MEASURES,
				(node) -> nearer.stream().noneMatch((one) -> saysMore(one, node, telling)));
		this.reading.named().forEach((node, words) -> {
			if (!this.without.contains(node) && !this.graph.is(node, Trait.THEME)) {
				concepts.putIfAbsent(node, new Concept(this.graph.id(node), 1, words, false));
			}
		});
		List<Concept> told = List.copyOf(concepts.values());
		return new Understanding(told, this.reading.fates(told));
	}

	/**
	 * Whether a concept has all of these words of the idea that a node has, and others.
	 * @param words those that say more than that it is across a border
	 */
	private boolean saysMore(Concept concept, int node, List<String> words) {
		List<String> ofNode = words.stream().filter(this.reading.wordsOf(node)::contains).toList();
		List<String> ofConcept = words.stream().filter(concept.words()::contains).toList();
		return !ofNode.isEmpty() && ofConcept.size() > ofNode.size() && ofConcept.containsAll(ofNode);
	}

	/** Themes, tasks or measures that its words led to. */
	private void tell(Map<Integer, Concept> concepts, Map<Integer, Double> weights, int most,
			Predicate<Integer> telling) {
		sorted(weights).keySet()
			.stream()
			.filter(fitting(weights))
			.filter((node) -> !this.reading.wordsOf(node).isEmpty())
			.filter(telling)
			.limit(most)
			.forEach((node) -> concepts.putIfAbsent(node, new Concept(this.graph.id(node),
					Rounded.value(weights.getOrDefault(node, 0.0)), this.reading.wordsOf(node), false)));
	}

	/** Those that fit hardly worse than the best, and share enough of the idea. */
	private Predicate<Integer> fitting(Map<Integer, Double> weights) {
		ToDoubleFunction<Integer> shared = shared(weights);
		double best = most(weights, weights::get);
		double most = most(weights, shared);
		return (node) -> weights.getOrDefault(node, 0.0) >= LEAST_TOLD * best
				&& shared.applyAsDouble(node) >= LEAST_TOLD * most;
	}

	/**
	 * How far a task fits by how much of the idea it has, or the themes that it is about:
	 * one weak word that both have does not make it what is meant. What else has a part
	 * in the idea, and what is asked for by name, fits as it does.
	 */
	private ToDoubleFunction<Integer> shared(Map<Integer, Double> weights) {
		return (node) -> weights.getOrDefault(node, 0.0)
				* ((this.graph.is(node, Trait.TASK) && !this.given.contains(node))
						? this.covered.getOrDefault(node, this.coveredByTheme.getOrDefault(node, 1.0)) : 1);
	}

	private static double most(Map<Integer, Double> weights, ToDoubleFunction<Integer> of) {
		return weights.keySet().stream().mapToDouble(of).max().orElse(0);
	}

	private static List<Integer> byWeight(Map<Integer, Double> weights) {
		return weights.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Themes asked about, with their weights; not those that tell of borders alone. */
	Map<Integer, Double> themes() {
		return this.themes;
	}

	/** Tasks that the question is about, most fitting first, with how far. */
	Map<Integer, Double> tasks() {
		return sorted(this.tasks);
	}

	/** Whether a task shares as much of the idea as those that share most. */
	boolean isFitting(int task) {
		ToDoubleFunction<Integer> shared = shared(this.tasks);
		return shared.applyAsDouble(task) >= LEAST_TOLD * most(this.tasks, shared);
	}

	/** Measures that the question is about, most fitting first, with how far. */
	Map<Integer, Double> measures() {
		return sorted(this.measures);
	}

	private Map<Integer, Double> sorted(Map<Integer, Double> weights) {
		return this.sorted.computeIfAbsent(weights, (all) -> {
			Map<Integer, Double> sorted = new LinkedHashMap<>();
			byWeight(all).forEach((node) -> sorted.put(node, all.get(node)));
			return sorted;
		});
	}

	/** Instruments that the idea names. */
	Set<Integer> instruments() {
		return this.instruments;
	}

	/** Places that the idea names. */
	Set<Integer> places() {
		return this.places;
	}

	/** Whether it speaks of work across a border. */
	boolean isAbroad() {
		return this.abroad;
	}

	/**
	 * Whether it speaks of neighbours: a good part of what has one of its words are
	 * classes of bodies abroad, so that neighbours on either side of the border may be
	 * meant.
	 */
	boolean isOfNeighbours() {
		return this.reading.words().stream().anyMatch((word) -> {
			long abroad = word.scores()
				.keySet()
				.stream()
				.filter((node) -> this.graph.is(node, Trait.GROUP) && this.involvements.isForeign(node))
				.count();
			return abroad > NEIGHBOURS * word.scores().size();
		});
	}

	/** The figures with which it was made. */
	Factors factors() {
		return this.factors;
	}

	/** Whether it says nothing of what for. */
	boolean isEmpty() {
		return this.themes.isEmpty() && this.measures.isEmpty() && this.bestScore == 0;
	}

	/** Whether measures or tasks are named, which are then all that is asked of plans. */
	boolean isLimited() {
		return this.limited;
	}

	/** How far a measure is what the question is about, from 0 to 1. */
	double relevance(int measure) {
		return this.measures.getOrDefault(measure, 0.0);
	}

	/** How far a measure is what the question is about, were it the asker's own. */
	double relevanceAsOwn(int measure) {
		return this.asOwn.getOrDefault(measure, 0.0);
	}

	/** How far a task is what the question is about, from 0 to 1.2. */
	double relevanceOfTask(int task) {
		return this.tasks.getOrDefault(task, 0.0);
	}

	/** How far a node is about the question by its words and themes, from 0 to 1. */
	double likeness(int node) {
		double theme = this.byTheme.getOrDefault(node, 0.0);
		if (this.bestScore == 0) {
			return theme;
		}
		return (isConditionAlone(node) ? this.factors.of(Factor.CONDITION_ALONE) : 1)
				* (this.scores.getOrDefault(node, 0.0) / this.bestScore + this.factors.of(Factor.THEMES) * theme)
				/ (1 + this.factors.of(Factor.THEMES));
	}

	/**
	 * How well a node has the words of what the idea is about, where it is matters not: a
	 * measure as well as that of its tasks that has them best.
	 */
	double content(int node) {
		double most = this.content.getOrDefault(node, 0.0);
		for (Edge task : tasksOf(node)) {
			most = Math.max(most, this.content.getOrDefault(task.to(), 0.0));
		}
		return most;
	}

	/**
	 * How much of what the idea is about a node has, where it is matters not: a measure
	 * as much as that of its tasks that has most.
	 */
	double coveredContent(int node) {
		double most = this.coveredContent.getOrDefault(node, 0.0);
		for (Edge task : tasksOf(node)) {
			most = Math.max(most, this.coveredContent.getOrDefault(task.to(), 0.0));
		}
		return most;
	}

	/**
	 * What joins a node to the idea: the words that it has itself, or that of its tasks
	 * which has the words best.
	 */
	Tie tie(int node) {
		if (this.given.contains(node)) {
			return Tie.UNTOLD;
		}
		int best = node;
		Edge task = null;
		for (Edge edge : tasksOf(node)) {
			if (this.content.getOrDefault(edge.to(), 0.0) > this.content.getOrDefault(best, 0.0)) {
				best = edge.to();
				task = edge;
			}
		}
		List<String> telling = tellingWords();
		List<String> own = this.reading.wordsOf(best).stream().filter(telling::contains).toList();
		boolean thematic = this.byTheme.getOrDefault(node, 0.0) > 0 || this.byTheme.getOrDefault(best, 0.0) > 0;
		boolean named = telling.stream().anyMatch(this.reading.wordsOf(node)::contains);
		return new Tie((own.size() == 1 && telling.size() > 1 && !thematic) ? own.getFirst() : null,
				named ? null : task);
	}

	/** The words of the idea that say more than that it is across a border. */
	private List<String> tellingWords() {
		return this.reading.words()
			.stream()
			.filter((word) -> !tellsOfBorders(word))
			.map(TopicIndex.Word::written)
			.toList();
	}

	/** What is about the question at all, by its words or themes. */
	Set<Integer> alike() {
		Set<Integer> alike = new HashSet<>(this.byTheme.keySet());
		alike.addAll(this.scores.keySet());
		return alike;
	}

	/** Measures that the question is about, were they the asker's own. */
	Set<Integer> measuresAsOwn() {
		return this.asOwn.keySet();
	}

	/** The tasks asked about of a measure, most fitting first. */
	List<Edge> tasksOf(int measure) {
		List<Edge> fitting = new ArrayList<>(this.involvements.out(measure, "HAS_TASK"));
		fitting.removeIf((edge) -> !this.tasks.containsKey(edge.to()));
		fitting.sort(Comparator.comparingDouble((Edge edge) -> this.tasks.get(edge.to()))
			.reversed()
			.thenComparing((edge) -> this.graph.id(edge.to())));
		return fitting;
	}

}
