package lv.saiknes.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The relations of a dataset, packed, with their ends as positions among its nodes. Ends,
 * kind, grade and id are told without making a relation of its bytes.
 */
public final class Relations extends Packed<Relation> {

	/** What {@link #from(int)} and {@link #to(int)} say of an end that is no node. */
	public static final int NO_NODE = -1;

	/** What {@link #citations(int)} says of an id that is no passage. */
	public static final int NO_CITATION = -1;

	private static final int KEPT = 1 << 14;

	private static final int GRADE = 3;

	/** An id with something that tells it from its likes. */
	private static final int KEYED = 4;

	/** An id that says nothing of its ends. */
	private static final int OWN_ID = 8;

	private static final int REASON = 16;

	private static final int RULE = 32;

	private static final int PREMISES = 64;

	private static final int PROPERTIES = 128;

	private static final Grade[] GRADES = Grade.values();

	private final Entities nodes;

	private final Citations citations;

	private final Columns columns;

	private final String[] kinds;

	private final Set<String> properties;

	/** Positions in the order of the ids; null where that is the order they have. */
	private final int @Nullable [] byId;

	private Relations(Entities nodes, Citations citations, Columns columns, String[] kinds, Set<String> properties,
			Slabs slabs, PackedStrings strings) {
		super(columns.places(), slabs, strings, KEPT);
		this.nodes = nodes;
		this.citations = citations;
		this.columns = columns;
		this.kinds = kinds;
		this.properties = Set.copyOf(properties);
		int[] inOrder = IntStream.range(0, size()).toArray();
		this.byId = isSorted(inOrder) ? null : order(inOrder);
	}

	/** The same over nodes and passages that have the same ids. */
	private Relations(Relations same, Entities nodes, Citations citations) {
		super(same.places, same.slabs, same.strings, KEPT);
		this.nodes = nodes;
		this.citations = citations;
		this.columns = same.columns;
		this.kinds = same.kinds;
		this.properties = same.properties;
		this.byId = same.byId;
	}

	/**
	 * The same relations packed; themselves where they are.
	 * @param nodes the nodes that they join
	 * @param citations the passages that they cite
	 */
	public static Relations of(Collection<Relation> relations, Entities nodes, Citations citations) {
		if (relations instanceof Relations packed) {
			if (packed.nodes == nodes && packed.citations == citations) {
				return packed;
			}
			if (packed.nodes.hasIdsOf(nodes) && packed.citations.hasIdsOf(citations)) {
				return new Relations(packed, nodes, citations);
			}
		}
		Builder builder = new Builder(nodes, citations);
		relations.forEach(builder::add);
		return builder.build();
	}

	/** These and further ones, in the order of their ids. */
	public Relations with(Collection<Relation> further) {
		Builder builder = new Builder(this);
		further.forEach(builder::add);
		return builder.sorted();
	}

	private boolean isSorted(int[] order) {
		String before = "";
		for (int position : order) {
			String id = id(position);
			if (before.compareTo(id) > 0) {
				return false;
			}
			before = id;
		}
		return true;
	}

	/**
	 * Positions in the order of the ids. Nearly all ids begin with that of the start, so
	 * that only those of one node need be held against one another, and not millions of
	 * strings at once.
	 */
	private int[] order(int[] positions) {
		long[] byStart = new long[positions.length];
		int[] ranks = ranks();
		for (int position : positions) {
			int start = from(position);
			byStart[position] = ((long) ((start != NO_NODE) ? ranks[start] : 0) << Integer.SIZE) | position;
		}
		Arrays.sort(byStart);
		int[] order = Arrays.stream(byStart).mapToInt((start) -> (int) start).toArray();
		for (int first = 0; first < order.length;) {
			int after = first + 1;
			while (after < order.length && byStart[after] >>> Integer.SIZE == byStart[first] >>> Integer.SIZE) {
				after++;
			}
			sort(order, first, after);
			first = after;
		}
		if (!isSorted(order)) {
			sort(order, 0, order.length);
		}
		return order;
	}

	private void sort(int[] order, int first, int after) {
		int[] sorted = IntStream.of(orderOf(after - first, (i) -> id(order[first + i])))
			.map((i) -> order[first + i])
			.toArray();
		System.arraycopy(sorted, 0, order, first, sorted.length);
	}

	/** Where the ids of the relations that start at each node come. */
	private int[] ranks() {
		int[] ranks = new int[this.nodes.size()];
		int rank = 0;
		for (int node : orderOf(ranks.length, (node) -> this.nodes.id(node) + "~")) {
			ranks[node] = rank++;
		}
		return ranks;
	}

