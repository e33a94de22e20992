package lv.saiknes.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.desk.FilledForm.End;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFolder;
import lv.saiknes.seed.SeedText;
import lv.saiknes.sentence.Named;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/** A filled form as seed data writes it, and as a sentence reads it. */
final class FactText {

	private static final int LONGEST_ID = 60;

	private final Ontology ontology;

	private final Map<String, Entity> known = new LinkedHashMap<>();

	FactText(Ontology ontology, Dataset dataset) {
		this.ontology = ontology;
		dataset.entities().forEach((entity) -> this.known.put(entity.id(), entity));
	}

	/**
	 * What a sentence needs to know of an end.
	 * @throws FormException when the end is not told
	 */
	Named named(End end, String field) {
		if (!end.isNew()) {
			return Named.of(entity(end, field));
		}
		return new Named(kind(end, field).name(),
				new Text(required(end.lv(), field + ".lv"), required(end.en(), field + ".en")), Map.of(),
				end.values().get("type"), end.values().get("number"), end.values().get("naming"));
	}

	/** The kind of an end, whether new or known. */
	String kindOf(End end, String field) {
		return end.isNew() ? kind(end, field).name() : entity(end, field).kind();
	}

	private Entity entity(End end, String field) {
		String id = required(end.id(), field);
		Entity entity = this.known.get(id);
		if (entity == null) {
			throw new FormException(field, "there is no node `" + id + "`; choose one from the list, or say that it is new");
		}
		return entity;
	}

	private Kind kind(End end, String field) {
		return this.ontology.findKind(Objects.requireNonNull(end.kind()))
			.orElseThrow(() -> new FormException(field + ".kind", "there is no kind `" + end.kind() + "`"));
	}

	/**
	 * The texts of the files that would change.
	 * @param files the seed data as it is
	 */
	Map<Path, String> texts(FilledForm form, SeedFolder folder, List<SeedFile> files) {
		String from = id(form.from(), "from", Set.of());
		String to = (form.to() != null) ? id(form.to(), "to", Set.of(from)) : null;
		List<String> about = new ArrayList<>();
		if (!form.from().isNew()) {
			about.add(from);
		}
		if (to != null && !form.to().isNew()) {
			about.add(to);
		}
		Path file = folder.fileFor(files, form.source(), form.firstLine(), about);
		Map<Path, String> texts = new LinkedHashMap<>();
		SeedText text = SeedText.of(content(files, file));
		if (text.text().isBlank()) {
			text = SeedText
				.of("# Facts of source " + form.source() + ".\nsource: " + SeedText.quoted(form.source()) + "\n");
		}
		if (form.from().isNew()) {
			text = text.withNode(node(form.from(), from, "from"));
		}
		if (form.to() != null && form.to().isNew()) {
			text = text.withNode(node(form.to(), Objects.requireNonNull(to), "to"));
		}
		if (form.relation() != null && !form.relation().isEmpty()) {
			text = text.withRelation(relation(form, from, Objects.requireNonNull(to)), form.source(), form.firstLine());
		}
		else if (form.property() != null && !form.property().isEmpty()) {
			if (text.describes(from)) {
				text = text.withClaim(from, claim(form, ""), form.source(), form.firstLine());
			}
			else {
				Path other = folder.findFileOf(files, from)
					.orElseThrow(() -> new FormException("from",
							"`" + from + "` is made by a sheet, to which the desk cannot add a value; write it there"));
				SeedText its = SeedText.of(content(files, other));
				boolean same = its.source().filter(form.source()::equals).isPresent();
				texts.put(other,
						its.withClaim(from, claim(form, same ? "" : form.source() + ":"), form.source(),
								form.firstLine())
							.text());
				return texts;
			}
		}
		texts.put(file, text.text());
		return texts;
	}

	/** The id that an end has, or is going to have. */
	String idOf(FilledForm form, boolean start) {
		String from = id(form.from(), "from", Set.of());
		return start ? from : id(Objects.requireNonNull(form.to()), "to", Set.of(from));
	}

	/** The passage that the form cites. */
	static Citation citation(FilledForm form) {
		if (form.firstLine() < 1 || form.lastLine() < form.firstLine()) {
			throw new FormException("lines", "choose the lines that say it");
		}
		return new Citation(Citation.idOf(form.source(), form.firstLine(), form.lastLine()), form.source(),
				form.locator(), form.firstLine(), form.lastLine(), "");
	}

	private static String content(List<SeedFile> files, Path path) {
		return files.stream()
			.filter((file) -> Path.of(file.folder()).resolve(file.name()).equals(path))
			.map(SeedFile::content)
			.findFirst()
			.orElse("");
	}

