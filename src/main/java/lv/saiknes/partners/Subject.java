package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Trait;

/**
 * What a question is about, as weights of nodes. Narrower themes count as the theme asked
 * about, a broader one for half; a given measure or task brings in its themes for half.
 */
final class Subject {

	private static final double BROADER = 0.5;

	private static final double OF_MEASURE = 0.5;

	private final Involvements involvements;

	private final Map<Integer, Double> themes = new TreeMap<>();

	private final Map<Integer, Double> measures = new TreeMap<>();

	private final Map<Integer, Double> tasks = new TreeMap<>();

	private final Map<Integer, Double> instruments = new TreeMap<>();

	private final Set<Integer> places = new LinkedHashSet<>();

	/** By theme: which of the themes asked about it answers, and how far. */
	private final Map<Integer, Map<Integer, Double>> answers = new TreeMap<>();

	private final Map<Integer, Double> relevances = new HashMap<>();

	Subject(Involvements involvements, Understanding understanding) {
		this.involvements = involvements;
		for (Concept concept : understanding.concepts()) {
			Integer node = involvements.position(concept.id());
			if (node != null) {
				add(node, concept.weight());
			}
		}
		Map.copyOf(this.tasks)
			.forEach((task, weight) -> involvements.into(task, "HAS_TASK")
				.forEach((edge) -> this.measures.merge(edge.from(), weight, Math::max)));
		this.tasks.forEach((task, weight) -> addThemesOf(task, weight));
		if (this.tasks.isEmpty()) {
			this.measures.forEach((measure, weight) -> addThemesOf(measure, weight));
		}
		this.themes.keySet().forEach((theme) -> {
			involvements.reach(theme, "NARROWER_THAN", false)
				.keySet()
				.forEach((narrower) -> answer(narrower, theme, 1));
			involvements.out(theme, "NARROWER_THAN").forEach((edge) -> answer(edge.to(), theme, BROADER));
		});
	}

	private void add(int node, double weight) {
		if (graph().is(node, Trait.PLACE)) {
			this.places.add(node);
		}
		else {
			Map<Integer, Double> named = graph().is(node, Trait.THEME) ? this.themes : graph().is(node, Trait.TASK)
					? this.tasks : graph().is(node, Trait.INSTRUMENT) ? this.instruments : this.measures;
			named.merge(node, weight, Math::max);
		}
	}

	private void addThemesOf(int node, double weight) {
		this.involvements.themesOf(node)
			.forEach((theme, path) -> this.themes.merge(theme, OF_MEASURE * weight * path.strength(), Math::max));
	}

	private void answer(int theme, int asked, double degree) {
		this.answers.computeIfAbsent(theme, (key) -> new TreeMap<>()).merge(asked, degree, Math::max);
	}

	private Graph graph() {
		return this.involvements.graph();
	}

	/** Themes asked about, with their weights. */
	Map<Integer, Double> themes() {
		return this.themes;
	}

	/** Measures asked about, or that have a task asked about, with their weights. */
	Map<Integer, Double> measures() {
		return this.measures;
	}

	/** Tasks asked about, with their weights. */
	Map<Integer, Double> tasks() {
		return this.tasks;
	}

	/** Instruments that the idea names. */
	Map<Integer, Double> instruments() {
		return this.instruments;
	}

	/** Places that the idea names. */
	Set<Integer> places() {
		return this.places;
	}

	/** Whether it says nothing of what for. */
	boolean isEmpty() {
		return this.themes.isEmpty() && this.measures.isEmpty() && this.tasks.isEmpty();
	}

	/** The themes asked about that this theme answers, and how far each. */
	Map<Integer, Double> answeredBy(int theme) {
		return this.answers.getOrDefault(theme, Map.of());
	}

	/** Whether a node is about any of the themes. */
	boolean touches(int node) {
		return this.involvements.themesOf(node).keySet().stream().anyMatch((theme) -> !answeredBy(theme).isEmpty());
	}

	/**
	 * How far a measure is what the question is about: as given, or by its themes, which
	 * count for up to 0.6.
	 */
	double relevance(int measure) {
		return this.relevances.computeIfAbsent(measure, this::findRelevance);
	}

	private double findRelevance(int measure) {
		return Math.max(this.measures.getOrDefault(measure, 0.0), 0.6 * likeness(measure));
	}

	/** How far a node is about the themes asked about, from 0 to 1. */
	double likeness(int node) {
		double sum = this.themes.values().stream().mapToDouble(Double::doubleValue).sum();
		Map<Integer, Double> best = new TreeMap<>();
		this.involvements.themesOf(node)
			.forEach((theme, path) -> answeredBy(theme)
				.forEach((asked, degree) -> best.merge(asked, degree * path.strength(), Math::max)));
		double overlap = best.entrySet()
			.stream()
			.mapToDouble((e) -> e.getValue() * Objects.requireNonNull(this.themes.get(e.getKey())))
			.sum();
		return (sum == 0) ? 0 : overlap / sum;
	}

	/** The tasks asked about of a measure, most fitting first. */
	List<Edge> tasksOf(int measure) {
		List<Edge> fitting = new ArrayList<>(this.involvements.out(measure, "HAS_TASK"));
		fitting.removeIf((edge) -> !this.tasks.containsKey(edge.to()));
		fitting.sort(Comparator.comparingDouble((Edge edge) -> this.tasks.get(edge.to()))
			.reversed()
			.thenComparing((edge) -> edge.relation().to()));
		return fitting;
	}

}
