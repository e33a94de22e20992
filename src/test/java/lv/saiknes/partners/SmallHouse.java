package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest.CrossBorder;
import lv.saiknes.model.Manifest.Region;
import lv.saiknes.model.Manifest.WordRing;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.LoadedOntology;

/**
 * A made-up graph for tests of the finder: one line a node or relation. At home is
 * {@code home}, across the border is {@code far}.
 */
final class SmallHouse {

	private final Map<String, Entity> nodes = new TreeMap<>();

	private final Map<String, Relation> relations = new TreeMap<>();

	private final Map<String, Citation> citations = new TreeMap<>();

	private final Map<String, Source> sources = new TreeMap<>();

	private final List<WordRing> words = new ArrayList<>();

	/** Adds a node; of its name only the words count. */
	SmallHouse node(String kind, String id, String name) {
		List<String> labels = kind.equals("SubPriority") ? List.of("Measure") : List.of();
		this.nodes.put(id, new Entity(id, kind, labels, new Text(name, name), List.of(), Map.of(), null, List.of(),
				Map.of(), List.of()));
		return this;
	}

	/** Adds nodes whose names are their ids. */
	SmallHouse nodes(String kind, String... ids) {
		for (String id : ids) {
			node(kind, id, id);
		}
		return this;
	}

	/** Says something of a node. */
	SmallHouse property(String id, String property, Object value) {
		return change(id, (node) -> {
			Map<String, Object> properties = new LinkedHashMap<>(node.properties());
			properties.put(property, value);
			return new Entity(node.id(), node.kind(), node.labels(), node.name(), node.aliases(), node.forms(),
					node.summary(), node.sameAs(), properties, node.claims());
		});
	}

	/** Claims something of a node, such as a date or a coordinate. */
	SmallHouse claim(String id, String property, Object value) {
		return change(id, (node) -> {
			List<Claim> claims = new ArrayList<>(node.claims());
			claims.add(new Claim(property, value, Grade.STATED, List.of(), null, null, List.of()));
			return node.withClaims(claims);
		});
	}

	/**
	 * Claims something of a node by a passage of a source that knows nothing after a
	 * year.
	 */
	SmallHouse cited(String id, String property, Object value, String year) {
		Citation citation = new Citation("passage-" + year, "source-" + year, "1.", 1, 1, "");
		this.citations.put(citation.id(), citation);
		this.sources.put(citation.source(), new Source(citation.source(), new Text(year, year), new Text(year, year),
				year, null, List.of(), null, List.of()));
		return change(id, (node) -> {
			List<Claim> claims = new ArrayList<>(node.claims());
			claims.add(new Claim(property, value, Grade.STATED, List.of(citation.id()), null, null, List.of()));
			return node.withClaims(claims);
		});
	}

	private SmallHouse change(String id, UnaryOperator<Entity> change) {
		this.nodes.computeIfPresent(id, (key, node) -> change.apply(node));
		return this;
	}

	/** Adds stated relations, each written {@code a KIND b}. */
	SmallHouse stated(String... written) {
		for (String one : written) {
			relation(one, Grade.STATED, List.of());
		}
		return this;
	}

	/** Adds a role that a rule passes on from these relations. */
	SmallHouse derived(String written, String... premises) {
		return relation(written, Grade.DERIVED, List.of(premises));
	}

	private SmallHouse relation(String written, Grade grade, List<String> premises) {
		String[] parts = written.split(" ");
		String id = Relation.idOf(parts[0], parts[1], parts[2], null, grade);
		this.relations.put(id, new Relation(id, parts[1], parts[0], parts[2], grade, List.of(), null,
				(grade == Grade.DERIVED) ? "rule" : null, premises, Map.of()));
		return this;
	}

	/** Says that words mean one another. */
	SmallHouse ring(List<String> lv, List<String> en) {
		this.words.add(new WordRing(lv, en));
		return this;
	}

	/** Whether it has a stated relation. */
	boolean has(String written) {
		return this.relations.containsKey(id(written));
	}

	/** The id of a stated relation. */
	static String id(String written) {
		String[] parts = written.split(" ");
		return Relation.idOf(parts[0], parts[1], parts[2], null, Grade.STATED);
	}

	Graph graph() {
		nodes("Country", "home", "far");
		node("Theme", "borders", "Xborders");
		node("FundingInstrument", "border-money", "Xbordermoney");
		Text name = new Text("home", "home");
		Manifest none = Manifest.NONE;
		Manifest manifest = new Manifest(none.title(), none.start(), none.map(), none.about(),
				List.of(new Region("home", "home", "home", name, name, List.of())), "",
				new CrossBorder(List.of("border-money"), List.of("borders"), List.of()), null, List.of(), this.words);
		return Graph.of(
				new Dataset("test", "2024", List.copyOf(this.sources.values()), List.copyOf(this.citations.values()),
						List.copyOf(this.nodes.values()),
						this.relations.values().stream().sorted(Comparator.comparing(Relation::id)).toList(), manifest),
				LoadedOntology.ONTOLOGY);
	}

	PartnerFinder finder() {
		Graph graph = graph();
		return new PartnerFinder(() -> graph, new SentenceWriter(LoadedOntology.ONTOLOGY));
	}

}
