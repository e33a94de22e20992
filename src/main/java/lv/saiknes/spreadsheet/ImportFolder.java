package lv.saiknes.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.draft.DraftFolder;
import lv.saiknes.draft.Proposal;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.source.SourceShelf;
import org.springframework.context.MessageSource;

/**
 * The folder of seed data that an import owns: {@code 005-my-list/import-nodes-0001.yaml}
 * and so on, one fact a line. Importing again writes these files anew; whatever else lies
 * in the folder stays.
 */
public final class ImportFolder {

	private static final String OWN = "import-";

	/** What the seed data held, by which what goes missing is told. */
	private static final String CONTENTS = "contents.lock";

	/** So many facts to a file: a change shows in one of them. */
	private static final int PER_FILE = 5_000;

	private static final int HASH = 16;

	private static final Pattern CITE = Pattern.compile(", cite: \"(?:[^\"\\\\]|\\\\.)*\"");

	private static final Pattern NODE = Pattern.compile("\\{id: ([^,]+), kind: .*");

	private static final Pattern RELATION = Pattern
		.compile("\\{from: ([^,]+), kind: ([^,]+), to: ([^,}]+)(?:, key: \"((?:[^\"\\\\]|\\\\.)*)\")?.*");

	private final Path seed;

	private final Path folder;

	private final String source;

	private final Mapping mapping;

	private ImportFolder(Path seed, Path folder, String source, Mapping mapping) {
		this.seed = seed;
		this.folder = folder;
		this.source = source;
		this.mapping = mapping;
	}

