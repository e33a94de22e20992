package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.LoadedOntology;

/** Makes graphs for tests: nodes and relations as told, or at random from a seed. */
public final class SmallGraph {

	private final Map<String, Entity> nodes = new TreeMap<>();

	private final Map<String, Relation> relations = new TreeMap<>();

	/** Adds nodes of a kind. */
	public SmallGraph nodes(String kind, String... ids) {
		for (String id : ids) {
			node(kind, id, Map.of());
		}
		return this;
	}

	/** Adds a node with properties. */
	public SmallGraph node(String kind, String id, Map<String, Object> properties) {
		this.nodes.put(id, new Entity(id, kind, List.of(), new Text(id, id), List.of(), Map.of(), null, List.of(),
				properties, List.of()));
		return this;
	}

	/** Adds a stated relation, written {@code a -KIND-> b}. */
	public SmallGraph stated(String relation) {
		return relation(relation, Grade.STATED, Map.of());
	}

	/** Adds a curated relation. */
	public SmallGraph curated(String relation) {
		return relation(relation, Grade.CURATED, Map.of());
	}

	/** Adds a relation. */
	public SmallGraph relation(String written, Grade grade, Map<String, Object> properties) {
		JudgedPairs.Path path = JudgedPairs.Path.parse(written);
		for (JudgedPairs.Step step : path.steps()) {
			String id = Relation.idOf(step.from(), step.kind(), step.to(), (String) properties.get("key"), grade);
			this.relations.put(id, new Relation(id, step.kind(), step.from(), step.to(), grade, List.of(), null, null,
					List.of(), properties));
		}
		return this;
	}

	/** The graph. */
	public Graph graph() {
		return Graph.of(
				new Dataset("test", "2024", List.of(), List.of(), List.copyOf(this.nodes.values()),
						this.relations.values().stream().sorted(Comparator.comparing(Relation::id)).toList()),
				LoadedOntology.ONTOLOGY);
	}

	/** A tracer over it. */
	public PathTracer tracer() {
		return new PathTracer(graph(), LoadedOntology.ONTOLOGY);
	}

	/** A graph of actors, measures, partnerships and themes with relations at random. */
	public static SmallGraph random(long seed, int nodes, int relations) {
		Random random = new Random(seed);
		String[] kinds = { "Municipality", "Institution", "ActorGroup", "SubPriority", "Theme", "Partnership",
				"Project" };
		Map<String, List<String>> byKind = new HashMap<>();
		SmallGraph graph = new SmallGraph();
		for (int i = 0; i < nodes; i++) {
			String kind = kinds[i % kinds.length];
			graph.nodes(kind, "n" + i);
			byKind.computeIfAbsent(kind, (k) -> new ArrayList<>()).add("n" + i);
		}
		String[][] types = { { "Municipality", "IMPLEMENTS", "SubPriority" },
				{ "Institution", "PARTNERS_IN", "SubPriority" }, { "ActorGroup", "PARTNERS_IN", "SubPriority" },
				{ "Municipality", "MEMBER_OF", "ActorGroup" }, { "Municipality", "PARTY_TO", "Partnership" },
				{ "Partnership", "COVERS", "Theme" }, { "SubPriority", "ABOUT", "Theme" },
				{ "Project", "ABOUT", "Theme" }, { "Institution", "PARTICIPATED_IN", "Project" },
				{ "SubPriority", "REFERS_TO", "SubPriority" }, { "Institution", "LOCATED_IN", "Municipality" } };
		for (int i = 0; i < relations; i++) {
			String[] type = types[random.nextInt(types.length)];
			List<String> from = byKind.get(type[0]);
			List<String> to = byKind.get(type[2]);
			String start = from.get(random.nextInt(from.size()));
			String end = to.get(random.nextInt(to.size()));
			if (!start.equals(end)) {
				Grade grade = Grade.values()[random.nextInt(10) / 4];
				graph.relation(start + " -" + type[1] + "-> " + end, grade, Map.of());
			}
		}
		return graph;
	}

}
