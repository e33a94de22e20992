package lv.saiknes.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.model.Entities;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The kinds of nodes and relations that exist, read from
 * {@code graph-schema/ontology.yaml}. It is immutable and refuses to be incoherent: an
 * end that is no kind, a label in one language only or an unknown key is an
 * {@link OntologyException}.
 */
public final class Ontology {

	/** Where the ontology lies on the class path. */
	public static final String RESOURCE = "graph-schema/ontology.yaml";

	/** Kinds of one family look alike in pictures, which the pages' scripts draw. */
	private static final List<String> FAMILIES = List.of("plan", "work", "actor", "link", "money", "topic");

	private final Map<String, Kind> kinds = new LinkedHashMap<>();

	private final Map<String, RelationType> relationTypes = new LinkedHashMap<>();

	private final Map<Grade, Text> gradeLabels = new LinkedHashMap<>();

	private final Map<Grade, String> gradeDescriptions = new LinkedHashMap<>();

	private final List<RelationGroup> groups;

	private final Map<String, PropertyType> commonClaims;

	private final Map<String, PropertyType> commonRelationProperties;

	private Ontology(Section root) {
		root.allow("grades", "commonClaims", "kinds", "around", "sets", "commonRelationProperties", "relations",
				"groups");
		Section grades = root.section("grades");
		for (Grade grade : Grade.values()) {
			Section section = grades.section(grade.name());
			this.gradeLabels.put(grade, section.text("label"));
			this.gradeDescriptions.put(grade, section.string("description"));
		}
		this.commonClaims = properties(root.section("commonClaims"));
		Section kindSections = root.section("kinds");
		kindSections.keys().forEach((name) -> this.kinds.put(name, kind(name, kindSections.section(name))));
		if (root.has("around")) {
			// The order of kinds in pictures, which the pages' scripts draw.
			kindNames(root, "around", Map.of());
		}
		Map<String, Set<String>> sets = new LinkedHashMap<>();
		Section setSection = root.section("sets");
		for (String name : setSection.keys()) {
			sets.put(name, set(setSection, name));
		}
		this.commonRelationProperties = properties(root.section("commonRelationProperties"));
		Section relations = root.section("relations");
		relations.keys()
			.forEach((name) -> this.relationTypes.put(name, relationType(name, relations.section(name), sets)));
		this.groups = groups(root.optionalSection("groups"));
	}

	/**
	 * Reads the ontology from the class path.
	 * @throws OntologyException when it is absent or incoherent
	 */
	public static Ontology load() {
		try (InputStream in = Ontology.class.getClassLoader().getResourceAsStream(RESOURCE)) {
			if (in == null) {
				throw new OntologyException("`" + RESOURCE + "` is not on the class path; build the project again");
			}
			return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new OntologyException("`" + RESOURCE + "` cannot be read: " + ex.getMessage());
		}
	}

