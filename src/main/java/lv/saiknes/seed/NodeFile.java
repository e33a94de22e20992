package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.address.WholeAddress;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads the general form of a seed file: {@code nodes} and {@code relations}. */
final class NodeFile {

	static final int LONGEST_NAME = 160;

	private static final int LONGEST_ADDRESS = 500;

	/** Ids of nodes. */
	static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

	private static final Set<String> NODE_KEYS = Set.of("id", "kind", "labels", "name", "aliases", "forms", "summary",
			"sameAs", "claims", "relations");

	/**
	 * Wikidata and ROR have one canonical address for each thing, by which data sets are
	 * joined; the addresses of their pages are others.
	 */
	static final String SAME_AS = "^(http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*|https://ror\\.org/0[a-z0-9]{8}"
			+ "|https?://(?!([a-z]+\\.)*(wikidata|ror)\\.org(/|$)).+)$";

	private static final Set<String> RELATION_KEYS = Set.of("from", "kind", "to", "grade", "cite", "reason");

	private final TypeReader types;

	private final SeedGraph graph;

	private final Findings findings;

	private final ValueReader values;

	private final CitationReader citations;

	private final ReasonFile reasons;

	NodeFile(Ontology ontology, SeedGraph graph, Findings findings, ReasonFile reasons) {
		this.types = new TypeReader(ontology, findings);
		this.graph = graph;
		this.findings = findings;
		this.reasons = reasons;
		this.values = new ValueReader(findings);
		this.citations = new CitationReader(graph, findings);
	}

	void read(YamlMap root) {
		root.allow(Set.of("source", "nodes", "relations"));
		String source = root.string("source").orElse("");
		root.maps("nodes").forEach((node) -> node(node, source));
		root.maps("relations").forEach((relation) -> relation(relation, null, source));
	}

	private void node(YamlMap map, String source) {
		Optional<String> id = map.required("id").filter((v) -> checkId(map, v));
		Optional<Kind> kind = map.required("kind").flatMap((one) -> this.types.kind(map, "kind", one));
		Optional<Text> name = map.requiredText("name");
		name.ifPresent((text) -> checkLength(map, "name", text));
		if (kind.isEmpty()) {
			return;
		}
		Set<String> allowed = new LinkedHashSet<>(NODE_KEYS);
		allowed.addAll(kind.get().properties().keySet());
		map.allow(allowed);
		List<String> labels = map.strings("labels");
		for (String label : labels) {
			if (!kind.get().labels().contains(label)) {
				this.findings.add(map.placeOf("labels"), "LABEL_NOT_ALLOWED",
						"`" + label + "` is no label of a " + kind.get().name(),
						"Allowed are " + kind.get().labels() + ".");
			}
		}
		List<String> sameAs = map.strings("sameAs");
		sameAs.stream()
			.filter((address) -> address.length() > LONGEST_ADDRESS || !address.matches(SAME_AS)
					|| WholeAddress.find(address).isEmpty())
			.forEach((address) -> map.bad("sameAs",
					"`" + address + "` is not the address by which the same thing is known elsewhere",
					"Write Wikidata's as http://www.wikidata.org/entity/Q…, that of ROR as https://ror.org/0…, "
							+ "any other with http:// or https://."));
		List<Claim> claims = new ArrayList<>();
		map.maps("claims").forEach((claim) -> claim(claim, kind.get(), source).ifPresent(claims::add));
		Map<String, Object> properties = this.values.properties(map, kind.get().properties());
		if (id.isPresent() && name.isPresent()) {
			this.graph.add(new Entity(id.get(), kind.get().name(), labels, name.get(), map.strings("aliases"),
					forms(map), map.text("summary").orElse(null), sameAs, properties, claims), map.placeOf("id"));
		}
		map.maps("relations").forEach((relation) -> relation(relation, id.orElse(null), source));
	}

	/** How the name reads within a sentence. */
	Map<String, String> forms(YamlMap map) {
		Map<String, String> forms = new LinkedHashMap<>();
		map.map("forms").ifPresent((given) -> {
			given.allow(Set.copyOf(Entity.FORMS));
			Entity.FORMS.forEach((form) -> given.string(form).ifPresent((words) -> forms.put(form, words)));
		});
		return forms;
	}

