package lv.saiknes.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.draft.Proposal.Passage;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.seed.SeedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The drafts of a folder of seed data, a file for each source:
 * {@code drafts/006/proposals.yaml}. One proposal stands on one line, so that what was
 * decided shows as one changed line. The folder is never read as facts.
 */
public final class DraftFolder {

	private static final String FILE = "proposals.yaml";

	private static final Pattern PASSAGE = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))? @ (.+)");

	private static final Pattern SOURCE = Pattern.compile("\\w{1,20}");

	private final Path directory;

	/** The drafts beside this seed data. */
	public DraftFolder(Path seed) {
		this.directory = seed.resolve("drafts");
	}

	/**
	 * The file of a source's draft, whether it exists or not.
	 * @throws IllegalArgumentException when that is no number of a source
	 */
	public Path file(String source) {
		if (!SOURCE.matcher(source).matches()) {
			throw new IllegalArgumentException("`" + source + "` is no number of a source");
		}
		return this.directory.resolve(source).resolve(FILE);
	}

	/**
	 * The proposals about a source, none where it was never drafted.
	 * @throws IllegalArgumentException when the file is not of the form of a draft
	 * @throws UncheckedIOException when it cannot be read
	 */
	public List<Proposal> list(String source) {
		Path file = file(source);
		if (!Files.exists(file)) {
			return List.of();
		}
		Map<?, ?> root;
		try {
			root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + file + "` cannot be read", ex);
		}
		List<Proposal> proposals = new ArrayList<>();
		if (root.get("proposals") instanceof List<?> list) {
			for (Object one : list) {
				proposals.add(read((Map<?, ?>) one, file));
			}
		}
		return proposals;
	}

	/**
	 * Writes a draft; what a person decided about the same proposals before stays.
	 * Decided ones that are no longer proposed stay as well.
	 * @return how many proposals wait for a decision
	 */
	public int write(String source, List<Proposal> drafted) {
		Map<String, Proposal> decided = new LinkedHashMap<>();
		list(source).stream()
			.filter((one) -> one.status() != Status.DRAFT)
			.forEach((one) -> decided.put(one.id(), one));
		List<Proposal> all = new ArrayList<>();
		drafted.forEach((one) -> {
			Proposal before = decided.remove(one.id());
			all.add((before != null) ? before : one);
		});
		all.addAll(decided.values());
		save(source, all);
		return (int) all.stream().filter((one) -> one.status() == Status.DRAFT).count();
	}

	/**
	 * Notes what was decided about a proposal.
	 * @throws IllegalArgumentException when the draft has no such proposal
	 */
	public void decide(String source, String id, Status status) {
		List<Proposal> all = list(source);
		if (all.stream().noneMatch((one) -> one.id().equals(id))) {
			throw new IllegalArgumentException("the draft of " + source + " has no proposal `" + id + "`");
		}
		save(source, all.stream().map((one) -> one.id().equals(id) ? one.with(status) : one).toList());
	}

	private void save(String source, List<Proposal> proposals) {
		Path file = file(source);
		StringBuilder text = new StringBuilder(
				"""
						# A draft of what source %s may say, made by `saiknes draft`. These are proposals, no facts: nothing here is
						# loaded. Accept or strike each on the desk, or by `saiknes draft %s --accept ID` and `--strike ID`.
						status: draft
						source: %s
						proposals:
						"""
					.formatted(source, source, SeedText.quoted(source)));
		proposals.forEach((one) -> text.append("  - ").append(written(one)).append('\n'));
		try {
			Files.createDirectories(file.getParent());
			Path fresh = file.resolveSibling(FILE + ".new");
			Files.writeString(fresh, text);
			Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + file + "` cannot be written", ex);
		}
	}

	private static String written(Proposal one) {
		Map<String, Object> what = new LinkedHashMap<>();
		String type = switch (one.what()) {
			case NewNode node -> {
				what.put("id", node.id());
				what.put("kind", node.kind());
				put(what, "label", node.label());
				what.put("words", node.words());
				put(what, "cut", node.whole() ? null : "true");
				what.put("language", node.language());
				put(what, "properties", node.properties().isEmpty() ? null : node.properties());
				yield "node";
			}
			case Link link -> {
				what.put("from", link.from());
				what.put("kind", link.kind());
				what.put("to", link.to());
				put(what, "properties", link.properties().isEmpty() ? null : link.properties());
				yield "relation";
			}
			case Property property -> {
				what.put("of", property.of());
				what.put("property", property.property());
				what.put("value", property.value());
				yield "value";
			}
			case Mention mention -> {
				what.put("of", mention.of());
				put(what, "node", mention.node());
				what.put("words", mention.words());
				put(what, "relation", mention.relation());
				yield "mention";
			}
		};
		StringBuilder text = new StringBuilder("{status: ").append(one.status().word())
			.append(", confidence: ")
			.append(String.format(Locale.ROOT, "%.2f", one.confidence()))
			.append(", ground: ")
			.append(one.ground().word())
			.append(", ")
			.append(type)
			.append(": ")
			.append(map(what))
			.append(", cite: ");
		List<String> cites = one.passages().stream().map((passage) -> SeedText.quoted(passage.toString())).toList();
		text.append((cites.size() == 1) ? cites.getFirst() : "[" + String.join(", ", cites) + "]");
		return text.append('}').toString();
	}

	private static void put(Map<String, Object> map, String key, @Nullable Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

	private static String map(Map<?, ?> values) {
		return values.entrySet()
			.stream()
			.map((one) -> one.getKey() + ": "
					+ ((one.getValue() instanceof Map<?, ?> inner) ? map(inner)
							: SeedText.quoted(String.valueOf(one.getValue()))))
			.collect(java.util.stream.Collectors.joining(", ", "{", "}"));
	}

	private static Proposal read(Map<?, ?> map, Path file) {
		try {
			Statement what = statement(map);
			List<Passage> passages = new ArrayList<>();
			for (Object one : (map.get("cite") instanceof List<?> list) ? list : List.of(required(map, "cite"))) {
				Matcher matcher = PASSAGE.matcher(String.valueOf(one));
				if (!matcher.matches()) {
					throw new IllegalArgumentException("`" + one + "` is not a citation");
				}
				int first = Integer.parseInt(matcher.group(1));
				passages.add(new Passage(
						new Lines(first, (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : first),
						matcher.group(3)));
			}
			return new Proposal(what, passages, Double.parseDouble(required(map, "confidence")),
					Ground.valueOf(required(map, "ground").toUpperCase(Locale.ROOT).replace('-', '_')),
					Status.valueOf(required(map, "status").toUpperCase(Locale.ROOT)));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("`" + file + "`: " + ex.getMessage() + "; correct the line of " + map,
					ex);
		}
	}

	private static Statement statement(Map<?, ?> map) {
		if (map.get("node") instanceof Map<?, ?> node) {
			return new NewNode(required(node, "id"), required(node, "kind"), optional(node, "label"),
					required(node, "words"), !node.containsKey("cut"), required(node, "language"), properties(node));
		}
		if (map.get("relation") instanceof Map<?, ?> link) {
			return new Link(required(link, "from"), required(link, "kind"), required(link, "to"), properties(link));
		}
		if (map.get("value") instanceof Map<?, ?> value) {
			return new Property(required(value, "of"), required(value, "property"), required(value, "value"));
		}
		if (map.get("mention") instanceof Map<?, ?> mention) {
			return new Mention(required(mention, "of"), optional(mention, "node"), required(mention, "words"),
					optional(mention, "relation"));
		}
		throw new IllegalArgumentException("a proposal is a `node`, a `relation`, a `value` or a `mention`");
	}

	private static Map<String, String> properties(Map<?, ?> map) {
		Map<String, String> properties = new TreeMap<>();
		if (map.get("properties") instanceof Map<?, ?> given) {
			given.forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
		}
		return properties;
	}

	private static String required(Map<?, ?> map, String key) {
		Object value = map.get(key);
		if (value == null) {
			throw new IllegalArgumentException("`" + key + "` is missing");
		}
		return String.valueOf(value);
	}

	private static @Nullable String optional(Map<?, ?> map, String key) {
		return map.containsKey(key) ? Objects.toString(map.get(key), null) : null;
	}

}