	/** The id of a new node is made of its English name, and of a number where that is taken. */
	private String id(End end, String field, Set<String> taken) {
		if (!end.isNew()) {
			return entity(end, field).id();
		}
		if (end.id() != null && !end.id().isBlank()) {
			return end.id();
		}
		String slug = String.join("-", Folding.listWords(required(end.en(), field + ".en")))
			.replaceAll("[^a-z0-9-]+", "")
			.replaceAll("-+", "-");
		slug = (slug.length() <= LONGEST_ID) ? slug
				: slug.substring(0, Math.max(slug.lastIndexOf('-', LONGEST_ID), LONGEST_ID / 2));
		slug = slug.replaceAll("^-|-$", "");
		if (slug.isEmpty()) {
			throw new FormException(field + ".en", "the English name has no letter of which an id could be made");
		}
		String id = slug;
		for (int i = 2; this.known.containsKey(id) || taken.contains(id); i++) {
			id = slug + "-" + i;
		}
		return id;
	}

	private String node(End end, String id, String field) {
		Kind kind = kind(end, field);
		StringBuilder entry = new StringBuilder("{id: ").append(SeedText.value(id)).append(", kind: ").append(kind.name());
		if (end.label() != null && !end.label().isEmpty()) {
			entry.append(", labels: [").append(SeedText.value(end.label())).append(']');
		}
		entry.append(", name: ").append(text(end.lv(), end.en(), field));
		values(entry, kind.properties(), end.values(), field);
		return entry.append('}').toString();
	}

	private String relation(FilledForm form, String from, String to) {
		RelationType type = this.ontology.findRelationType(Objects.requireNonNull(form.relation()))
			.orElseThrow(() -> new FormException("relation", "there is no relation `" + form.relation() + "`"));
		StringBuilder entry = new StringBuilder("{from: ").append(SeedText.value(from))
			.append(", kind: ")
			.append(type.name())
			.append(", to: ")
			.append(SeedText.value(to));
		values(entry, type.properties(), form.values(), "values");
		return entry.append(", cite: ").append(cite(form, "")).append('}').toString();
	}

	private String claim(FilledForm form, String prefix) {
		String name = Objects.requireNonNull(form.property());
		Kind kind = this.ontology.getKind(kindOf(form.from(), "from"));
		PropertyType type = kind.claims().get(name);
		if (type == null) {
			throw new FormException("property", "a " + kind.name() + " has no value `" + name + "`");
		}
		return "{property: " + name + ", value: " + value(type, "value", form.values(), "values") + ", cite: "
				+ cite(form, prefix) + "}";
	}

	private static String cite(FilledForm form, String prefix) {
		String locator = required(form.locator(), "locator").strip();
		String lines = (form.firstLine() == form.lastLine()) ? String.valueOf(form.firstLine())
				: form.firstLine() + "-" + form.lastLine();
		String cite = prefix + lines + " @ " + locator;
		// As they stand in the files: a digit begins it, so nothing but the end can mislead.
		return cite.matches("[\\p{L}\\p{N}:@ ./–§()-]*[^ :]") && !cite.contains(": ") ? cite : SeedText.quoted(cite);
	}

	private static void values(StringBuilder entry, Map<String, PropertyType> types, Map<String, String> values,
			String field) {
		for (PropertyType type : types.values()) {
			if (!isBlank(values.get(type.name())) || !isBlank(values.get(type.name() + ".lv"))
					|| !isBlank(values.get(type.name() + ".en"))) {
				entry.append(", ").append(type.name()).append(": ").append(value(type, type.name(), values, field));
			}
		}
	}

	private static String value(PropertyType type, String name, Map<String, String> values, String field) {
		if (type.type() == ValueType.TEXT) {
			return text(values.get(name + ".lv"), values.get(name + ".en"), field + "." + name);
		}
		String value = required(values.get(name), field + "." + name).strip();
		return switch (type.type()) {
			case INTEGER, DECIMAL -> value.matches("-?\\d+(\\.\\d+)?") ? value : SeedText.quoted(value);
			case DATE, URI -> SeedText.quoted(value);
			default -> SeedText.value(value);
		};
	}

	private static String text(@Nullable String lv, @Nullable String en, String field) {
		return "{lv: " + SeedText.value(required(lv, field + ".lv").strip()) + ", en: "
				+ SeedText.value(required(en, field + ".en").strip()) + "}";
	}

	private static boolean isBlank(@Nullable String value) {
		return value == null || value.isBlank();
	}

	private static String required(@Nullable String value, String field) {
		if (value == null || value.isBlank()) {
			throw new FormException(field, "`" + field + "` is not filled in");
		}
		return value;
	}

}
