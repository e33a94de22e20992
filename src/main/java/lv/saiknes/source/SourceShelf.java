package lv.saiknes.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Source;
import lv.saiknes.model.Source.PersonalSpan;
import lv.saiknes.seed.SeedText;

/**
 * The place of sources: their texts in one directory, which is never part of the seed
 * data, and what is known of each in {@code sources.yaml}, whose other lines and comments
 * stay as they are.
 */
public final class SourceShelf {

	private static final String LIST = "sources.yaml";

	private static final int PER_LINE = 20;

	private static final int HASH = 16;

	private final Path texts;

	private final Path seed;

	/** Texts in one directory, seed data in another. */
	public SourceShelf(Path texts, Path seed) {
		this.texts = texts;
		this.seed = seed;
	}

	/** The next number that no source has. */
	public String nextId(List<Source> known) {
		int last = known.stream()
			.map(Source::id)
			.filter((id) -> id.matches("\\d{1,6}"))
			.mapToInt(Integer::parseInt)
			.max()
			.orElse(-1);
		return "%03d".formatted(last + 1);
	}

	/**
	 * Puts a new source on the shelf.
	 * @return the file with its text
	 */
	public Path add(Source source, List<String> lines) {
		Path list = this.seed.resolve(LIST);
		try {
			// An empty list on one line is opened.
			String before = Files.readString(list).replaceFirst("(?m)^sources: *\\[ *\\] *$", "sources:");
			Path text = write(source.id(), lines);
			Files.writeString(list, (before.endsWith("\n") ? before : before + "\n") + entry(source));
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the source cannot be put into `" + this.texts + "` and `" + list + "`", ex);
		}
	}

	/**
	 * Notes what is known of a source whose text is on the shelf already: a new entry in
	 * the list, or the date of the one that there is.
	 */
	public void describe(Source source) {
		Path list = this.seed.resolve(LIST);
		try {
			String before = Files.readString(list);
			String dated = SeedEdit.withEntry(before, source.id(), Map.of("date", SeedText.quoted(source.date())));
			boolean known = Pattern.compile("(?m)^  - id: [\"']?" + Pattern.quote(source.id()) + "[\"']?\\s*(#.*)?$")
				.matcher(before)
				.find();
			Files.writeString(list, known ? dated : (before.endsWith("\n") ? before : before + "\n") + entry(source));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the source cannot be put into `" + list + "`", ex);
		}
	}

	/**
	 * Puts another edition in the place of a source: the text, what the list says of its
	 * pages and persons, and the lines that the seed data cites. The earlier text is kept
	 * in a folder beside.
	 * @param moved for each passage that stands elsewhere now, where
	 */
	public List<Path> replace(Source edition, List<String> lines, Edition moved) {
		try {
			List<Path> changed = new ArrayList<>();
			Path earlier = this.texts.resolve("earlier");
			Files.createDirectories(earlier);
			for (Path old : texts(edition.id())) {
				Files.move(old, earlier.resolve(old.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
			changed.add(write(edition.id(), lines));
			try (Stream<Path> files = Files.walk(this.seed)) {
				for (Path file : files.filter((one) -> one.toString().endsWith(".yaml")).sorted().toList()) {
					String before = Files.readString(file);
					String after = SeedEdit.withLines(before, edition.id(), moved);
					if (file.equals(this.seed.resolve(LIST))) {
						after = SeedEdit.withEntry(after, edition.id(), Map.of("date", SeedText.quoted(edition.date()),
								"pages", pages(edition.pages()), "personal", personal(edition.personalSpans())));
					}
					if (!after.equals(before)) {
						Files.writeString(file, after);
						changed.add(file);
					}
				}
			}
			return changed;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the edition cannot be written", ex);
		}
	}

	private List<Path> texts(String id) throws IOException {
		try (Stream<Path> files = Files.list(this.texts)) {
			return files.filter((one) -> one.getFileName().toString().startsWith(id + "_")).toList();
		}
	}

	private Path write(String id, List<String> lines) throws IOException {
		String text = String.join("\n", lines) + "\n";
		Path file = this.texts.resolve(id + "_" + Sha256.hex(text).substring(0, HASH) + ".txt");
		Files.createDirectories(this.texts);
		Files.writeString(file, text, StandardCharsets.UTF_8);
		return file;
	}

	private static String entry(Source source) {
		StringBuilder entry = new StringBuilder();
		entry.append("  - id: ").append(SeedText.quoted(source.id())).append('\n');
		entry.append("    title: {lv: ")
			.append(SeedText.quoted(source.title().lv()))
			.append(", en: ")
			.append(SeedText.quoted(source.title().en()))
			.append("}\n");
		entry.append("    publisher: {lv: ")
			.append(SeedText.quoted(source.publisher().lv()))
			.append(", en: ")
			.append(SeedText.quoted(source.publisher().en()))
			.append("}\n");
		entry.append("    date: ").append(SeedText.quoted(source.date())).append('\n');
		if (source.url() != null) {
			entry.append("    url: ").append(SeedText.quoted(source.url())).append('\n');
		}
		if (source.table()) {
			entry.append("    table: true\n");
		}
		if (!source.pages().isEmpty()) {
			entry.append("    pages: ").append(pages(source.pages())).append('\n');
		}
		if (!source.personalSpans().isEmpty()) {
			entry.append("    personal:").append(personal(source.personalSpans())).append('\n');
		}
		return entry.toString();
	}

	/** Twenty to a line: a page more changes few of them. */
	private static String pages(List<Integer> pages) {
		if (pages.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder("[");
		for (int i = 0; i < pages.size(); i++) {
			text.append((i == 0) ? "" : ((i % PER_LINE == 0) ? ",\n      " : ", ")).append(pages.get(i));
		}
		return text.append(']').toString();
	}

	private static String personal(List<PersonalSpan> spans) {
		return spans.stream()
			.map((one) -> "\n      - {line: " + one.line() + ", from: " + one.from() + ", to: " + one.to() + "}")
			.collect(Collectors.joining());
	}

	/** Where the passages of a source stand in another edition of it. */
	public static Edition compare(List<String> before, List<String> after, List<Citation> citations) {
		return Edition.of(before, after, citations);
	}

}
