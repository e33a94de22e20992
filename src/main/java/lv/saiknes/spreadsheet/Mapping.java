package lv.saiknes.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.spreadsheet.CellRule.PatternRule;
import lv.saiknes.spreadsheet.TableFile.Format;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How a table becomes facts: what each row tells of which nodes and relations. It is read
 * from a YAML file, in the way of the mappings of FollowTheMoney, and checked against the
 * ontology.
 *
 * @param id names the import; its facts lie in the folder that ends so
 * @param file the table, beside the mapping; absent where it is always named
 * @param format how the table is written
 * @param source what is known of the table as a source; its number is absent where the
 * next one is taken
 * @param signs between the parts of a number, and the forms of dates
 * @param rows which rows count
 * @param persons by what natural persons are told
 * @param nodes the nodes of a row, by the name that the mapping gives them
 * @param relations the relations of a row
 */
public record Mapping(String id, @Nullable Path file, Format format, Described source, Signs signs,
		List<Condition> rows, Persons persons, Map<String, NodeRule> nodes, List<RelationRule> relations) {

	/**
	 * Reads a mapping.
	 * @throws MappingException with all that is wrong with it
	 */
	public static Mapping read(Path file, Ontology ontology) {
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
			return new Reader(file, ontology).read(root);
		}
		catch (IOException | YAMLException ex) {
			throw new MappingException("`" + file + "` cannot be read as YAML: " + ex.getMessage());
		}
	}

	/** The names of all columns that it reads. */
	Set<String> columns() {
		Set<String> all = new TreeSet<>(this.persons.columns());
		this.rows.forEach((one) -> all.add(one.column()));
		this.nodes.values().forEach((node) -> {
			node.when().forEach((one) -> all.add(one.column()));
			List<CellRule> rules = new ArrayList<>(node.aliases());
			rules.addAll(node.values().values());
			rules.addAll(node.claims().values());
			for (CellRule one : new CellRule[] { node.existing(), node.lv(), node.en(), node.identity(),
					node.place() }) {
				if (one != null) {
					rules.add(one);
				}
			}
			rules.forEach((one) -> all.addAll(one.columns()));
		});
		this.relations.forEach((relation) -> {
			relation.when().forEach((one) -> all.add(one.column()));
			relation.values().values().forEach((one) -> all.addAll(one.columns()));
		});
		return all;
	}

	/**
	 * The table as a source.
	 *
	 * @param id its number, absent where the next one is taken
	 * @param title its title
	 * @param publisher who published it
	 * @param date after which it knows nothing
	 * @param url where it was published, absent where that is not known
	 */
	public record Described(@Nullable String id, Text title, Text publisher, String date, @Nullable String url) {
	}

	/**
	 * How numbers and dates are written.
	 *
	 * @param decimal before the decimals
	 * @param grouping between thousands, empty where nothing is; white space always may
	 * be
	 * @param dates forms of dates, such as {@code dd/MM/yyyy}, beside ISO's
	 */
	record Signs(String decimal, String grouping, List<String> dates) {
	}

	/**
	 * By what natural persons are told, whose rows are refused.
	 *
	 * @param columns in which they may be named
	 * @param patterns what tells them
	 * @param bodies words by which a name is known to be that of a body
	 * @param keep names that are no persons', folded
	 */
	record Persons(List<String> columns, List<Pattern> patterns, List<Pattern> bodies, Set<String> keep) {
	}

	/**
	 * A node of a row.
	 *
	 * @param name by which the mapping knows it
	 * @param kind its kind
	 * @param existing the id of one that there is; absent where the row describes it
	 * @param lv its name in Latvian
	 * @param en its name in English
	 * @param identity by what it is told from others, and of what its id is made; its
	 * name when absent
	 * @param prefix begins its id
	 * @param place the country in which it is, absent where that tells nothing
	 * @param match how it is looked for in the graph, absent where it always is new
	 * @param aliases its other names
	 * @param values its properties
	 * @param claims its claims
	 * @param when on what conditions a row has it
	 */
	record NodeRule(String name, Kind kind, @Nullable CellRule existing, @Nullable CellRule lv, @Nullable CellRule en,
			@Nullable CellRule identity, String prefix, @Nullable CellRule place, @Nullable Match match,
			List<CellRule> aliases, Map<String, CellRule> values, Map<String, CellRule> claims, List<Condition> when) {
	}

	/**
	 * How a node is looked for in the graph.
	 *
	 * @param kinds of which kinds it may be there
	 * @param rewrites other ways to say its name
	 * @param only whether it must be there: a row whose node is not is refused
	 */
	record Match(List<String> kinds, List<PatternRule> rewrites, boolean only) {
	}

	/**
	 * A relation of a row.
	 *
	 * @param from the node where it starts, by the name that the mapping gives it
	 * @param type its kind
	 * @param to the node where it ends
	 * @param values its properties
	 * @param when on what conditions a row has it
	 */
	record RelationRule(String from, RelationType type, String to, Map<String, CellRule> values, List<Condition> when) {
	}

	/** Reads the file; what is wrong is gathered. */
	private static final class Reader {

		private final Path file;

		private final Ontology ontology;

		private final List<String> faults = new ArrayList<>();

		private Map<String, Map<String, String>> tables = Map.of();

		Reader(Path file, Ontology ontology) {
			this.file = file;
			this.ontology = ontology;
		}

		Mapping read(@Nullable Object root) {
			Map<String, Object> map = map(
					(root instanceof Map<?, ?> whole && whole.get("import") != null) ? whole.get("import") : Map.of(),
					"import");
			allow(map, "import", "id", "file", "format", "source", "numbers", "dates", "tables", "rows", "persons",
					"nodes", "relations");
			String id = required(map, "id", "import");
			if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
				this.faults.add("import.id: `" + id + "` is no name; write small letters, digits and hyphens");
			}
			this.tables = new LinkedHashMap<>();
			map(map.get("tables"), "tables").forEach((name, table) -> {
				Map<String, String> values = new LinkedHashMap<>();
				map(table, "tables." + name).forEach((cell, value) -> values.put(Folding.fold(cell), text(value)));
				this.tables.put(name, values);
			});
			Format format = format(map(map.get("format"), "format"));
			Described source = source(map(map.get("source"), "source"));
			Map<String, Object> numbers = map(map.get("numbers"), "numbers");
			allow(numbers, "numbers", "decimal", "grouping");
			Signs signs = new Signs(optional(numbers, "decimal").orElse("."), optional(numbers, "grouping").orElse(""),
					strings(map.get("dates")));
			Map<String, NodeRule> nodes = new LinkedHashMap<>();
			map(map.get("nodes"), "nodes").forEach(
					(name, node) -> node(name, map(node, "nodes." + name)).ifPresent((one) -> nodes.put(name, one)));
			List<RelationRule> relations = new ArrayList<>();
			int number = 0;
			for (Object relation : list(map.get("relations"))) {
				String path = "relations[" + ++number + "]";
				relation(map(relation, path), nodes, path).ifPresent(relations::add);
			}
			if (nodes.isEmpty()) {
				this.faults.add("import.nodes: a row must tell of some node");
			}
			Mapping mapping = new Mapping(id, optional(map, "file").map(this::beside).orElse(null), format, source,
					signs, conditions(map.get("rows"), "rows"), persons(map(map.get("persons"), "persons")), nodes,
					relations);
			if (!this.faults.isEmpty()) {
				throw new MappingException(this.faults.stream()
					.map((fault) -> this.file + ": " + fault)
					.collect(Collectors.joining("\n")));
			}
			return mapping;
		}

		private Path beside(String name) {
			return this.file.toAbsolutePath().resolveSibling(name);
		}

		private Format format(Map<String, Object> map) {
			allow(map, "format", "type", "encoding", "delimiter", "quote", "heading", "sheet");
			String type = required(map, "type", "format");
			if (!Set.of("csv", "tsv", "xlsx").contains(type)) {
				this.faults.add("format.type: `" + type + "` is none; write csv, tsv or xlsx");
			}
			String delimiter = optional(map, "delimiter").orElse(type.equals("tsv") ? "\t" : ",");
			// In files with tabs a quotation mark most often is one.
			String quote = optional(map, "quote").orElse(type.equals("tsv") ? "none" : "\"");
			if (delimiter.length() != 1 || (quote.length() != 1 && !quote.equals("none"))) {
				this.faults.add("format: delimiter and quote are one sign each; `quote: none` where there is none");
				return new Format(type, "UTF-8", ',', null, 1, null);
			}
			return new Format(type, optional(map, "encoding").orElse("UTF-8"), delimiter.charAt(0),
					quote.equals("none") ? null : quote.charAt(0),
					Integer.parseInt(optional(map, "heading").filter((one) -> one.matches("\\d{1,6}")).orElse("1")),
					optional(map, "sheet").orElse(null));
		}

		private Described source(Map<String, Object> map) {
			allow(map, "source", "id", "title", "publisher", "date", "url");
			String date = required(map, "date", "source");
			if (!Period.isDate(date)) {
				this.faults
					.add("source.date: `" + date + "` is not a date; write \"2024\", \"2024-06\" or \"2024-06-17\"");
			}
			return new Described(optional(map, "id").orElse(null), both(map.get("title"), "source.title"),
					both(map.get("publisher"), "source.publisher"), date, optional(map, "url").orElse(null));
		}

		private Text both(@Nullable Object value, String path) {
			Map<String, Object> map = map(value, path);
			return new Text(required(map, "lv", path), required(map, "en", path));
		}

		private Persons persons(Map<String, Object> map) {
			allow(map, "persons", "columns", "patterns", "bodies", "keep");
			return new Persons(strings(map.get("columns")), patterns(map.get("patterns"), "persons.patterns"),
					patterns(map.get("bodies"), "persons.bodies"),
					strings(map.get("keep")).stream().map(Folding::words).collect(Collectors.toSet()));
		}

		private Optional<NodeRule> node(String name, Map<String, Object> map) {
			String path = "nodes." + name;
			allow(map, path, "kind", "node", "name", "identity", "prefix", "place", "match", "aliases", "properties",
					"claims", "when");
			Optional<Kind> kind = this.ontology.findKind(required(map, "kind", path));
			if (kind.isEmpty()) {
				this.faults.add(path + ".kind: there is no kind `" + map.get("kind") + "`"
						+ Nearest.hint(text(map.get("kind")), this.ontology.kinds().stream().map(Kind::name).toList()));
				return Optional.empty();
			}
			CellRule existing = cell(map.get("node"), path + ".node");
			Object given = map.get("name");
			boolean two = given instanceof Map<?, ?> names && names.containsKey("lv");
			CellRule lv = cell(two ? map(given, path).get("lv") : given, path + ".name");
			CellRule en = cell(two ? map(given, path).get("en") : given, path + ".name");
			if ((existing == null) == (lv == null || en == null)) {
				this.faults.add(path + ": say either `node`, the id of one that there is, or `name`");
			}
			Map<String, CellRule> values = values(map.get("properties"), kind.get().properties(), path + ".properties");
			kind.get().properties().values().forEach((property) -> {
				if (property.required() && existing == null && !values.containsKey(property.name())) {
					this.faults.add(path + ".properties: a " + kind.get().name() + " needs `" + property.name() + "`: "
							+ property.description());
				}
			});
			return Optional.of(new NodeRule(name, kind.get(), existing, lv, en,
					cell(map.get("identity"), path + ".identity"), optional(map, "prefix").orElse(""),
					cell(map.get("place"), path + ".place"), match(map, kind.get(), path),
					list(map.get("aliases")).stream()
						.map((one) -> Objects.requireNonNull(cell(one, path + ".aliases")))
						.toList(),
					values, values(map.get("claims"), kind.get().claims(), path + ".claims"),
					conditions(map.get("when"), path + ".when")));
		}

		private @Nullable Match match(Map<String, Object> node, Kind kind, String path) {
			if (node.get("match") == null) {
				return null;
			}
			Map<String, Object> map = map(node.get("match"), path + ".match");
			allow(map, path + ".match", "kinds", "rewrites", "only");
			List<String> kinds = map.containsKey("kinds") ? strings(map.get("kinds")) : List.of(kind.name());
			kinds.stream()
				.filter((one) -> this.ontology.findKind(one).isEmpty())
				.forEach((one) -> this.faults.add(path + ".match.kinds: there is no kind `" + one + "`"));
			return new Match(kinds, rules(map.get("rewrites"), path + ".match.rewrites"),
					Boolean.TRUE.equals(map.get("only")));
		}

		private Map<String, CellRule> values(@Nullable Object given, Map<String, PropertyType> known, String path) {
			Map<String, CellRule> values = new LinkedHashMap<>();
			map(given, path).forEach((name, value) -> {
				PropertyType type = known.get(name);
				CellRule rule = cell(value, path + "." + name);
				if (type == null || rule == null) {
					this.faults
						.add(path + ": there is no property `" + name + "`" + Nearest.hint(name, known.keySet()));
					return;
				}
				values.put(name, rule);
				List<String> possible = new ArrayList<>();
				for (String one : new String[] { rule.literal(), rule.otherwise() }) {
					if (one != null) {
						possible.add(one);
					}
				}
				rule.patterns().forEach((one) -> possible.add(one.gives()));
				if (rule.table() != null) {
					possible.addAll(rule.table().values());
				}
				possible.stream()
					.filter((one) -> !type.values().isEmpty() && !type.values().contains(one))
					.forEach((one) -> this.faults.add(path + "." + name + ": `" + one + "` is not allowed; use one of "
							+ String.join(", ", type.values()) + Nearest.hint(one, type.values())));
			});
			return values;
		}

		private Optional<RelationRule> relation(Map<String, Object> map, Map<String, NodeRule> nodes, String path) {
			allow(map, path, "from", "kind", "to", "properties", "when");
			String from = required(map, "from", path);
			String to = required(map, "to", path);
			String name = required(map, "kind", path);
			Optional<RelationType> type = this.ontology.findRelationType(name);
			if (type.isEmpty()) {
				this.faults.add(path + ".kind: there is no relation `" + name + "`"
						+ Nearest.hint(name, this.ontology.relationTypes().stream().map(RelationType::name).toList()));
				return Optional.empty();
			}
			for (String end : List.of(from, to)) {
				if (!nodes.containsKey(end)) {
					this.faults.add(path + ": there is no node `" + end + "` in the mapping"
							+ Nearest.hint(end, nodes.keySet()));
					return Optional.empty();
				}
			}
			for (String start : kinds(Objects.requireNonNull(nodes.get(from)))) {
				for (String end : kinds(Objects.requireNonNull(nodes.get(to)))) {
					if (!type.get().mayJoin(start, end)) {
						this.faults.add(path + ": " + name + " may not lead from a " + start + " to a " + end);
					}
				}
			}
			return Optional.of(new RelationRule(from, type.get(), to,
					values(map.get("properties"), type.get().properties(), path + ".properties"),
					conditions(map.get("when"), path + ".when")));
		}

		private static Set<String> kinds(NodeRule node) {
			Set<String> kinds = new TreeSet<>(Set.of(node.kind().name()));
			if (node.match() != null) {
				kinds.addAll(node.match().kinds());
			}
			return kinds;
		}

		private @Nullable CellRule cell(@Nullable Object given, String path) {
			if (given == null) {
				return null;
			}
			if (!(given instanceof Map<?, ?>)) {
				return new CellRule(List.of(text(given)), null, " ", null, null, List.of(), null);
			}
			Map<String, Object> map = map(given, path);
			allow(map, path, "column", "columns", "literal", "join", "split", "table", "patterns", "otherwise");
			List<String> columns = strings(map.containsKey("column") ? map.get("column") : map.get("columns"));
			String literal = optional(map, "literal").orElse(null);
			if (columns.isEmpty() == (literal == null)) {
				this.faults.add(path + ": say either `column` (or `columns`) or `literal`");
			}
			Map<String, String> table = null;
			Optional<String> name = optional(map, "table");
			if (name.isPresent()) {
				table = this.tables.get(name.get());
				if (table == null) {
					this.faults.add(path + ".table: there is no table `" + name.get() + "`"
							+ Nearest.hint(name.get(), this.tables.keySet()));
				}
			}
			return new CellRule(columns, literal, optional(map, "join").orElse(" "),
					optional(map, "split").orElse(null), table, rules(map.get("patterns"), path + ".patterns"),
					optional(map, "otherwise").orElse(null));
		}

		private List<PatternRule> rules(@Nullable Object given, String path) {
			List<PatternRule> rules = new ArrayList<>();
			for (Object one : list(given)) {
				Map<String, Object> map = map(one, path);
				allow(map, path, "find", "gives");
				patterns(required(map, "find", path), path)
					.forEach((pattern) -> rules.add(new PatternRule(pattern, required(map, "gives", path))));
			}
			return rules;
		}

		private List<Condition> conditions(@Nullable Object given, String path) {
			return list(given).stream().map((one) -> {
				Map<String, Object> map = map(one, path);
				allow(map, path, "column", "is", "not", "matches", "empty");
				Function<String, Set<String>> folded = (
						key) -> strings(map.get(key)).stream().map(Folding::fold).collect(Collectors.toSet());
				return new Condition(required(map, "column", path), folded.apply("is"), folded.apply("not"),
						patterns(map.get("matches"), path).stream().findFirst().orElse(null),
						(map.get("empty") instanceof Boolean empty) ? empty : null);
			}).toList();
		}

		private List<Pattern> patterns(@Nullable Object given, String path) {
			List<Pattern> patterns = new ArrayList<>();
			for (String one : strings(given)) {
				try {
					patterns.add(Pattern.compile(one,
							Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
				}
				catch (PatternSyntaxException ex) {
					this.faults.add(path + ": `" + one + "` is no pattern: " + ex.getDescription());
				}
			}
			return patterns;
		}

		private void allow(Map<String, Object> map, String path, String... keys) {
			Set<String> allowed = Set.of(keys);
			map.keySet()
				.stream()
				.filter((key) -> !allowed.contains(key))
				.forEach((key) -> this.faults
					.add(path + ": there is no key `" + key + "`" + Nearest.hint(key, new TreeSet<>(allowed))));
		}

		private String required(Map<String, Object> map, String key, String path) {
			return optional(map, key).orElseGet(() -> {
				this.faults.add(path + "." + key + " is missing");
				return "";
			});
		}

		private static Optional<String> optional(Map<String, Object> map, String key) {
			return Optional.ofNullable(map.get(key)).map(Reader::text);
		}

		private static String text(@Nullable Object value) {
			return String.valueOf(value);
		}

		private Map<String, Object> map(@Nullable Object value, String path) {
			Map<String, Object> map = new LinkedHashMap<>();
			if (value instanceof Map<?, ?> given) {
				given.forEach((key, one) -> map.put(text(key), one));
			}
			else if (value != null) {
				this.faults.add(path + ": keys with values are expected, not `" + value + "`");
			}
			return map;
		}

		private static List<Object> list(@Nullable Object value) {
			return (value instanceof List<?> list) ? List.copyOf(list) : (value == null) ? List.of() : List.of(value);
		}

		private static List<String> strings(@Nullable Object value) {
			return list(value).stream().map(Reader::text).toList();
		}

	}

}
