package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.ontology.ValueType;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * Our vocabulary as linked data, made from the ontology: classes for kinds, properties
 * for relations and what is said of things, concepts for grades and states, and how they
 * are tied to vocabularies that others use. And the shapes (SHACL) that every export
 * keeps to.
 */
public final class Vocabulary {

	private final Ontology ontology;

	private final Addresses addresses;

	/** The terms of this ontology, under these addresses. */
	public Vocabulary(Ontology ontology, Addresses addresses) {
		this.ontology = ontology;
		this.addresses = addresses;
	}

	/** All terms, in the order of the ontology. */
	public List<Term> terms() {
		List<Term> terms = new ArrayList<>();
		this.ontology.kinds().forEach((kind) -> {
			Set<String> broader = new LinkedHashSet<>(PublicTerms.LOADED.kinds().getOrDefault(kind.name(), List.of()));
			if (kind.is(Trait.THEME)) {
				broader.add(PublicTerms.LOADED.iri("skos:Concept"));
			}
			terms.add(new Term(kind.name(), Sort.KIND, kind.label(), kind.description(), List.copyOf(broader),
					List.of(), List.of()));
			kind.labels()
				.forEach((label) -> terms.add(new Term(label, Sort.KIND, new Text(label, label),
						"A further class of some nodes of the kind " + kind.name() + ".", List.of(), List.of(),
						List.of())));
		});
		this.ontology.relationTypes().forEach((type) -> {
			Set<String> from = new LinkedHashSet<>();
			Set<String> to = new LinkedHashSet<>();
			type.ends().forEach((ends) -> {
				from.addAll(ends.from());
				to.addAll(ends.to());
			});
			terms.add(new Term(type.name(), Sort.RELATION, type.label(), type.description(),
					PublicTerms.LOADED.relations()
						.getOrDefault(type.name(), List.of())
						.stream()
						.map(PublicTerms.Term::iri)
						.toList(),
					inOrder(from), inOrder(to)));
		});
		properties().forEach((name,
				type) -> terms.add(new Term(name, Sort.PROPERTY, new Text(name, name), type.description(),
						PublicTerms.LOADED.properties().containsKey(name)
								? List.of(PublicTerms.LOADED.properties().getOrDefault(name, "")) : List.of(),
						List.of(), List.of())));
		return terms.stream()
			.collect(Collectors.toMap(Term::name, (term) -> term, (one, other) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	/**
	 * Kinds in the order of the ontology, so that the text does not differ from run to
	 * run.
	 */
	private List<String> inOrder(Set<String> kinds) {
		return this.ontology.kinds().stream().map(Kind::name).filter(kinds::contains).toList();
	}

	private Map<String, PropertyType> properties() {
		Map<String, PropertyType> properties = new LinkedHashMap<>();
		this.ontology.kinds().forEach((kind) -> {
			kind.properties().forEach(properties::putIfAbsent);
			kind.claims().forEach(properties::putIfAbsent);
		});
		this.ontology.relationTypes().forEach((type) -> type.properties().forEach(properties::putIfAbsent));
		return properties;
	}

	/** The vocabulary as Turtle. */
	public void writeTurtle(OutputStream out) {
		write(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
	}

	/** The vocabulary as JSON-LD. */
	public void writeJsonLd(OutputStream out) throws IOException {
		JsonLd notation = new JsonLd(out, Triples.prefixes(this.addresses));
		write(notation);
		notation.flush();
	}

	private void write(StreamRDF out) {
		Triples triples = new Triples(this.addresses, out);
		triples.start();
		triples.about(this.addresses.base() + "/ns")
			.type("owl:Ontology")
			.english("dcterms:title", "Terms of Saiknes")
			.english("dcterms:description",
					"Kinds, relations and properties of the graph, made from its ontology; shapes at "
							+ this.addresses.base() + "/ns/shapes.ttl")
			.link("dcterms:license", Catalogue.LICENCE);
		for (Term term : terms()) {
			triples.about(triples.term(term.name()))
				.type((term.sort() == Sort.KIND) ? "rdfs:Class" : "rdf:Property")
				.type((term.sort() == Sort.KIND) ? "owl:Class"
						: (term.sort() == Sort.RELATION) ? "owl:ObjectProperty" : "owl:DatatypeProperty");
			if (term.sort() == Sort.PROPERTY) {
				triples.english("rdfs:label", term.label().en());
			}
			else {
				triples.text("rdfs:label", term.label());
			}
			triples.english("rdfs:comment", term.description()).link("rdfs:isDefinedBy", this.addresses.base() + "/ns");
			switch (term.sort()) {
				case KIND -> term.broader().forEach((iri) -> triples.link("rdfs:subClassOf", iri));
				// A relation has some of its public terms for some kinds only, so that
				// it is no part of them.
				case RELATION, PROPERTY -> term.broader().forEach((iri) -> triples.link("rdfs:seeAlso", iri));
			}
			term.from().forEach((kind) -> triples.link("schema:domainIncludes", triples.term(kind)));
			term.to().forEach((kind) -> triples.link("schema:rangeIncludes", triples.term(kind)));
		}
		own(triples);
		triples.finish();
	}

	/** What exports say beside what the ontology names. */
	private void own(Triples triples) {
		fixed(triples, Terms.STATEMENT, "rdfs:Class",
				"A relation or a claim with its evidence; its subject, predicate and object are those of RDF.");
		triples.link("rdfs:subClassOf", triples.term("rdf:Statement"));
		fixed(triples, Terms.CITATION, "rdfs:Class", "A passage of a document: whole lines.");
		fixed(triples, Terms.SOURCE, "rdfs:Class", "A document that the data cites.");
		fixed(triples, "grade", "rdf:Property", "How a statement is known.");
		fixed(triples, "reason", "rdf:Property", "Why an editor judged so.");
		fixed(triples, "rule", "rdf:Property", "The rule that made a statement from others.");
		fixed(triples, "since", "rdf:Property", "First date at which it holds, as precise as the source is.");
		fixed(triples, "until", "rdf:Property", "Last date at which it holds.");
		fixed(triples, "knownAt", "rdf:Property", "The date after which the sources know nothing of it.");
		fixed(triples, "state", "rdf:Property", "How it stands at the date of the dataset.");
		fixed(triples, "stateText", "rdf:Property", "The same in words.");
		fixed(triples, "locator", "rdf:Property", "Printed place of a passage.");
		fixed(triples, "page", "rdf:Property", "Page on which a passage begins, counted from 1.");
		fixed(triples, "firstLine", "rdf:Property", "First line of a passage, counted from 1.");
		fixed(triples, "lastLine", "rdf:Property", "Last line of a passage.");
		fixed(triples, "sha256", "rdf:Property",
				"Hash of a passage: lines joined by a space, each run of white space made one space, UTF-8.");
		triples.about(triples.term("themes")).type("skos:ConceptScheme").english("rdfs:label", "Themes");
		triples.about(triples.term("grades")).type("skos:ConceptScheme").english("rdfs:label", "Grades");
		for (Grade grade : Grade.values()) {
			triples.about(triples.term(grade.name()))
				.type("skos:Concept")
				.text("skos:prefLabel", this.ontology.labelOf(grade))
				.english("skos:definition", this.ontology.descriptionOf(grade))
				.link("skos:inScheme", triples.term("grades"));
		}
		triples.about(triples.term("states")).type("skos:ConceptScheme").english("rdfs:label", "States in time");
		for (Validity state : Validity.values()) {
			triples.about(triples.term(state.name()))
				.type("skos:Concept")
				.english("skos:prefLabel", state.name())
				.link("skos:inScheme", triples.term("states"));
		}
	}

	private void fixed(Triples triples, String name, String type, String comment) {
		triples.about(triples.term(name))
			.type(type)
			.english("rdfs:label", name)
			.english("rdfs:comment", comment)
			.link("rdfs:isDefinedBy", this.addresses.base() + "/ns");
	}

	/**
	 * The shapes as Turtle: what nodes of each kind must have and may be tied to, and
	 * what each grade owes.
	 */
	public String shapes() {
		StringBuilder text = new StringBuilder();
		Triples.prefixes(this.addresses)
			.forEach((prefix, iri) -> text.append("@prefix %s: <%s> .\n".formatted(prefix, iri)));
		text.append(
				"""

						ns:StatementShape a sh:NodeShape ;
						  sh:targetClass ns:Statement ;
						  sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
						  sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
						  sh:property [ sh:path rdf:object ; sh:minCount 1 ] ;
						  sh:property [ sh:path ns:grade ; sh:minCount 1 ; sh:maxCount 1 ] ;
						  sh:property [ sh:path prov:hadPrimarySource ; sh:class ns:Citation ] ;
						  sh:or (
						    [ sh:property [ sh:path ns:grade ; sh:hasValue ns:STATED ] , [ sh:path prov:hadPrimarySource ; sh:minCount 1 ] ]
						    [ sh:property [ sh:path ns:grade ; sh:hasValue ns:DERIVED ] , [ sh:path ns:rule ; sh:minCount 1 ] , [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ; sh:class ns:Statement ] ]
						    [ sh:property [ sh:path ns:grade ; sh:hasValue ns:CURATED ] , [ sh:path ns:reason ; sh:minCount 2 ; sh:uniqueLang true ] ]
						  ) .

						ns:CitationShape a sh:NodeShape ;
						  sh:targetClass ns:Citation ;
						  sh:property [ sh:path dcterms:isPartOf ; sh:minCount 1 ; sh:maxCount 1 ; sh:class ns:Source ] ;
						  sh:property [ sh:path ns:locator ; sh:minCount 1 ; sh:datatype xsd:string ] ;
						  sh:property [ sh:path ns:firstLine ; sh:minCount 1 ; sh:maxCount 1 ; sh:minInclusive 1 ] ;
						  sh:property [ sh:path ns:lastLine ; sh:minCount 1 ; sh:maxCount 1 ; sh:minInclusive 1 ] ;
						  sh:property [ sh:path ns:sha256 ; sh:minCount 1 ; sh:pattern "^[0-9a-f]{64}$" ] .

						ns:SourceShape a sh:NodeShape ;
						  sh:targetClass ns:Source ;
						  sh:property [ sh:path dcterms:title ; sh:minCount 2 ; sh:uniqueLang true ] ;
						  sh:property [ sh:path dcterms:date ; sh:minCount 1 ; sh:maxCount 1 ] .
						""");
		for (Kind kind : this.ontology.kinds()) {
			text.append("\nns:%1$sShape a sh:NodeShape ;\n  sh:targetClass ns:%1$s ;\n".formatted(kind.name()))
				.append("  sh:property [ sh:path rdfs:label ; sh:minCount 2 ; sh:maxCount 2 ; sh:uniqueLang true ]");
			kind.properties().values().forEach((type) -> property(text, type, true));
			kind.claims().values().forEach((type) -> property(text, type, false));
			for (RelationType type : this.ontology.relationTypes()) {
				List<String> to = this.ontology.kinds()
					.stream()
					.map(Kind::name)
					.filter((other) -> type.mayJoin(kind.name(), other))
					.toList();
				text.append(" ;\n  sh:property [ sh:path ns:").append(type.name());
				if (to.isEmpty()) {
					text.append(" ; sh:maxCount 0 ]");
				}
				else {
					text.append(" ; sh:or (");
					to.forEach((other) -> text.append(" [ sh:class ns:").append(other).append(" ]"));
					text.append(" ) ]");
				}
			}
			text.append(" .\n");
		}
		return text.toString();
	}

	/**
	 * Of several claims to one property each counts, so that claims have no greatest
	 * number.
	 */
	private static void property(StringBuilder text, PropertyType type, boolean once) {
		text.append(" ;\n  sh:property [ sh:path ns:").append(type.name());
		boolean both = type.type() == ValueType.TEXT;
		if (type.required()) {
			text.append(" ; sh:minCount ").append(both ? 2 : 1);
		}
		if (once) {
			text.append(" ; sh:maxCount ").append(both ? 2 : 1);
		}
		text.append(switch (type.type()) {
			case STRING -> " ; sh:datatype xsd:string";
			case TEXT -> " ; sh:datatype rdf:langString ; sh:languageIn ( \"lv\" \"en\" )";
			case INTEGER -> " ; sh:datatype xsd:integer";
			case DECIMAL -> " ; sh:datatype xsd:decimal";
			case DATE ->
				" ; sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:date ] )";
			case ENUM -> " ; sh:in ( "
					+ String.join(" ", type.values().stream().map((value) -> '"' + value + '"').toList()) + " )";
			case URI -> " ; sh:datatype xsd:anyURI";
		}).append(" ]");
	}

	/** What a term is. */
	public enum Sort {

		/** A kind of node. */
		KIND,

		/** A relation between nodes. */
		RELATION,

		/** Something said of a node or relation. */
		PROPERTY

	}

	/**
	 * A term.
	 *
	 * @param name its name behind the address of the vocabulary
	 * @param sort what it is
	 * @param label it in words
	 * @param description what it means, in English
	 * @param broader addresses of the terms of others that it comes under or is near
	 * @param from kinds at its start, for a relation
	 * @param to kinds at its end, for a relation
	 */
	public record Term(String name, Sort sort, Text label, String description, List<String> broader, List<String> from,
			List<String> to) {
	}

}
