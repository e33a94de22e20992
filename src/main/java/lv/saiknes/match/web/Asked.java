package lv.saiknes.match.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.match.NameMatcher;
import lv.saiknes.match.NodeValues;
import lv.saiknes.match.Property;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send to the reconciliation service, and refuses what it cannot. */
final class Asked {

	private static final int USUAL_SIZE = 5;

	private Asked() {
	}

	/** The questions, by the names that the asker gave them. */
	static Map<String, Question> questions(String json, Ontology ontology, NodeValues values) {
		JsonNode sent = read("queries", json);
		require(sent.isObject(), "queries", "object");
		few("queries", sent.size());
		Map<String, Question> questions = new LinkedHashMap<>();
		sent.properties()
			.forEach((entry) -> questions.put(entry.getKey(), question(entry.getValue(), ontology, values)));
		return questions;
	}

	private static Question question(JsonNode sent, Ontology ontology, NodeValues values) {
		require(sent.path("query").isString(), "queries", "query");
		List<String> kinds = new ArrayList<>();
		for (JsonNode kind : listed(sent.path("type"))) {
			kinds.add(kind("queries", kind.asString(""), ontology));
		}
		Map<String, List<String>> wanted = new LinkedHashMap<>();
		for (JsonNode property : listed(sent.path("properties"))) {
			require(property.path("pid").isString() && property.has("v"), "queries", "properties");
			List<String> any = new ArrayList<>();
			for (JsonNode value : listed(property.get("v"))) {
				any.add(value.isObject() ? value.path("id").asString("") : value.asString(""));
			}
			wanted.put(property("queries", property.get("pid").asString(), values).id(), any);
		}
		// A number that no machine counts to is none either.
		int size = sent.path("limit").isNumber() ? sent.get("limit").asInt(NameMatcher.MOST_CANDIDATES) : USUAL_SIZE;
		return new Question(sent.get("query").asString(), kinds.isEmpty() ? null : kinds, wanted,
				Math.clamp(size, 1, NameMatcher.MOST_CANDIDATES));
	}

	/** What values of which nodes are wanted. */
	static Extension extension(String json, NodeValues values) {
		JsonNode sent = read("extend", json);
		require(sent.path("ids").isArray(), "extend", "ids");
		require(sent.path("properties").isArray(), "extend", "properties");
		few("extend", sent.get("ids").size());
		few("extend", sent.get("properties").size());
		List<String> ids = new ArrayList<>();
		for (JsonNode id : sent.get("ids")) {
			require(id.isString(), "extend", "ids");
			ids.add(id.asString());
		}
		List<Property> properties = new ArrayList<>();
		for (JsonNode property : sent.get("properties")) {
			require(property.path("id").isString(), "extend", "properties");
			properties.add(property("extend", property.get("id").asString(), values));
		}
		return new Extension(ids, properties);
	}

	/** The kind of this name. */
	static String kind(String argument, String name, Ontology ontology) {
		return ontology.findKind(name)
			.orElseThrow(() -> new Refusal(argument,
					Words.text("match.kind", name,
							Hint.of(Nearest.to(name, ontology.kinds().stream().map(Kind::name).toList())))))
			.name();
	}

	private static Property property(String argument, String id, NodeValues values) {
		return values.findProperty(id)
			.orElseThrow(() -> new Refusal(argument, Words.text("match.property", id,
					Hint.of(Nearest.to(id, values.listProperties().stream().map(Property::id).toList())))));
	}

	static void few(String argument, int count) {
		if (count > NameMatcher.MOST_NAMES) {
			throw new Refusal(argument, Words.text("match.many", argument, count, NameMatcher.MOST_NAMES));
		}
	}

	private static JsonNode read(String parameter, String json) {
		try {
			return JsonMapper.shared().readTree(json);
		}
		catch (JacksonException ex) {
			throw new Refusal(parameter, Words.text("match.json", parameter, ex.getOriginalMessage()));
		}
	}

	private static void require(boolean holds, String argument, String form) {
		if (!holds) {
			throw new Refusal(argument, Words.text("match.shape", argument, Words.text("match.shape." + form)));
		}
	}

	/** Some fields take one value or several. */
	private static Iterable<JsonNode> listed(JsonNode value) {
		return value.isArray() ? value : (value.isMissingNode() || value.isNull()) ? List.of() : List.of(value);
	}

	/**
	 * A name that is to be matched.
	 *
	 * @param name the name
	 * @param kinds only nodes of these kinds; all when null
	 * @param wanted values that the node should have, by the id of their property
	 * @param size how many candidates are wanted
	 */
	record Question(String name, @Nullable List<String> kinds, Map<String, List<String>> wanted, int size) {
	}

	/**
	 * Values that are wanted.
	 *
	 * @param ids ids of nodes
	 * @param properties what is to be read of each
	 */
	record Extension(List<String> ids, List<Property> properties) {
	}

}
