package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * How the measures of a plan are laid out in its document: which sections each has and
 * what their items say. It stands in a file {@code layout: …} and holds for the sheets of
 * its folder and the folders below.
 *
 * @param folder the folder, with a slash at its end
 * @param prefix how ids of the measures begin; their number follows
 * @param label the further label of the measures
 * @param kinds the kinds that a measure may be of
 * @param sections the sections, in printed order
 */
public record SheetLayout(String folder, String prefix, String label, List<String> kinds, List<Section> sections) {

	/** Keys of a sheet that no section may have. */
	static final Set<String> KEYS = Set.of("id", "kind", "number", "partOf", "name", "aliases", "forms", "summary",
			"heading", "span", "sections", "themes", "claims", "relations");

	private static final Pattern PREFIX = Pattern.compile(NodeFile.ID + "[.-]");

	/**
	 * A section. Its items are texts, each of which becomes a part of the measure, or
	 * they name what the measure is related to.
	 *
	 * @param key its key in a sheet
	 * @param number its number as it is usually printed
	 * @param relation the relation that an item makes
	 * @param part what a text becomes, absent where the items name other nodes
	 * @param ends the key under which an item lists the ids of other nodes, absent where
	 * the items are texts
	 * @param inwards whether the relation leads from the other node to the measure
	 */
	public record Section(String key, String number, String relation, @Nullable Part part, @Nullable String ends,
			boolean inwards) {
	}

	/**
	 * What the texts of a section become.
	 *
	 * @param kind their kind
	 * @param id what stands in their ids between the measure and their position
	 * @param single whether there is one text at most, and no position in its id
	 * @param properties properties that all of them have
	 */
	public record Part(Kind kind, String id, boolean single, Map<String, Object> properties) {

		/** The properties that are left to the sheets. */
		Map<String, PropertyType> open() {
			Map<String, PropertyType> open = new LinkedHashMap<>(this.kind.properties());
			open.keySet().removeAll(this.properties.keySet());
			return open;
		}

	}

	/** The keys of the sections, in printed order. */
	List<String> keys() {
		return this.sections.stream().map(Section::key).toList();
	}

	/** The layout for a file: that of the nearest folder, if there is one. */
	public static Optional<SheetLayout> of(String path, List<SheetLayout> layouts) {
		return layouts.stream()
			.filter((layout) -> path.startsWith(layout.folder()))
			.max((one, other) -> Integer.compare(one.folder().length(), other.folder().length()));
	}

	/** Reads layouts. */
	static final class Reader {

		private final TypeReader types;

		private final Findings findings;

		private final ValueReader values;

		Reader(Ontology ontology, Findings findings) {
			this.types = new TypeReader(ontology, findings);
			this.findings = findings;
			this.values = new ValueReader(findings);
		}

		/** The layout in this file, without the sections that are wrong. */
		Optional<SheetLayout> read(YamlMap root) {
			root.allow(Set.of("layout"));
			return root.map("layout").flatMap((map) -> layout(map, root.place().file()));
		}

		private Optional<SheetLayout> layout(YamlMap map, String file) {
			map.allow(Set.of("prefix", "label", "kinds", "sections"));
			Optional<String> prefix = map.required("prefix").filter((value) -> isPrefix(map, value));
			Optional<String> label = map.required("label");
			List<String> kinds = map.strings("kinds")
				.stream()
				.filter((name) -> label.isEmpty() || isMeasure(map, name, label.get()))
				.toList();
			if (!map.has("kinds")) {
				map.required("kinds");
			}
			List<Section> sections = new ArrayList<>();
			Set<String> keys = new HashSet<>(KEYS);
			for (YamlMap section : map.maps("sections")) {
				section(section, kinds).filter((one) -> isNew(section, one.key(), keys)).ifPresent(sections::add);
			}
			if (prefix.isEmpty() || label.isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(new SheetLayout(file.substring(0, file.lastIndexOf('/') + 1), prefix.get(), label.get(),
					kinds, List.copyOf(sections)));
		}

		private boolean isPrefix(YamlMap map, String value) {
			return PREFIX.matcher(value).matches() || map.bad("prefix", "`" + value + "` cannot begin an id",
					"Use lower-case ASCII letters and digits, and end with a hyphen.");
		}

		private boolean isMeasure(YamlMap map, String name, String label) {
			Optional<Kind> kind = this.types.kind(map, "kinds", name);
			return kind.isPresent() && (kind.get().labels().contains(label)
					|| map.bad("kinds", "a " + name + " may not carry the label `" + label + "`",
							"Allow it in graph-schema/ontology.yaml, or name another kind."));
		}

		private boolean isNew(YamlMap section, String key, Set<String> keys) {
			return keys.add(key) || section.bad("key", "a sheet has the key `" + key + "` already",
					"Give each section a key of its own.");
		}

		private Optional<Section> section(YamlMap map, List<String> measures) {
			Optional<String> key = map.required("key");
			Optional<String> number = map.required("number");
			Optional<RelationType> relation = map.required("relation")
				.flatMap((name) -> this.types.relation(map, "relation", name));
			return map.has("kind") ? texts(map, key, number, relation, measures) : ends(map, key, number, relation);
		}

		private Optional<Section> texts(YamlMap map, Optional<String> key, Optional<String> number,
				Optional<RelationType> relation, List<String> measures) {
			map.allow(Set.of("key", "number", "relation", "kind", "id", "single", "properties"));
			Optional<Kind> kind = map.required("kind").flatMap((name) -> this.types.kind(map, "kind", name));
			Optional<String> id = map.required("id");
			boolean single = map.string("single").map("true"::equals).orElse(false);
			if (kind.isEmpty() || id.isEmpty() || key.isEmpty() || number.isEmpty() || relation.isEmpty()) {
				return Optional.empty();
			}
			measures.stream()
				.filter((measure) -> !relation.get().mayJoin(measure, kind.get().name()))
				.forEach((measure) -> this.findings.add(map.placeOf("relation"), "ENDS_NOT_ALLOWED",
						"`" + relation.get().name() + "` may not join a " + measure + " to a " + kind.get().name(),
						"See the ends of `" + relation.get().name() + "` in graph-schema/ontology.yaml."));
			Map<String, Object> fixed = map.map("properties").map((properties) -> {
				properties.allow(kind.get().properties().keySet());
				Map<String, PropertyType> given = new LinkedHashMap<>(kind.get().properties());
				given.keySet().retainAll(properties.keys());
				return this.values.properties(properties, given);
			}).orElse(Map.of());
			return Optional.of(new Section(key.get(), number.get(), relation.get().name(),
					new Part(kind.get(), id.get(), single, fixed), null, false));
		}

		private Optional<Section> ends(YamlMap map, Optional<String> key, Optional<String> number,
				Optional<RelationType> relation) {
			map.allow(Set.of("key", "number", "relation", "ends", "direction"));
			if (!map.has("ends")) {
				this.findings.add(map.place(), "MISSING_KEY", "neither `kind` nor `ends` is there",
						"Say what the items are: `kind: Task, id: task`, or `ends: actors`.");
				return Optional.empty();
			}
			Optional<String> ends = map.string("ends");
			Optional<String> direction = map.required("direction")
				.filter((value) -> Set.of("in", "out").contains(value) || map.bad("direction",
						"`" + value + "` is no direction",
						"Write `out` for a relation that starts at the measure, `in` for one that ends there."));
			if (ends.isEmpty() || direction.isEmpty() || key.isEmpty() || number.isEmpty() || relation.isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(new Section(key.get(), number.get(), relation.get().name(), null, ends.get(),
					direction.get().equals("in")));
		}

	}

}
