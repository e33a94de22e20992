package lv.saiknes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Source.Coverage;
import lv.saiknes.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts into folders of seed data. What is to be written is checked first, with
 * the lock files brought up to date; then it is written file by file, each whole or not
 * at all. Not for several threads at once.
 */
public final class SeedFolder {

	private static final Pattern CITED = Pattern.compile("(\\w+)\\.(\\d{1,7})(?:-(\\d{1,7}))?");

	private final List<Path> directories;

	private final SeedReader reader;

	/**
	 * Writes into these folders.
	 * @throws IllegalArgumentException when there is none of them on the disk
	 */
	public SeedFolder(List<Path> directories, Ontology ontology) {
		directories.stream().filter((one) -> !Files.isDirectory(one)).findFirst().ifPresent((missing) -> {
			throw new IllegalArgumentException("`" + missing + "` is no folder, and the packed copy of the seed data"
					+ " cannot be written to; name a folder in saiknes.seed.directory");
		});
		this.directories = List.copyOf(directories);
		this.reader = new SeedReader(ontology);
	}

	/** The seed data as it lies on the disk now. */
	public List<SeedFile> files() {
		return SeedFiles.of(this.directories);
	}

	/**
	 * The file into which a fact that a source states belongs: of those that cite the
	 * source when nothing else is said, the one that describes the first of these nodes
	 * that any of them does, else the one whose relations cite the nearest line; without
	 * any, a new one in the folder of the source.
	 * @param nodes ids of the nodes that the fact is about
	 * @throws IllegalArgumentException when no folder lists the source
	 */
	public Path fileFor(List<SeedFile> files, String source, int line, List<String> nodes) {
		Path folder = folderOf(files, source);
		Map<String, SeedText> texts = new TreeMap<>();
		files.stream()
			.filter((file) -> isOf(file, folder) && file.name().endsWith(".yaml") && file.fault() == null)
			.filter((file) -> file.content().contains("source:"))
			.forEach((file) -> {
				SeedText text = SeedText.of(file.content());
				if (text.listsFacts() && text.source().filter(source::equals).isPresent()) {
					texts.put(file.name(), text);
				}
			});
		Optional<String> chosen = nodes.stream()
			.flatMap((node) -> texts.entrySet().stream().filter((one) -> one.getValue().describes(node)))
			.map(Map.Entry::getKey)
			.findFirst()
			.or(() -> texts.entrySet()
				.stream()
				.filter((one) -> one.getValue().distance(source, line).isPresent())
				.min((one, other) -> Integer.compare(one.getValue().distance(source, line).orElseThrow(),
						other.getValue().distance(source, line).orElseThrow()))
				.map(Map.Entry::getKey));
		return folder.resolve(chosen.or(() -> texts.keySet().stream().findFirst())
			.orElseGet(() -> newFile(files, folder, source)));
	}

	private static String newFile(List<SeedFile> files, Path folder, String source) {
		return files.stream()
			.filter((file) -> isOf(file, folder) && file.name().startsWith(source + "-") && file.name().contains("/"))
			.map((file) -> file.name().substring(0, file.name().indexOf('/')))
			.sorted()
			.findFirst()
			.orElse(source + "-accepted") + "/accepted.yaml";
	}

	/**
	 * The file that describes a node in the general form; empty where a sheet makes it.
	 */
	public Optional<Path> findFileOf(List<SeedFile> files, String node) {
		return files.stream()
			.filter((file) -> file.name().endsWith(".yaml") && file.content().contains(node))
			.filter((file) -> SeedText.of(file.content()).describes(node))
			.map((file) -> Path.of(file.folder()).resolve(file.name()))
			.findFirst();
	}

	/** The folder among those read together in whose list a source stands. */
	private Path folderOf(List<SeedFile> files, String source) {
		Pattern entry = Pattern.compile("(?m)^\\s*- (?:\\{\\s*)?id:\\s*[\"']?" + Pattern.quote(source) + "[\"']?\\s*(?:[,}#].*)?$");
		return files.stream()
			.filter((file) -> file.name().equals("sources.yaml") && entry.matcher(file.content()).find())
			.map((file) -> Path.of(file.folder()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no source `" + source + "`; add its text with"
					+ " `saiknes source add FILE --id " + source + "`"));
	}

	private static boolean isOf(SeedFile file, Path folder) {
		return Path.of(file.folder()).equals(folder);
	}

