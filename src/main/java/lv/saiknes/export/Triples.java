package lv.saiknes.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.jspecify.annotations.Nullable;

/** Says of things one after the other what they are, in RDF. */
final class Triples {

	private static final Pattern PREFIXED = Pattern.compile("[a-z]+:[A-Za-z]+");

	private final Addresses addresses;

	private final StreamRDF out;

	private Node subject = NodeFactory.createURI("about:blank");

	Triples(Addresses addresses, StreamRDF out) {
		this.addresses = addresses;
		this.out = out;
	}

	/** The prefixes of all that is written, by name. */
	static Map<String, String> prefixes(Addresses addresses) {
		Map<String, String> prefixes = new LinkedHashMap<>();
		prefixes.put("ns", addresses.vocabulary());
		prefixes.put("id", addresses.of(""));
		prefixes.putAll(PublicTerms.LOADED.prefixes());
		return prefixes;
	}

	void start() {
		this.out.start();
		prefixes(this.addresses).forEach(this.out::prefix);
	}

	void finish() {
		this.out.finish();
	}

	/** From now on, this is what is spoken of. */
	Triples about(String iri) {
		this.subject = NodeFactory.createURI(iri);
		return this;
	}

	/** A term: one of others with its prefix, or a name of our own. */
	String term(String name) {
		return PREFIXED.matcher(name).matches() ? PublicTerms.LOADED.iri(name) : this.addresses.vocabulary() + name;
	}

	Triples type(String term) {
		return link("rdf:type", term(term));
	}

	Triples typeIri(String iri) {
		return link("rdf:type", iri);
	}

	/** Another thing. */
	Triples link(String term, String iri) {
		return add(term(term), NodeFactory.createURI(iri));
	}

	Triples linkBy(String property, String iri) {
		return add(property, NodeFactory.createURI(iri));
	}

	/** A text of no language; nothing where there is none. */
	Triples text(String term, @Nullable String value) {
		return (value != null) ? add(term(term), NodeFactory.createLiteralString(value)) : this;
	}

	/** A text in both languages; nothing where there is none. */
	Triples text(String term, @Nullable Text value) {
		return (value != null)
				? english(term, value.en()).add(term(term), NodeFactory.createLiteralLang(value.lv(), "lv")) : this;
	}

	/** An English text. */
	Triples english(String term, String value) {
		return add(term(term), NodeFactory.createLiteralLang(value, "en"));
	}

	Triples number(String term, long value) {
		return add(term(term), NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger));
	}

	/** A date of the precision that it has; nothing where there is none. */
	Triples date(String term, @Nullable String value) {
		return (value != null) ? add(term(term), date(value)) : this;
	}

	/** The value of a property as its type has it. */
	Triples value(String property, PropertyType type, Object value) {
		return switch (value) {
			case Text text -> add(property, NodeFactory.createLiteralLang(text.en(), "en")).add(property,
					NodeFactory.createLiteralLang(text.lv(), "lv"));
			case Long number -> literal(property, String.valueOf(number), datatype(type.type()));
			case Double number ->
				literal(property, new BigDecimal(number.toString()).toPlainString(), XSDDatatype.XSDdecimal);
			default -> switch (type.type()) {
				case DATE -> add(property, date(value.toString()));
				case URI -> literal(property, value.toString(), XSDDatatype.XSDanyURI);
				default -> add(property, NodeFactory.createLiteralString(value.toString()));
			};
		};
	}

	private static RDFDatatype datatype(ValueType type) {
		return (type == ValueType.DECIMAL) ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
	}

	private static Node date(String value) {
		if (!Period.isDate(value)) {
			return NodeFactory.createLiteralString(value);
		}
		return NodeFactory.createLiteralDT(value, switch (value.length()) {
			case 4 -> XSDDatatype.XSDgYear;
			case 7 -> XSDDatatype.XSDgYearMonth;
			default -> XSDDatatype.XSDdate;
		});
	}

	private Triples literal(String property, String value, RDFDatatype type) {
		return add(property, NodeFactory.createLiteralDT(value, type));
	}

	private Triples add(String property, Node value) {
		this.out.triple(Triple.create(this.subject, NodeFactory.createURI(property), value));
		return this;
	}

}