	/**
	 * Reads an ontology from its YAML text.
	 * @throws OntologyException when it is incoherent
	 */
	public static Ontology parse(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			Object root = new Yaml(new SafeConstructor(options)).load(yaml);
			return new Ontology(new Section("ontology", root));
		}
		catch (YAMLException | IllegalArgumentException ex) {
			throw new OntologyException(RESOURCE + ": " + ex.getMessage());
		}
	}

	/** All kinds, in the order of the file. */
	public Collection<Kind> kinds() {
		return Collections.unmodifiableCollection(this.kinds.values());
	}

	/** The kind of that name, if there is one. */
	public Optional<Kind> findKind(String name) {
		return Optional.ofNullable(this.kinds.get(name));
	}

	/**
	 * The kind of that name.
	 * @throws OntologyException when there is none
	 */
	public Kind getKind(String name) {
		return findKind(name).orElseThrow(() -> new OntologyException("there is no kind `" + name + "`"));
	}

	/** The kinds with this trait, in the order of the file. */
	public List<Kind> kinds(Trait trait) {
		return this.kinds.values().stream().filter((kind) -> kind.is(trait)).toList();
	}

	/**
	 * Names of the relations that make up a plan and have their whole at this end.
	 */
	public List<String> treeRelations(RelationType.Whole whole) {
		return this.relationTypes.values()
			.stream()
			.filter((type) -> type.tree() && type.whole() == whole)
			.map(RelationType::name)
			.toList();
	}

	/** All relation types, in the order of the file. */
	public Collection<RelationType> relationTypes() {
		return Collections.unmodifiableCollection(this.relationTypes.values());
	}

	/** The relation type of that name, if there is one. */
	public Optional<RelationType> findRelationType(String name) {
		return Optional.ofNullable(this.relationTypes.get(name));
	}

	/**
	 * The type of each of the kinds of these relations, in the order of their numbers.
	 */
	public List<RelationType> typesOf(Relations relations) {
		return relations.kinds().stream().map((kind) -> findRelationType(kind).orElseThrow()).toList();
	}

	/**
	 * For each of these nodes what it is a part of. A relation that has an end which is
	 * none of them counts for nothing.
	 */
	public Positions wholesOf(Entities nodes, Relations relations) {
		Positions.Builder wholes = new Positions.Builder(nodes.size());
		List<RelationType> types = typesOf(relations);
		for (int i = 0; i < relations.size(); i++) {
			RelationType type = types.get(relations.kindNumber(i));
			int from = relations.from(i);
			int to = relations.to(i);
			if (type.tree() && from != Relations.NO_NODE && to != Relations.NO_NODE) {
				boolean up = type.whole() == RelationType.Whole.TO;
				wholes.add(up ? from : to, up ? to : from);
			}
		}
		return wholes.build();
	}

	/**
	 * How the page of a node gathers relations, in the order of the file. A relation that
	 * none of them names is in none.
	 */
	public List<RelationGroup> relationGroups() {
		return this.groups;
	}

	/** Label of a grade. */
	public Text labelOf(Grade grade) {
		return Objects.requireNonNull(this.gradeLabels.get(grade), grade::name);
	}

	/** What a grade means, in English. */
	public String descriptionOf(Grade grade) {
		return Objects.requireNonNull(this.gradeDescriptions.get(grade), grade::name);
	}

	/** Claims that a node of any kind may carry. */
	public Map<String, PropertyType> commonClaims() {
		return this.commonClaims;
	}

	/** Properties that a relation of any type may carry. */
	public Map<String, PropertyType> commonRelationProperties() {
		return this.commonRelationProperties;
	}

	private Kind kind(String name, Section section) {
		section.allow("label", "plural", "pluralDative", "gender", "cases", "nouns", "quoted", "actor", "traits",
				"family", "oneOff", "description", "labels", "properties", "claims");
		Map<String, Noun> nouns = new LinkedHashMap<>();
		if (section.has("nouns")) {
			Section narrower = section.section("nouns");
			narrower.keys()
				.forEach((type) -> nouns.put(type, noun(narrower.section(type).allow("label", "gender", "cases"))));
		}
		Map<String, PropertyType> claims = new LinkedHashMap<>(this.commonClaims);
		claims.putAll(properties(section.optionalSection("claims")));
		Map<String, PropertyType> properties = properties(section.optionalSection("properties"));
		properties.keySet().stream().filter(claims::containsKey).findFirst().ifPresent((twice) -> {
			throw section.problem("`" + twice + "` is declared both as property and as claim");
		});
		checkTypes(section, "nouns", nouns.keySet(), properties);
		Set<String> oneOff = Set.copyOf(section.strings("oneOff"));
		checkTypes(section, "oneOff", oneOff, properties);
		if (section.has("family") && !FAMILIES.contains(section.string("family"))) {
			throw section
				.problem("`family`: `" + section.string("family") + "` is none of " + String.join(", ", FAMILIES));
		}
		Set<Trait> traits = traits(section);
		if (section.flag("actor")) {
			traits.add(Trait.ACTOR);
		}
		return new Kind(name, noun(section), section.text("plural"), section.string("pluralDative"),
				Collections.unmodifiableMap(nouns), section.flag("quoted"), traits, oneOff,
				section.string("description"), section.strings("labels"), properties,
				Collections.unmodifiableMap(claims));
	}

	private static void checkTypes(Section section, String key, Set<String> types,
			Map<String, PropertyType> properties) {
		types.stream()
			.filter((type) -> !properties.containsKey("type") || !properties.get("type").values().contains(type))
			.findFirst()
			.ifPresent((type) -> {
				throw section.problem("`" + key + "`: there is no type `" + type + "`");
			});
	}

	private static Set<Trait> traits(Section section) {
		Set<Trait> traits = EnumSet.noneOf(Trait.class);
		for (String written : section.strings("traits")) {
			traits.add(Trait.find(written)
				.orElseThrow(() -> section.problem("`traits`: there is no trait `" + written + "`")));
		}
		return traits;
	}

	/** Kinds by name, by trait, or all. */
	private Set<String> set(Section sets, String name) {
		if ("all".equals(sets.get(name))) {
			return Collections.unmodifiableSet(new LinkedHashSet<>(this.kinds.keySet()));
		}
		if (sets.get(name) instanceof List<?>) {
			return kindNames(sets, name, Map.of());
		}
		Set<Trait> traits = traits(sets.section(name).allow("traits"));
		Set<String> names = new LinkedHashSet<>();
		this.kinds.values()
			.stream()
			.filter((kind) -> traits.stream().anyMatch(kind::is))
			.forEach((kind) -> names.add(kind.name()));
		if (names.isEmpty()) {
			throw sets.problem("`" + name + "`: no kind has one of these traits");
		}
		return Collections.unmodifiableSet(names);
	}

	private static Noun noun(Section section) {
		Section cases = section.section("cases").allow("genitive", "dative", "accusative", "locative");
		Map<String, String> forms = new LinkedHashMap<>();
		cases.keys().forEach((form) -> forms.put(form, cases.string(form)));
		if (forms.size() != 4) {
			throw section.problem("`cases` needs genitive, dative, accusative and locative");
		}
		String gender = section.string("gender");
		if (!List.of("masculine", "feminine").contains(gender)) {
			throw section.problem("`gender`: `" + gender + "` is neither masculine nor feminine");
		}
		return new Noun(section.text("label"), Collections.unmodifiableMap(forms), gender.equals("feminine"));
	}

	/**
	 * A template that names both ends and has nothing in braces that cannot be written.
	 */
	private static Text template(Section section, String key) {
		Text template = section.text(key);
		for (String words : List.of(template.lv(), template.en())) {
			Set<String> named = new LinkedHashSet<>();
			RelationType.PLACEHOLDER.matcher(words)
				.results()
				.filter((placeholder) -> placeholder.group("one") == null)
				.forEach((placeholder) -> named.add(placeholder.group("end")));
			if (named.size() != 2 || RelationType.PLACEHOLDER.matcher(words).replaceAll("").matches(".*[{}].*")) {
				throw section
					.problem("`" + key + "`: `" + words + "` must name {from} and {to}, each alone, with a case"
							+ " as in {to:genitive} or {to:genitive/dative}, or words as in {from|is|are}");
			}
		}
		return template;
	}

	private static @Nullable Text findTemplate(Section section, String key) {
		return section.has(key) ? template(section, key) : null;
	}

	private RelationType relationType(String name, Section section, Map<String, Set<String>> sets) {
		section.allow("label", "inverse", "past", "description", "ends", "properties", "roster", "rosterTo",
				"symmetric", "loose", "whole", "tree", "acyclic", "time", "sentence", "inverseSentence", "pastSentence",
				"pastInverseSentence", "conditional", "beside");
		List<RelationType.Ends> ends = new ArrayList<>();
		for (Section end : section.sections("ends")) {
			end.allow("from", "to", "sentence", "inverseSentence", "pastSentence", "pastInverseSentence",
					"conditional");
			ends.add(new RelationType.Ends(kindNames(end, "from", sets), kindNames(end, "to", sets),
					findTemplate(end, "sentence"), findTemplate(end, "inverseSentence"),
					findTemplate(end, "pastSentence"), findTemplate(end, "pastInverseSentence"),
					findTemplate(end, "conditional")));
		}
		RelationType.Whole whole = section.constant("whole", RelationType.Whole.NONE);
		if (section.flag("tree") && whole == RelationType.Whole.NONE) {
			throw section.problem("`tree`: say with `whole` which end is the larger");
		}
		Map<String, PropertyType> properties = new LinkedHashMap<>(this.commonRelationProperties);
		properties.putAll(properties(section.optionalSection("properties")));
		return new RelationType(name, section.text("label"), section.text("inverse"),
				section.has("past") ? section.text("past") : null, section.string("description"), List.copyOf(ends),
				Collections.unmodifiableMap(properties), section.flag("roster"),
				section.has("rosterTo") ? kindNames(section, "rosterTo", sets) : Set.of(), section.flag("symmetric"),
				section.flag("loose"), whole, section.flag("tree"), section.flag("acyclic"),
				section.constant("time", RelationType.Time.ENDS), template(section, "sentence"),
				template(section, "inverseSentence"), findTemplate(section, "pastSentence"),
				findTemplate(section, "pastInverseSentence"), findTemplate(section, "conditional"), beside(section));
	}

	private static RelationType.@Nullable Beside beside(Section relation) {
		if (!relation.has("beside")) {
			return null;
		}
		Section beside = relation.section("beside").allow("start", "end", "pastStart", "pastEnd");
		return new RelationType.Beside(findText(beside, "start"), findText(beside, "end"),
				findText(beside, "pastStart"), findText(beside, "pastEnd"));
	}

	private static @Nullable Text findText(Section section, String key) {
		return section.has(key) ? section.text(key) : null;
	}

	private List<RelationGroup> groups(@Nullable Section section) {
		List<RelationGroup> all = new ArrayList<>();
		Set<RelationGroup.Way> taken = new LinkedHashSet<>();
		for (String name : (section != null) ? section.keys() : List.<String>of()) {
			Section group = Objects.requireNonNull(section)
				.section(name)
				.allow("label", "out", "in", "beside", "by", "subject", "lead", "mapped", "standing");
			List<RelationGroup.Way> ways = ways(group);
			ways.stream().filter((way) -> !taken.add(way)).findFirst().ifPresent((way) -> {
				throw group.problem("`" + way.relation() + "` stands in two groups in this direction");
			});
			all.add(new RelationGroup(name, group.text("label"), ways,
					group.has("beside") ? ways(group.section("beside").allow("out", "in")) : List.of(),
					group.constant("by", RelationGroup.By.NAME), isOtherSubject(group), group.flag("lead"),
					group.flag("mapped"), standing(group)));
		}
		return List.copyOf(all);
	}

	private List<RelationGroup.Way> ways(Section section) {
		List<RelationGroup.Way> ways = new ArrayList<>();
		section.strings("out").forEach((relation) -> ways.add(new RelationGroup.Way(relation, true)));
		section.strings("in").forEach((relation) -> ways.add(new RelationGroup.Way(relation, false)));
		ways.stream()
			.map(RelationGroup.Way::relation)
			.filter((relation) -> !this.relationTypes.containsKey(relation))
			.findFirst()
			.ifPresent((relation) -> {
				throw section.problem("there is no relation `" + relation + "`");
			});
		if (ways.isEmpty()) {
			throw section.problem("name relations with `out` or `in`");
		}
		return ways;
	}

	private RelationGroup.@Nullable Standing standing(Section group) {
		if (!group.has("standing")) {
			return null;
		}
		Section section = group.section("standing").allow("owner", "common");
		return new RelationGroup.Standing(relation(section, "owner"), relation(section, "common"));
	}

	private String relation(Section section, String key) {
		String relation = section.string(key);
		if (!this.relationTypes.containsKey(relation)) {
			throw section.problem("there is no relation `" + relation + "`");
		}
		return relation;
	}

	private static boolean isOtherSubject(Section section) {
		if (section.has("subject") && !"other".equals(section.string("subject"))) {
			throw section.problem("`subject` is other, or left out, not `" + section.string("subject") + "`");
		}
		return section.has("subject");
	}

	private Set<String> kindNames(Section section, String key, Map<String, Set<String>> sets) {
		Object value = section.get(key);
		Set<String> names = new LinkedHashSet<>();
		if (value instanceof String set) {
			Set<String> members = sets.get(set);
			if (members == null) {
				throw section.problem("`" + key + "`: there is no set `" + set + "`");
			}
			return members;
		}
		for (String name : section.strings(key)) {
			if (!this.kinds.containsKey(name)) {
				throw section.problem("`" + key + "`: there is no kind `" + name + "`");
			}
			names.add(name);
		}
		return Collections.unmodifiableSet(names);
	}

	private static Map<String, PropertyType> properties(@Nullable Section section) {
		Map<String, PropertyType> properties = new LinkedHashMap<>();
		if (section != null) {
			for (String name : section.keys()) {
				Section property = section.section(name).allow("type", "values", "required", "description");
				properties.put(name, new PropertyType(name, property.constant("type", ValueType.class),
						property.strings("values"), property.flag("required"), property.string("description")));
			}
		}
		return Collections.unmodifiableMap(properties);
	}

	/** A mapping of the file that knows where it stands. */
	private static final class Section {

		private final String path;

		private final Map<?, ?> values;

		Section(String path, @Nullable Object value) {
			this.path = path;
			if (!(value instanceof Map<?, ?> map)) {
				throw new OntologyException("`" + path + "` must be a mapping");
			}
			this.values = map;
		}

		OntologyException problem(String message) {
			return new OntologyException(RESOURCE + ", `" + this.path + "`: " + message);
		}

		Section allow(String... keys) {
			for (String key : keys()) {
				if (!List.of(keys).contains(key)) {
					throw problem("unknown key `" + key + "`; allowed are " + String.join(", ", keys));
				}
			}
			return this;
		}

		List<String> keys() {
			return this.values.keySet().stream().map(String::valueOf).toList();
		}

		boolean has(String key) {
			return this.values.containsKey(key);
		}

		Object get(String key) {
			Object value = this.values.get(key);
			if (value == null) {
				throw problem("`" + key + "` is missing");
			}
			return value;
		}

		Section section(String key) {
			return new Section(this.path + "." + key, get(key));
		}

		@Nullable Section optionalSection(String key) {
			return has(key) ? section(key) : null;
		}

		List<Section> sections(String key) {
			if (!(get(key) instanceof List<?> list)) {
				throw problem("`" + key + "` must be a list");
			}
			return list.stream().map((item) -> new Section(this.path + "." + key, item)).toList();
		}

		String string(String key) {
			return String.valueOf(get(key));
		}

		List<String> strings(String key) {
			if (!has(key)) {
				return List.of();
			}
			if (!(get(key) instanceof List<?> list)) {
				throw problem("`" + key + "` must be a list");
			}
			return list.stream().map(String::valueOf).toList();
		}

		/**
		 * The constant that a key names in small letters; this one where it is left out.
		 */
		<E extends Enum<E>> E constant(String key, E absent) {
			return has(key) ? constant(key, absent.getDeclaringClass()) : absent;
		}

		<E extends Enum<E>> E constant(String key, Class<E> type) {
			Map<String, E> constants = new LinkedHashMap<>();
			for (E constant : type.getEnumConstants()) {
				constants.put(constant.name().toLowerCase(Locale.ROOT), constant);
			}
			E found = constants.get(string(key));
			if (found == null) {
				throw problem("`" + key + "` is one of " + String.join(", ", constants.keySet()) + ", not `"
						+ string(key) + "`");
			}
			return found;
		}

		boolean flag(String key) {
			return has(key) && Boolean.TRUE.equals(get(key));
		}

		Text text(String key) {
			Section text = section(key).allow("lv", "en");
			return new Text(text.string("lv"), text.string("en"));
		}

	}

}
