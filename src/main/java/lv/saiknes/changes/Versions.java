package lv.saiknes.changes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.store.Version;
import lv.saiknes.store.VersionShelf;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the dataset that were loaded last. Each is kept as {@code graph.json},
 * compressed, since an export that somebody kept is compared in the same way. Safe to
 * share between threads.
 */
public final class Versions {

	/**
	 * Larger ones are not kept: their export is packed in memory, and to compare two of
	 * them both are unpacked there.
	 */
	public static final int MOST_RECORDS = 200_000;

	private static final int REMEMBERED = 4;

	private final VersionShelf shelf;

	private final int keep;

	private final Ontology ontology;

	private final Clock clock;

	private final Map<String, Comparison> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Comparison> eldest) {
			return size() > REMEMBERED;
		}

	};

	Versions(VersionShelf shelf, int keep, Ontology ontology, Clock clock) {
		this.shelf = shelf;
		this.keep = keep;
		this.ontology = ontology;
		this.clock = clock;
	}

	/** Whether so many nodes and relations are more than are kept. */
	public static boolean isTooLarge(long records) {
		return records > MOST_RECORDS;
	}

	/** Whether this version, which is loaded, is not the one kept last. */
	public boolean isDue(String version) {
		return this.keep > 0
				&& this.shelf.list().stream().findFirst().filter((last) -> last.id().equals(version)).isEmpty();
	}

	/**
	 * Keeps the dataset that has been loaded, unless it is the one kept last; older ones
	 * make room.
	 */
	public synchronized void keep(Dataset dataset) {
		if (!isDue(dataset.version())) {
			return;
		}
		List<Version> kept = this.shelf.list();
		this.shelf.add(new Version(dataset.version(), dataset.date(), after(kept)), packed(dataset));
		for (int i = 0; i < kept.size(); i++) {
			if (i >= this.keep - 1 || kept.get(i).id().equals(dataset.version())) {
				this.shelf.remove(kept.get(i));
			}
		}
	}

	/** Now, and later than all that is kept, whatever the clock says. */
	private Instant after(List<Version> kept) {
		Instant now = this.clock.instant();
		return kept.stream().findFirst().map((last) -> last.loadedAt().plusMillis(1)).filter(now::isBefore).orElse(now);
	}

	private byte[] packed(Dataset dataset) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
			GraphJson.write(dataset, this.ontology, packed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the dataset cannot be packed", ex);
		}
		return bytes.toByteArray();
	}

	/** The versions that are kept, the one loaded last first. */
	public List<Version> list() {
		return this.shelf.list();
	}

	/**
	 * What changed from one version to another.
	 * @param from the earlier version; when null the one loaded before {@code to}, itself
	 * where there is none
	 * @param to the later version; the one loaded last when null
	 * @throws VersionException when one of them is not kept
	 */
	public Comparison compare(@Nullable String from, @Nullable String to) {
		List<Version> kept = list();
		if (kept.isEmpty()) {
			throw VersionException.unknown((to != null) ? to : (from != null) ? from : "", List.of());
		}
		int later = (to != null) ? find(to, kept) : 0;
		int earlier = (from != null) ? find(from, kept) : Math.min(later + 1, kept.size() - 1);
		return compare(kept.get(earlier), kept.get(later));
	}

	private static int find(String id, List<Version> kept) {
		List<String> known = kept.stream().map(Version::id).toList();
		int at = known.indexOf(id);
		if (at < 0) {
			throw VersionException.unknown(id, known);
		}
		return at;
	}

	private synchronized Comparison compare(Version from, Version to) {
		if (from.id().equals(to.id())) {
			return new Comparison(from.id(), to.id(), List.of());
		}
		return this.remembered.computeIfAbsent(from.id() + " " + to.id(),
				(key) -> Comparison.of(snapshot(from), snapshot(to)));
	}

	private Snapshot snapshot(Version version) {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(this.shelf.read(version)))) {
			return Snapshot.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the version " + version.id() + " cannot be read", ex);
		}
	}

}
