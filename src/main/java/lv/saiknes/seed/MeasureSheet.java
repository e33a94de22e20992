package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedGraph.Uncited;
import lv.saiknes.seed.SheetLayout.Part;
import lv.saiknes.seed.SheetLayout.Section;

/**
 * Reads a measure sheet: one measure of a plan with the sections of the plan's
 * {@link SheetLayout}, each list entry one printed item. Ids, locators and relations are
 * made from section and position.
 */
final class MeasureSheet {

	private final Ontology ontology;

	private final SeedGraph graph;

	private final Findings findings;

	private final NodeFile nodes;

	private final CitationReader citations;

	private final ValueReader values;

	private final ReasonFile reasons;

	private final List<SheetLayout> layouts;

	MeasureSheet(Ontology ontology, SeedGraph graph, Findings findings, NodeFile nodes, ReasonFile reasons,
			List<SheetLayout> layouts) {
		this.ontology = ontology;
		this.graph = graph;
		this.findings = findings;
		this.nodes = nodes;
		this.reasons = reasons;
		this.layouts = layouts;
		this.citations = new CitationReader(graph, findings);
		this.values = new ValueReader(findings);
	}

	void read(YamlMap root) {
		root.allow(Set.of("source", "measure"));
		String source = root.required("source").orElse("");
		SheetLayout.of(root.place().file(), this.layouts)
			.ifPresentOrElse((layout) -> root.map("measure").ifPresent((sheet) -> measure(sheet, source, layout)),
					() -> this.findings.add(root.place(), "MISSING_LAYOUT",
							"no `layout` says which sections the measures of this folder have",
							"Describe them in a layout.yaml beside the sheets or in a folder above."));
	}

	private void measure(YamlMap sheet, String source, SheetLayout layout) {
		Set<String> keys = new LinkedHashSet<>(SheetLayout.KEYS);
		keys.addAll(layout.keys());
		sheet.allow(keys);
		Optional<String> id = sheet.required("id")
			.filter((v) -> this.nodes.checkId(sheet, v) && hasPrefix(sheet, v, layout.prefix()));
		Optional<Kind> kind = sheet.required("kind").filter(layout.kinds()::contains).flatMap(this.ontology::findKind);
		if (sheet.has("kind") && kind.isEmpty()) {
			String kinds = String.join(" or a ", layout.kinds());
			this.findings.add(sheet.placeOf("kind"), "UNKNOWN_KIND", "a measure of this plan is a " + kinds,
					"Write one of these, or change the plan's layout.");
		}
		Optional<Text> name = sheet.requiredText("name");
		name.ifPresent((text) -> this.nodes.checkLength(sheet, "name", text));
		sheet.map("sections").ifPresent((s) -> s.allow(Set.copyOf(layout.keys())));
		Map<String, String> forms = this.nodes.forms(sheet);
		if (id.isEmpty() || kind.isEmpty() || name.isEmpty()) {
			return;
		}
		String measure = id.get();
		String number = sheet.string("number").orElse(measure.substring(layout.prefix().length()));
		List<Claim> claims = new ArrayList<>();
		sheet.maps("claims").forEach((c) -> this.nodes.claim(c, kind.get(), source).ifPresent(claims::add));
		this.graph.add(
				new Entity(measure, kind.get().name(), List.of(layout.label()), name.get(), sheet.strings("aliases"),
						forms, sheet.text("summary").orElse(null), List.of(), Map.of("number", number), claims),
				sheet.placeOf("id"));
		List<String> heading = this.citations.readLines(sheet, "heading", source, number);
		span(sheet, measure, source);
		sheet.required("partOf")
			.ifPresent((parent) -> stated(measure, "PART_OF", parent, heading, Map.of(), sheet.placeOf("partOf")));
		themes(sheet, measure, List.of());
		for (Section section : layout.sections()) {
			String sectionNumber = sheet.map("sections")
				.flatMap((s) -> s.string(section.key()))
				.orElse(section.number());
			entries(sheet, measure, section, source, number + "/" + sectionNumber);
		}
		sheet.maps("relations").forEach((relation) -> this.nodes.relation(relation, measure, source));
	}