	@Override
	Relation unpacked(int position) {
		PackedReader in = reader(position);
		int flags = this.columns.flags()[position];
		int start = from(position);
		int end = to(position);
		String from = (start != NO_NODE) ? this.nodes.id(start) : in.string();
		String to = (end != NO_NODE) ? this.nodes.id(end) : in.string();
		String kind = kind(position);
		Grade grade = grade(position);
		String id = id(in, flags, from, kind, to, grade);
		List<String> cited = PackedValues.references(in, this.citations);
		Text reason = ((flags & REASON) != 0) ? PackedValues.text(in) : null;
		String rule = ((flags & RULE) != 0) ? in.string() : null;
		List<String> premises = ((flags & PREMISES) != 0) ? PackedValues.relations(in, this.nodes) : List.of();
		Map<String, Object> properties = ((flags & PROPERTIES) != 0) ? PackedValues.values(in) : Map.of();
		return new Relation(id, kind, from, to, grade, cited, reason, rule, premises, properties);
	}

	@Override
	public String id(int position) {
		int start = from(position);
		int end = to(position);
		int flags = this.columns.flags()[position];
		PackedReader in = reader(position);
		String from = (start != NO_NODE) ? this.nodes.id(start) : in.string();
		String to = (end != NO_NODE) ? this.nodes.id(end) : in.string();
		return id(in, flags, from, kind(position), to, grade(position));
	}

	private String id(PackedReader in, int flags, String from, String kind, String to, Grade grade) {
		if ((flags & OWN_ID) != 0) {
			return in.string();
		}
		return Relation.idOf(from, kind, to, ((flags & KEYED) != 0) ? in.string() : null, grade);
	}

	/** Position of the start among the nodes; {@link #NO_NODE} where it is none. */
	public int from(int position) {
		return this.columns.from().get(position);
	}

	/** Position of the end among the nodes; {@link #NO_NODE} where it is none. */
	public int to(int position) {
		return this.columns.to().get(position);
	}

	/** The kinds that there are. */
	public List<String> kinds() {
		return List.of(this.kinds);
	}

	/** Which of the kinds the relation at a position has. */
	public int kindNumber(int position) {
		return this.columns.kinds()[position];
	}

	/** Name of the kind of the relation at a position. */
	public String kind(int position) {
		return this.kinds[this.columns.kinds()[position]];
	}

	/**
	 * Positions of the passages that the relation at a position cites;
	 * {@link #NO_CITATION} for one that is none.
	 */
	public int[] citations(int position) {
		PackedReader in = reader(position);
		for (int end : new int[] { from(position), to(position) }) {
			if (end == NO_NODE) {
				in.string();
			}
		}
		if ((this.columns.flags()[position] & (KEYED | OWN_ID)) != 0) {
			in.string();
		}
		return PackedValues.positions(in);
	}

	/** How the relation at a position is known. */
	public Grade grade(int position) {
		return GRADES[this.columns.flags()[position] & GRADE];
	}

	/** Whether a rule made it of others. */
	public boolean hasPremises(int position) {
		return (this.columns.flags()[position] & PREMISES) != 0;
	}

	/** Whether it has properties. */
	public boolean hasProperties(int position) {
		return (this.columns.flags()[position] & PROPERTIES) != 0;
	}

	/** Names of the properties that any of them has. */
	public Set<String> properties() {
		return this.properties;
	}

