package lv.saiknes.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.silence.Listing;
import lv.saiknes.silence.Listings;
import lv.saiknes.text.Alphabet;
import lv.saiknes.text.Folding;
import lv.saiknes.time.TimeTable;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the dataset's records lie in the database, in both directions. A text becomes two
 * properties that end in {@code Lv} and {@code En}. The first value of a claim stands on
 * the node as well, so that queries can filter by it.
 */
public final class Rows {

	static final String FORM = "form_";

	/** What is worked out of a node's names or of other facts, or is the store's own. */
	private static final Set<String> DERIVED = Set.of("names", "foldedNames", "alphabeticalLv", "alphabeticalEn",
			"printed", "sortLv", "sortEn", "contentHash", "relationsHash", Listing.STORED);

	private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

	/** Only the components of the records count, not what they can tell beside. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultVisibility((visibility) -> visibility.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
			.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
		.build();

	private final Ontology ontology;

	/** Rows of what this ontology declares. */
	public Rows(Ontology ontology) {
		this.ontology = ontology;
	}

	/**
	 * How the records of this dataset are stored; made row by row, as it is asked for.
	 */
	public Stored of(Dataset dataset) {
		TimeTable times = new TimeTable(dataset, this.ontology);
		Listings listings = new Listings(dataset, this.ontology);
		return new Stored(
				(entity) -> new Consequences(times.knowledge().of(entity), times.find(entity).orElse(null),
						listings.of(entity)),
				(relation) -> new Consequences(times.knowledge().of(relation), times.find(relation).orElse(null),
						List.of()));
	}

	/**
	 * The same where of some records it is known what follows for them. Only when others
	 * are asked for it is worked out, and then of all.
	 * @param known by the ids of nodes and relations
	 */
	public Stored of(Dataset dataset, Map<String, Consequences> known) {
		Supplier<Stored> all = SingletonSupplier.of(() -> of(dataset));
		return new Stored(
				(entity) -> known.containsKey(entity.id()) ? Objects.requireNonNull(known.get(entity.id()))
						: all.get().consequences(entity),
				(relation) -> known.containsKey(relation.id()) ? Objects.requireNonNull(known.get(relation.id()))
						: all.get().consequences(relation));
	}

	/** How records are stored for which it is known what follows, by their ids. */
	public Stored of(Map<String, Consequences> known) {
		return new Stored((entity) -> Objects.requireNonNull(known.get(entity.id()), entity::id),
				(relation) -> Objects.requireNonNull(known.get(relation.id()), relation::id));
	}

