package lv.saiknes.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import lv.saiknes.seed.SeedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What second readers think of the facts of each source, beside the facts:
 * {@code reviews/004.yaml}, a fact on a line. Never read as facts.
 */
final class Reviews {

	private final Path directory;

	Reviews(Path seed) {
		this.directory = seed.resolve("reviews");
	}

	/** What was said of the facts of a source, by id of the fact. */
	Map<String, Review> list(String source) {
		Map<String, Review> reviews = new TreeMap<>();
		Path file = file(source);
		if (!Files.exists(file)) {
			return reviews;
		}
		try {
			Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
			if (root != null && root.get("reviews") instanceof List<?> list) {
				list.forEach((one) -> {
					if (one instanceof Map<?, ?> map && map.get("fact") != null && map.get("agreed") != null) {
						reviews.put(String.valueOf(map.get("fact")),
								new Review("true".equals(String.valueOf(map.get("agreed"))),
										String.valueOf(map.get("read")), Objects.toString(map.get("note"), null)));
					}
				});
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + file + "` cannot be read", ex);
		}
		return reviews;
	}

	/** Notes what a reader thinks of a fact; with null, nothing any more. */
	void set(String source, String fact, @Nullable Review review) {
		Map<String, Review> all = list(source);
		if (review == null) {
			all.remove(fact);
		}
		else {
			all.put(fact, review);
		}
		List<String> lines = new ArrayList<>(List.of("# What second readers think of the facts of source " + source
				+ "; written by the desk, never read as facts.", "reviews:"));
		all.forEach((id, one) -> lines.add("  - {fact: " + SeedText.quoted(id) + ", agreed: " + one.agreed()
				+ ", read: " + SeedText.quoted(one.read())
				+ ((one.note() != null) ? ", note: " + SeedText.quoted(one.note()) : "") + "}"));
		Path file = file(source);
		try {
			Files.createDirectories(this.directory);
			Path fresh = file.resolveSibling(file.getFileName() + ".new");
			Files.writeString(fresh, String.join("\n", lines) + "\n");
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + file + "` cannot be written", ex);
		}
	}

	private Path file(String source) {
		if (!source.matches("\\w{1,20}")) {
			throw new IllegalArgumentException("`" + source + "` is no number of a source");
		}
		return this.directory.resolve(source + ".yaml");
	}

	/**
	 * What a second reader thinks of a fact.
	 *
	 * @param agreed whether the lines say it
	 * @param read hash of the fact as it was read: another one has not been read
	 * @param note why not, absent where nothing is to be said
	 */
	record Review(boolean agreed, String read, @Nullable String note) {
	}

}
