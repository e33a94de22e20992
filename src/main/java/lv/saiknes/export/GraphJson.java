package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import lv.saiknes.model.Source;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.time.State;
import lv.saiknes.time.TimeTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the whole dataset as {@code graph.json}: dataset, nodes, edges and citations, in
 * that order, each list sorted by id. The same dataset gives the same bytes. Values that
 * are absent are left out, but for the members that the format always has.
 */
public final class GraphJson {

	/** The stream belongs to who asked. */
	static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private GraphJson() {
	}

	/**
	 * Writes the dataset in UTF-8, with how nodes and relations stand at its date and
	 * which names are in our words; the stream stays open.
	 * @throws IOException when the stream fails
	 */
	public static void write(Dataset dataset, Ontology ontology, OutputStream out) throws IOException {
		write(dataset, new TimeTable(dataset, ontology), ontology, out);
	}

	/** The same of a part, whose times are those of the whole. */
	static void write(Dataset dataset, TimeTable times, Ontology ontology, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		write(dataset, new Reckoning(times, ontology), writer);
		writer.flush();
	}

	/** The same as text. */
	public static String toString(Dataset dataset, Ontology ontology) {
		return text(dataset, new Reckoning(new TimeTable(dataset, ontology), ontology));
	}

	/**
	 * The dataset as text without what follows from it, for hashing and comparing.
	 */
	public static String toString(Dataset dataset) {
		return text(dataset, null);
	}

	private static String text(Dataset dataset, @Nullable Reckoning reckoning) {
		StringWriter writer = new StringWriter();
		write(dataset, reckoning, writer);
		return writer.toString();
	}

