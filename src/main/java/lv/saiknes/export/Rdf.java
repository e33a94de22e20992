package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.time.State;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The graph as linked data. A relation is a triple, and beside it a statement under the
 * relation's own address, with grade, passages (PROV-O), reason, rule and premises, and
 * time; likewise each claim. One account of it serves all notations.
 */
final class Rdf {

	private final Export export;

	private final Triples triples;

	private Rdf(Export export, StreamRDF out) {
		this.export = export;
		this.triples = new Triples(export.addresses(), out);
	}

	static void writeTurtle(Export export, OutputStream out) {
		new Rdf(export, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)).write();
	}

	static void writeCatalogue(Export export, OutputStream out) {
		Triples triples = new Rdf(export, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)).triples;
		triples.start();
		Catalogue.describe(export, triples);
		triples.finish();
	}

	/** All in one graph, which bears the name of the dataset. */
	static void writeNQuads(Export export, OutputStream out) {
		var graph = NodeFactory.createURI(export.addresses().ofDataset());
		StreamRDF quads = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
		new Rdf(export, new StreamRDFWrapper(quads) {

			@Override
			public void triple(Triple triple) {
				quads.quad(Quad.create(graph, triple));
			}

		}).write();
	}

	static void writeJsonLd(Export export, OutputStream out) throws IOException {
		JsonLd notation = new JsonLd(out, Triples.prefixes(export.addresses()));
		new Rdf(export, notation).write();
		notation.flush();
	}

	private void write() {
		this.triples.start();
		Catalogue.describe(this.export, this.triples);
		this.export.dataset().entities().forEach(this::entity);
		this.export.dataset().relations().forEach(this::relation);
		Table.said(this.export).forEach((said) -> claim(said.id(), said.entity(), said.claim()));
		this.export.dataset().citations().forEach(this::citation);
		this.export.dataset().sources().forEach(this::source);
		this.triples.finish();
	}

	private void entity(Entity entity) {
		Kind kind = this.export.ontology().getKind(entity.kind());
		boolean theme = kind.is(Trait.THEME);
		this.triples.about(address(entity.id())).type(kind.name());
		entity.labels().forEach(this.triples::type);
		PublicTerms.LOADED.kinds().getOrDefault(kind.name(), List.of()).forEach(this.triples::typeIri);
		this.triples.text("rdfs:label", entity.name());
		if (theme) {
			this.triples.text("skos:prefLabel", entity.name()).link("skos:inScheme", this.triples.term("themes"));
		}
		entity.aliases().forEach((alias) -> this.triples.text("skos:altLabel", alias));
		this.triples.text("dcterms:description", entity.summary());
		entity.sameAs().forEach((other) -> this.triples.link(theme ? "skos:exactMatch" : "schema:sameAs", other));
		Map<String, PropertyType> types = kind.properties();
		entity.properties().forEach((name, value) -> property(name, types.get(name), value));
		entity.claims()
			.forEach((claim) -> property(claim.property(), kind.claims().get(claim.property()), claim.value()));
		state(this.export.state(entity));
		Map<String, List<String>> targets = new LinkedHashMap<>();
		this.export.relationsFrom(entity.id())
			.forEach((relation) -> terms(relation)
				.forEach((term) -> targets.computeIfAbsent(term, (key) -> new ArrayList<>()).add(relation.to())));
		targets.forEach((term, ids) -> ids.stream().distinct().forEach((id) -> this.triples.linkBy(term, address(id))));
	}

	private void property(String name, @Nullable PropertyType type, Object value) {
		if (type != null) {
			this.triples.value(this.triples.term(name), type, value);
			String term = PublicTerms.LOADED.properties().get(name);
			if (term != null) {
				this.triples.value(term, type, value);
			}
		}
	}

	/** Our own term for a relation, and those of others that fit its ends. */
	private List<String> terms(Relation relation) {
		List<String> terms = new ArrayList<>(List.of(this.triples.term(relation.kind())));
		String from = this.export.entity(relation.from()).kind();
		String to = this.export.entity(relation.to()).kind();
		PublicTerms.LOADED.relations()
			.getOrDefault(relation.kind(), List.of())
			.stream()
			.filter((term) -> term.holds(from, to))
			.forEach((term) -> terms.add(term.iri()));
		return terms;
	}

	private void relation(Relation relation) {
		RelationType type = this.export.ontology().findRelationType(relation.kind()).orElseThrow();
		statement(relation.id(), relation.from(), this.triples.term(relation.kind()), relation.grade(),
				relation.citations(), relation.reason(), relation.rule(), relation.premises());
		this.triples.link("rdf:object", address(relation.to()));
		relation.properties().forEach((name, value) -> property(name, type.properties().get(name), value));
		state(this.export.state(relation));
	}

	private void claim(String id, Entity entity, Claim claim) {
		PropertyType type = this.export.ontology().getKind(entity.kind()).claims().get(claim.property());
		statement(id, entity.id(), this.triples.term(claim.property()), claim.grade(), claim.citations(),
				claim.reason(), claim.rule(), claim.premises());
		if (type != null) {
			this.triples.value(this.triples.term("rdf:object"), type, claim.value());
		}
	}

	private void statement(String id, String subject, String predicate, Grade grade, List<String> citations,
			@Nullable Text reason, @Nullable String rule, List<String> premises) {
		this.triples.about(address(id))
			.type(Terms.STATEMENT)
			.type("rdf:Statement")
			.link("rdf:subject", address(subject))
			.link("rdf:predicate", predicate)
			.link("grade", this.triples.term(grade.name()))
			.text("reason", reason)
			.text("rule", rule)
			.link("void:inDataset", this.export.addresses().ofDataset());
		citations.forEach((citation) -> this.triples.link("prov:hadPrimarySource",
				this.export.addresses().of(this.export.citation(citation))));
		premises.forEach((premise) -> this.triples.link("prov:wasDerivedFrom", address(Addresses.premiseId(premise))));
	}

	private void state(Optional<State> found) {
		found.ifPresent((state) -> this.triples.date("since", state.since())
			.date("until", state.until())
			.date("knownAt", state.knownAt())
			.link("state", this.triples.term(state.kind().name()))
			.text("stateText", state.text()));
	}

	private void citation(Citation citation) {
		this.triples.about(this.export.addresses().of(citation))
			.type(Terms.CITATION)
			.type("prov:Entity")
			.text("dcterms:identifier", citation.id())
			.link("dcterms:isPartOf", this.export.addresses().ofSource(citation.source()))
			.text("locator", citation.locator())
			.number("firstLine", citation.firstLine())
			.number("lastLine", citation.lastLine())
			.text("sha256", citation.sha256());
		this.export.pageOf(citation).ifPresent((page) -> this.triples.number("page", page));
	}

	private void source(Source source) {
		this.triples.about(this.export.addresses().ofSource(source.id()))
			.type(Terms.SOURCE)
			.type("prov:Entity")
			.type("schema:CreativeWork")
			.text("dcterms:identifier", source.id())
			.text("dcterms:title", source.title())
			.text("dcterms:publisher", source.publisher())
			.date("dcterms:date", source.date());
		if (source.url() != null) {
			this.triples.link("schema:url", source.url());
		}
	}

	private String address(String id) {
		return this.export.addresses().of(id);
	}

}
