package lv.saiknes.model;

import java.util.Collection;
import java.util.HexFormat;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/** The passages cited, packed: about 60 bytes each. */
public final class Citations extends Packed<Citation> {

	private static final int KEPT = 1 << 12;

	private static final int OWN_ID = 1;

	private static final int OWN_HASH = 2;

	private static final int HASH_BYTES = 32;

	private static final HexFormat HEX = HexFormat.of();

	private final IdIndex index;

	private Citations(Numbers places, Slabs slabs, PackedStrings strings) {
		super(places, slabs, strings, KEPT);
		this.index = new IdIndex(places.size(), this::id);
	}

	/** The same passages packed; themselves where they are. */
	public static Citations of(Collection<Citation> citations) {
		if (citations instanceof Citations packed) {
			return packed;
		}
		Builder builder = new Builder();
		citations.forEach(builder::add);
		return builder.build();
	}

	@Override
	Citation unpacked(int position) {
		PackedReader in = reader(position);
		int flags = in.number();
		String source = in.string();
		int first = in.number();
		int last = first + in.number();
		String id = ((flags & OWN_ID) != 0) ? in.string() : Citation.idOf(source, first, last);
		String locator = in.string();
		String hash = ((flags & OWN_HASH) != 0) ? in.string() : HEX.formatHex(in.raw(HASH_BYTES));
		return new Citation(id, source, locator, first, last, hash);
	}

	@Override
	public String id(int position) {
		PackedReader in = reader(position);
		int flags = in.number();
		String source = in.string();
		int first = in.number();
		int last = first + in.number();
		return ((flags & OWN_ID) != 0) ? in.string() : Citation.idOf(source, first, last);
	}

	/** The source of the passage at a position, without the rest of it. */
	public String source(int position) {
		PackedReader in = reader(position);
		in.number();
		return in.string();
	}

	/** How many lines the passage at a position has beyond the first. */
	public int lines(int position) {
		PackedReader in = reader(position);
		in.number();
		in.string();
		in.number();
		return in.number();
	}

	@Override
	public OptionalInt find(String id) {
		return this.index.find(id);
	}

	@Override
	public long bytes() {
		return super.bytes() + this.index.bytes();
	}

	/** Packs passages one after another. For one thread. */
	public static final class Builder {

		private final PackedWriter out = new PackedWriter();

		private final Ints places = new Ints();

		/** Adds a passage. */
		public Builder add(Citation citation) {
			boolean ownId = !citation.id()
				.equals(Citation.idOf(citation.source(), citation.firstLine(), citation.lastLine()));
			byte[] hash = hash(citation.sha256());
			this.out.number((ownId ? OWN_ID : 0) | ((hash == null) ? OWN_HASH : 0))
				.shared(citation.source())
				.number(citation.firstLine())
				.number(citation.lastLine() - citation.firstLine());
			if (ownId) {
				this.out.own(citation.id());
			}
			this.out.own(citation.locator());
			if (hash != null) {
				this.out.raw(hash);
			}
			else {
				this.out.own(citation.sha256());
			}
			this.places.add(this.out.end());
			return this;
		}

		private static byte @Nullable [] hash(String written) {
			if (written.length() != 2 * HASH_BYTES
					|| !written.chars().allMatch((c) -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
				return null;
			}
			return HEX.parseHex(written);
		}

		/** The passages in the order in which they were added. */
		public Citations build() {
			return new Citations(this.places.toNumbers(), this.out.done(), this.out.strings());
		}

		/** The passages in the order of their ids. */
		public Citations sorted() {
			Citations added = build();
			int[] order = orderOf(added.size(), added::id);
			return new Citations(Numbers.of(order.length, (i) -> added.places.get(order[i])), added.slabs,
					added.strings);
		}

	}

}
