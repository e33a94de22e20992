package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.State;
import lv.saiknes.time.Printed;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads relations as sentences with the passages behind them. */
@Component
public class Facts {

	private final SentenceWriter sentences;

	private final NodeReader nodeReader;

	private final RelationReader relationReader;

	private final PassageReader passageReader;

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	private final Optional<SourceLibrary> library;

	Facts(NodeReader nodeReader, RelationReader relationReader, PassageReader passageReader,
			DatasetReader datasetReader, Ontology ontology, SentenceWriter sentences, Optional<SourceLibrary> library) {
		this.nodeReader = nodeReader;
		this.relationReader = relationReader;
		this.passageReader = passageReader;
		this.datasetReader = datasetReader;
		this.ontology = ontology;
		this.sentences = sentences;
		this.library = library;
	}

	/** The relations with these ids, by id; ids without a relation are left out. */
	public Map<String, Fact> find(Collection<String> ids, Language language) {
		return of(this.relationReader.findLinks(ids).values(), language);
	}

	/** These relations, by id, in their order. */
	public Map<String, Fact> of(Collection<Link> links, Language language) {
		Set<String> premiseIds = new LinkedHashSet<>();
		links.forEach((link) -> premiseIds.addAll(link.premises()));
		Map<String, Link> premises = premiseIds.isEmpty() ? Map.of() : this.relationReader.findLinks(premiseIds);
		List<Link> all = new ArrayList<>(links);
		all.addAll(premises.values());
		Set<String> ends = new LinkedHashSet<>();
		Set<String> citations = new LinkedHashSet<>();
		all.forEach((link) -> {
			ends.add(link.from());
			ends.add(link.to());
			citations.addAll(link.citations());
		});
		String date = links.isEmpty() ? "" : this.datasetReader.getDate();
		Map<String, Vertex> nodes = this.nodeReader.findVertices(ends);
		Map<String, CitedPassage> cited = this.passageReader.findCitations(citations);
		Map<String, Fact> known = new LinkedHashMap<>();
		premises.values().forEach((link) -> known.put(link.id(), fact(link, nodes, cited, List.of(), date, language)));
		Map<String, Fact> facts = new LinkedHashMap<>();
		for (Link link : links) {
			List<Fact> basis = link.premises().stream().map(known::get).filter(Objects::nonNull).toList();
			facts.put(link.id(), fact(link, nodes, cited, basis, date, language));
		}
		return facts;
	}

	/**
	 * Some of the claims of a node.
	 * @param node id of the node
	 * @param claims all its claims, among which premises are found
	 * @param wanted which of them
	 */
	public List<ClaimFact> ofClaims(String node, List<Claim> claims, Predicate<Claim> wanted, Language language) {
		Map<String, Fact.Passage> passages = findPassages(
				claims.stream().flatMap((claim) -> claim.citations().stream()).distinct().toList(), language);
		return claims.stream()
			.filter(wanted)
			.map((claim) -> claimFact(node, claim, claims, passages, language))
			.toList();
	}

	private ClaimFact claimFact(String node, Claim claim, List<Claim> claims, Map<String, Fact.Passage> passages,
			Language language) {
		List<ClaimFact> premises = claims.stream()
			.filter((one) -> claim.premises().contains(node + "#" + one.property()))
			.map((one) -> claimFact(node, one, claims, passages, language))
			.toList();
		return new ClaimFact(claim.property(), Printed.of(claim.value(), language),
				this.ontology.labelOf(claim.grade()).in(language),
				(claim.reason() != null) ? claim.reason().in(language) : null, claim.rule(),
				claim.citations().stream().map(passages::get).toList(), premises);
	}

	/** Passages, by id of the citation; ids without a citation are left out. */
	public Map<String, Fact.Passage> findPassages(Collection<String> citations, Language language) {
		Map<String, Fact.Passage> passages = new LinkedHashMap<>();
		this.passageReader.findCitations(citations).forEach((id, cited) -> passages.put(id, passage(cited, language)));
		return passages;
	}

	private Fact fact(Link link, Map<String, Vertex> nodes, Map<String, CitedPassage> cited, List<Fact> premises,
			String date, Language language) {
		Times times = Times.of(link.properties());
		State state = (times != null) ? times.now(date) : null;
		return new Fact(link.id(), sentence(link, nodes, state, language),
				(state != null) ? state.text().in(language) : null, link.grade().name(),
				this.ontology.labelOf(link.grade()).in(language), (String) link.value("reason", language),
				(String) link.properties().get("rule"), (String) link.value("note", language),
				link.citations().stream().map(cited::get).map((passage) -> passage(passage, language)).toList(),
				premises);
	}

	private Fact.Passage passage(CitedPassage cited, Language language) {
		Source source = cited.source();
		var citation = cited.citation();
		return new Fact.Passage(source.id(), source.title().in(language), source.publisher().in(language),
				source.date(), citation.locator(), source.pageOf(citation.firstLine()).orElse(null),
				citation.firstLine(), citation.lastLine(),
				this.library.flatMap((l) -> l.findQuote(citation, source)).orElse(null));
	}

	private String sentence(Link link, Map<String, Vertex> nodes, @Nullable State state, Language language) {
		boolean past = state != null && state.kind() == Validity.ENDED;
		return this.sentences
			.sentence(link.kind(), Objects.requireNonNull(nodes.get(link.from()), link::from).named(),
					Objects.requireNonNull(nodes.get(link.to()), link::to).named(), past)
			.in(language);
	}

}
