package lv.saiknes.seed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a seed file of nodes and relations, to which entries are added. It is never
 * written anew from what it means: an entry is put between two lines or before a closing
 * bracket, and every other byte stays, comments, order and ends of lines included.
 * Immutable.
 */
public final class SeedText {

	private static final Pattern CITE = Pattern.compile("(?:(\\w+):)?(\\d{1,7})(?:-\\d{1,7})?\\s*@.*");

	/** What YAML reads as nothing but these words, wherever it stands. */
	private static final Pattern PLAIN = Pattern
		.compile("(?!(?:true|false|yes|no|on|off|null|y|n)$)[\\p{L}][\\p{L}\\p{N} .()/–-]*(?<! )",
				Pattern.CASE_INSENSITIVE);

	private final String text;

	private final @Nullable MappingNode root;

	private SeedText(String text, @Nullable MappingNode root) {
		this.text = text;
		this.root = root;
	}

	/**
	 * Reads a text.
	 * @param text the file's text, blank for a new file
	 * @throws IllegalArgumentException when it is no mapping in YAML
	 */
	public static SeedText of(String text) {
		try {
			Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
			if (root == null) {
				return new SeedText(text, null);
			}
			if (root instanceof MappingNode mapping) {
				return new SeedText(text, mapping);
			}
		}
		catch (YAMLException ex) {
			throw new IllegalArgumentException("the file cannot be read: " + ex.getMessage(), ex);
		}
		throw new IllegalArgumentException("the file is not a mapping; begin it with a key such as `nodes:`");
	}

	/** A text as a value within an entry, between quotation marks where it needs them. */
	public static String value(String text) {
		return PLAIN.matcher(text).matches() ? text : quoted(text);
	}

