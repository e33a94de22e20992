package lv.saiknes.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Source;

/**
 * The text files of the sources in one directory. A source's file is the one whose name
 * begins with the source's id and an underscore. Lines end at LF and are counted from 1.
 * Files are read once; instances may be used by several threads.
 */
public final class SourceLibrary {

	/** What stands in place of a personal span. */
	public static final String MASK = "█████";

	private static final String ELLIPSIS = "…";

	private static final Pattern UNENDED = Pattern.compile("[\\p{L}\\p{N},–-]$");

	private static final Pattern CONTINUED = Pattern.compile("^\\p{Ll}(?!\\p{L}?[.)])");

	private final Path directory;

	private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

	private SourceLibrary(Path directory) {
		this.directory = directory;
	}

	/**
	 * Opens a directory of sources.
	 * @throws SourceException when it is not a directory
	 */
	public static SourceLibrary open(Path directory) {
		if (!Files.isDirectory(directory)) {
			throw new SourceException("the source directory `" + directory
					+ "` does not exist; set saiknes.sources.directory (or SAIKNES_SOURCES_DIRECTORY) to the folder"
					+ " with the source texts, or leave it unset");
		}
		return new SourceLibrary(directory);
	}

	/** The directory. */
	public Path directory() {
		return this.directory;
	}

	/**
	 * All lines of a source.
	 * @throws SourceException when its file is absent or unreadable
	 */
	public List<String> linesOf(String source) {
		return this.lines.computeIfAbsent(source, this::read);
	}

	/**
	 * The hash of a passage, or empty where the source has no such lines.
	 * @throws SourceException when the source's file is absent or unreadable
	 */
	public Optional<String> findHash(String source, int firstLine, int lastLine) {
		List<String> all = linesOf(source);
		return (lastLine > all.size()) ? Optional.empty()
				: Optional.of(PassageHash.of(all.subList(firstLine - 1, lastLine)));
	}

	/**
	 * The cited words as one line, personal spans masked, or empty where the passage is
	 * no longer the one that was cited (its hash differs).
	 * @throws SourceException when the source's file is absent or unreadable
	 */
	public Optional<String> findPassage(Citation citation, Source source) {
		Optional<String> hash = findHash(citation.source(), citation.firstLine(), citation.lastLine());
		if (hash.isEmpty() || !hash.get().equals(citation.sha256())) {
			return Optional.empty();
		}
		List<String> passage = new ArrayList<>();
		for (int line = citation.firstLine(); line <= citation.lastLine(); line++) {
			passage.add(masked(source, line));
		}
		return Optional.of(PassageHash.normalise(passage));
	}

	/**
	 * The passage as it is quoted: like {@link #findPassage}, with an ellipsis where its
	 * first or last sentence goes on in lines that are not cited.
	 * @throws SourceException when the source's file is absent or unreadable
	 */
	public Optional<String> findQuote(Citation citation, Source source) {
		return findPassage(citation, source).map((passage) -> {
			List<String> all = linesOf(citation.source());
			String before = beside(all.subList(0, citation.firstLine() - 1).reversed());
			String after = beside(all.subList(citation.lastLine(), all.size()));
			return (goesOn(before, passage) ? ELLIPSIS : "") + passage + (goesOn(passage, after) ? ELLIPSIS : "");
		});
	}

	/** The first of these lines that is not blank; empty where there is none. */
	private static String beside(List<String> lines) {
		return lines.stream()
			.map((line) -> PassageHash.normalise(List.of(line)))
			.filter((line) -> !line.isEmpty())
			.findFirst()
			.orElse("");
	}

	/**
	 * Whether a sentence goes on from one text to the next: an item of a list does not.
	 */
	private static boolean goesOn(String first, String second) {
		return UNENDED.matcher(first).find() && CONTINUED.matcher(second).find();
	}

	/**
	 * All lines of a source as they may be shown, personal spans masked.
	 * @throws SourceException when its file is absent or unreadable
	 */
	public List<String> linesShown(Source source) {
		return IntStream.rangeClosed(1, linesOf(source.id()).size()).mapToObj((line) -> masked(source, line)).toList();
	}

	private String masked(Source source, int line) {
		StringBuilder text = new StringBuilder(linesOf(source.id()).get(line - 1));
		source.personalSpans()
			.stream()
			.filter((span) -> span.line() == line)
			.sorted((a, b) -> Integer.compare(b.from(), a.from()))
			.filter((span) -> span.from() < text.length())
			.forEach((span) -> text.replace(span.from(), Math.min(span.to(), text.length()), MASK));
		return text.toString();
	}

	private List<String> read(String source) {
		try (Stream<Path> files = Files.list(this.directory)) {
			Path file = files.filter((f) -> f.getFileName().toString().startsWith(source + "_"))
				.sorted()
				.findFirst()
				.orElseThrow(() -> new SourceException("no file in `" + this.directory + "` begins with `" + source
						+ "_`; put the text of source " + source + " there"));
			String text = Files.readString(file, StandardCharsets.UTF_8);
			String[] all = text.split("\n", -1);
			return List.of(text.endsWith("\n") ? Arrays.copyOf(all, all.length - 1) : all);
		}
		catch (IOException ex) {
			throw new SourceException("source " + source + " in `" + this.directory + "` cannot be read: " + ex);
		}
	}

}