	private Map<String, Object> row(Entity entity, Consequences consequences) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("id", entity.id());
		properties.put("kind", entity.kind());
		put(properties, "name", entity.name());
		putOrder(properties, entity);
		properties.put("aliases", entity.aliases());
		entity.forms().forEach((name, form) -> properties.put(FORM + name, form));
		if (entity.summary() != null) {
			put(properties, "summary", entity.summary());
		}
		properties.put("sameAs", entity.sameAs());
		Set<String> names = entity.allNames();
		properties.put("names", List.copyOf(names));
		properties.put("foldedNames", names.stream().map(Folding::fold).distinct().toList());
		entity.properties().forEach((name, value) -> put(properties, name, value));
		entity.claims().forEach((claim) -> putIfAbsent(properties, claim.property(), claim.value()));
		put(properties, consequences);
		properties.put(Listing.STORED, consequences.listings().stream().map(Listing::stored).toList());
		List<String> labels = new ArrayList<>(List.of(entity.kind()));
		labels.addAll(entity.labels());
		return Map.of("labels", labels, "properties", properties);
	}

	private static void put(Map<String, Object> properties, Consequences consequences) {
		properties.put("knownAt", consequences.knownAt());
		if (consequences.times() != null) {
			properties.putAll(consequences.times().stored());
		}
	}

	/**
	 * Parts of plans are listed in printed order, which their ids carry; all else by
	 * name.
	 */
	private void putOrder(Map<String, Object> properties, Entity entity) {
		Text alphabetical = alphabetical(entity);
		put(properties, "alphabetical", alphabetical);
		Text order = order(entity, alphabetical);
		if (order != alphabetical) {
			properties.put("printed", order.lv());
		}
		put(properties, "sort", order);
	}

	/** By what nodes stand in the usual order, in each language. */
	public Text order(Entity entity) {
		return order(entity, alphabetical(entity));
	}

	private Text order(Entity entity, Text alphabetical) {
		if (!inPrintedOrder(entity)) {
			return alphabetical;
		}
		String printed = printedPlace(entity);
		return new Text(printed, printed);
	}

	private static Text alphabetical(Entity entity) {
		return new Text(Alphabet.LATVIAN.key(entity.name().lv()), Alphabet.ENGLISH.key(entity.name().en()));
	}

	/**
	 * Whether what is stored under this name with a node follows from the node alone, so
	 * that {@link #own} tells it.
	 */
	public static boolean isOwn(String property) {
		return !property.startsWith(FORM) && !DERIVED.contains(property) && !Times.STORED.contains(property);
	}

	/**
	 * What is stored under this name with a node; null where nothing is.
	 * @param property a name of which {@link #isOwn} is true
	 */
	public static @Nullable Object own(Entity entity, String property) {
		return switch (property) {
			case "id" -> entity.id();
			case "kind" -> entity.kind();
			case "nameLv" -> entity.name().lv();
			case "nameEn" -> entity.name().en();
			case "summaryLv" -> (entity.summary() != null) ? entity.summary().lv() : null;
			case "summaryEn" -> (entity.summary() != null) ? entity.summary().en() : null;
			case "aliases" -> entity.aliases();
			case "sameAs" -> entity.sameAs();
			default -> declared(entity, property);
		};
	}

	private static @Nullable Object declared(Entity entity, String property) {
		Object plain = entity.value(property);
		if (plain != null) {
			return (plain instanceof Text) ? null : plain;
		}
		boolean latvian = property.endsWith("Lv");
		return ((latvian || property.endsWith("En"))
				&& entity.value(property.substring(0, property.length() - 2)) instanceof Text text)
						? latvian ? text.lv() : text.en() : null;
	}

	private boolean inPrintedOrder(Entity entity) {
		Kind kind = this.ontology.getKind(entity.kind());
		return kind.is(Trait.UNIT) || kind.is(Trait.ITEM);
	}

	private static String printedPlace(Entity entity) {
		return NUMBER.matcher(entity.id()).replaceAll((n) -> "%06d".formatted(Integer.parseInt(n.group())));
	}

	/** What a source tells in full, from one value. */
	static Source.Exhaustive exhaustive(String value) {
		return JSON.readValue(value, Source.Exhaustive.class);
	}

	/** The manifest as one value. */
	public static String ofManifest(Manifest manifest) {
		return JSON.writeValueAsString(manifest);
	}

	/** The manifest that {@link #ofManifest} wrote. */
	public static Manifest manifest(String value) {
		return JSON.readValue(value, Manifest.class);
	}

	/** The properties of a source. */
	public static Map<String, Object> ofSource(Source source) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("id", source.id());
		put(row, "title", source.title());
		put(row, "publisher", source.publisher());
		row.put("date", source.date());
		if (source.url() != null) {
			row.put("url", source.url());
		}
		if (source.coverage() != null) {
			row.put("coverage",
					List.of(source.coverage().textLines(), source.coverage().cited(), source.coverage().marked()));
		}
		row.put("exhaustive", source.exhaustive().stream().map(JSON::writeValueAsString).toList());
		if (!source.pages().isEmpty()) {
			row.put("pages", source.pages());
		}
		if (source.table()) {
			row.put("table", true);
		}
		if (!source.marked().isEmpty()) {
			row.put("marked",
					source.marked()
						.stream()
						.map((m) -> m.firstLine() + "-" + m.lastLine() + ":" + m.reason())
						.toList());
		}
		row.put("personalSpans",
				source.personalSpans().stream().map((s) -> s.line() + ":" + s.from() + "-" + s.to()).toList());
		return row;
	}

	/** The properties of a citation. */
	public static Map<String, Object> ofCitation(Citation citation) {
		return Map.of("id", citation.id(), "source", citation.source(), "locator", citation.locator(), "firstLine",
				citation.firstLine(), "lastLine", citation.lastLine(), "sha256", citation.sha256());
	}

	private static Map<String, Object> evidence(Grade grade, List<String> citations, @Nullable Text reason,
			@Nullable String rule, List<String> premises) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("grade", grade.name());
		properties.put("citations", citations);
		if (reason != null) {
			put(properties, "reason", reason);
		}
		if (rule != null) {
			properties.put("rule", rule);
		}
		if (!premises.isEmpty()) {
			properties.put("premises", premises);
		}
		return properties;
	}

	private static void put(Map<String, Object> properties, String name, Object value) {
		if (value instanceof Text text) {
			properties.put(name + "Lv", text.lv());
			properties.put(name + "En", text.en());
		}
		else {
			properties.put(name, value);
		}
	}

	private static void putIfAbsent(Map<String, Object> properties, String name, Object value) {
		if (!properties.containsKey(name) && !properties.containsKey(name + "Lv")) {
			put(properties, name, value);
		}
	}

	/** The citation that {@link #ofCitation} wrote. */
	public Citation citation(Map<String, Object> row) {
		return new Citation(string(row, "id"), string(row, "source"), string(row, "locator"),
				((Long) value(row, "firstLine")).intValue(), ((Long) value(row, "lastLine")).intValue(),
				string(row, "sha256"));
	}

	/** The node of a row with {@code labels}, {@code properties} and {@code claims}. */
	@SuppressWarnings("unchecked")
	public Entity entity(Map<String, Object> row) {
		Map<String, Object> stored = (Map<String, Object>) value(row, "properties");
		Kind kind = this.ontology.getKind(string(stored, "kind"));
		List<String> labels = kind.labels()
			.stream()
			.filter((label) -> ((List<Object>) value(row, "labels")).contains(label))
			.toList();
		Map<String, String> forms = new LinkedHashMap<>();
		Entity.FORMS.forEach((name) -> {
			if (stored.get(FORM + name) instanceof String form) {
				forms.put(name, form);
			}
		});
		List<Claim> claims = ((List<Map<String, Object>>) value(row, "claims")).stream()
			.map((claim) -> claim(kind.name(), claim))
			.toList();
		return new Entity(string(stored, "id"), kind.name(), labels, text(stored, "name"),
				strings(stored.get("aliases")), forms, stored.containsKey("summaryLv") ? text(stored, "summary") : null,
				strings(stored.get("sameAs")), declared(stored, kind.properties().values().stream()), claims);
	}

	/** A claim of a node of this kind. */
	public Claim claim(String kind, Map<String, Object> row) {
		PropertyType type = Objects.requireNonNull(this.ontology.getKind(kind).claims().get(string(row, "property")),
				kind);
		return new Claim(type.name(), value(row, "value", type), Grade.valueOf(string(row, "grade")),
				strings(row.get("citations")), reason(row), (String) row.get("rule"), strings(row.get("premises")));
	}

	/**
	 * The relation of a row with {@code kind}, {@code from}, {@code to} and
	 * {@code properties}.
	 */
	@SuppressWarnings("unchecked")
	public Relation relation(Map<String, Object> row) {
		Map<String, Object> stored = (Map<String, Object>) value(row, "properties");
		String kind = string(row, "kind");
		return new Relation(string(stored, "id"), kind, string(row, "from"), string(row, "to"),
				Grade.valueOf(string(stored, "grade")), strings(stored.get("citations")), reason(stored),
				(String) stored.get("rule"), strings(stored.get("premises")),
				declared(stored, this.ontology.findRelationType(kind).orElseThrow().properties().values().stream()));
	}

	private static Map<String, Object> declared(Map<String, Object> stored, Stream<PropertyType> types) {
		Map<String, Object> values = new LinkedHashMap<>();
		types.forEach((type) -> {
			if (stored.containsKey(type.name()) || stored.containsKey(type.name() + "Lv")) {
				values.put(type.name(), value(stored, type.name(), type));
			}
		});
		return values;
	}

	private static Object value(Map<String, Object> stored, String name, PropertyType type) {
		return (type.type() == ValueType.TEXT) ? text(stored, name) : value(stored, name);
	}

	private static @Nullable Text reason(Map<String, Object> stored) {
		return stored.containsKey("reasonLv") ? text(stored, "reason") : null;
	}

	private static Text text(Map<String, Object> stored, String name) {
		return new Text(string(stored, name + "Lv"), string(stored, name + "En"));
	}

	/** A text of a row that always has it. */
	static String string(Map<String, Object> row, String name) {
		return (String) value(row, name);
	}

	/** A value of a row that always has it. */
	static Object value(Map<String, Object> row, String name) {
		return Objects.requireNonNull(row.get(name), name);
	}

	/** A list of texts; empty where there is none. */
	static List<String> strings(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String.class::cast).toList() : List.of();
	}

	private static List<Map<String, Object>> rowsOfClaims(Entity entity) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int position = 0; position < entity.claims().size(); position++) {
			Claim claim = entity.claims().get(position);
			Map<String, Object> properties = evidence(claim.grade(), claim.citations(), claim.reason(), claim.rule(),
					claim.premises());
			properties.put("id", entity.id() + "#" + position);
			properties.put("position", position);
			properties.put("property", claim.property());
			put(properties, "value", claim.value());
			rows.add(properties);
		}
		return rows;
	}

	private static Map<String, Object> row(Relation relation, Consequences consequences) {
		Map<String, Object> properties = evidence(relation.grade(), relation.citations(), relation.reason(),
				relation.rule(), relation.premises());
		properties.put("id", relation.id());
		relation.properties().forEach((name, value) -> put(properties, name, value));
		put(properties, consequences);
		return Map.of("to", relation.to(), "kind", relation.kind(), "properties", properties);
	}

	/**
	 * How the records of one dataset are stored: what follows from others, as the time
	 * for which something holds, stands with it.
	 */
	public final class Stored {

		private final Function<Entity, Consequences> ofEntity;

		private final Function<Relation, Consequences> ofRelation;

		private Stored(Function<Entity, Consequences> ofEntity, Function<Relation, Consequences> ofRelation) {
			this.ofEntity = ofEntity;
			this.ofRelation = ofRelation;
		}

		/** What is stored with a node since it follows from other facts. */
		public Consequences consequences(Entity entity) {
			return this.ofEntity.apply(entity);
		}

		/** What is stored with a relation since it follows from other facts. */
		public Consequences consequences(Relation relation) {
			return this.ofRelation.apply(relation);
		}

		/** Labels and properties of a node. */
		public Map<String, Object> entity(Entity entity) {
			return row(entity, consequences(entity));
		}

		/** The properties of each of its claims. */
		public List<Map<String, Object>> claims(Entity entity) {
			return rowsOfClaims(entity);
		}

		/** Kind, ends and properties of a relation. */
		public Map<String, Object> relation(Relation relation) {
			return row(relation, consequences(relation));
		}

	}

}