	/**
	 * Checks what the seed data would be with other texts in some of its files. Nothing
	 * is written.
	 * @param files the seed data as it is
	 * @param texts texts of the files that change
	 * @param cited the passages that they cite anew, without hashes
	 * @throws lv.saiknes.evidence.SourceException when the text of a source is not at
	 * hand
	 */
	public SeedChange check(List<SeedFile> files, Map<Path, String> texts, Collection<Citation> cited,
			SourceLibrary library) {
		Map<Path, SeedFile> now = new LinkedHashMap<>();
		files.forEach((file) -> now.put(Path.of(file.folder()).resolve(file.name()), file));
		Map<Path, @Nullable String> after = new LinkedHashMap<>(texts);
		texts.forEach((path, text) -> now.put(path, file(path, text)));
		List<Finding> beyond = new ArrayList<>();
		for (Citation citation : cited) {
			Path folder = folderOf(files, citation.source());
			Optional<String> hash = library.findHash(citation.source(), citation.firstLine(), citation.lastLine());
			if (hash.isEmpty()) {
				beyond.add(new Finding(folder + "/" + CitationLock.FILE, 1, "NO_SUCH_LINES",
						"source " + citation.source() + " has no line `" + citation.lastLine() + "`",
						"Choose lines that it has."));
				continue;
			}
			lock(now, after, folder.resolve(CitationLock.FILE), withHash(now, folder, citation, hash.get()));
			lock(now, after, folder.resolve(CoverageReport.FILE), withCoverage(now, folder, citation.source(), library));
		}
		List<SeedFile> changed = List.copyOf(now.values());
		SeedReader.Checked checked = this.reader.check(changed);
		List<Finding> findings = new ArrayList<>(checked.result().findings());
		findings.addAll(beyond);
		if (findings.isEmpty()) {
			for (Path folder : this.directories) {
				Path contents = folder.resolve(SeedReader.CONTENTS);
				if (now.containsKey(contents)) {
					lock(now, after, contents, checked.contents(name(folder)));
				}
			}
		}
		Map<Path, @Nullable String> before = new LinkedHashMap<>();
		after.keySet().forEach((path) -> before.put(path, read(path)));
		return new SeedChange(findings, findings.isEmpty() ? checked.result().dataset() : Optional.empty(),
				List.copyOf(now.values()), before, after);
	}

	private SeedFile file(Path path, String text) {
		Path folder = this.directories.stream().filter(path::startsWith).findFirst().orElseThrow();
		return new SeedFile(name(folder), name(folder.relativize(path)), text);
	}

	private static String name(Path path) {
		return path.toString().replace('\\', '/');
	}

	private void lock(Map<Path, SeedFile> now, Map<Path, @Nullable String> after, Path path, String text) {
		SeedFile before = now.put(path, file(path, text));
		if (before == null || !before.content().equals(text)) {
			after.put(path, text);
		}
	}

	private static String content(Map<Path, SeedFile> now, Path path) {
		SeedFile file = now.get(path);
		return (file != null) ? file.content() : "";
	}

	private static String withHash(Map<Path, SeedFile> now, Path folder, Citation citation, String hash) {
		Map<String, String> hashes = new TreeMap<>(
				CitationLock.parse(content(now, folder.resolve(CitationLock.FILE))));
		hashes.put(citation.id(), hash);
		List<Citation> all = new ArrayList<>();
		hashes.forEach((id, known) -> all.add(citation(id, known)));
		return CitationLock.write(all);
	}

	private static Citation citation(String id, String hash) {
		Matcher matcher = CITED.matcher(id);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("`" + id + "` in " + CitationLock.FILE + " is no passage; run `cite --lock`");
		}
		int first = Integer.parseInt(matcher.group(2));
		return new Citation(id, matcher.group(1), "", first,
				(matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : first, hash);
	}

	/** The lines of this source counted anew; those of others are as they were. */
	private String withCoverage(Map<Path, SeedFile> now, Path folder, String source, SourceLibrary library) {
		List<Citation> cited = new ArrayList<>();
		CitationLock.parse(content(now, folder.resolve(CitationLock.FILE)))
			.forEach((id, hash) -> cited.add(citation(id, hash)));
		List<SeedFile> marking = now.values()
			.stream()
			.filter((file) -> file.content().contains("uncited:") || file.name().equals("sources.yaml"))
			.toList();
		Coverage counted = Objects.requireNonNull(
				CoverageReport.of(library, List.of(source), cited, this.reader.uncitedLines(marking))
					.bySource()
					.get(source));
		Map<String, Coverage> all = new TreeMap<>(
				CoverageReport.parse(content(now, folder.resolve(CoverageReport.FILE))));
		all.put(source, counted);
		return CoverageReport.write(all);
	}

	/**
	 * Writes a change.
	 * @throws IllegalStateException when something is wrong with it, or a file is no
	 * longer as it was when it was checked; nothing is written then
	 */
	public void write(SeedChange change) {
		if (!change.findings().isEmpty()) {
			throw new IllegalStateException("what has findings is not written");
		}
		replace(change.before(), change.after());
	}

	/**
	 * Takes a change back.
	 * @throws IllegalStateException when a file was changed since; nothing is written
	 * then
	 */
	public void undo(SeedChange change) {
		replace(change.after(), change.before());
	}

	private static void replace(Map<Path, @Nullable String> expected, Map<Path, @Nullable String> texts) {
		expected.forEach((path, text) -> {
			if (!Objects.equals(read(path), text)) {
				throw new IllegalStateException("`" + path + "` was changed by somebody else meanwhile, so nothing was"
						+ " written; look at the page again");
			}
		});
		Map<Path, @Nullable String> done = new LinkedHashMap<>();
		try {
			for (Map.Entry<Path, @Nullable String> one : texts.entrySet()) {
				put(one.getKey(), one.getValue());
				done.put(one.getKey(), expected.get(one.getKey()));
			}
		}
		catch (IOException ex) {
			done.forEach((path, text) -> {
				try {
					put(path, text);
				}
				catch (IOException again) {
					ex.addSuppressed(again);
				}
			});
			throw new UncheckedIOException("the seed data cannot be written: " + ex.getMessage(), ex);
		}
	}

	private static void put(Path path, @Nullable String text) throws IOException {
		if (text == null) {
			Files.deleteIfExists(path);
			return;
		}
		Files.createDirectories(path.getParent());
		Path fresh = path.resolveSibling(path.getFileName() + ".new");
		Files.writeString(fresh, text);
		Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
	}

	private static @Nullable String read(Path path) {
		try {
			return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + path + "` cannot be read", ex);
		}
	}

}