	/**
	 * The folder of a mapping: the one that its import had before, or a new one with the
	 * number that the mapping names or the next one.
	 * @throws MappingException when that number is another source's
	 */
	public static ImportFolder of(Path seed, Mapping mapping, List<Source> known) {
		try (Stream<Path> folders = Files.list(seed)) {
			Optional<Path> before = folders.filter(Files::isDirectory)
				.filter((one) -> one.getFileName().toString().matches("\\w+-" + Pattern.quote(mapping.id())))
				.sorted()
				.findFirst();
			String number = before.map((one) -> one.getFileName().toString())
				.map((name) -> name.substring(0, name.length() - mapping.id().length() - 1))
				.orElseGet(() -> (mapping.source().id() != null) ? mapping.source().id()
						: new SourceShelf(seed, seed).nextId(known));
			if (before.isEmpty() && known.stream().anyMatch((one) -> one.id().equals(number))) {
				throw new MappingException("source.id: `" + number + "` is the number of another source; leave it out");
			}
			return new ImportFolder(seed, before.orElse(seed.resolve(number + "-" + mapping.id())), number, mapping);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + seed + "` cannot be read", ex);
		}
	}

	/** The number of the table as a source. */
	public String source() {
		return this.source;
	}

	/** The folder. */
	public Path path() {
		return this.folder;
	}

	/**
	 * Says what an import would do; nothing is written.
	 * @param dataset the seed data, with what was imported before
	 * @param messages the words for values, by which nodes are found as well
	 * @return the doubtful ones
	 */
	public List<Proposal> dryRun(Path table, Ontology ontology, Dataset dataset, MessageSource messages,
			ImportReport report) {
		return importer(ontology, dataset, messages, report, Facts.NOWHERE).run(table);
	}

	/**
	 * Imports a table: writes facts, the text of the source, its entry in the list of
	 * sources, and the doubtful ones as proposals.
	 * @param texts the directory of the sources' texts
	 * @param check whether the seed data is sound now; when it throws, all is put back
	 */
	public void write(Path table, Path texts, Ontology ontology, Dataset dataset, MessageSource messages,
			ImportReport report, Runnable check) {
		// Beside the drafts nothing is read as facts.
		Path fresh = new DraftFolder(this.seed).file(this.source).resolveSibling("import.new");
		Path old = fresh.resolveSibling("import.old");
		Path list = this.seed.resolve("sources.yaml");
		Path contents = this.seed.resolve(CONTENTS);
		try {
			clear(fresh);
			clear(old);
			Files.createDirectories(fresh);
			Files.createDirectories(texts);
			String sources = Files.readString(list);
			String recorded = Files.exists(contents) ? Files.readString(contents) : "";
			Set<String> before = ids();
			List<Proposal> doubtful;
			String hash;
			try (FactFiles files = new FactFiles(fresh, this.source, this.mapping)) {
				doubtful = importer(ontology, dataset, messages, report, files).run(table);
				hash = files.hash();
			}
			Files.createDirectories(old);
			Files.createDirectories(this.folder);
			move(this.folder, old);
			move(fresh, this.folder);
			Path text = texts.resolve(this.source + "_" + hash.substring(0, HASH) + ".txt");
			List<Path> textsBefore = texts(texts);
			Files.move(this.folder.resolve(FactFiles.TEXT), text, StandardCopyOption.REPLACE_EXISTING);
			List<Path> earlier = textsBefore.stream().filter((one) -> !one.equals(text)).toList();
			try {
				for (Path one : earlier) {
					Files.move(one, old.resolve(one.getFileName()));
				}
				new SourceShelf(texts, this.seed).describe(described());
				if (!recorded.isEmpty()) {
					// What the table no longer says was told, and is meant to go.
					Files.writeString(contents, withoutOwn(recorded, before));
				}
				new DraftFolder(this.seed).write(this.source, doubtful);
				check.run();
			}
			catch (RuntimeException ex) {
				clearOwn(this.folder);
				move(old, this.folder);
				for (Path one : earlier) {
					Files.move(old.resolve(one.getFileName()), one);
				}
				if (!textsBefore.contains(text)) {
					Files.deleteIfExists(text);
				}
				Files.writeString(list, sources);
				if (!recorded.isEmpty()) {
					Files.writeString(contents, recorded);
				}
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the import cannot be written into `" + this.folder + "`", ex);
		}
		finally {
			clear(fresh);
			clear(old);
		}
	}

	private String withoutOwn(String recorded, Set<String> ids) {
		String files = "file " + this.folder.getFileName() + "/" + OWN;
		return recorded.lines()
			.filter((line) -> !line.startsWith(files)
					&& !(line.startsWith("id ") && ids.contains(line.substring(3, Math.max(3, line.lastIndexOf(' '))))))
			.map((line) -> line + "\n")
			.collect(Collectors.joining());
	}

	/** The ids of the nodes that the import before made. */
	private Set<String> ids() {
		Set<String> ids = new HashSet<>();
		facts((line) -> {
			Matcher node = NODE.matcher(line);
			if (node.matches()) {
				ids.add(node.group(1));
			}
		});
		return ids;
	}

	private Source described() {
		Mapping.Described table = this.mapping.source();
		return new Source(this.source, table.title(), table.publisher(), table.date(), table.url(), List.of(), null,
				List.of(), List.of(), List.of(), true);
	}

	private TableImport importer(Ontology ontology, Dataset dataset, MessageSource messages, ImportReport report,
			Facts facts) {
		LongTable earlier = new LongTable();
		Set<String> nodes = new HashSet<>();
		Set<String> relations = new HashSet<>();
		facts((line) -> {
			earlier.put(key(line), earlier.hash(content(line)) >>> 1);
			Matcher node = NODE.matcher(line);
			Matcher relation = RELATION.matcher(line);
			if (node.matches()) {
				nodes.add(node.group(1));
			}
			else if (relation.matches()) {
				relations.add(Relation.idOf(relation.group(1), relation.group(2), relation.group(3), relation.group(4),
						Grade.STATED));
			}
		});
		// What was imported before is not what names are matched with.
		Dataset others = new Dataset(dataset.version(), dataset.date(), dataset.sources(), dataset.citations(),
				dataset.entities().stream().filter((one) -> !nodes.contains(one.id())).toList(),
				dataset.relations()
					.stream()
					.filter((one) -> !nodes.contains(one.from()) && !nodes.contains(one.to())
							&& !relations.contains(one.id()))
					.toList(),
				dataset.manifest());
		return new TableImport(this.mapping, ontology, others, messages, earlier,
				new DraftFolder(this.seed).list(this.source), report, facts);
	}

	private void facts(Consumer<String> reader) {
		for (Path file : own(this.folder)) {
			try (Stream<String> lines = Files.lines(file)) {
				lines.filter((line) -> line.startsWith("  - {"))
					.forEach((line) -> reader.accept(line.substring("  - ".length())));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("`" + file + "` cannot be read", ex);
			}
		}
	}

	private static List<Path> own(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((one) -> one.getFileName().toString().startsWith(OWN)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + folder + "` cannot be read", ex);
		}
	}

	private List<Path> texts(Path texts) throws IOException {
		try (Stream<Path> files = Files.list(texts)) {
			return files.filter((one) -> one.getFileName().toString().startsWith(this.source + "_")).toList();
		}
	}

	private static void move(Path from, Path to) throws IOException {
		for (Path one : own(from)) {
			Files.move(one, to.resolve(one.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void clearOwn(Path folder) throws IOException {
		for (Path one : own(folder)) {
			Files.delete(one);
		}
	}

	private static void clear(Path folder) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path one : files.toList()) {
				Files.delete(one);
			}
			Files.delete(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + folder + "` cannot be emptied", ex);
		}
	}

	/** By what a line of seed data is told from others. */
	static String key(String line) {
		int name = line.indexOf(", name: ");
		int cite = line.indexOf(", cite: ");
		int end = line.startsWith("{id: ") ? name : cite;
		return (end > 0) ? line.substring(0, end) : line;
	}

	/** What a line says, wherever its row stands. */
	static String content(String line) {
		return CITE.matcher(line).replaceAll("");
	}

	/** The files while they are written. */
	private static final class FactFiles implements Facts, AutoCloseable {

		static final String TEXT = "import-text";

		private final Part nodes;

		private final Part relations;

		private final MessageDigest digest = Sha256.digest();

		private final Writer text;

		private int row;

		FactFiles(Path folder, String source, Mapping mapping) throws IOException {
			this.nodes = new Part(folder, "nodes", source, mapping);
			this.relations = new Part(folder, "relations", source, mapping);
			this.text = new BufferedWriter(new OutputStreamWriter(
					new DigestOutputStream(Files.newOutputStream(folder.resolve(TEXT)), this.digest),
					StandardCharsets.UTF_8));
		}

		@Override
		public void node(String line) {
			this.nodes.write(line);
		}

		@Override
		public void relation(String line) {
			this.relations.write(line);
		}

		@Override
		public void text(int number, String line) {
			try {
				while (++this.row < number) {
					this.text.write('\n');
				}
				this.text.write(line);
				this.text.write('\n');
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the text of the source cannot be written", ex);
			}
		}

		String hash() throws IOException {
			this.text.flush();
			return HexFormat.of().formatHex(this.digest.digest());
		}

		@Override
		public void close() throws IOException {
			this.nodes.close();
			this.relations.close();
			this.text.close();
		}

	}

	/** Files of one sort of facts. */
	private static final class Part {

		private final Path folder;

		private final String sort;

		private final String source;

		private final Mapping mapping;

		private final List<Writer> open = new ArrayList<>();

		private int written;

		Part(Path folder, String sort, String source, Mapping mapping) {
			this.folder = folder;
			this.sort = sort;
			this.source = source;
			this.mapping = mapping;
		}

		void write(String line) {
			try {
				if (this.written % PER_FILE == 0) {
					close();
					Writer writer = Files.newBufferedWriter(this.folder
						.resolve("%s%s-%04d.yaml".formatted(OWN, this.sort, this.written / PER_FILE + 1)));
					writer
						.write("""
								# yaml-language-server: $schema=../../graph-schema/seed.schema.json
								# Made by `saiknes import` with the mapping %s; not to be edited: the next import writes it anew.
								source: %s
								%s:
								"""
							.formatted(this.mapping.id(), ValueText.quoted(this.source), this.sort));
					this.open.add(writer);
				}
				this.open.getFirst().write("  - " + line + "\n");
				this.written++;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("facts cannot be written into `" + this.folder + "`", ex);
			}
		}

		void close() throws IOException {
			for (Writer writer : this.open) {
				writer.close();
			}
			this.open.clear();
		}

	}

}
