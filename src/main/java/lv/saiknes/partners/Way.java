package lv.saiknes.partners;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import lv.saiknes.graph.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the relations on a way, named when somebody looks: of the thousands of ways that
 * speak for somebody few are told. Immutable.
 */
final class Way extends AbstractList<String> {

	private final Supplier<List<String>> naming;

	private volatile @Nullable List<String> named;

	private Way(Supplier<List<String>> naming) {
		this.naming = naming;
	}

	/** A way of one relation. */
	static Way of(Edge edge) {
		return new Way(() -> List.of(edge.id()));
	}

	/** Several relations. */
	static Way of(List<Edge> edges) {
		return of(edges::stream);
	}

	/** Several relations, which are looked up when somebody looks. */
	static Way of(Supplier<Stream<Edge>> edges) {
		return new Way(() -> edges.get().map(Edge::id).toList());
	}

	/** A way and one relation after it. */
	static Way of(List<String> before, Edge edge) {
		return new Way(() -> {
			List<String> ids = new ArrayList<>(before);
			ids.add(edge.id());
			return ids;
		});
	}

	/** A relation and a way after it. */
	static Way of(Edge edge, List<String> after) {
		return new Way(() -> {
			List<String> ids = new ArrayList<>(List.of(edge.id()));
			ids.addAll(after);
			return ids;
		});
	}

	private List<String> named() {
		List<String> known = this.named;
		if (known == null) {
			known = List.copyOf(this.naming.get());
			this.named = known;
		}
		return known;
	}

	@Override
	public String get(int index) {
		return named().get(index);
	}

	@Override
	public int size() {
		return named().size();
	}

}
