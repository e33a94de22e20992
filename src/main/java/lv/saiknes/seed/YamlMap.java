package lv.saiknes.seed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Text;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.text.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML mapping that knows in which file and line it stands. Values of the wrong shape
 * are reported as findings and then treated as absent, so that one fault does not hide
 * the next.
 */
final class YamlMap {

	private static final Pattern BEYOND_CHARACTERS = Pattern.compile("\\\\U(?!000|0010)[0-9A-Fa-f]{8}");

	private final String file;

	private final MappingNode node;

	private final Findings findings;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private YamlMap(String file, MappingNode node, Findings findings) {
		this.file = file;
		this.node = node;
		this.findings = findings;
		for (NodeTuple tuple : node.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				findings.add(placeOf(tuple.getKeyNode()), "YAML", "a key must be a word", "Write `key: value`.");
				continue;
			}
			if (this.values.put(key.getValue(), tuple.getValueNode()) != null) {
				findings.add(placeOf(key), "DUPLICATE_KEY", "`" + key.getValue() + "` stands twice",
						"Keep one of them.");
			}
		}
	}

	static Optional<YamlMap> parse(SeedFile seedFile, Findings findings) {
		if (!Plainness.ofText(seedFile, findings)) {
			return Optional.empty();
		}
		try {
			LoaderOptions options = new LoaderOptions();
			options.setCodePointLimit(Integer.MAX_VALUE);
			Node root = new Yaml(options).compose(new StringReader(seedFile.content()));
			if (root instanceof MappingNode mapping) {
				return Plainness.ofTree(seedFile.path(), mapping, findings)
						? Optional.of(new YamlMap(seedFile.path(), mapping, findings)) : Optional.empty();
			}
			findings.add(new Place(seedFile.path(), 1), "YAML", "the file is not a mapping",
					"Begin it with a key such as `nodes:`.");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			findings.add(new Place(seedFile.path(), line), "YAML", ex.getProblem(),
					"Check indentation, brackets and quotation marks of this line.");
		}
		catch (YAMLException ex) {
			findings.add(new Place(seedFile.path(), 1), "YAML", "the file cannot be read: " + ex.getMessage(),
					"Remove control characters; a seed file is plain text.");
		}
		catch (IllegalArgumentException ex) {
			// The parser does not foresee that a number may be beyond all characters.
			Matcher beyond = BEYOND_CHARACTERS.matcher(seedFile.content());
			int line = beyond.find()
					? 1 + (int) seedFile.content().substring(0, beyond.start()).chars().filter((c) -> c == '\n').count()
					: 1;
			findings.add(new Place(seedFile.path(), line), "YAML", "there is no character of such a number",
					"Write the character itself.");
		}
		return Optional.empty();
	}

	Place place() {
		return placeOf(this.node);
	}

	Place placeOf(String key) {
		Node value = this.values.get(key);
		return (value != null) ? placeOf(value) : place();
	}

	private Place placeOf(Node at) {
		return new Place(this.file, at.getStartMark().getLine() + 1);
	}

	/**
	 * Says that the value at a key cannot be used.
	 * @return false, for conditions
	 */
	boolean bad(String key, String problem, String remedy) {
		this.findings.add(placeOf(key), "BAD_VALUE", problem, remedy);
		return false;
	}

	Set<String> keys() {
		return this.values.keySet();
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	void allow(Set<String> allowed) {
		for (String key : keys()) {
			if (!allowed.contains(key)) {
				this.findings.add(placeOf(key), "UNKNOWN_KEY", "`" + key + "` has no meaning here", "Allowed are "
						+ String.join(", ", allowed.stream().sorted().toList()) + Nearest.hint(key, allowed));
			}
		}
	}

	Optional<String> string(String key) {
		Node value = this.values.get(key);
		if (value == null) {
			return Optional.empty();
		}
		if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return Optional.of(scalar.getValue().strip());
		}
		this.findings.add(placeOf(value), "BAD_VALUE", "`" + key + "` must be one value",
				"Write `" + key + ": value`.");
		return Optional.empty();
	}

	Optional<String> required(String key) {
		if (!has(key)) {
			this.findings.add(place(), "MISSING_KEY", "`" + key + "` is missing", "Add `" + key + ": …`.");
		}
		return string(key);
	}

	/** The values of a list; a single value counts as a list of one. */
	List<String> strings(String key) {
		Node value = this.values.get(key);
		List<String> strings = new ArrayList<>();
		if (value instanceof SequenceNode sequence) {
			for (Node item : sequence.getValue()) {
				if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
					strings.add(scalar.getValue().strip());
				}
				else {
					this.findings.add(placeOf(item), "BAD_VALUE", "`" + key + "` must list plain values",
							"Write `" + key + ": [a, b]`.");
				}
			}
		}
		else if (value != null) {
			string(key).ifPresent(strings::add);
		}
		return strings;
	}

	Optional<YamlMap> map(String key) {
		Node value = this.values.get(key);
		if (value instanceof MappingNode mapping) {
			return Optional.of(new YamlMap(this.file, mapping, this.findings));
		}
		if (value != null) {
			this.findings.add(placeOf(value), "BAD_VALUE", "`" + key + "` must be a mapping",
					"Write `" + key + ": {key: value}`.");
		}
		return Optional.empty();
	}

	/** The mappings of a list. */
	List<YamlMap> maps(String key) {
		List<YamlMap> maps = new ArrayList<>();
		for (Object item : items(key)) {
			if (item instanceof YamlMap map) {
				maps.add(map);
			}
			else {
				this.findings.add(placeOf(key), "BAD_VALUE", "`" + key + "` must list mappings, got `" + item + "`",
						"Write `- {key: value}`.");
			}
		}
		return maps;
	}

	/** The items of a list, each a String or a YamlMap. */
	List<Object> items(String key) {
		Node value = this.values.get(key);
		List<Object> items = new ArrayList<>();
		if (value instanceof SequenceNode sequence) {
			for (Node item : sequence.getValue()) {
				if (item instanceof MappingNode mapping) {
					items.add(new YamlMap(this.file, mapping, this.findings));
				}
				else if (item instanceof ScalarNode scalar) {
					items.add(scalar.getValue().strip());
				}
				else {
					this.findings.add(placeOf(item), "BAD_VALUE", "`" + key + "` holds a list within a list",
							"Make it one list.");
				}
			}
		}
		else if (value != null) {
			this.findings.add(placeOf(value), "BAD_VALUE", "`" + key + "` must be a list",
					"Begin each entry with a dash.");
		}
		return items;
	}

	/** A text in both languages; a missing language is a finding. */
	Optional<Text> text(String key) {
		return map(key).flatMap((text) -> {
			text.allow(Set.of("lv", "en"));
			return text.ownText();
		});
	}

	Optional<Text> requiredText(String key) {
		if (!has(key)) {
			this.findings.add(place(), "MISSING_KEY", "`" + key + "` is missing", "Add `" + key + ": {lv: …, en: …}`.");
		}
		return text(key);
	}

	/** A text, which is written once where it is the same in both languages. */
	Optional<Text> requiredTextOrOne(String key) {
		if (this.values.get(key) instanceof MappingNode) {
			return text(key);
		}
		return required(key).map((one) -> new Text(one, one));
	}

	/** The text that this mapping's keys lv and en make. */
	Optional<Text> ownText() {
		Optional<String> lv = string("lv");
		Optional<String> en = string("en");
		if (lv.isEmpty() || en.isEmpty()) {
			this.findings.add(place(), "MISSING_LANGUAGE", "the text has no " + (lv.isEmpty() ? "`lv`" : "`en`"),
					"Give it in Latvian and in English.");
			return Optional.empty();
		}
		return Optional.of(new Text(lv.get(), en.get()));
	}

}
