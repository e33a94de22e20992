package lv.saiknes.trace.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.form.TypedNames;
import lv.saiknes.trace.TraceAddress;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form in which nodes are named, as it was sent: by ids in a parameter, or by texts in
 * the one of the same name with {@code Text} behind it. Where the texts name nodes, the
 * page goes on to the address that says it by ids; where a text may mean several, the
 * page offers them.
 */
public final class TraceForm {

	private static final String TEXT = "Text";

	private final String path;

	private final MultiValueMap<String, String> parameters;

	private final Map<String, NodeField> fields;

	private final Ontology ontology;

	private final Language language;

	TraceForm(String path, MultiValueMap<String, String> parameters, Map<String, NodeField> fields, Ontology ontology,
			Language language) {
		this.path = path;
		this.parameters = parameters;
		this.fields = fields;
		this.ontology = ontology;
		this.language = language;
	}

	/** The fields by the names of their parameters. */
	public Map<String, NodeField> fields() {
		return this.fields;
	}

	/** What a field names; nothing where nothing stands in it. */
	public NodeField field(String name) {
		return this.fields.getOrDefault(name, NodeField.EMPTY);
	}

	/** Whether all that stands in the fields names a node. */
	public boolean isClear() {
		return this.fields.values().stream().allMatch(NodeField::isClear);
	}

	/** Whether the address says in other words what it could say by ids. */
	public boolean isTyped() {
		return this.fields.entrySet()
			.stream()
			.anyMatch((field) -> this.parameters.containsKey(field.getKey() + TEXT)
					|| !TraceAddress.list(this.parameters, field.getKey()).containsAll(field.getValue().ids()));
	}

	/**
	 * The address that says the same by ids.
	 * @param idle parameters that say nothing here
	 */
	public String address(Set<String> idle) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		this.fields.forEach((name, field) -> {
			if (!field.nodes().isEmpty() && !idle.contains(name)) {
				address.queryParam(name, String.join(",", field.ids()));
			}
		});
		this.parameters.forEach((name, values) -> {
			if (!this.fields.containsKey(name) && !this.fields.containsKey(name.replaceFirst(TEXT + "$", ""))
					&& !idle.contains(name)) {
				add(address, name, values);
			}
		});
		return TypedNames.keep(inLanguage(address), this.fields.values());
	}

	/**
	 * What each unclear text may mean, by name of its field, with the address where that
	 * is taken.
	 */
	public Map<String, List<NodeChoice>> choices() {
		Map<String, List<NodeChoice>> choices = new LinkedHashMap<>();
		this.fields.forEach((name, field) -> {
			if (!field.isClear()) {
				choices.put(name, field.choices().stream().map((meaning) -> choice(name, field, meaning)).toList());
			}
		});
		return choices;
	}

	private NodeChoice choice(String name, NodeField field, Vertex meaning) {
		NodeName node = NodeName.of(meaning, this.ontology, this.language);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		this.parameters.forEach((key, values) -> {
			if (!key.equals(name) && !key.equals(name + TEXT)) {
				add(address, key, values);
			}
		});
		List<String> ids = new ArrayList<>(field.ids());
		ids.add(meaning.id());
		address.queryParam(name, String.join(",", ids));
		if (field.hasMore()) {
			address.queryParam(name + TEXT, field.textWith(node.title()));
		}
		return new NodeChoice(node, inLanguage(address));
	}

	private static void add(UriComponentsBuilder address, String name, List<String> values) {
		List<String> said = values.stream().filter((value) -> !value.isBlank()).toList();
		if (!said.isEmpty()) {
			address.queryParam(name, said.toArray());
		}
	}

	private String inLanguage(UriComponentsBuilder address) {
		return address.replaceQueryParam("lang", this.language.code()).encode().toUriString();
	}

}
