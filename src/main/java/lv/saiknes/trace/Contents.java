package lv.saiknes.trace;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.search.WordRings;
import lv.saiknes.text.Stems;

/**
 * How much two nodes are about the same, by the words that are said of them, of what is
 * printed in them and of their themes: the cosine of their words in both languages, words
 * of one meaning counted as one, each by its rarity (Salton and Buckley 1988, tf-idf).
 * Many plans have the same partners; what tells their parts apart is what they say. Safe
 * to share between threads.
 */
final class Contents {

	/** How much a word counts of what is said of a node, and of what is printed in it. */
	private static final double LESSER = 0.5;

	/** Likenesses below this are chance; what they are measured by is no smaller. */
	private static final double NOISE = 0.05;

	/**
	 * In larger graphs nothing is weighed by what it is about: to find what of its kind
	 * is most about the same, all of that kind are looked at.
	 */
	static final int MOST_NODES = 20_000;

	/** To look at the words of a node takes about as long as so many steps elsewhere. */
	private static final int STEPS_OF_NODE = 16;

	private final Graph graph;

	private final WordRings rings;

	private final Map<String, Double>[] own;

	private final Map<String, Double> rarity = new HashMap<>();

	private final Map<Integer, Map<String, Double>> vectors = new ConcurrentHashMap<>();

	/** The greatest likeness that a node of a kind has to a node. */
	private final Map<Greatest, Double> greatest = new ConcurrentHashMap<>();

	@SuppressWarnings({ "unchecked", "rawtypes" })
	Contents(Graph graph) {
		this.graph = graph;
		this.rings = new WordRings(graph.manifest().words());
		this.own = new Map[graph.nodeCount()];
		Map<String, Integer> nodes = new HashMap<>();
		LongWork work = new LongWork();
		for (int node = 0; node < this.own.length; node++) {
			work.steps(STEPS_OF_NODE);
			this.own[node] = words(graph.entity(node));
			this.own[node].keySet().forEach((word) -> nodes.merge(word, 1, Integer::sum));
		}
		nodes.forEach((word, count) -> this.rarity.put(word, Math.log((double) this.own.length / count)));
	}

	private Map<String, Double> words(Entity entity) {
		Map<String, Double> words = new HashMap<>();
		add(words, entity.name(), 1);
		if (entity.summary() != null) {
			add(words, entity.summary(), 1);
		}
		for (Claim claim : entity.claims()) {
			if (claim.value() instanceof Text text) {
				add(words, text, LESSER);
			}
		}
		return words;
	}

	private void add(Map<String, Double> words, Text text, double weight) {
		Set<String> found = new LinkedHashSet<>();
		for (Stems.Word word : this.rings.stems().of(text.lv())) {
			word.latvian().forEach((stem) -> found.add("lv_" + stem));
			found.addAll(this.rings.ofLatvian(word));
			word.findRoot().ifPresent((root) -> found.add("root_" + root));
		}
		for (Stems.Word word : this.rings.stems().of(text.en())) {
			word.english().forEach((stem) -> found.add("en_" + stem));
			found.addAll(this.rings.ofEnglish(word));
		}
		found.forEach((word) -> words.merge(word, weight, Double::sum));
	}

	/**
	 * How much a node is about the same as another, measured by what of its kind is most
	 * so: from 0 to 1.
	 */
	double likeness(int node, int to) {
		String kind = this.graph.kind(node);
		double most = this.greatest.computeIfAbsent(new Greatest(kind, to), (key) -> greatest(key));
		return cosine(vector(node), vector(to)) / Math.max(most, NOISE);
	}

	private double greatest(Greatest key) {
		double greatest = 0;
		LongWork work = new LongWork();
		for (int node = 0; node < this.own.length; node++) {
			work.steps(STEPS_OF_NODE);
			if (node != key.to() && this.graph.kind(node).equals(key.kind())) {
				greatest = Math.max(greatest, cosine(vector(node), vector(key.to())));
			}
		}
		return greatest;
	}

	private Map<String, Double> vector(int node) {
		return this.vectors.computeIfAbsent(node, this::weighed);
	}

	private Map<String, Double> weighed(int node) {
		Map<String, Double> words = new HashMap<>(this.own[node]);
		for (int i = 0; i < this.graph.degree(node); i++) {
			int edge = this.graph.edgeAt(node, i);
			if (this.graph.from(edge) == node && this.graph.grade(edge) != Grade.DERIVED) {
				int other = this.graph.to(edge);
				double weight = weight(other);
				if (weight > 0) {
					this.own[other].forEach((word, count) -> words.merge(word, weight * count, Double::sum));
				}
			}
		}
		words.replaceAll((word, count) -> Math.log1p(count) * this.rarity.getOrDefault(word, 0.0));
		double length = Math.sqrt(words.values().stream().mapToDouble((weight) -> weight * weight).sum());
		words.replaceAll((word, weight) -> (length > 0) ? weight / length : 0);
		return words;
	}

	/** How much what a node is about belongs to those that have to do with it. */
	private double weight(int node) {
		if (this.graph.is(node, Trait.THEME)) {
			return 1;
		}
		return (this.graph.is(node, Trait.ITEM) || this.graph.is(node, Trait.UNDERTAKING)) ? LESSER : 0;
	}

	private static double cosine(Map<String, Double> one, Map<String, Double> other) {
		Map<String, Double> fewer = (one.size() <= other.size()) ? one : other;
		Map<String, Double> more = (fewer == one) ? other : one;
		double sum = 0;
		for (Map.Entry<String, Double> word : fewer.entrySet()) {
			sum += word.getValue() * more.getOrDefault(word.getKey(), 0.0);
		}
		return sum;
	}

	private record Greatest(String kind, int to) {
	}

}