	/** A text between quotation marks, as dates and numbers that are no numbers need. */
	public static String quoted(String text) {
		return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** The text as it stands. */
	public String text() {
		return this.text;
	}

	/** The source that its citations mean where they name none; empty where it says none. */
	public Optional<String> source() {
		return Optional.ofNullable(this.root).flatMap((map) -> scalar(find(map, "source")));
	}

	/** Whether it is of the general form and lists nodes or relations. */
	public boolean listsFacts() {
		return this.root != null && (find(this.root, "nodes") != null || find(this.root, "relations") != null);
	}

	/** Whether this node is described here. */
	public boolean describes(String id) {
		return node(id) != null;
	}

	/** How far the nearest line is that a relation listed here cites; empty without any. */
	public OptionalInt distance(String source, int line) {
		SequenceNode list = (this.root != null && find(this.root, "relations") instanceof SequenceNode all) ? all
				: null;
		return (list == null) ? OptionalInt.empty()
				: list.getValue()
					.stream()
					.map((item) -> line(item, source))
					.filter(OptionalInt::isPresent)
					.mapToInt((cited) -> Math.abs(cited.getAsInt() - line))
					.min();
	}

	/** With another node at the end of the list of nodes. */
	public SeedText withNode(String entry) {
		return withItem(this.root, "nodes", entry, "", 0);
	}

	/**
	 * With another relation, after those that cite earlier lines of the same source.
	 * @param source the source that is cited
	 * @param line the first line that is cited
	 */
	public SeedText withRelation(String entry, String source, int line) {
		return withItem(this.root, "relations", entry, source, line);
	}

	/**
	 * With another claim of a node that is described here.
	 * @throws IllegalArgumentException when it is not
	 */
	public SeedText withClaim(String id, String entry, String source, int line) {
		MappingNode node = node(id);
		if (node == null) {
			throw new IllegalArgumentException("`" + id + "` is not described in this file");
		}
		if (node.getFlowStyle() == FlowStyle.FLOW && find(node, "claims") == null) {
			return inserted(index(node.getEndMark().getIndex()) - 1, ", claims: [" + entry + "]");
		}
		return withItem(node, "claims", entry, source, line);
	}

	private SeedText withItem(@Nullable MappingNode map, String key, String entry, String source, int line) {
		Node list = (map != null) ? find(map, key) : null;
		if (list == null || list instanceof ScalarNode) {
			return withList(map, key, entry, list);
		}
		SequenceNode items = (SequenceNode) list;
		if (items.getFlowStyle() == FlowStyle.FLOW) {
			return inserted(index(items.getEndMark().getIndex()) - 1,
					(items.getValue().isEmpty() ? "" : ", ") + entry);
		}
		Node before = null;
		boolean placed = false;
		for (Node item : items.getValue()) {
			OptionalInt cited = line(item, source);
			if (line == 0 || cited.isEmpty()) {
				before = (line == 0 || !placed) ? item : before;
			}
			else if (cited.getAsInt() <= line) {
				before = item;
				placed = true;
			}
		}
		String dash = lineAt(items.getValue().getFirst().getStartMark().getLine()).replaceFirst("-.*", "- ");
		int after = (placed || line == 0) ? lastLine(java.util.Objects.requireNonNull(before))
				: hasCited(items, source) ? firstLine(items) - 1 : lastLine(items);
		return withLine(after + 1, dash + entry);
	}

	private boolean hasCited(SequenceNode items, String source) {
		return items.getValue().stream().anyMatch((item) -> line(item, source).isPresent());
	}

	/** A list that is not there yet: nodes before relations, claims before relations. */
	private SeedText withList(@Nullable MappingNode map, String key, String entry, @Nullable Node empty) {
		boolean top = map == null || map == this.root;
		String indent = top ? "" : " ".repeat(firstColumn(java.util.Objects.requireNonNull(map)));
		String item = indent + "  - " + entry;
		if (empty != null) {
			return withLine(empty.getStartMark().getLine() + 1, item);
		}
		Node relations = (map != null && !key.equals("relations")) ? key(map, "relations") : null;
		int at;
		if (relations != null) {
			at = relations.getStartMark().getLine();
			while (at > 0 && lineAt(at - 1).strip().startsWith("#")) {
				at--;
			}
		}
		else {
			at = top ? lines().size() : lastLine(java.util.Objects.requireNonNull(map)) + 1;
		}
		return withLine(at, indent + key + ":" + newline() + item);
	}

	/** With a line in this place, counted from 0. */
	private SeedText withLine(int at, String line) {
		List<String> lines = lines();
		StringBuilder edited = new StringBuilder();
		for (int i = 0; i < Math.min(at, lines.size()); i++) {
			edited.append(lines.get(i));
		}
		if (!edited.isEmpty() && edited.charAt(edited.length() - 1) != '\n') {
			edited.append(newline());
		}
		edited.append(line).append(newline());
		for (int i = at; i < lines.size(); i++) {
			edited.append(lines.get(i));
		}
		return of(edited.toString());
	}

	private SeedText inserted(int at, String piece) {
		return of(this.text.substring(0, at) + piece + this.text.substring(at));
	}

	/** Each with its end, as it stands. */
	private List<String> lines() {
		return this.text.isEmpty() ? new ArrayList<>() : List.of(this.text.split("(?<=\n)"));
	}

	private String lineAt(int line) {
		return lines().get(line);
	}

	private String newline() {
		return this.text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The parser counts characters, a Java string their halves. */
	private int index(int characters) {
		return this.text.offsetByCodePoints(0, characters);
	}

	private @Nullable MappingNode node(String id) {
		if (this.root != null && find(this.root, "nodes") instanceof SequenceNode nodes) {
			for (Node item : nodes.getValue()) {
				if (item instanceof MappingNode map && scalar(find(map, "id")).filter(id::equals).isPresent()) {
					return map;
				}
			}
		}
		return null;
	}

	/** The first line of a source that an entry cites. */
	private OptionalInt line(Node item, String source) {
		if (item instanceof MappingNode map) {
			Node cite = find(map, "cite");
			List<Node> all = (cite instanceof SequenceNode several) ? several.getValue()
					: (cite != null) ? List.of(cite) : List.of();
			for (Node one : all) {
				Matcher matcher = CITE.matcher(scalar(one).orElse(""));
				if (matcher.matches()) {
					String of = (matcher.group(1) != null) ? matcher.group(1) : source().orElse("");
					if (of.equals(source)) {
						return OptionalInt.of(Integer.parseInt(matcher.group(2)));
					}
				}
			}
		}
		return OptionalInt.empty();
	}

	/** The line, counted from 0, on which the last word of a part stands. */
	private static int lastLine(Node node) {
		if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW) {
			Object last = collection.getValue().getLast();
			return lastLine((last instanceof NodeTuple tuple) ? tuple.getValueNode() : (Node) last);
		}
		int line = node.getEndMark().getLine();
		return (node.getEndMark().getColumn() == 0 && line > node.getStartMark().getLine()) ? line - 1 : line;
	}

	private int firstLine(SequenceNode items) {
		int line = items.getValue().getFirst().getStartMark().getLine();
		while (lineAt(line - 1).strip().startsWith("#")) {
			line--;
		}
		return line;
	}

	private static int firstColumn(MappingNode map) {
		return map.getValue().getFirst().getKeyNode().getStartMark().getColumn();
	}

	private static @Nullable Node find(MappingNode map, String key) {
		return map.getValue()
			.stream()
			.filter((tuple) -> scalar(tuple.getKeyNode()).filter(key::equals).isPresent())
			.map(NodeTuple::getValueNode)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Node key(MappingNode map, String key) {
		return map.getValue()
			.stream()
			.map(NodeTuple::getKeyNode)
			.filter((node) -> scalar(node).filter(key::equals).isPresent())
			.findFirst()
			.orElse(null);
	}

	private static Optional<String> scalar(@Nullable Node node) {
		return (node instanceof ScalarNode scalar) ? Optional.of(scalar.getValue()) : Optional.empty();
	}

}
