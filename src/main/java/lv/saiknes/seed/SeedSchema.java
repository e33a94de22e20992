package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the JSON Schema that editors use to check and complete seed files. It knows
 * names, types and shapes; what needs the whole graph is left to {@link SeedReader}.
 */
public final class SeedSchema {

	/** Where the schema lies in the project. */
	public static final String FILE = "graph-schema/seed.schema.json";

	private static final String CITE = "^(\\w+:)?\\d+(-\\d+)?\\s*@\\s*.+$";

	private static final String DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

	private static final String LINES = "^\\d+(-\\d+)?$";

	private final Ontology ontology;

	private final List<SheetLayout> layouts;

	private SeedSchema(Ontology ontology, List<SheetLayout> layouts) {
		this.ontology = ontology;
		this.layouts = layouts;
	}

	/**
	 * The schema as JSON, with measure sheets as these files lay them out; the same
	 * ontology and layouts give the same text.
	 */
	public static String of(Ontology ontology, List<SeedFile> files) {
		return JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(new SeedSchema(ontology, new SeedReader(ontology).layouts(files)).schema()) + "\n";
	}

	private Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("title", "Seed data of Saiknes");
		schema.put("description",
				"Nodes and relations, the dataset, a layout of measure sheets, a measure sheet, a story, the sources, the Latvian of reasons, names that people use, or marks of uncited lines.");
		schema
			.putAll(object(
					map("source",
							map("type", "string", "description",
									"Source that `cite` refers to unless it names another."),
							"nodes", list(ref("node")), "relations", list(ref("relation")), "measure", ref("measure"),
							"sources", list(ref("source")), "uncited", list(ref("uncited")), "reasons",
							list(ref("text")), "names", list(ref("names")), "words", list(ref("words")), "dataset",
							ref("dataset"), "layout", ref("layout"), "title", ref("text"), "lead", ref("text"), "steps",
							list(ref("step"))),
					List.of()));
		Map<String, Object> definitions = new LinkedHashMap<>();
		definitions.put("text", object(map("lv", string(), "en", string()), List.of("lv", "en")));
		definitions.put("cite", oneOrMany(map("type", "string", "pattern", CITE)));
		definitions.put("lines", oneOrMany(map("type", List.of("string", "integer"), "pattern", LINES)));
		definitions.put("grade", map("enum", List.of("STATED", "CURATED")));
		Map<String, Object> forms = new LinkedHashMap<>();
		Entity.FORMS.forEach((form) -> forms.put(form, string()));
		definitions.put("forms", object(forms, List.of()));
		definitions.put("names", object(map("of", string(), "names", list(string()), "reason", ref("text")),
				List.of("of", "names", "reason")));
		definitions.put("words", object(map("lv", list(string()), "en", list(string())), List.of("lv", "en")));
		definitions.put("source", source());
		definitions.put("uncited", object(map("source", string(), "lines", ref("lines"), "reason", string()),
				List.of("source", "lines", "reason")));
		definitions.put("node", node());
		definitions.put("claim", claim());
		definitions.put("relation", relation());
		List<Map<String, Object>> measures = this.layouts.stream().map(this::measure).toList();
		definitions.put("measure", (measures.size() == 1) ? measures.getFirst() : map("anyOf", measures));
		definitions.put("layout", layout());
		definitions.put("dataset", dataset());
		definitions.put("step", step());
		schema.put("$defs", definitions);
		return schema;
	}

	private static Map<String, Object> source() {
		Map<String, Object> span = object(map("line", integer(), "from", integer(), "to", integer()),
				List.of("line", "from", "to"));
		Map<String, Object> exhaustive = object(
				map("relation", string(), "direction", map("enum", List.of("OUT", "IN")), "of", list(string()),
						"within", string(), "except", list(string()), "reason", ref("text")),
				List.of("relation", "direction", "reason"));
		return object(map("id", string(), "title", ref("text"), "publisher", ref("text"), "date", string(), "url",
				string(), "personal", list(span), "exhaustive", list(exhaustive), "pages", list(integer()), "table",
				Map.of("type", "boolean")), List.of("id", "title", "publisher", "date"));
	}

	private Map<String, Object> node() {
		Map<String, Object> fields = map("id", map("type", "string", "pattern", "^" + NodeFile.ID + "$"), "kind",
				map("enum", this.ontology.kinds().stream().map(Kind::name).toList()), "labels", list(string()), "name",
				ref("text"), "aliases", list(string()), "forms", ref("forms"), "summary", ref("text"), "sameAs",
				list(map("type", "string", "pattern", NodeFile.SAME_AS)), "claims", list(ref("claim")), "relations",
				list(ref("relation")));
		List<Object> perKind = new ArrayList<>();
		for (Kind kind : this.ontology.kinds()) {
			Map<String, Object> properties = new LinkedHashMap<>();
			kind.properties().values().forEach((type) -> {
				fields.putIfAbsent(type.name(), true);
				properties.put(type.name(), value(type));
			});
			Map<String, Object> then = map("properties", properties);
			List<String> required = kind.properties()
				.values()
				.stream()
				.filter(PropertyType::required)
				.map(PropertyType::name)
				.toList();
			if (!required.isEmpty()) {
				then.put("required", required);
			}
			perKind.add(map("if", map("properties", map("kind", map("const", kind.name()))), "then", then));
		}
		Map<String, Object> node = object(fields, List.of("id", "kind", "name"));
		node.put("allOf", perKind);
		return node;
	}

	private Map<String, Object> claim() {
		List<String> names = new ArrayList<>(this.ontology.commonClaims().keySet());
		this.ontology.kinds()
			.forEach((kind) -> kind.claims().keySet().stream().filter((n) -> !names.contains(n)).forEach(names::add));
		return object(map("property", map("enum", names), "value", true, "grade", ref("grade"), "cite", ref("cite"),
				"reason", string()), List.of("property", "value"));
	}

	private Map<String, Object> relation() {
		Map<String, Object> fields = map("from", string(), "kind",
				map("enum", this.ontology.relationTypes().stream().map(RelationType::name).toList()), "to", string(),
				"grade", ref("grade"), "cite", ref("cite"), "reason", string());
		this.ontology.relationTypes()
			.forEach((type) -> type.properties().values().forEach((p) -> fields.putIfAbsent(p.name(), value(p))));
		return object(fields, List.of("kind", "to"));
	}

	private Map<String, Object> measure(SheetLayout layout) {
		Map<String, Object> numbers = new LinkedHashMap<>();
		layout.keys().forEach((key) -> numbers.put(key, map("type", List.of("string", "integer"))));
		Map<String, Object> fields = map("id", string(), "kind", map("enum", layout.kinds()), "number",
				map("type", "string", "description",
						"Printed number, where it is not what follows the prefix in the id."),
				"partOf", string(), "name", ref("text"), "aliases", list(string()), "forms", ref("forms"), "summary",
				ref("text"), "heading", ref("lines"), "span", string(), "sections", object(numbers, List.of()),
				"themes", reasons(), "claims", list(ref("claim")), "relations", list(ref("relation")));
		layout.sections().forEach((section) -> fields.put(section.key(), section(section)));
		return object(fields, List.of("id", "kind", "partOf", "name", "heading", "span"));
	}

	private static Map<String, Object> section(SheetLayout.Section section) {
		Map<String, Object> fields = map("item", string(), "lines", ref("lines"));
		SheetLayout.Part part = section.part();
		if (part == null) {
			Map<String, Object> end = object(map("id", string(), "note", ref("text"), "key", string()), List.of("id"));
			fields.put(section.ends(), list(map("anyOf", List.of(string(), end))));
			return list(object(fields, List.of("lines", section.ends())));
		}
		fields.putAll(textFields(part));
		if (part.single()) {
			fields.remove("item");
			return object(fields, List.of("lines", "lv", "en"));
		}
		fields.put("parts", list(object(textFields(part), List.of("lv", "en"))));
		return list(object(fields, List.of("lines", "lv", "en")));
	}

	private static Map<String, Object> textFields(SheetLayout.Part part) {
		Map<String, Object> fields = map("lv", string(), "en", string(), "aliases", list(string()), "themes", reasons(),
				"note", ref("text"));
		part.open().values().forEach((type) -> fields.put(type.name(), value(type)));
		return fields;
	}

	private Map<String, Object> layout() {
		List<String> kinds = this.ontology.kinds().stream().map(Kind::name).toList();
		Map<String, Object> section = object(
				map("key", string(), "number",
						map("type", List.of("string", "integer"), "description", "Number as it is usually printed."),
						"relation",
						map("enum", this.ontology.relationTypes().stream().map(RelationType::name).toList(),
								"description", "Relation that an item makes."),
						"kind", map("enum", kinds, "description", "Kind of the part that a text becomes."), "id",
						map("type", "string", "description", "What stands in the ids of the parts: task, benefit."),
						"single", map("type", "boolean", "description", "Whether there is one text at most."),
						"properties", map("type", "object", "description", "Properties that all parts have."), "ends",
						map("type", "string", "description", "Key under which items list the ids of other nodes."),
						"direction",
						map("enum", List.of("in", "out"), "description",
								"Where the relation leads, seen from the measure.")),
				List.of("key", "number", "relation"));
		section.put("oneOf",
				List.of(map("required", List.of("kind", "id")), map("required", List.of("ends", "direction"))));
		return object(
				map("prefix",
						map("type", "string", "description", "How ids of the measures begin; their number follows."),
						"label", map("type", "string", "description", "Further label of the measures."), "kinds",
						list(map("enum", kinds)), "sections", list(section)),
				List.of("prefix", "label", "kinds", "sections"));
	}

	private static Map<String, Object> dataset() {
		Map<String, Object> answer = object(map("query",
				map("type", "string", "description",
						"What is asked of the API, in GraphQL; its variables are what the address gives."),
				"says", ref("text")), List.of("query", "says"));
		Map<String, Object> addresses = object(map("lv", address(), "en", address()), List.of("lv", "en"));
		Map<String, Object> question = object(
				map("address", map("anyOf", List.of(address(), addresses)), "text", ref("text"), "answer", answer),
				List.of("address", "text"));
		Map<String, Object> example = object(
				map("actor",
						map("type", "string", "description",
								"Who has the idea, as an example of a search for partners."),
						"idea", ref("text")),
				List.of("actor", "idea"));
		Map<String, Object> region = object(
				map("id", string(), "country",
						map("type", "string", "description",
								"Country from which its plans speak of others as foreign."),
						"view",
						map("type", "string", "pattern", "^[a-z0-9-]+$", "description", "Its name in addresses."),
						"name", ref("text"), "municipality", ref("text"), "examples", list(example)),
				List.of("id", "country", "view", "name", "municipality"));
		Map<String, Object> notice = object(
				map("countries", list(string()), "text", ref("text"), "reason", ref("text")),
				List.of("countries", "text", "reason"));
		return object(map("title", ref("text"), "date", map("type", "string", "pattern", DATE, "description",
				"The date from which the house looks back; the latest of a source of this folder when left out."),
				"start",
				object(map("heading", ref("text"), "lead", ref("text"), "centre",
						map("type", "string", "description", "The municipality whose ties the start page shows."),
						"questions", list(question)), List.of("heading", "lead")),
				"map", ref("text"), "about",
				object(map("lead", ref("text"), "reading", ref("text"), "limits", list(ref("text"))),
						List.of("lead", "reading")),
				"regions", list(region), "firstPlan", string(), "crossBorder",
				object(map("instruments", list(string()), "themes", list(string()), "notices", list(notice)),
						List.of()),
				"exampleQueries", string(), "stories", list(string())), List.of("title"));
	}

	private static Map<String, Object> step() {
		Map<String, Object> fact = object(map("STATED", string(), "CURATED", string(), "DERIVED", string()), List.of());
		return object(map("title", ref("text"), "text", ref("text"), "facts", list(fact), "view", address()),
				List.of("title", "text", "facts", "view"));
	}

	private static Map<String, Object> address() {
		return map("type", "string", "pattern", "^/(?!/)");
	}

	private static Map<String, Object> value(PropertyType type) {
		Map<String, Object> value = switch (type.type()) {
			case TEXT -> map("$ref", "#/$defs/text");
			case INTEGER -> integer();
			case DECIMAL -> map("type", "number");
			case DATE -> map("type", "string", "pattern", DATE);
			case ENUM -> map("enum", type.values());
			case STRING, URI -> string();
		};
		value.put("description", type.description());
		return value;
	}

	private static Map<String, Object> reasons() {
		return map("type", "object", "description", "theme: reason", "additionalProperties", string());
	}

	private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
		Map<String, Object> object = map("type", "object", "properties", fields);
		if (!required.isEmpty()) {
			object.put("required", required);
		}
		object.put("additionalProperties", false);
		return object;
	}

	private static Map<String, Object> list(Map<String, Object> item) {
		return map("type", "array", "items", item);
	}

	private static Map<String, Object> oneOrMany(Map<String, Object> item) {
		return map("anyOf", List.of(item, list(item)));
	}

	private static Map<String, Object> ref(String name) {
		return map("$ref", "#/$defs/" + name);
	}

	private static Map<String, Object> string() {
		return map("type", "string");
	}

	private static Map<String, Object> integer() {
		return map("type", "integer");
	}

	private static Map<String, Object> map(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return map;
	}

}
