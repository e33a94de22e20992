package lv.saiknes.explore;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import lv.saiknes.explore.Whole.Chosen;
import lv.saiknes.explore.Whole.Cluster;
import lv.saiknes.explore.Whole.View;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a view of the whole graph as compact JSON: columns instead of objects, numbers
 * for what occurs often. {@code courses} has a letter for each year from the first to the
 * last; {@code course}, {@code sources} and {@code themes} are places in the lists above.
 * The id of a relation is made of its ends, kind and grade, and of its key where it has
 * one.
 */
public final class WholeJson {

	/**
	 * When the request's time is over before all is gathered nothing has been sent yet.
	 */
	private static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
		.build();

	private final Whole whole;

	private final Language language;

	private final JsonGenerator json;

	private WholeJson(Whole whole, Language language, JsonGenerator json) {
		this.whole = whole;
		this.language = language;
		this.json = json;
	}

	/** Writes what is chosen; the stream stays open. */
	public static void write(Whole whole, Chosen chosen, Language language, OutputStream out) {
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			new WholeJson(whole, language, json).write(chosen.view());
		}
	}

	private void write(View view) {
		this.json.writeStartObject();
		this.json.writeStringProperty("version", this.whole.version());
		numbers("years", IntStream.of(this.whole.firstYear(), this.whole.lastYear()));
		this.json.writeNumberProperty("total", view.all().length);
		if (view.within() != null) {
			this.json.writeStringProperty("within", view.within());
		}
		if (view.byNodes()) {
			writeNodes(view);
		}
		else {
			writeClusters(view);
		}
		this.json.writeEndObject();
	}

	private void writeNodes(View view) {
		int[] nodes = Arrays.stream(this.whole.ordered(view.all())).limit(this.whole.mostNodes()).toArray();
		Map<Integer, Integer> places = new HashMap<>();
		BitSet shown = new BitSet();
		for (int i = 0; i < nodes.length; i++) {
			places.put(nodes[i], i);
			shown.set(nodes[i]);
		}
		int[] among = this.whole.among(shown).sorted().toArray();
		int[] edges = Arrays.copyOf(among, Math.min(among.length, Whole.MOST_EDGES));
		this.json.writeNumberProperty("edgesLeftOut", among.length - edges.length);
		Names kinds = new Names();
		Names relations = new Names();
		Entity[] entities = Arrays.stream(nodes)
			.mapToObj((node) -> this.whole.graph().entity(node))
			.toArray(Entity[]::new);
		int[] kindOf = Arrays.stream(entities).mapToInt((entity) -> kinds.of(entity.kind())).toArray();
		int[] relationOf = Arrays.stream(edges).map((edge) -> relations.of(this.whole.relation(edge).kind())).toArray();
		Numbers courses = new Numbers();
		Numbers sources = new Numbers();
		Numbers themes = new Numbers();
		for (int node : nodes) {
			courses.add(this.whole.courseOfNode(node));
			sources.add(this.whole.sourcesOfNode(node));
			themes.add(this.whole.themesOfNode(node));
		}
		for (int edge : edges) {
			courses.add(this.whole.courseOfEdge(edge));
			sources.add(this.whole.sourcesOfEdge(edge));
		}
		texts("courses", courses.all().stream().map(this.whole.courses()::get).toList());
		texts("kinds", kinds.all());
		texts("relations", relations.all());
		sets("sourceSets", this.whole.sourceSets(), sources);
		sets("themeSets", this.whole.themeSets(), themes);
		writeNamedClusters(view, nodes);
		this.json.writeObjectPropertyStart("nodes");
		texts("id", Arrays.stream(entities).map(Entity::id).toList());
		texts("name", Arrays.stream(entities).map((entity) -> Whole.title(entity, this.language)).toList());
		numbers("kind", Arrays.stream(kindOf));
		column("x", nodes, (node) -> this.whole.layout().x()[node]);
		column("y", nodes, (node) -> this.whole.layout().y()[node]);
		column("degree", nodes, this.whole::degree);
		column("course", nodes, (node) -> courses.of(this.whole.courseOfNode(node)));
		column("sources", nodes, (node) -> sources.of(this.whole.sourcesOfNode(node)));
		column("themes", nodes, (node) -> themes.of(this.whole.themesOfNode(node)));
		this.json.writeEndObject();
		this.json.writeObjectPropertyStart("edges");
		column("from", edges, (edge) -> places.getOrDefault(this.whole.joins().from()[edge], -1));
		column("to", edges, (edge) -> places.getOrDefault(this.whole.joins().to()[edge], -1));
		numbers("kind", Arrays.stream(relationOf));
		column("grade", edges, (edge) -> this.whole.relation(edge).grade().ordinal());
		column("course", edges, (edge) -> courses.of(this.whole.courseOfEdge(edge)));
		column("sources", edges, (edge) -> sources.of(this.whole.sourcesOfEdge(edge)));
		this.json.writeObjectPropertyStart("key");
		for (int i = 0; i < edges.length; i++) {
			String key = key(this.whole.relation(edges[i]));
			if (!key.isEmpty()) {
				this.json.writeStringProperty(String.valueOf(i), key);
			}
		}
		this.json.writeEndObject();
		this.json.writeEndObject();
		texts("grades", Arrays.stream(Grade.values()).map(Grade::name).toList());
	}

	/** What an id has between its ends and its grade. */
	private static String key(Relation relation) {
		String start = Relation.idOf(relation.from(), relation.kind(), relation.to(), null, Grade.STATED);
		String end = (relation.grade() == Grade.STATED) ? ""
				: Relation.idOf("", "", "", null, relation.grade()).substring(2);
		String id = relation.id();
		return id.substring(start.length(), id.length() - end.length()).replaceFirst("^~", "");
	}

	private void writeNamedClusters(View view, int[] nodes) {
		int level = Math.max(0, view.level());
		int[] group = this.whole.layout().levels().get(level);
		BitSet numbers = new BitSet();
		Arrays.stream(nodes).forEach((node) -> numbers.set(group[node]));
		writeList(level, numbers.stream().toArray(), null);
		column("clusterOf", nodes, new Ranks(numbers.stream().toArray(), group)::of);
	}

	private void writeClusters(View view) {
		int[] group = this.whole.layout().levels().get(view.level());
		BitSet numbers = new BitSet();
		Map<Long, Integer> all;
		if (view.within() == null) {
			numbers.set(0, this.whole.clusterCount(view.level()));
			all = this.whole.topLinks();
		}
		else {
			BitSet members = new BitSet();
			Arrays.stream(view.all()).forEach((node) -> {
				numbers.set(group[node]);
				members.set(node);
			});
			all = this.whole.links(group, this.whole.among(members));
		}
		int[] shown = numbers.stream()
			.boxed()
			.sorted((a, b) -> Integer.compare(size(view.level(), b), size(view.level(), a)))
			.limit(Whole.MOST_CLUSTERS)
			.mapToInt(Integer::intValue)
			.toArray();
		this.json.writeNumberProperty("leftOut",
				view.all().length - Arrays.stream(shown).map((number) -> size(view.level(), number)).sum());
		writeList(view.level(), shown, view.chosen());
		Map<Integer, Integer> ranks = new HashMap<>();
		for (int i = 0; i < shown.length; i++) {
			ranks.put(shown[i], i);
		}
		Map<Long, Integer> counts = new HashMap<>();
		all.forEach((pair, count) -> {
			int from = ranks.getOrDefault((int) (pair >>> 32), -1);
			int to = ranks.getOrDefault(pair.intValue(), -1);
			if (from >= 0 && to >= 0) {
				counts.put(((long) Math.min(from, to) << 32) | Math.max(from, to), count);
			}
		});
		long[] pairs = counts.keySet().stream().sorted((a, b) -> {
			int order = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
			return (order != 0) ? order : Long.compare(a, b);
		}).limit(Whole.MOST_EDGES).mapToLong(Long::longValue).toArray();
		this.json.writeNumberProperty("edgesLeftOut", counts.size() - pairs.length);
		this.json.writeObjectPropertyStart("links");
		numbers("from", Arrays.stream(pairs).mapToInt((pair) -> (int) (pair >>> 32)));
		numbers("to", Arrays.stream(pairs).mapToInt((pair) -> (int) pair));
		numbers("count", Arrays.stream(pairs).mapToInt((pair) -> counts.getOrDefault(pair, 0)));
		this.json.writeEndObject();
	}

	private int size(int level, int number) {
		return this.whole.membersOf(level, number).length;
	}

	/**
	 * Clusters with the middle of their members and, where it is asked, how many pass.
	 */
	private void writeList(int level, int[] numbers, @Nullable Chosen chosen) {
		this.json.writeArrayPropertyStart("clusters");
		for (int number : numbers) {
			int[] members = this.whole.membersOf(level, number);
			Entity name = this.whole.graph().entity(this.whole.nameOf(level, number));
			this.json.writeStartObject();
			this.json.writeStringProperty("key", new Cluster(level, number).key());
			this.json.writeStringProperty("id", name.id());
			this.json.writeStringProperty("name", Whole.title(name, this.language));
			this.json.writeStringProperty("kind", name.kind());
			this.json.writeBooleanProperty("named", this.whole.isNamed(level, number));
			this.json.writeNumberProperty("x", this.whole.middleOf(level, number)[0]);
			this.json.writeNumberProperty("y", this.whole.middleOf(level, number)[1]);
			this.json.writeNumberProperty("size", members.length);
			if (chosen != null) {
				this.json.writeNumberProperty("chosen", this.whole.isEverything(chosen) ? members.length
						: Arrays.stream(members).filter((node) -> this.whole.isChosen(chosen, node)).count());
			}
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void column(String name, int[] of, IntUnaryOperator value) {
		numbers(name, Arrays.stream(of).map(value));
	}

	private void numbers(String name, IntStream values) {
		this.json.writeArrayPropertyStart(name);
		values.forEach(this.json::writeNumber);
		this.json.writeEndArray();
	}

	private void texts(String name, List<String> values) {
		this.json.writeArrayPropertyStart(name);
		values.forEach(this.json::writeString);
		this.json.writeEndArray();
	}

	/** The sets that occur. */
	private void sets(String name, Whole.Sets sets, Numbers used) {
		this.json.writeArrayPropertyStart(name);
		for (int number : used.all()) {
			this.json.writeStartArray();
			sets.get(number).forEach(this.json::writeString);
			this.json.writeEndArray();
		}
		this.json.writeEndArray();
	}

	/**
	 * Numbers of what occurs, numbered anew in the order in which they come; what is
	 * negative stays so.
	 */
	private static final class Numbers {

		private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

		void add(int number) {
			if (number >= 0) {
				this.numbers.computeIfAbsent(number, (key) -> this.numbers.size());
			}
		}

		int of(int number) {
			return this.numbers.getOrDefault(number, number);
		}

		List<Integer> all() {
			return List.copyOf(this.numbers.keySet());
		}

	}

	/** Names by number, in the order in which they come. */
	private static final class Names {

		private final Map<String, Integer> numbers = new LinkedHashMap<>();

		int of(String name) {
			return this.numbers.computeIfAbsent(name, (key) -> this.numbers.size());
		}

		List<String> all() {
			return List.copyOf(this.numbers.keySet());
		}

	}

	/** The place of a node's cluster in a list of clusters; -1 where it is not there. */
	private static final class Ranks {

		private final Map<Integer, Integer> ranks = new HashMap<>();

		private final int[] group;

		Ranks(int[] numbers, int[] group) {
			this.group = group;
			for (int i = 0; i < numbers.length; i++) {
				this.ranks.put(numbers[i], i);
			}
		}

		int of(int node) {
			return this.ranks.getOrDefault(this.group[node], -1);
		}

	}

}
