package lv.saiknes.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Claim;
import lv.saiknes.store.CitedPassage;
import lv.saiknes.store.Entries;
import lv.saiknes.store.GraphReader;
import lv.saiknes.store.Link;
import lv.saiknes.store.Neighbours;
import lv.saiknes.store.Selection;
import lv.saiknes.store.TwinCities;
import lv.saiknes.store.Vertex;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gathers what the fields of one level ask for, so that each level costs a fixed number
 * of statements, however many rows it has.
 */
@Component
class Loaders {

	private static final String VERTICES = "vertices";

	private static final String NEIGHBOURS = "neighbours";

	private static final String LINKS = "links";

	private static final String CITATIONS = "citations";

	private static final String CLAIMS = "claims";

	private static final String TWIN_CITIES = "twinCities";

	Loaders(BatchLoaderRegistry registry, GraphReader reader) {
		Loaders.<VertexKey, Vertex>register(registry, VERTICES, (keys) -> vertices(reader, keys));
		register(registry, LINKS, reader::findLinks);
		register(registry, CITATIONS, reader::findCitations);
		Loaders.<NeighbourKey, Entries>register(registry, NEIGHBOURS, (keys) -> neighbours(reader, keys));
		register(registry, CLAIMS, reader::findClaims);
		Loaders.<TwinKey, TwinCities>register(registry, TWIN_CITIES, (keys) -> twinCities(reader, keys));
	}

	private static <K, V> void register(BatchLoaderRegistry registry, String name,
			Function<Collection<K>, Map<K, V>> loader) {
		registry.<K, V>forName(name)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> loader.apply(keys)));
	}

	private static Map<NeighbourKey, Entries> neighbours(GraphReader reader, Collection<NeighbourKey> keys) {
		Map<Neighbours, Set<String>> ids = new LinkedHashMap<>();
		keys.forEach((key) -> ids.computeIfAbsent(key.asked(), (asked) -> new LinkedHashSet<>()).add(key.id()));
		Map<NeighbourKey, Entries> all = new HashMap<>();
		reader.findNeighbours(ids)
			.forEach((asked, lists) -> lists.forEach((id, entries) -> all.put(new NeighbourKey(id, asked), entries)));
		return all;
	}

	/** All of them in one statement, with what any of them is asked for. */
	private static Map<VertexKey, Vertex> vertices(GraphReader reader, Collection<VertexKey> keys) {
		Set<String> ids = new LinkedHashSet<>();
		Set<String> properties = new TreeSet<>();
		keys.forEach((key) -> {
			ids.add(key.id());
			key.properties().ifPresent(properties::addAll);
		});
		boolean whole = keys.stream().anyMatch((key) -> key.properties().isEmpty());
		Map<String, Vertex> found = reader.findVertices(ids, whole ? null : List.copyOf(properties));
		Map<VertexKey, Vertex> all = new HashMap<>();
		keys.stream().filter((key) -> found.containsKey(key.id())).forEach((key) -> all.put(key, found.get(key.id())));
		return all;
	}

	/** The whole node, for fields whose own logic reads more than the query names. */
	static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id) {
		return Loaders.<VertexKey, Vertex>get(environment, VERTICES).load(new VertexKey(id, Optional.empty()));
	}

	/** The whole nodes, for fields whose own logic reads more than the query names. */
	static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.<VertexKey, Vertex>get(environment, VERTICES)
			.loadMany(ids.stream().map((id) -> new VertexKey(id, Optional.empty())).toList());
	}

	/** The node with these properties, which are those that the query names. */
	static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id, List<String> properties) {
		return Loaders.<VertexKey, Vertex>get(environment, VERTICES).load(new VertexKey(id, Optional.of(properties)));
	}

	/** The nodes with these properties, which are those that the query names. */
	static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids,
			List<String> properties) {
		return Loaders.<VertexKey, Vertex>get(environment, VERTICES)
			.loadMany(ids.stream().map((id) -> new VertexKey(id, Optional.of(properties))).toList());
	}

	static CompletableFuture<List<Link>> links(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.<String, Link>get(environment, LINKS).loadMany(ids);
	}

	static CompletableFuture<List<CitedPassage>> citations(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.<String, CitedPassage>get(environment, CITATIONS).loadMany(ids);
	}

	static CompletableFuture<List<Claim>> claims(DataFetchingEnvironment environment, String id) {
		return Loaders.<String, List<Claim>>get(environment, CLAIMS).load(id);
	}

	static CompletableFuture<Entries> neighbours(DataFetchingEnvironment environment, String id, Neighbours asked) {
		return Loaders.<NeighbourKey, Entries>get(environment, NEIGHBOURS).load(new NeighbourKey(id, asked));
	}

	private static Map<TwinKey, TwinCities> twinCities(GraphReader reader, Collection<TwinKey> keys) {
		Map<TwinKey, Set<String>> ids = new LinkedHashMap<>();
		keys.forEach((key) -> ids
			.computeIfAbsent(new TwinKey("", key.towns(), key.partnership()), (k) -> new LinkedHashSet<>())
			.add(key.id()));
		Map<TwinKey, TwinCities> all = new HashMap<>();
		ids.forEach((asked, nodes) -> reader.findTwinCities(nodes, asked.towns(), asked.partnership())
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
	 * A node, and what of it is asked for.
	 *
	 * @param id id of the node
	 * @param properties names of the properties to read; all where absent
	 */
	record VertexKey(String id, Optional<List<String>> properties) {
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
	 * What is asked about the neighbours of one node.
	 *
	 * @param id id of the node
	 * @param asked which of its neighbours
	 */
	record NeighbourKey(String id, Neighbours asked) {
	}

}
