package lv.saiknes.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.query.AtHand;
import lv.saiknes.query.Entries;
import lv.saiknes.query.Entries.Entry;
import lv.saiknes.query.Filter;
import lv.saiknes.query.Neighbours;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Rows;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a graph in memory. All that it needs beside the graph is where each node
 * stands in the usual order. Safe to share between threads.
 */
final class NodesAtHand implements AtHand {

	/** Each node carries it. */
	private static final String ANY = "Entity";

	private final Graph graph;

	/** Where nodes stand in the usual order; equals have the same number. */
	private final Map<Language, int[]> ranks = new EnumMap<>(Language.class);

	/** The nodes with a label in the usual order. */
	private final Map<Labelled, int[]> ordered = new ConcurrentHashMap<>();

	NodesAtHand(Graph graph, Rows rows) {
		this.graph = graph;
		Text[] keys = new Text[graph.nodeCount()];
		Arrays.setAll(keys, (node) -> rows.order(graph.entity(node)));
		for (Language language : Language.values()) {
			this.ranks.put(language, ranks(Arrays.stream(keys).map((key) -> key.in(language)).toArray(String[]::new)));
		}
	}

	private static int[] ranks(String[] keys) {
		int[] order = IntStream.range(0, keys.length)
			.boxed()
			.sorted(Comparator.comparing((node) -> keys[node]))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] ranks = new int[keys.length];
		int rank = 0;
		for (int i = 0; i < order.length; i++) {
			rank += (i > 0 && keys[order[i]].equals(keys[order[i - 1]])) ? 0 : 1;
			ranks[order[i]] = rank;
		}
		return ranks;
	}

	@Override
	public Optional<Map<String, Vertex>> findVertices(Collection<String> ids, @Nullable List<String> properties) {
		if (properties == null || !canRead(properties)) {
			return Optional.empty();
		}
		Map<String, Vertex> vertices = LinkedHashMap.newLinkedHashMap(ids.size());
		for (String id : ids) {
			OptionalInt node = this.graph.find(id);
			if (node.isPresent()) {
				vertices.put(id, vertex(node.getAsInt(), properties));
			}
		}
		return Optional.of(vertices);
	}

	@Override
	public Optional<Map<Neighbours, Map<String, Entries>>> findNeighbours(
			Map<Neighbours, ? extends Collection<String>> asked) {
		for (Neighbours list : asked.keySet()) {
			if (list.linked() || !canAnswer(list.selection())) {
				return Optional.empty();
			}
		}
		Map<Neighbours, Map<String, Entries>> all = LinkedHashMap.newLinkedHashMap(asked.size());
		asked.forEach((list, ids) -> {
			Map<String, Entries> ofNodes = HashMap.newHashMap(ids.size());
			for (String id : ids) {
				OptionalInt node = this.graph.find(id);
				ofNodes.put(id, node.isPresent() ? neighbours(node.getAsInt(), list) : Entries.NONE);
			}
			all.put(list, ofNodes);
		});
		return Optional.of(all);
	}

	@Override
	public Optional<Entries> list(Selection selection) {
		if (!canAnswer(selection)) {
			return Optional.empty();
		}
		Slice slice = selection.slice();
		int[] nodes = this.ordered.computeIfAbsent(
				new Labelled((selection.label() != null) ? selection.label() : ANY, slice.language()), this::inOrder);
		return Optional.of(page(nodes, nodes.length, selection));
	}

	/** Only what has to be read of many, or follows from more than nodes, is not. */
	private static boolean canAnswer(Selection selection) {
		Slice slice = selection.slice();
		return selection.filter().equals(Filter.NONE) && selection.asOf() == null && !selection.dated()
				&& selection.portion() == Portion.LISTED && slice.orders().isEmpty() && slice.after() == null
				&& slice.before() == null && !slice.backwards() && !slice.has(Part.POSITIONS)
				&& selection.properties() != null && canRead(selection.properties());
	}

	private static boolean canRead(List<String> properties) {
		for (String property : properties) {
			if (!Rows.isOwn(property)) {
				return false;
			}
		}
		return true;
	}

	private int[] inOrder(Labelled labelled) {
		int[] ranks = ranks(labelled.language());
		return IntStream.range(0, this.graph.nodeCount())
			.filter((node) -> isLabelled(node, labelled.label()))
			.boxed()
			.sorted(Comparator.comparingInt((node) -> ranks[node]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private int[] ranks(Language language) {
		return Objects.requireNonNull(this.ranks.get(language));
	}

	private boolean isLabelled(int node, String label) {
		return label.equals(ANY) || label.equals(this.graph.kind(node)) || this.graph.labels(node).contains(label);
	}

	/** Ordered by the neighbours, then by the relations, as these are numbered. */
	private Entries neighbours(int node, Neighbours asked) {
		Selection selection = asked.selection();
		int[] ranks = ranks(selection.slice().language());
		long[] keys = new long[this.graph.degree(node)];
		int found = 0;
		int last = -1;
		for (int i = 0; i < keys.length; i++) {
			int edge = this.graph.edgeAt(node, i);
			// What leads from a node to itself is there twice.
			if (edge != last && isAsked(edge, node, asked)) {
				keys[found++] = (long) ranks[this.graph.other(edge, node)] << Integer.SIZE | edge;
			}
			last = edge;
		}
		Arrays.sort(keys, 0, found);
		int[] nodes = new int[Math.min(found, shown(selection.slice()))];
		for (int i = 0; i < nodes.length; i++) {
			nodes[i] = this.graph.other((int) keys[i], node);
		}
		return page(nodes, found, selection);
	}

	private boolean isAsked(int edge, int node, Neighbours asked) {
		String label = asked.selection().label();
		return (asked.direction() == Direction.BOTH
				|| node == ((asked.direction() == Direction.OUT) ? this.graph.from(edge) : this.graph.to(edge)))
				&& (asked.kinds() == null || asked.kinds().contains(this.graph.type(edge).name()))
				&& (asked.grades() == null || asked.grades().contains(this.graph.grade(edge).name()))
				&& (label == null || isLabelled(this.graph.other(edge, node), label));
	}

	/** How many are on a page, with one more to see whether the list goes on. */
	private static int shown(Slice slice) {
		return (slice.size() < Integer.MAX_VALUE) ? slice.size() + 1 : slice.size();
	}

	private Entries page(int[] nodes, int total, Selection selection) {
		Slice slice = selection.slice();
		List<String> properties = Objects.requireNonNull(selection.properties());
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < nodes.length && i < slice.size(); i++) {
			entries.add(new Entry(vertex(nodes[i], properties), null, null, null));
		}
		return new Entries(List.copyOf(entries), slice.has(Part.MORE) && total > slice.size(),
				slice.has(Part.TOTAL) ? total : -1);
	}

	private Vertex vertex(int node, List<String> properties) {
		Entity entity = this.graph.entity(node);
		Map<String, Object> values = HashMap.newHashMap(properties.size() + 2);
		values.put("id", entity.id());
		values.put("kind", entity.kind());
		Set<String> labels = Set.of();
		for (String property : properties) {
			if (property.equals(Vertex.LABELS)) {
				labels = new HashSet<>(entity.labels());
				labels.add(entity.kind());
			}
			else {
				Object value = Rows.own(entity, property);
				if (value != null) {
					values.put(property, value);
				}
			}
		}
		return new Vertex(values, labels);
	}

	/**
	 * Which nodes, in which order.
	 *
	 * @param label a label that they carry
	 * @param language the language of the order
	 */
	private record Labelled(String label, Language language) {
	}

}
