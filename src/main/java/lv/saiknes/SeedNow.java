package lv.saiknes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lv.saiknes.KeptReading.KeptFile;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Sha256;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFileReading;
import lv.saiknes.seed.SeedPath;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedReading;
import lv.saiknes.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * The seed data as it lies in its folders now. A file that is known by its stamp from an
 * earlier reading is not read to find that out. For one thread.
 */
final class SeedNow {

	/** More files are read with all others. */
	private static final int MOST_EDITED = 100;

	private final List<SeedPath> paths;

	private final @Nullable KeptReading kept;

	/** What is known of each file now, but for what it says. */
	private final Map<String, KeptFile> files = new LinkedHashMap<>();

	/** Those that are not as they were. */
	private final Map<String, SeedFile> edited = new LinkedHashMap<>();

	private boolean read;

	private SeedNow(List<SeedPath> paths, Optional<KeptReading> kept) {
		this.paths = paths;
		this.kept = kept.orElse(null);
		for (SeedPath path : paths) {
			this.files.put(path.path(), look(path));
		}
	}

	/**
	 * Looks what lies there.
	 * @param kept what was kept of the dataset that is loaded
	 */
	static SeedNow look(List<SeedPath> paths, Optional<KeptReading> kept) {
		return new SeedNow(paths, kept);
	}

	private KeptFile look(SeedPath path) {
		KeptFile known = (this.kept != null) ? this.kept.files().get(path.path()) : null;
		Optional<String> stamp = FileStamp.of(path.file(), Instant.now());
		if (known != null && stamp.filter(known.stamp()::equals).isPresent()) {
			return known;
		}
		this.read = true;
		SeedFile file = path.read();
		String hash = Sha256.hex(file.content());
		if (known == null || !known.sha256().equals(hash) || file.fault() != null) {
			this.edited.put(path.path(), file);
		}
		return new KeptFile(hash, (known != null) ? known.facts() : null, stamp);
	}

	/** Tells these files, as this program reads them, from any others. */
	String fingerprint() {
		Map<String, String> hashes = new LinkedHashMap<>();
		this.files.forEach((path, file) -> hashes.put(path, file.sha256()));
		return Fingerprint.of(hashes);
	}

	/** Whether all files are as they were, but some had to be read to know that. */
	boolean isKnownAgain() {
		return this.kept != null && this.edited.isEmpty() && this.read;
	}

	/** All of the files, read. */
	List<SeedFile> read() {
		return this.paths.stream().map((path) -> {
			SeedFile file = this.edited.get(path.path());
			return (file != null) ? file : path.read();
		}).toList();
	}

	/** What is to be kept of these files where a reading of all gave this. */
	KeptReading kept(ContentSum sum, Map<String, String> facts) {
		Map<String, KeptFile> all = new LinkedHashMap<>();
		this.files.forEach((path, file) -> all.put(path,
				new KeptFile(file.sha256(), facts.getOrDefault(path, KeptFile.NOTHING), file.stamp())));
		return new KeptReading(sum, all);
	}

	/** What is to be kept where no facts are otherwise. */
	KeptReading kept(ContentSum sum) {
		return new KeptReading(sum, this.files);
	}

	/** The sum over the dataset that is loaded, where what was kept of it tells that. */
	Optional<ContentSum> sum() {
		return Optional.ofNullable(this.kept).map(KeptReading::sum);
	}

	/**
	 * Loads the edited files alone, where nothing but names of nodes and sentences about
	 * them is edited.
	 * @return whether that was done; otherwise all has to be read and loaded
	 * @throws SeedDataException when something is wrong in one of them
	 */
	boolean loadEdited(SeedReader reader, GraphStore store) {
		if (this.kept == null || this.edited.isEmpty() || this.edited.size() > MOST_EDITED
				|| !List.copyOf(this.kept.files().keySet()).equals(List.copyOf(this.files.keySet()))
				|| this.edited.keySet().stream().anyMatch((path) -> !saysFacts(path))) {
			return false;
		}
		List<SeedFile> shared = this.paths.stream()
			.filter((path) -> facts(path.path()).equals(SeedReading.SHARED))
			.map(SeedPath::read)
			.toList();
		List<Entity> described = new ArrayList<>();
		Map<String, SeedFileReading> readings = new HashMap<>();
		for (SeedFile file : this.edited.values()) {
			reader.readAlone(shared, file).ifPresent((reading) -> readings.put(file.path(), reading));
		}
		List<Finding> findings = this.edited.keySet()
			.stream()
			.filter(readings::containsKey)
			.flatMap((path) -> Objects.requireNonNull(readings.get(path)).findings().stream())
			.toList();
		if (!findings.isEmpty()) {
			throw new SeedDataException(findings);
		}
		boolean renamed = readings.entrySet()
			.stream()
			.anyMatch((one) -> !one.getValue().facts().equals(facts(one.getKey())));
		List<SeedFile> locks = this.paths.stream()
			.filter((path) -> renamed && path.name().equals(SeedReader.CONTENTS))
			.map(SeedPath::read)
			.toList();
		for (String path : this.edited.keySet()) {
			SeedFileReading reading = readings.get(path);
			if (reading == null || !reading.hasFactsOf(facts(path)) || reading.mayBeSwapped(locks)) {
				return false;
			}
			described.addAll(reading.nodes());
			KeptFile file = Objects.requireNonNull(this.files.get(path));
			this.files.put(path, new KeptFile(file.sha256(), reading.facts(), file.stamp()));
		}
		return store.edit(this.kept.sum(), described, fingerprint(), (sum) -> kept(sum).bytes()).isPresent();
	}

	/** The names of the files that were edited. */
	String edited() {
		return String.join(", ", this.edited.keySet());
	}

	private boolean saysFacts(String path) {
		String facts = facts(path);
		return !facts.equals(KeptFile.NOTHING) && !facts.equals(SeedReading.SHARED);
	}

	private String facts(String path) {
		return Objects.requireNonNull(this.files.get(path), path).facts();
	}

}
