package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Entity;
import lv.saiknes.query.Deadline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * What has coordinates, as points of GeoJSON (RFC 7946), with the columns of the table of
 * nodes and with what the coordinates rest on. WGS 84, longitude first, as the standard
 * has it.
 */
final class GeoJson {

	private static final String LATITUDE = "latitude";

	private static final List<String> EVIDENCE = List.of("grade", "citations", "sources", "locators", "lines",
			"reasonLv", "reasonEn");

	private GeoJson() {
	}

	static void write(Export export, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		Table<Entity> nodes = Table.ofNodes(export);
		Table<Table.Said> claims = Table.ofClaims(export);
		Map<String, Table.Said> latitudes = new HashMap<>();
		for (Table.Said said : claims.rows()) {
			Deadline.check();
			if (said.claim().property().equals(LATITUDE)) {
				latitudes.putIfAbsent(said.entity().id(), said);
			}
		}
		try (JsonGenerator json = GraphJson.FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
			json.writeStartObject();
			json.writeStringProperty("type", "FeatureCollection");
			json.writeStringProperty("name", export.dataset().manifest().title().en());
			GraphJson.dataset(json, export.dataset());
			json.writeName("features");
			json.writeStartArray();
			for (Entity node : nodes.rows()) {
				if (node.value(LATITUDE) instanceof Double latitude
						&& node.value("longitude") instanceof Double longitude) {
					json.writeRaw('\n');
					json.writeStartObject();
					json.writeStringProperty("type", "Feature");
					json.writeStringProperty("id", export.addresses().of(node.id()));
					json.writeName("geometry");
					json.writeStartObject();
					json.writeStringProperty("type", "Point");
					json.writeName("coordinates");
					json.writeStartArray();
					json.writeNumber(longitude);
					json.writeNumber(latitude);
					json.writeEndArray();
					json.writeEndObject();
					json.writeName("properties");
					json.writeStartObject();
					for (Table.Column<Entity> column : nodes.columns()) {
						value(json, column.name(), column.of(node));
					}
					Table.Said said = latitudes.get(node.id());
					if (said != null) {
						restsOn(json, claims, said);
					}
					json.writeEndObject();
					json.writeEndObject();
				}
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
		writer.flush();
	}

	private static void restsOn(JsonGenerator json, Table<Table.Said> claims, Table.Said said) {
		claims.columns()
			.stream()
			.filter((column) -> EVIDENCE.contains(column.name()))
			.forEach((column) -> value(json, "coordinates." + column.name(), column.of(said)));
	}

	private static void value(JsonGenerator json, String name, @Nullable Object value) {
		switch (value) {
			case null -> {
			}
			case Long number -> json.writeNumberProperty(name, number);
			case Double number -> json.writeNumberProperty(name, number);
			default -> json.writeStringProperty(name, value.toString());
		}
	}

}
