package lv.saiknes.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;

/**
 * The graph as GraphML (graphml.graphdrawing.org), directed, with the columns of the
 * tables as data of nodes and edges.
 */
final class GraphMl {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private GraphMl() {
	}

	static void write(Export export, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("graphml");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
			xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
			Table<Entity> nodes = Table.ofNodes(export);
			Table<Relation> edges = Table.ofEdges(export);
			for (String name : new String[] { "version", "date", "licence", "title", "address" }) {
				key(xml, "graph", "g-" + name, name, "string");
			}
			keys(xml, "node", "n-", nodes);
			keys(xml, "edge", "e-", edges);
			xml.writeStartElement("graph");
			xml.writeAttribute("id", "saiknes");
			xml.writeAttribute("edgedefault", "directed");
			data(xml, "g-version", export.dataset().version());
			data(xml, "g-date", export.dataset().date());
			data(xml, "g-licence", Dataset.LICENCE);
			data(xml, "g-title", export.dataset().manifest().title().en());
			data(xml, "g-address", export.addresses().ofDataset());
			for (Entity node : nodes.rows()) {
				xml.writeCharacters("\n");
				xml.writeStartElement("node");
				xml.writeAttribute("id", node.id());
				values(xml, "n-", nodes, node);
				xml.writeEndElement();
			}
			for (Relation edge : edges.rows()) {
				xml.writeCharacters("\n");
				xml.writeStartElement("edge");
				xml.writeAttribute("id", name(edge.id()));
				xml.writeAttribute("source", edge.from());
				xml.writeAttribute("target", edge.to());
				values(xml, "e-", edges, edge);
				xml.writeEndElement();
			}
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

	/** The schema wants name tokens, in which there is no tilde. */
	private static String name(String id) {
		return id.replace(Addresses.PARTS, ':');
	}

	private static <T> void keys(XMLStreamWriter xml, String of, String prefix, Table<T> table)
			throws XMLStreamException {
		for (Table.Column<T> column : table.columns()) {
			key(xml, of, prefix + column.name(), column.name(), column.type().xmlName());
		}
	}

	private static void key(XMLStreamWriter xml, String of, String id, String name, String type)
			throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeEmptyElement("key");
		xml.writeAttribute("id", id);
		xml.writeAttribute("for", of);
		xml.writeAttribute("attr.name", name);
		xml.writeAttribute("attr.type", type);
	}

	private static <T> void values(XMLStreamWriter xml, String prefix, Table<T> table, T row)
			throws XMLStreamException {
		for (Table.Column<T> column : table.columns()) {
			Object value = column.of(row);
			if (value != null) {
				data(xml, prefix + column.name(), Table.plain(value));
			}
		}
	}

	private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
		xml.writeStartElement("data");
		xml.writeAttribute("key", key);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

}