	Optional<Claim> claim(YamlMap map, Kind kind, String source) {
		map.allow(Set.of("property", "value", "grade", "cite", "reason"));
		Evidence evidence = evidence(map, source);
		if (!map.has("value")) {
			map.required("value");
			return Optional.empty();
		}
		return map.required("property").flatMap((name) -> {
			PropertyType type = kind.claims().get(name);
			if (type == null) {
				this.findings.add(map.placeOf("property"), "UNKNOWN_PROPERTY",
						"a " + kind.name() + " has no claim `" + name + "`",
						"Use one of " + String.join(", ", kind.claims().keySet())
								+ Nearest.hint(name, kind.claims().keySet()));
				return Optional.empty();
			}
			return this.values.value(map, "value", type)
				.map((value) -> new Claim(name, value, evidence.grade(), evidence.citations(), evidence.reason(), null,
						List.of()));
		});
	}

	/** Reads one relation; its start is given, or else named by {@code from}. */
	void relation(YamlMap map, @Nullable String start, String source) {
		Optional<String> from = (start != null) ? Optional.of(start) : map.required("from");
		Optional<String> to = map.required("to");
		Optional<RelationType> type = map.required("kind").flatMap((one) -> this.types.relation(map, "kind", one));
		Evidence evidence = evidence(map, source);
		if (type.isEmpty()) {
			return;
		}
		Set<String> allowed = new LinkedHashSet<>(RELATION_KEYS);
		if (start != null) {
			allowed.remove("from");
		}
		allowed.addAll(type.get().properties().keySet());
		map.allow(allowed);
		Map<String, Object> properties = this.values.properties(map, type.get().properties());
		if (from.isPresent() && to.isPresent()) {
			String id = Relation.idOf(from.get(), type.get().name(), to.get(), (String) properties.get("key"),
					evidence.grade());
			this.graph.add(new Relation(id, type.get().name(), from.get(), to.get(), evidence.grade(),
					evidence.citations(), evidence.reason(), null, List.of(), properties), map.place());
		}
	}

	private Evidence evidence(YamlMap map, String source) {
		Grade grade = Grade.STATED;
		Optional<String> written = map.string("grade");
		if (written.isPresent()) {
			if (written.get().equals("CURATED") || written.get().equals("STATED")) {
				grade = Grade.valueOf(written.get());
			}
			else {
				map.bad("grade", "`" + written.get() + "` cannot be written here",
						"Write STATED or CURATED; derived relations are made by rules.");
			}
		}
		List<String> cited = this.citations.read(map, source);
		if (grade == Grade.STATED && map.strings("cite").isEmpty()) {
			this.findings.add(map.place(), "MISSING_CITATION", "what is stated needs a passage",
					"Add `cite: LINES @ LOCATOR`, or grade it CURATED with a reason.");
		}
		if (grade == Grade.CURATED && !map.has("reason")) {
			this.findings.add(map.place(), "MISSING_REASON", "what is curated needs a reason",
					"Add `reason: …`, one short sentence.");
		}
		return new Evidence(grade, cited,
				map.string("reason").map((reason) -> this.reasons.find(reason, map.placeOf("reason"))).orElse(null));
	}

	boolean checkId(YamlMap map, String id) {
		if (ID.matcher(id).matches()) {
			return true;
		}
		this.findings.add(map.placeOf("id"), "BAD_ID", "`" + id + "` is not an id",
				"Use lower-case ASCII letters, digits, hyphens and dots.");
		return false;
	}

	void checkLength(YamlMap map, String key, Text text) {
		for (String one : List.of(text.lv(), text.en())) {
			if (one.indexOf('\n') >= 0) {
				this.findings.add(map.placeOf(key), "BAD_CHARACTER", "the name has a line break",
						"Write it on one line.");
			}
			if (one.length() > LONGEST_NAME) {
				this.findings.add(map.placeOf(key), "NAME_TOO_LONG",
						"`" + one.substring(0, 40) + "…` has " + one.length() + " characters",
						"Say it in " + LONGEST_NAME + " characters or fewer.");
			}
		}
	}

	private record Evidence(Grade grade, List<String> citations, @Nullable Text reason) {
	}

}
