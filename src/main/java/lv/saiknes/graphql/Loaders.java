package lv.saiknes.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Claim;
import lv.saiknes.query.CitedPassage;
import lv.saiknes.query.Entries;
import lv.saiknes.query.Grouping;
import lv.saiknes.query.Groups;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours;
import lv.saiknes.query.NodeReader.WithLists;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.RelationReader;
import lv.saiknes.query.Selection;
import lv.saiknes.query.TwinCities;
import lv.saiknes.query.Vertex;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gathers what the fields of one level ask for, so that each level costs a fixed number
 * of statements, however many rows it has.
 */
@Component
public class Loaders {

	private static final String VERTICES = "vertices";

	private static final String NEIGHBOURS = "neighbours";

	private static final String LINKS = "links";

	private static final String CITATIONS = "citations";

	private static final String GROUPS = "groups";

	private static final String CLAIMS = "claims";

	private static final String TWIN_CITIES = "twinCities";

	Loaders(BatchLoaderRegistry registry, NodeReader nodeReader, RelationReader relationReader,
			PassageReader passageReader) {
		Loaders.<VertexKey, Found>register(registry, VERTICES, (keys) -> vertices(nodeReader, keys));
		register(registry, LINKS, relationReader::findLinks);
		register(registry, CITATIONS, passageReader::findCitations);
		Loaders.<NeighbourKey, Entries>register(registry, NEIGHBOURS, (keys) -> neighbours(nodeReader, keys));
		Loaders.<GroupKey, Groups>register(registry, GROUPS, (keys) -> groups(nodeReader, keys));
		register(registry, CLAIMS, nodeReader::findClaims);
		Loaders.<TwinKey, TwinCities>register(registry, TWIN_CITIES, (keys) -> twinCities(nodeReader, keys));
	}