	@Override
	public OptionalInt find(String id) {
		int low = 0;
		int high = size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int position = (this.byId != null) ? this.byId[middle] : middle;
			int order = id(position).compareTo(id);
			if (order == 0) {
				return OptionalInt.of(position);
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return OptionalInt.empty();
	}

	@Override
	public long bytes() {
		return super.bytes() + (2L * Integer.BYTES + Character.BYTES + 1) * size()
				+ ((this.byId != null) ? (long) Integer.BYTES * size() : 0);
	}

	/**
	 * What there is of every relation, in arrays.
	 *
	 * @param places where the rest of it begins
	 * @param from position of the start
	 * @param to position of the end
	 * @param kinds number of the kind
	 * @param flags grade, and what else there is of it
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Columns(Numbers places, Numbers from, Numbers to, char[] kinds, byte[] flags) {

		Columns inOrder(int[] order) {
			char[] orderedKinds = new char[order.length];
			byte[] orderedFlags = new byte[order.length];
			for (int i = 0; i < order.length; i++) {
				orderedKinds[i] = this.kinds[order[i]];
				orderedFlags[i] = this.flags[order[i]];
			}
			return new Columns(inOrder(this.places, order), inOrder(this.from, order), inOrder(this.to, order),
					orderedKinds, orderedFlags);
		}

		private static Numbers inOrder(Numbers numbers, int[] order) {
			return Numbers.of(order.length, (i) -> numbers.get(order[i]));
		}

	}

	/** Packs relations one after another. For one thread. */
	public static final class Builder {

		private final Entities nodes;

		private final Citations citations;

		private final PackedWriter out;

		private final Ints places;

		private final Ints from;

		private final Ints to;

		private final StringBuilder kindNumbers = new StringBuilder();

		private final StringBuilder flags = new StringBuilder();

		private final Map<String, Integer> kinds = new LinkedHashMap<>();

		private final Set<String> properties = new HashSet<>();

		/**
		 * Packs relations.
		 * @param nodes the nodes that they join
		 * @param citations the passages that they cite
		 */
		public Builder(Entities nodes, Citations citations) {
			this.nodes = nodes;
			this.citations = citations;
			this.out = new PackedWriter();
			this.places = new Ints();
			this.from = new Ints();
			this.to = new Ints();
		}

		private Builder(Relations before) {
			this.nodes = before.nodes;
			this.citations = before.citations;
			this.out = new PackedWriter(before.slabs, before.strings);
			this.places = new Ints(before.columns.places());
			this.from = new Ints(before.columns.from());
			this.to = new Ints(before.columns.to());
			this.kindNumbers.append(before.columns.kinds());
			for (byte flag : before.columns.flags()) {
				this.flags.append((char) (flag & 0xff));
			}
			for (String kind : before.kinds) {
				this.kinds.put(kind, this.kinds.size());
			}
			this.properties.addAll(before.properties);
		}

		/**
		 * Adds a relation.
		 * @throws IllegalArgumentException when one of its values is none that a property
		 * may have
		 */
		public Builder add(Relation relation) {
			int start = this.nodes.find(relation.from()).orElse(NO_NODE);
			int end = this.nodes.find(relation.to()).orElse(NO_NODE);
			this.from.add(start);
			this.to.add(end);
			this.kindNumbers
				.append((char) (int) this.kinds.computeIfAbsent(relation.kind(), (kind) -> this.kinds.size()));
			if (start == NO_NODE) {
				this.out.own(relation.from());
			}
			if (end == NO_NODE) {
				this.out.own(relation.to());
			}
			int flag = relation.grade().ordinal() | id(relation);
			PackedValues.references(this.out, relation.citations(), this.citations);
			if (relation.reason() != null) {
				flag |= REASON;
				PackedValues.shared(this.out, relation.reason());
			}
			if (relation.rule() != null) {
				flag |= RULE;
				this.out.shared(relation.rule());
			}
			if (!relation.premises().isEmpty()) {
				flag |= PREMISES;
				PackedValues.relations(this.out, relation.premises(), this.nodes);
			}
			if (!relation.properties().isEmpty()) {
				flag |= PROPERTIES;
				PackedValues.values(this.out, relation.properties());
				this.properties.addAll(relation.properties().keySet());
			}
			this.flags.append((char) flag);
			this.places.add(this.out.end());
			return this;
		}

		/** Writes what of the id does not follow from the rest. */
		private int id(Relation relation) {
			String usual = Relation.idOf(relation.from(), relation.kind(), relation.to(), null, relation.grade());
			if (relation.id().equals(usual)) {
				return 0;
			}
			String begun = Relation.idOf(relation.from(), relation.kind(), relation.to(), "", relation.grade());
			int place = Relation.idOf(relation.from(), relation.kind(), relation.to(), "", Grade.STATED).length();
			int more = relation.id().length() - begun.length();
			if (more > 0) {
				String key = relation.id().substring(place, place + more);
				if (relation.id()
					.equals(Relation.idOf(relation.from(), relation.kind(), relation.to(), key, relation.grade()))) {
					this.out.own(key);
					return KEYED;
				}
			}
			this.out.own(relation.id());
			return OWN_ID;
		}

		/** The relations in the order in which they were added. */
		public Relations build() {
			byte[] all = new byte[this.flags.length()];
			for (int i = 0; i < all.length; i++) {
				all[i] = (byte) this.flags.charAt(i);
			}
			Columns columns = new Columns(this.places.toNumbers(), this.from.toNumbers(), this.to.toNumbers(),
					this.kindNumbers.toString().toCharArray(), all);
			return new Relations(this.nodes, this.citations, columns, this.kinds.keySet().toArray(String[]::new),
					this.properties, this.out.done(), this.out.strings());
		}

		/** The relations in the order of their ids. */
		public Relations sorted() {
			Relations added = build();
			int[] order = added.byId;
			return (order == null) ? added : new Relations(this.nodes, this.citations, added.columns.inOrder(order),
					added.kinds, added.properties, added.slabs, added.strings);
		}

	}

}
