package lv.saiknes.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Claim;
import lv.saiknes.store.CitedPassage;
import lv.saiknes.store.Entries;
import lv.saiknes.store.GraphReader;
import lv.saiknes.store.Link;
import lv.saiknes.store.Neighbours;
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

	Loaders(BatchLoaderRegistry registry, GraphReader reader) {
		register(registry, VERTICES, reader::findVertices);
		register(registry, LINKS, reader::findLinks);
		register(registry, CITATIONS, reader::findCitations);
		Loaders.<NeighbourKey, Entries>register(registry, NEIGHBOURS, (keys) -> neighbours(reader, keys));
		register(registry, CLAIMS, reader::findClaims);
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
		ids.forEach((asked, nodes) -> reader.findNeighbours(nodes, asked)
			.forEach((id, entries) -> all.put(new NeighbourKey(id, asked), entries)));
		return all;
	}

	static CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id) {
		return Loaders.<String, Vertex>get(environment, VERTICES).load(id);
	}

	static CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.<String, Vertex>get(environment, VERTICES).loadMany(ids);
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

	private static <K, V> DataLoader<K, V> get(DataFetchingEnvironment environment, String name) {
		DataLoader<K, V> loader = environment.getDataLoader(name);
		if (loader == null) {
			throw new IllegalStateException("the data loader `" + name + "` is not registered");
		}
		return loader;
	}

	/**
	 * What is asked about one node.
	 *
	 * @param id id of the node
	 * @param asked which of its neighbours
	 */
	record NeighbourKey(String id, Neighbours asked) {
	}

}
