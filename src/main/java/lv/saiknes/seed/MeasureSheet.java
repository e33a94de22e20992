package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.seed.SeedGraph.Uncited;
import org.jspecify.annotations.Nullable;

/**
 * Reads a measure sheet: one measure of the Latgale programme with its ten sections, each
 * list entry one printed item. Ids, locators and relations are made from section and
 * position.
 */
final class MeasureSheet {

	/** The sections that a sheet holds, in printed order. */
	enum Section {

		GOAL("goal", 1, "PURSUES", "Goal"), IMPLEMENTERS("implementers", 4, "IMPLEMENTS", null),
		PARTNERS("partners", 5, "PARTNERS_IN", null), BENEFITS("benefits", 6, "BRINGS", "Benefit"),
		TERRITORY("territory", 7, "TARGETS", null), TASKS("tasks", 8, "HAS_TASK", "Task"),
		FUNDING("funding", 9, "FUNDED_BY", null), INDICATORS("indicators", 10, "MEASURED_BY", "Indicator");

		final String key;

		final int usualNumber;

		final String relation;

		final @Nullable String kind;

		Section(String key, int usualNumber, String relation, @Nullable String kind) {
			this.key = key;
			this.usualNumber = usualNumber;
			this.relation = relation;
			this.kind = kind;
		}

		/** The key under which an entry lists what the relation leads to. */
		String endsKey() {
			return switch (this) {
				case IMPLEMENTERS, PARTNERS -> "actors";
				case TERRITORY -> "places";
				case FUNDING -> "instruments";
				default -> throw new IllegalStateException(this + " lists texts");
			};
		}

	}

	private static final Set<String> KEYS = Set.of("id", "kind", "partOf", "name", "aliases", "forms", "summary",
			"heading", "span", "sections", "goal", "implementers", "partners", "benefits", "territory", "tasks",
			"funding", "indicators", "themes", "claims", "relations");

	private final Ontology ontology;

	private final SeedGraph graph;

	private final Findings findings;

	private final NodeFile nodes;

	private final CitationReader citations;

	private final ValueReader values;

	private final ReasonFile reasons;

	MeasureSheet(Ontology ontology, SeedGraph graph, Findings findings, NodeFile nodes, ReasonFile reasons) {
		this.ontology = ontology;
		this.graph = graph;
		this.findings = findings;
		this.nodes = nodes;
		this.reasons = reasons;
		this.citations = new CitationReader(graph, findings);
		this.values = new ValueReader(findings);
	}

	void read(YamlMap root) {
		root.allow(Set.of("source", "measure"));
		String source = root.required("source").orElse("");
		root.map("measure").ifPresent((sheet) -> measure(sheet, source));
	}

	private void measure(YamlMap sheet, String source) {
		sheet.allow(KEYS);
		Optional<String> id = sheet.required("id").filter((v) -> this.nodes.checkId(sheet, v));
		Optional<Kind> kind = sheet.required("kind")
			.flatMap(this.ontology::findKind)
			.filter((k) -> k.labels().contains("Measure"));
		if (sheet.has("kind") && kind.isEmpty()) {
			this.findings.add(sheet.placeOf("kind"), "UNKNOWN_KIND", "a measure is a SubPriority or a Priority",
					"Write SubPriority, or Priority for 3.4.1–3.4.5.");
		}
		Optional<Text> name = sheet.requiredText("name");
		name.ifPresent((text) -> this.nodes.checkLength(sheet, "name", text));
		sheet.map("sections")
			.ifPresent((s) -> s.allow(Arrays.stream(Section.values()).map((v) -> v.key).collect(Collectors.toSet())));
		sheet.map("forms").ifPresent((f) -> f.allow(Set.copyOf(Entity.FORMS)));
		if (id.isEmpty() || kind.isEmpty() || name.isEmpty()) {
			return;
		}
		String measure = id.get();
		String number = measure.substring(measure.indexOf('-') + 1);
		Map<String, String> forms = new LinkedHashMap<>();
		sheet.map("forms").ifPresent((f) -> f.keys().forEach((c) -> f.string(c).ifPresent((v) -> forms.put(c, v))));
		List<Claim> claims = new ArrayList<>();
		sheet.maps("claims").forEach((c) -> this.nodes.claim(c, kind.get(), source).ifPresent(claims::add));
		this.graph.add(
				new Entity(measure, kind.get().name(), List.of("Measure"), name.get(), sheet.strings("aliases"), forms,
						sheet.text("summary").orElse(null), List.of(), Map.of("number", number), claims),
				sheet.placeOf("id"));
		List<String> heading = this.citations.readLines(sheet, "heading", source, number);
		span(sheet, measure, source);
		sheet.required("partOf")
			.ifPresent((parent) -> stated(measure, "PART_OF", parent, heading, Map.of(), sheet.placeOf("partOf")));
		themes(sheet, measure, List.of());
		for (Section section : Section.values()) {
			String sectionNumber = sheet.map("sections")
				.flatMap((s) -> s.string(section.key))
				.orElse(String.valueOf(section.usualNumber));
			entries(sheet, measure, section, source, number + "/" + sectionNumber);
		}
		sheet.maps("relations").forEach((relation) -> this.nodes.relation(relation, measure, source));
	}

