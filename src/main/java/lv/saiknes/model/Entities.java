package lv.saiknes.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The nodes of a dataset, packed. Id, kind and labels are told without making a node of
 * its bytes.
 */
public final class Entities extends Packed<Entity> {

	private static final int KEPT = 1 << 12;

	private static final int SUMMARY = 1;

	private static final Grade[] GRADES = Grade.values();

	private final Citations citations;

	/** Number of kind and labels of each node. */
	private final char[] sorts;

	private final List<Sort> distinct;

	private final IdIndex index;

	private final Set<String> properties;

	private Entities(Citations citations, Numbers places, char[] sorts, List<Sort> distinct, Set<String> properties,
			Slabs slabs, PackedStrings strings) {
		super(places, slabs, strings, KEPT);
		this.citations = citations;
		this.sorts = sorts;
		this.distinct = List.copyOf(distinct);
		this.properties = Set.copyOf(properties);
		this.index = new IdIndex(places.size(), this::id);
	}

	/**
	 * The same nodes packed; themselves where they are.
	 * @param citations the passages that they cite
	 */
	public static Entities of(Collection<Entity> entities, Citations citations) {
		if (entities instanceof Entities packed && packed.citations.hasIdsOf(citations)) {
			return packed;
		}
		Builder builder = new Builder(citations);
		entities.forEach(builder::add);
		return builder.build();
	}

	@Override
	Entity unpacked(int position) {
		PackedReader in = reader(position);
		Sort sort = sort(position);
		String id = in.string();
		int flags = in.number();
		Text name = PackedValues.text(in);
		List<String> aliases = PackedValues.strings(in);
		int size = in.number();
		Map<String, String> forms = LinkedHashMap.newLinkedHashMap(size);
		for (int i = 0; i < size; i++) {
			String form = in.string();
			forms.put(form, in.string());
		}
		Text summary = ((flags & SUMMARY) != 0) ? PackedValues.text(in) : null;
		List<String> sameAs = PackedValues.strings(in);
		Map<String, Object> properties = PackedValues.values(in);
		int count = in.number();
		List<Claim> claims = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			claims.add(claim(in));
		}
		return new Entity(id, sort.kind(), sort.labels(), name, aliases, forms, summary, sameAs, properties, claims);
	}

	private Claim claim(PackedReader in) {
		int flags = in.number();
		String property = in.string();
		Object value = PackedValues.value(in);
		List<String> cited = PackedValues.references(in, this.citations);
		Text reason = ((flags & Builder.REASON) != 0) ? PackedValues.text(in) : null;
		String rule = ((flags & Builder.RULE) != 0) ? in.string() : null;
		List<String> premises = ((flags & Builder.PREMISES) != 0) ? PackedValues.strings(in) : List.of();
		return new Claim(property, value, GRADES[flags & Builder.GRADE], cited, reason, rule, premises);
	}

	private Sort sort(int position) {
		return this.distinct.get(this.sorts[position]);
	}

	@Override
	public String id(int position) {
		return reader(position).string();
	}

	/** Name of the kind of the node at a position. */
	public String kind(int position) {
		return sort(position).kind();
	}

	/** Labels of the node at a position beside its kind. */
	public List<String> labels(int position) {
		return sort(position).labels();
	}

	/** Whether the node at a position is a unit of a plan that carries sections. */
	public boolean isMeasure(int position) {
		return labels(position).contains(Entity.MEASURE);
	}

	/** Names of the properties that any of them has, or of which something is claimed. */
	public Set<String> properties() {
		return this.properties;
	}

	@Override
	public OptionalInt find(String id) {
		return this.index.find(id);
	}

	@Override
	public long bytes() {
		return super.bytes() + this.index.bytes() + (long) Character.BYTES * this.sorts.length;
	}

	private record Sort(String kind, List<String> labels) {
	}

	/** Packs nodes one after another. For one thread. */
	public static final class Builder {

		private static final int GRADE = 3;

		private static final int REASON = 4;

		private static final int RULE = 8;

		private static final int PREMISES = 16;

		private final Citations citations;

		private final PackedWriter out = new PackedWriter();

		private final Ints places = new Ints();

		private final StringBuilder sorts = new StringBuilder();

		private final Map<Sort, Integer> distinct = new LinkedHashMap<>();

		private final Set<String> properties = new HashSet<>();

		/**
		 * Packs nodes.
		 * @param citations the passages that they cite
		 */
		public Builder(Citations citations) {
			this.citations = citations;
		}

		/**
		 * Adds a node.
		 * @throws IllegalArgumentException when one of its values is none that a property
		 * may have
		 */
		public Builder add(Entity entity) {
			this.sorts.append((char) (int) this.distinct.computeIfAbsent(new Sort(entity.kind(), entity.labels()),
					(sort) -> this.distinct.size()));
			this.out.own(entity.id()).number((entity.summary() != null) ? SUMMARY : 0);
			PackedValues.own(this.out, entity.name());
			PackedValues.strings(this.out, entity.aliases());
			this.out.number(entity.forms().size());
			entity.forms().forEach((name, form) -> this.out.shared(name).own(form));
			if (entity.summary() != null) {
				PackedValues.own(this.out, entity.summary());
			}
			PackedValues.strings(this.out, entity.sameAs());
			PackedValues.values(this.out, entity.properties());
			this.properties.addAll(entity.properties().keySet());
			this.out.number(entity.claims().size());
			entity.claims().forEach(this::add);
			this.places.add(this.out.end());
			return this;
		}

		private void add(Claim claim) {
			this.properties.add(claim.property());
			this.out
				.number(claim.grade().ordinal() | flag(claim.reason(), REASON) | flag(claim.rule(), RULE)
						| (claim.premises().isEmpty() ? 0 : PREMISES))
				.shared(claim.property());
			PackedValues.value(this.out, claim.property(), claim.value());
			PackedValues.references(this.out, claim.citations(), this.citations);
			if (claim.reason() != null) {
				PackedValues.shared(this.out, claim.reason());
			}
			if (claim.rule() != null) {
				this.out.shared(claim.rule());
			}
			if (!claim.premises().isEmpty()) {
				PackedValues.strings(this.out, claim.premises());
			}
		}

		private static int flag(@Nullable Object part, int flag) {
			return (part != null) ? flag : 0;
		}

		/** The nodes in the order in which they were added. */
		public Entities build() {
			return new Entities(this.citations, this.places.toNumbers(), this.sorts.toString().toCharArray(),
					List.copyOf(this.distinct.keySet()), this.properties, this.out.done(), this.out.strings());
		}

		/** The nodes in the order of their ids. */
		public Entities sorted() {
			Entities added = build();
			int[] order = orderOf(added.size(), added::id);
			char[] kinds = new char[order.length];
			for (int i = 0; i < order.length; i++) {
				kinds[i] = added.sorts[order[i]];
			}
			return new Entities(this.citations, Numbers.of(order.length, (i) -> added.places.get(order[i])), kinds,
					added.distinct, added.properties, added.slabs, added.strings);
		}

	}

}