	private boolean hasPrefix(YamlMap sheet, String id, String prefix) {
		if (id.startsWith(prefix) && id.length() > prefix.length()) {
			return true;
		}
		this.findings.add(sheet.placeOf("id"), "BAD_ID", "`" + id + "` is not the id of a measure of this plan",
				"Write `" + prefix + "` and the number of the measure.");
		return false;
	}

	private void span(YamlMap sheet, String measure, String source) {
		sheet.required("span").ifPresent((span) -> {
			String[] lines = span.split("-");
			if (span.matches("[1-9]\\d{0,5}-\\d{1,6}") && Integer.parseInt(lines[0]) <= Integer.parseInt(lines[1])) {
				this.graph.spans.put(measure,
						new Uncited(source, Integer.parseInt(lines[0]), Integer.parseInt(lines[1]), measure));
			}
			else {
				sheet.bad("span", "`" + span + "` is not a span of lines", "Write first and last line: 2051-2187.");
			}
		});
	}

	private void entries(YamlMap sheet, String measure, Section section, String source, String locator) {
		Part part = section.part();
		boolean single = part != null && part.single();
		this.graph.itemCounts.computeIfAbsent(measure, (id) -> new LinkedHashMap<>())
			.put(section.key(), single ? (sheet.has(section.key()) ? 1 : 0) : sheet.items(section.key()).size());
		if (part != null && part.single()) {
			sheet.map(section.key())
				.ifPresent((item) -> text(item, section, part, measure, measure + "-" + part.id(),
						this.citations.readLines(item, "lines", source, locator), Set.of("lines")));
			return;
		}
		int position = 0;
		for (YamlMap item : sheet.maps(section.key())) {
			position++;
			String at = item.string("item").map((letter) -> locator + "." + letter).orElse(locator);
			List<String> cited = this.citations.readLines(item, "lines", source, at);
			if (part == null) {
				ends(item, section, Objects.requireNonNull(section.ends()), measure, cited);
			}
			else {
				String id = measure + "-" + part.id() + "-" + position;
				text(item, section, part, measure, id, cited, Set.of("lines", "item", "parts"));
				int further = 1;
				for (YamlMap another : item.maps("parts")) {
					further++;
					text(another, section, part, measure, id + "-" + further, cited, Set.of());
				}
			}
		}
	}

	/** A task, benefit, indicator or goal of the measure. */
	private void text(YamlMap item, Section section, Part part, String measure, String id, List<String> cited,
			Set<String> keys) {
		Set<String> allowed = new LinkedHashSet<>(Set.of("lv", "en", "aliases", "themes", "note"));
		allowed.addAll(keys);
		allowed.addAll(part.open().keySet());
		item.allow(allowed);
		Map<String, Object> properties = new LinkedHashMap<>(part.properties());
		properties.putAll(this.values.properties(item, part.open()));
		item.ownText().ifPresent((name) -> {
			this.nodes.checkLength(item, "lv", name);
			List<Claim> claims = item.text("note")
				.map((note) -> List.of(new Claim("note", note, Grade.STATED, cited, null, null, List.of())))
				.orElse(List.of());
			this.graph.add(new Entity(id, part.kind().name(), List.of(), name, item.strings("aliases"), Map.of(), null,
					List.of(), properties, claims), item.place());
			stated(measure, section.relation(), id, cited, Map.of(), item.place());
			themes(item, id, cited);
		});
	}

	/**
	 * Relations of the measure to the actors, places or instruments that an item names.
	 */
	private void ends(YamlMap item, Section section, String key, String measure, List<String> cited) {
		item.allow(Set.of("item", "lines", key));
		if (item.items(key).isEmpty()) {
			this.findings.add(item.place(), "MISSING_KEY", "`" + key + "` lists nothing",
					"Name what the printed item names: `" + key + ": [id]`.");
		}
		for (Object end : item.items(key)) {
			String other = null;
			Map<String, Object> properties = new LinkedHashMap<>();
			if (end instanceof YamlMap map) {
				map.allow(Set.of("id", "note", "key"));
				other = map.required("id").orElse(null);
				map.string("key").ifPresent((word) -> properties.put("key", word));
				map.text("note").ifPresent((note) -> properties.put("note", note));
			}
			else {
				other = (String) end;
			}
			if (other == null) {
				continue;
			}
			stated(section.inwards() ? other : measure, section.relation(), section.inwards() ? measure : other, cited,
					properties, item.place());
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