	private static void write(Dataset dataset, @Nullable Reckoning reckoning, Writer writer) {
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
			json.writeStartObject();
			dataset(json, dataset);
			list(json, "nodes", dataset.entities(),
					(generator, entity) -> node(generator, entity, reckoning, dataset.date()));
			list(json, "edges", dataset.relations(),
					(generator, relation) -> edge(generator, relation, (reckoning != null)
							? reckoning.times().find(relation).map((times) -> times.now(dataset.date())).orElse(null)
							: null));
			Map<String, Source> sources = dataset.sources()
				.stream()
				.collect(Collectors.toMap(Source::id, (one) -> one));
			list(json, "citations", dataset.citations(),
					(to, citation) -> citation(to, citation, Optional.ofNullable(sources.get(citation.source()))
						.flatMap((s) -> s.pageOf(citation.firstLine()))));
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** Which dataset it is. */
	static void dataset(JsonGenerator json, Dataset dataset) {
		json.writeName("dataset");
		json.writeStartObject();
		json.writeStringProperty("version", dataset.version());
		json.writeStringProperty("date", dataset.date());
		json.writeStringProperty("licence", Dataset.LICENCE);
		json.writeEndObject();
	}

	private static <T> void list(JsonGenerator json, String name, List<T> items, ItemWriter<T> writer) {
		json.writeName(name);
		json.writeStartArray();
		items.forEach((item) -> writer.write(json, item));
		json.writeEndArray();
	}

	private static void node(JsonGenerator json, Entity entity, @Nullable Reckoning reckoning, String date) {
		json.writeStartObject();
		json.writeStringProperty("id", entity.id());
		json.writeStringProperty("kind", entity.kind());
		strings(json, "labels", entity.labels());
		value(json, "name", entity.name());
		if (reckoning != null) {
			json.writeBooleanProperty("isNameOfficial",
					reckoning.ontology().getKind(entity.kind()).isNameOfficial(entity.properties().get("naming")));
		}
		strings(json, "aliases", entity.aliases());
		Map<String, Object> properties = new LinkedHashMap<>();
		if (!entity.forms().isEmpty()) {
			properties.put("forms", entity.forms());
		}
		if (entity.summary() != null) {
			properties.put("summary", entity.summary());
		}
		if (!entity.sameAs().isEmpty()) {
			properties.put("sameAs", entity.sameAs());
		}
		properties.putAll(entity.properties());
		value(json, "properties", properties);
		json.writeName("claims");
		json.writeStartArray();
		entity.claims().forEach((claim) -> claim(json, claim));
		json.writeEndArray();
		if (reckoning != null) {
			state(json, reckoning.times().find(entity).map((times) -> times.now(date)).orElse(null));
		}
		json.writeEndObject();
	}

	/** How it stands at the dataset's date, where time matters. */
	private static void state(JsonGenerator json, @Nullable State state) {
		if (state != null) {
			json.writeName("state");
			json.writeStartObject();
			json.writeStringProperty("kind", state.kind().name());
			value(json, "text", state.text());
			optional(json, "since", state.since());
			optional(json, "until", state.until());
			json.writeStringProperty("knownAt", state.knownAt());
			json.writeStringProperty("certainty", state.certainty().name());
			strings(json, "citations", state.citations());
			json.writeEndObject();
		}
	}

	private static void claim(JsonGenerator json, Claim claim) {
		json.writeStartObject();
		json.writeStringProperty("property", claim.property());
		value(json, "value", claim.value());
		json.writeStringProperty("grade", claim.grade().name());
		strings(json, "citations", claim.citations());
		reason(json, claim.reason());
		optional(json, "rule", claim.rule());
		if (!claim.premises().isEmpty()) {
			strings(json, "premises", claim.premises());
		}
		json.writeEndObject();
	}

	/** In English, as it is written, and the Latvian beside it. */
	private static void reason(JsonGenerator json, @Nullable Text reason) {
		if (reason != null) {
			json.writeStringProperty("reason", reason.en());
			json.writeStringProperty("reasonLv", reason.lv());
		}
	}

	private static void edge(JsonGenerator json, Relation relation, @Nullable State state) {
		json.writeStartObject();
		json.writeStringProperty("id", relation.id());
		json.writeStringProperty("kind", relation.kind());
		json.writeStringProperty("from", relation.from());
		json.writeStringProperty("to", relation.to());
		json.writeStringProperty("grade", relation.grade().name());
		strings(json, "citations", relation.citations());
		json.writeName("properties");
		json.writeStartObject();
		optional(json, "rule", relation.rule());
		if (!relation.premises().isEmpty()) {
			strings(json, "premises", relation.premises());
		}
		reason(json, relation.reason());
		relation.properties().forEach((name, value) -> value(json, name, value));
		json.writeEndObject();
		state(json, state);
		json.writeEndObject();
	}

	private static void citation(JsonGenerator json, Citation citation, Optional<Integer> page) {
		json.writeStartObject();
		json.writeStringProperty("id", citation.id());
		json.writeStringProperty("source", citation.source());
		json.writeStringProperty("locator", citation.locator());
		json.writeName("lines");
		json.writeStartArray();
		json.writeNumber(citation.firstLine());
		json.writeNumber(citation.lastLine());
		json.writeEndArray();
		if (page.isPresent()) {
			json.writeNumberProperty("page", page.get());
		}
		json.writeStringProperty("sha256", citation.sha256());
		json.writeEndObject();
	}

	private static void optional(JsonGenerator json, String name, @Nullable String value) {
		if (value != null) {
			json.writeStringProperty(name, value);
		}
	}

	private static void strings(JsonGenerator json, String name, List<String> values) {
		value(json, name, values);
	}

	private static void value(JsonGenerator json, String name, Object value) {
		json.writeName(name);
		value(json, value);
	}

	private static void value(JsonGenerator json, Object value) {
		switch (value) {
			case String text -> json.writeString(text);
			case Long number -> json.writeNumber(number);
			case Double number -> json.writeNumber(number);
			case Text text -> {
				json.writeStartObject();
				json.writeStringProperty("lv", text.lv());
				json.writeStringProperty("en", text.en());
				json.writeEndObject();
			}
			case List<?> list -> {
				json.writeStartArray();
				list.forEach((item) -> value(json, item));
				json.writeEndArray();
			}
			case Map<?, ?> map -> {
				json.writeStartObject();
				map.forEach((key, item) -> value(json, (String) key, item));
				json.writeEndObject();
			}
			default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
		}
	}

	/**
	 * What follows from a dataset and is no part of it.
	 *
	 * @param times when its nodes and relations hold
	 * @param ontology which of its names are official
	 */
	private record Reckoning(TimeTable times, Ontology ontology) {

	}

	/** Writes one item of a list. */
	private interface ItemWriter<T> {

		void write(JsonGenerator json, T item);

	}

}
