package lv.saiknes.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that people use for one another, from {@code text/synonyms.txt}: rings of Latvian
 * and English words, each brought to its stems. A ring is known by a short name, so that
 * an index may hold it beside the words. Immutable.
 */
public final class Synonyms {

	private static final String FILE = "/text/synonyms.txt";

	private final Map<String, Set<String>> latvian = new HashMap<>();

	private final Map<String, Set<String>> english = new HashMap<>();

	/** Reads the rings of the program. */
	public Synonyms(Stems stems) {
		try (InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE), FILE)) {
			List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
					add("ring" + i, stems.of(lines.get(i)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + FILE + "` could not be read", ex);
		}
	}

	private void add(String ring, Collection<Stems.Word> words) {
		for (Stems.Word word : words) {
			word.latvian().forEach((stem) -> add(this.latvian, stem, ring));
			word.english().forEach((stem) -> add(this.english, stem, ring));
		}
	}

	private static void add(Map<String, Set<String>> rings, String stem, String ring) {
		rings.computeIfAbsent(stem, (key) -> new TreeSet<>()).add(ring);
	}

	/** The rings that a word is in, taken as Latvian; none for most. */
	public Set<String> ofLatvian(Stems.Word word) {
		return rings(this.latvian, word.latvian());
	}

	/** The rings that a word is in, taken as English; none for most. */
	public Set<String> ofEnglish(Stems.Word word) {
		return rings(this.english, word.english());
	}

	private static Set<String> rings(Map<String, Set<String>> rings, Set<String> stems) {
		Set<String> all = new TreeSet<>();
		stems.forEach((stem) -> all.addAll(rings.getOrDefault(stem, Set.of())));
		return all;
	}

}
