package lv.saiknes.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.time.State;

/**
 * The graph as GEXF 1.3 (gexf.net) for Gephi: directed, with time. What is known to begin
 * and to end has both bounds, its first and its last day; what lacks a bound has none,
 * since a reader takes a missing one for eternity, and neither has what took a single
 * day, which a reader takes for an instant that no span contains. What is known of both
 * dates stands among the attributes.
 */
final class Gexf {

	private Gexf() {
	}

	static void write(Export export, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("gexf");
			xml.writeDefaultNamespace("http://gexf.net/1.3");
			xml.writeAttribute("version", "1.3");
			xml.writeStartElement("meta");
			xml.writeAttribute("lastmodifieddate", (export.dataset().date() + "-01-01").substring(0, 10));
			element(xml, "creator", "Saiknes");
			element(xml, "description", export.dataset().manifest().title().en() + ", version "
					+ export.dataset().version() + ", " + Dataset.LICENCE + ", " + export.addresses().ofDataset());
			xml.writeEndElement();
			xml.writeStartElement("graph");
			xml.writeAttribute("defaultedgetype", "directed");
			xml.writeAttribute("mode", "dynamic");
			xml.writeAttribute("timeformat", "date");
			Table<Entity> nodes = Table.ofNodes(export);
			Table<Relation> edges = Table.ofEdges(export);
			attributes(xml, "node", nodes);
			attributes(xml, "edge", edges);
			xml.writeStartElement("nodes");
			for (Entity node : nodes.rows()) {
				xml.writeCharacters("\n");
				xml.writeStartElement("node");
				xml.writeAttribute("id", node.id());
				xml.writeAttribute("label", node.name().lv());
				bounds(xml, export.state(node));
				values(xml, nodes, node);
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeStartElement("edges");
			for (Relation edge : edges.rows()) {
				xml.writeCharacters("\n");
				xml.writeStartElement("edge");
				xml.writeAttribute("id", edge.id());
				xml.writeAttribute("source", edge.from());
				xml.writeAttribute("target", edge.to());
				xml.writeAttribute("kind", edge.kind());
				xml.writeAttribute("label", export.ontology().findRelationType(edge.kind()).orElseThrow().label().lv());
				bounds(xml, export.state(edge));
				values(xml, edges, edge);
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeCharacters("\n");
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void bounds(XMLStreamWriter xml, Optional<State> state) throws XMLStreamException {
		String since = state.map(State::since).orElse(null);
		String until = state.map(State::until).orElse(null);
		if (since != null && until != null) {
			String start = (since + "-01-01").substring(0, 10);
			String end = lastDay(until);
			if (start.compareTo(end) < 0) {
				xml.writeAttribute("start", start);
				xml.writeAttribute("end", end);
			}
		}
	}

	private static String lastDay(String date) {
		return switch (date.length()) {
			case 4 -> date + "-12-31";
			case 7 -> YearMonth.parse(date).atEndOfMonth().toString();
			default -> date;
		};
	}

	private static <T> void attributes(XMLStreamWriter xml, String of, Table<T> table) throws XMLStreamException {
		xml.writeStartElement("attributes");
		xml.writeAttribute("class", of);
		xml.writeAttribute("mode", "static");
		for (Table.Column<T> column : table.columns()) {
			xml.writeCharacters("\n");
			xml.writeEmptyElement("attribute");
			xml.writeAttribute("id", column.name());
			xml.writeAttribute("title", column.name());
			xml.writeAttribute("type", column.type().xmlName());
		}
		xml.writeEndElement();
	}

	private static <T> void values(XMLStreamWriter xml, Table<T> table, T row) throws XMLStreamException {
		xml.writeStartElement("attvalues");
		for (Table.Column<T> column : table.columns()) {
			Object value = column.of(row);
			if (value != null) {
				xml.writeEmptyElement("attvalue");
				xml.writeAttribute("for", column.name());
				xml.writeAttribute("value", Table.plain(value));
			}
		}
		xml.writeEndElement();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
