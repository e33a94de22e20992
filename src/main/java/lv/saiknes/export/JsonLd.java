package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Triples as JSON-LD 1.1, an object for each thing as it is told of, so that a large
 * graph need not be held at once. What is told of one thing must come in one run.
 */
final class JsonLd implements StreamRDF {

	/** What may follow a prefix without being mistaken for something else. */
	private static final Pattern LOCAL = Pattern.compile("[\\w.~-]*");

	private final Writer writer;

	private final JsonGenerator json;

	private final Map<String, String> prefixes;

	private final Map<String, List<Node>> values = new LinkedHashMap<>();

	private @Nullable Node subject;

	JsonLd(OutputStream out, Map<String, String> prefixes) {
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.json = GraphJson.FACTORY.createGenerator(ObjectWriteContext.empty(), this.writer);
		this.prefixes = prefixes;
	}

	void flush() throws IOException {
		this.writer.flush();
	}

	@Override
	public void start() {
		this.json.writeStartObject();
		this.json.writeName("@context");
		this.json.writeStartObject();
		this.prefixes.forEach(this.json::writeStringProperty);
		this.json.writeEndObject();
		this.json.writeName("@graph");
		this.json.writeStartArray();
	}

	@Override
	public void triple(Triple triple) {
		if (!triple.getSubject().equals(this.subject)) {
			endOfThing();
			this.subject = triple.getSubject();
		}
		this.values.computeIfAbsent(triple.getPredicate().getURI(), (key) -> new ArrayList<>()).add(triple.getObject());
	}

	private void endOfThing() {
		if (this.subject != null) {
			this.json.writeStartObject();
			this.json.writeStringProperty("@id", compact(this.subject.getURI()));
			this.values.forEach((predicate, objects) -> {
				boolean type = predicate.equals(RDF.type.getURI());
				this.json.writeName(type ? "@type" : compact(predicate));
				if (objects.size() > 1) {
					this.json.writeStartArray();
				}
				objects.forEach((object) -> {
					if (type) {
						this.json.writeString(compact(object.getURI()));
					}
					else {
						value(object);
					}
				});
				if (objects.size() > 1) {
					this.json.writeEndArray();
				}
			});
			this.json.writeEndObject();
			this.values.clear();
		}
	}

	private void value(Node node) {
		if (node.isLiteral() && node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
			this.json.writeString(node.getLiteralLexicalForm());
			return;
		}
		this.json.writeStartObject();
		if (node.isURI()) {
			this.json.writeStringProperty("@id", compact(node.getURI()));
		}
		else {
			this.json.writeStringProperty("@value", node.getLiteralLexicalForm());
			if (node.getLiteralLanguage().isEmpty()) {
				this.json.writeStringProperty("@type", compact(node.getLiteralDatatypeURI()));
			}
			else {
				this.json.writeStringProperty("@language", node.getLiteralLanguage());
			}
		}
		this.json.writeEndObject();
	}

	private String compact(String iri) {
		for (Map.Entry<String, String> prefix : this.prefixes.entrySet()) {
			if (iri.startsWith(prefix.getValue())) {
				String local = iri.substring(prefix.getValue().length());
				if (LOCAL.matcher(local).matches()) {
					return prefix.getKey() + ":" + local;
				}
			}
		}
		return iri;
	}

	@Override
	public void quad(Quad quad) {
		triple(quad.asTriple());
	}

	@Override
	public void base(String base) {
		// Every IRI is written whole or with its prefix.
	}

	@Override
	public void prefix(String prefix, String iri) {
		// They stand at the beginning.
	}

	@Override
	public void finish() {
		endOfThing();
		this.json.writeEndArray();
		this.json.writeEndObject();
		this.json.writeRaw('\n');
		this.json.flush();
	}

}