	private void span(YamlMap sheet, String measure, String source) {
		sheet.required("span").ifPresent((span) -> {
			String[] lines = span.split("-");
			if (span.matches("[1-9]\\d{0,5}-\\d{1,6}") && Integer.parseInt(lines[0]) <= Integer.parseInt(lines[1])) {
				this.graph.spans.put(measure,
						new Uncited(source, Integer.parseInt(lines[0]), Integer.parseInt(lines[1]), measure));
			}
			else {
				this.findings.add(sheet.placeOf("span"), "BAD_VALUE", "`" + span + "` is not a span of lines",
						"Write first and last line: 2051-2187.");
			}
		});
	}

	private void entries(YamlMap sheet, String measure, Section section, String source, String locator) {
		this.graph.itemCounts.computeIfAbsent(measure, (id) -> new LinkedHashMap<>())
			.put(section.key,
					(section == Section.GOAL) ? (sheet.has(section.key) ? 1 : 0) : sheet.items(section.key).size());
		if (section == Section.GOAL) {
			sheet.map(section.key)
				.ifPresent((goal) -> text(goal, section, measure, measure + "-goal",
						this.citations.readLines(goal, "lines", source, locator), false));
			return;
		}
		int position = 0;
		for (YamlMap item : sheet.maps(section.key)) {
			position++;
			String at = item.string("item").map((letter) -> locator + "." + letter).orElse(locator);
			List<String> cited = this.citations.readLines(item, "lines", source, at);
			if (section.kind == null) {
				ends(item, section, measure, cited);
			}
			else {
				String id = measure + "-" + section.kind.toLowerCase(Locale.ROOT) + "-" + position;
				text(item, section, measure, id, cited, false);
				int part = 1;
				for (YamlMap further : item.maps("parts")) {
					part++;
					text(further, section, measure, id + "-" + part, cited, true);
				}
			}
		}
	}

	/** A task, benefit, indicator or goal of the measure. */
	private void text(YamlMap item, Section section, String measure, String id, List<String> cited, boolean part) {
		Kind kind = this.ontology.getKind(section.kind);
		Set<String> allowed = new LinkedHashSet<>(Set.of("lv", "en", "aliases", "themes", "note"));
		if (!part) {
			allowed.add("lines");
			if (section != Section.GOAL) {
				allowed.addAll(Set.of("item", "parts"));
			}
		}
		allowed.addAll(kind.properties().keySet());
		item.allow(allowed);
		Map<String, PropertyType> declared = new LinkedHashMap<>(kind.properties());
		declared.remove("scope");
		Map<String, Object> properties = new LinkedHashMap<>();
		if (section == Section.GOAL) {
			properties.put("scope", "measure");
		}
		properties.putAll(this.values.properties(item, declared));
		item.ownText().ifPresent((name) -> {
			this.nodes.checkLength(item, "lv", name);
			List<Claim> claims = item.text("note")
				.map((note) -> List.of(new Claim("note", note, Grade.STATED, cited, null, null, List.of())))
				.orElse(List.of());
			this.graph.add(new Entity(id, kind.name(), List.of(), name, item.strings("aliases"), Map.of(), null,
					List.of(), properties, claims), item.place());
			stated(measure, section.relation, id, cited, Map.of(), item.place());
			themes(item, id, cited);
		});
	}

	/**
	 * Relations of the measure to the actors, places or instruments that an item names.
	 */
	private void ends(YamlMap item, Section section, String measure, List<String> cited) {
		item.allow(Set.of("item", "lines", section.endsKey()));
		if (item.items(section.endsKey()).isEmpty()) {
			this.findings.add(item.place(), "MISSING_KEY", "`" + section.endsKey() + "` lists nothing",
					"Name what the printed item names: `" + section.endsKey() + ": [id]`.");
		}
		for (Object end : item.items(section.endsKey())) {
			String other = null;
			Map<String, Object> properties = new LinkedHashMap<>();
			if (end instanceof YamlMap map) {
				map.allow(Set.of("id", "note", "key"));
				other = map.required("id").orElse(null);
				map.string("key").ifPresent((key) -> properties.put("key", key));
				map.text("note").ifPresent((note) -> properties.put("note", note));
			}
			else {
				other = (String) end;
			}
			if (other == null) {
				continue;
			}
			boolean actorFirst = section == Section.IMPLEMENTERS || section == Section.PARTNERS;
			stated(actorFirst ? other : measure, section.relation, actorFirst ? measure : other, cited, properties,
					item.place());
		}
	}

	private void themes(YamlMap map, String id, List<String> cited) {
		map.map("themes")
			.ifPresent((themes) -> themes.keys()
				.forEach((theme) -> themes.string(theme)
					.ifPresent((reason) -> this.graph
						.add(new Relation(Relation.idOf(id, "ABOUT", theme, null, Grade.CURATED), "ABOUT", id, theme,
								Grade.CURATED, cited, this.reasons.find(reason, themes.placeOf(theme)), null, List.of(),
								Map.of()), themes.placeOf(theme)))));
	}

	private void stated(String from, String kind, String to, List<String> cited, Map<String, Object> properties,
			Findings.Place place) {
		this.graph.addOrMerge(new Relation(Relation.idOf(from, kind, to, (String) properties.get("key"), Grade.STATED),
				kind, from, to, Grade.STATED, cited, null, null, List.of(), properties), place);
	}

}