	private static <K, V> void register(BatchLoaderRegistry registry, String name,
			Function<Collection<K>, Map<K, V>> loader) {
		registry.<K, V>forName(name)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> loader.apply(keys)));
	}

	private static Map<NeighbourKey, Entries> neighbours(NodeReader nodeReader, Collection<NeighbourKey> keys) {
		Map<Neighbours, Set<String>> ids = new LinkedHashMap<>();
		keys.forEach((key) -> ids.computeIfAbsent(key.asked(), (asked) -> new LinkedHashSet<>()).add(key.id()));
		Map<NeighbourKey, Entries> all = new HashMap<>();
		nodeReader.findNeighbours(ids)
			.forEach((asked, lists) -> lists.forEach((id, entries) -> all.put(new NeighbourKey(id, asked), entries)));
		return all;
	}

	/** All of them in one statement, with what any of them is asked for. */
	private static Map<VertexKey, Found> vertices(NodeReader nodeReader, Collection<VertexKey> keys) {
		Set<String> ids = new LinkedHashSet<>();
		Set<String> properties = new TreeSet<>();
		Map<Neighbours, Set<String>> lists = new LinkedHashMap<>();
		for (VertexKey key : keys) {
			ids.add(key.id());
			key.asked().ifPresent((asked) -> {
				properties.addAll(asked.properties());
				asked.lists()
					.forEach((list) -> lists.computeIfAbsent(list, (l) -> new LinkedHashSet<>()).add(key.id()));
			});
		}
		boolean whole = keys.stream().anyMatch((key) -> key.asked().isEmpty());
		WithLists<Map<String, Vertex>> read = nodeReader.findVertices(ids, whole ? null : List.copyOf(properties),
				lists);
		Map<VertexKey, Found> all = new HashMap<>();
		for (VertexKey key : keys) {
			Vertex vertex = read.found().get(key.id());
			if (vertex != null) {
				Map<NeighbourKey, Entries> neighbours = new HashMap<>();
				key.asked()
					.map(Node::lists)
					.orElse(List.of())
					.forEach((list) -> neighbours.put(new NeighbourKey(key.id(), list),
							Objects.requireNonNull(read.lists().get(list)).get(key.id())));
				all.put(key, new Found(vertex, neighbours));
			}
		}
		return all;
	}

	/** The whole node, for fields whose own logic reads more than the query names. */
	public static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id) {
		return vertex(environment, new VertexKey(id, Optional.empty()));
	}

	/** The whole nodes, for fields whose own logic reads more than the query names. */
	public static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids) {
		return vertices(environment, ids, Optional.empty());
	}

	/** The node with what the query asks for. */
	static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id, Node asked) {
		return vertex(environment, new VertexKey(id, Optional.of(asked)));
	}

	/** The nodes with what the query asks for. */
	static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids, Node asked) {
		return vertices(environment, ids, Optional.of(asked));
	}

	private static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids,
			Optional<Node> asked) {
		List<CompletableFuture<Vertex>> vertices = ids.stream()
			.map((id) -> vertex(environment, new VertexKey(id, asked)))
			.toList();
		return CompletableFuture.allOf(vertices.toArray(CompletableFuture[]::new))
			.thenApply((all) -> vertices.stream().map(CompletableFuture::join).toList());
	}

	private static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, VertexKey key) {
		return Loaders.<VertexKey, Found>get(environment, VERTICES).load(key).thenApply((found) -> {
			if (found == null) {
				return null;
			}
			DataLoader<NeighbourKey, Entries> loader = get(environment, NEIGHBOURS);
			found.neighbours().forEach(loader::prime);
			return found.vertex();
		});
	}

	/**
	 * Keeps lists that were read together with their nodes for the fields that ask for
	 * them.
	 */
	static void know(DataFetchingEnvironment environment, Map<Neighbours, Map<String, Entries>> lists) {
		DataLoader<NeighbourKey, Entries> loader = get(environment, NEIGHBOURS);
		lists.forEach(
				(list, ofNodes) -> ofNodes.forEach((id, entries) -> loader.prime(new NeighbourKey(id, list), entries)));
	}

	/** The relations with these ids, in their order; null for an id without one. */
	public static CompletableFuture<List<Link>> links(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.<String, Link>get(environment, LINKS).loadMany(ids);
	}

	/** The citations with these ids, in their order; null for an id without one. */
	public static CompletableFuture<List<CitedPassage>> citations(DataFetchingEnvironment environment,
			List<String> ids) {
		return Loaders.<String, CitedPassage>get(environment, CITATIONS).loadMany(ids);
	}

	static CompletableFuture<List<Claim>> claims(DataFetchingEnvironment environment, String id) {
		return Loaders.<String, List<Claim>>get(environment, CLAIMS).load(id);
	}

	static CompletableFuture<Entries> neighbours(DataFetchingEnvironment environment, String id, Neighbours asked) {
		DataLoader<NeighbourKey, Entries> loader = get(environment, NEIGHBOURS);
		NeighbourKey key = new NeighbourKey(id, asked);
		return loader.getIfCompleted(key).orElseGet(() -> loader.load(key));
	}

	private static Map<GroupKey, Groups> groups(NodeReader nodeReader, Collection<GroupKey> keys) {
		Map<GroupKey, Set<String>> ids = new LinkedHashMap<>();
		keys.forEach((key) -> ids.computeIfAbsent(key.of(""), (k) -> new LinkedHashSet<>()).add(key.id()));
		Map<GroupKey, Groups> all = new HashMap<>();
		ids.forEach(
				(asked, nodes) -> nodeReader.group(nodes, asked.list(), asked.grouping(), asked.from(), asked.size())
					.forEach((id, groups) -> all.put(asked.of(id), groups)));
		return all;
	}

	static CompletableFuture<Groups> groups(DataFetchingEnvironment environment, GroupKey key) {
		return Loaders.<GroupKey, Groups>get(environment, GROUPS).load(key);
	}

	private static Map<TwinKey, TwinCities> twinCities(NodeReader nodeReader, Collection<TwinKey> keys) {
		Map<TwinKey, Set<String>> ids = new LinkedHashMap<>();
		keys.forEach((key) -> ids
			.computeIfAbsent(new TwinKey("", key.towns(), key.partnership()), (k) -> new LinkedHashSet<>())
			.add(key.id()));
		Map<TwinKey, TwinCities> all = new HashMap<>();
		ids.forEach((asked, nodes) -> nodeReader.findTwinCities(nodes, asked.towns(), asked.partnership())
			.forEach((id, twins) -> all.put(new TwinKey(id, asked.towns(), asked.partnership()), twins)));
		return all;
	}

	static CompletableFuture<TwinCities> twinCities(DataFetchingEnvironment environment, TwinKey key) {
		return Loaders.<TwinKey, TwinCities>get(environment, TWIN_CITIES).load(key);
	}

	private static <K, V> DataLoader<K, V> get(DataFetchingEnvironment environment, String name) {
		DataLoader<K, V> loader = environment.getDataLoader(name);
		if (loader == null) {
			throw new IllegalStateException("the data loader `" + name + "` is not registered");
		}
		return loader;
	}

	/**
	 * What is asked of a node.
	 *
	 * @param properties names of the properties to read
	 * @param lists lists of neighbours to read with it
	 */
	record Node(List<String> properties, List<Neighbours> lists) {
	}

	/**
	 * A node, and what of it is asked for.
	 *
	 * @param id id of the node
	 * @param asked what is asked of it; all properties where absent
	 */
	record VertexKey(String id, Optional<Node> asked) {

		/** By the node alone; what is asked of it is a large key. */
		@Override
		public int hashCode() {
			return this.id.hashCode();
		}

	}

	/**
	 * A node that was read.
	 *
	 * @param vertex the node
	 * @param neighbours the lists that were read with it
	 */
	private record Found(Vertex vertex, Map<NeighbourKey, Entries> neighbours) {
	}

	/**
	 * What is asked about the twin towns of one node.
	 *
	 * @param id id of the node
	 * @param towns which towns
	 * @param partnership names of the properties to read of the partnerships
	 */
	record TwinKey(String id, Selection towns, List<String> partnership) {
	}

	/**
	 * What is asked about the groups of the neighbours of one node.
	 *
	 * @param id id of the node
	 * @param list which of its neighbours
	 * @param grouping by what they are counted
	 * @param from how many groups to leave out
	 * @param size how many to return at most
	 */
	record GroupKey(String id, Neighbours list, Grouping grouping, int from, int size) {

		/** The same, asked about another node. */
		GroupKey of(String other) {
			return new GroupKey(other, this.list, this.grouping, this.from, this.size);
		}

	}

	/**
	 * What is asked about the neighbours of one node.
	 *
	 * @param id id of the node
	 * @param asked which of its neighbours
	 */
	record NeighbourKey(String id, Neighbours asked) {

		/** By the node alone, of which few lists are asked for; lists are large keys. */
		@Override
		public int hashCode() {
			return this.id.hashCode();
		}

	}

}
