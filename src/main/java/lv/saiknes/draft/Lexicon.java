package lv.saiknes.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Words by which a draft reads a document; they stand in {@code draft/lexicon.yaml}. */
final class Lexicon {

	private static final String FILE = "/draft/lexicon.yaml";

	private static final Lexicon WORDS = new Lexicon();

	private final Map<String, Object> content;

	private final List<Role> roles = new ArrayList<>();

	private final List<Body> bodies = new ArrayList<>();

	private Lexicon() {
		try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE), FILE)) {
			this.content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + FILE + "` cannot be read", ex);
		}
		for (Map<String, Object> map : maps("sections")) {
			this.roles.add(new Role(string(map, "key"), string(map, "relation"), (String) map.get("kind"),
					(String) map.get("id"), Boolean.TRUE.equals(map.get("single")), (String) map.get("ends"),
					"in".equals(map.get("direction")), strings(map.get("properties")), words(map.get("words"))));
		}
		for (Map<String, Object> map : maps("bodies")) {
			this.bodies.add(new Body(string(map, "kind"), string(map, "type"), words(map.get("words"))));
		}
	}

	static Lexicon words() {
		return WORDS;
	}

	/** The roles that sections of a plan have, where no layout says so. */
	List<Role> roles() {
		return this.roles;
	}

	/** The role that a title of a section or a cell of a table gives. */
	Optional<Role> findRole(String title) {
		String folded = Folding.words(title);
		return anyWordBegins(folded, list("aspects")) ? Optional.empty()
				: this.roles.stream().filter((role) -> role.words().stream().anyMatch(folded::startsWith)).findFirst();
	}

	/** The kind of body that a noun names. */
	Optional<Body> findBody(String word) {
		String folded = Folding.fold(word);
		return this.bodies.stream().filter((body) -> body.words().stream().anyMatch(folded::startsWith)).findFirst();
	}

	/** The words under a key. */
	List<String> list(String key) {
		return words(this.content.get(key));
	}

	/** Whether some word of a text begins with one of those under a key. */
	boolean has(String key, String text) {
		return anyWordBegins(Folding.words(text), list(key));
	}

	/** The lists under a key, by their own keys, in order. */
	Map<String, List<String>> groups(String key) {
		Map<String, List<String>> groups = new LinkedHashMap<>();
		((Map<?, ?>) Objects.requireNonNull(this.content.get(key), key))
			.forEach((name, list) -> groups.put(String.valueOf(name), words(list)));
		return groups;
	}

	/** Number of the month whose name begins so, from 1. */
	Optional<Integer> findMonth(String word) {
		String folded = Folding.fold(word);
		List<?> months = (List<?>) Objects.requireNonNull(this.content.get("months"));
		for (int i = 0; i < months.size(); i++) {
			if (words(months.get(i)).stream().anyMatch(folded::startsWith)) {
				return Optional.of(i + 1);
			}
		}
		return Optional.empty();
	}

	/** Whether some word of a folded text, or a row of words, begins so. */
	static boolean anyWordBegins(String folded, List<String> beginnings) {
		String spaced = " " + folded;
		return beginnings.stream().anyMatch((beginning) -> spaced.contains(" " + beginning));
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> maps(String key) {
		return (List<Map<String, Object>>) Objects.requireNonNull(this.content.get(key), key);
	}

	private static String string(Map<String, Object> map, String key) {
		return String.valueOf(Objects.requireNonNull(map.get(key), key));
	}

	private static Map<String, String> strings(@Nullable Object map) {
		Map<String, String> strings = new LinkedHashMap<>();
		if (map instanceof Map<?, ?> given) {
			given.forEach((key, value) -> strings.put(String.valueOf(key), String.valueOf(value)));
		}
		return strings;
	}

	private static List<String> words(@Nullable Object list) {
		return (list instanceof List<?> given) ? given.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * What the items of a section are.
	 *
	 * @param key key of the section
	 * @param relation the relation that an item makes
	 * @param kind what a text becomes, absent where the items name other nodes
	 * @param id what stands in the ids of the texts
	 * @param single whether there is one text at most
	 * @param ends what the items name, absent where they are texts
	 * @param inwards whether the relation leads from what is named
	 * @param properties properties that all texts have
	 * @param words what titles of such sections begin with
	 */
	record Role(String key, String relation, @Nullable String kind, @Nullable String id, boolean single,
			@Nullable String ends, boolean inwards, Map<String, String> properties, List<String> words) {
	}

	/**
	 * A kind of body.
	 *
	 * @param kind its kind in the ontology
	 * @param type its type there
	 * @param words what nouns that name it begin with
	 */
	record Body(String kind, String type, List<String> words) {
	}

}
