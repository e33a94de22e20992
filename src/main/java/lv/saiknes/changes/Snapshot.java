package lv.saiknes.changes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import lv.saiknes.changes.Fact.Sort;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of the dataset as {@code graph.json} has it, fact by fact. What follows from
 * the rest and the day (state, whether a name is official) is passed over.
 *
 * @param version hash of its content
 * @param facts what it says, by ids
 */
record Snapshot(String version, Map<String, Fact> facts) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * Reads it.
	 * @throws VersionException when it is no such export
	 */
	static Snapshot read(InputStream in) {
		JsonNode graph;
		try {
			graph = JSON.readTree(in);
		}
		catch (JacksonException ex) {
			throw VersionException.unreadable(String.valueOf(ex.getOriginalMessage()));
		}
		String version = graph.at("/dataset/version").asString("");
		if (version.isEmpty() || !graph.path("nodes").isArray() || !graph.path("edges").isArray()) {
			throw VersionException.unreadable("dataset.version, nodes, edges");
		}
		return new Snapshot(version, new Reader(graph).facts());
	}

	/** Reads the facts of one export. */
	private static final class Reader {

		private final Map<String, Fact> facts = new TreeMap<>();

		private final Map<String, Citation> citations = new HashMap<>();

		private final Map<String, Subject> names = new HashMap<>();

		Reader(JsonNode graph) {
			graph.path("citations").forEach(this::addCitation);
			graph.path("nodes").forEach(this::addNode);
			graph.path("edges").forEach(this::addRelation);
		}

		Map<String, Fact> facts() {
			return this.facts;
		}

		private void addCitation(JsonNode json) {
			String id = json.path("id").asString("");
			this.citations.put(id, new Citation(id, json.path("source").asString(""), json.path("locator").asString(""),
					json.at("/lines/0").asInt(0), json.at("/lines/1").asInt(0), json.path("sha256").asString("")));
		}

		private void addNode(JsonNode json) {
			String id = json.path("id").asString("");
			Subject named = new Subject(id, named(id, json));
			this.names.put(id, named);
			Map<String, JsonNode> content = new TreeMap<>();
			for (String part : List.of("kind", "labels", "name", "aliases")) {
				content.put(part, json.path(part));
			}
			json.path("properties").properties().forEach((part) -> content.put(part.getKey(), part.getValue()));
			put(new Fact(Sort.NODE, id, named.named().kind(), List.of(named), null, null, content, List.of()));
			Map<String, Integer> seen = new HashMap<>();
			json.path("claims").forEach((claim) -> {
				String property = claim.path("property").asString("");
				int number = seen.merge(property, 1, Integer::sum);
				put(fact(Sort.CLAIM, id + "~claim~" + property + ((number > 1) ? "~" + number : ""), property,
						List.of(named), text(claim.path("value")), claim));
			});
		}

		private void addRelation(JsonNode json) {
			put(fact(Sort.RELATION, json.path("id").asString(""), json.path("kind").asString(""),
					List.of(end(json.path("from").asString("")), end(json.path("to").asString(""))), null, json));
		}

		private void put(Fact fact) {
			this.facts.put(fact.id(), fact);
		}

		private Subject end(String id) {
			return Objects.requireNonNullElseGet(this.names.get(id),
					() -> new Subject(id, new Named("", new Text(id, id), Map.of(), null, null, null)));
		}

		/** Its passages count as they are, so that one that was read anew is told. */
		private Fact fact(Sort sort, String id, String kind, List<Subject> nodes, @Nullable Text value, JsonNode json) {
			List<Citation> cited = new ArrayList<>();
			json.path("citations").forEach((citation) -> {
				Citation found = this.citations.get(citation.asString(""));
				if (found != null) {
					cited.add(found);
				}
			});
			Map<String, JsonNode> content = new TreeMap<>();
			json.properties().forEach((part) -> {
				switch (part.getKey()) {
					case "id", "state" -> {
					}
					case "properties" ->
						part.getValue().properties().forEach((one) -> content.put(one.getKey(), one.getValue()));
					case "citations" -> content.put(part.getKey(), JSON.valueToTree(cited));
					default -> content.put(part.getKey(), part.getValue());
				}
			});
			return new Fact(sort, id, kind, nodes, value, json.path("grade").asString(""), content, cited);
		}

		private static Named named(String id, JsonNode json) {
			Map<String, String> forms = new TreeMap<>();
			json.at("/properties/forms")
				.properties()
				.forEach((form) -> forms.put(form.getKey(), form.getValue().asString("")));
			return new Named(json.path("kind").asString(""),
					Objects.requireNonNullElse(text(json.path("name")), new Text(id, id)), forms,
					string(json.at("/properties/type")), string(json.at("/properties/number")),
					string(json.at("/properties/naming")));
		}

		private static @Nullable String string(JsonNode json) {
			return json.isMissingNode() ? null : json.asString();
		}

		private static @Nullable Text text(JsonNode json) {
			if (json.isMissingNode()) {
				return null;
			}
			return json.isObject() ? new Text(json.path("lv").asString(""), json.path("en").asString(""))
					: new Text(json.asString(), json.asString());
		}

	}

}
