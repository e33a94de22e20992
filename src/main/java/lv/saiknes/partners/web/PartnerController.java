package lv.saiknes.partners.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.Loaders;
import lv.saiknes.graphql.Paging;
import lv.saiknes.partners.Concept;
import lv.saiknes.partners.ConsortiumAnswer.Covering;
import lv.saiknes.partners.ConsortiumAnswer.Member;
import lv.saiknes.partners.ConsortiumAnswer.Need;
import lv.saiknes.partners.ConsortiumAnswer;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer.FundingTerm;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.FundingQuestion;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Caveat;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.LastCooperation;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerAnswer.Served;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.partners.PartnerQuestion;
import lv.saiknes.partners.Path;
import lv.saiknes.partners.QuestionException;
import lv.saiknes.partners.Understanding.ReadWord;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The root fields {@code partners}, {@code consortium} and {@code fundingFor}. The finder
 * names nodes, relations and citations; what they are is read from the database.
 */
@Controller
class PartnerController {

	private final PartnerFinder finder;

	private final EvidenceReader evidence;

	PartnerController(PartnerFinder finder, EvidenceReader evidence) {
		this.finder = finder;
		this.evidence = evidence;
	}

	@QueryMapping
	PartnerAnswer partners(@Argument @Nullable String actor, @Argument @Nullable String idea,
			@Argument @Nullable List<String> measures, @Argument @Nullable List<String> tasks,
			@Argument @Nullable List<String> themes, @Argument @Nullable List<String> without,
			@Argument @Nullable String instrument, @Argument @Nullable List<String> countries,
			@Argument @Nullable List<String> kinds, @Argument @Nullable String asOf, @Argument double novelty,
			@Argument int first) {
		return answered(() -> this.finder
			.find(new PartnerQuestion(actor, (idea != null) ? idea : "", list(measures), list(tasks), list(themes),
					list(without), instrument, list(countries), list(kinds), asOf, novelty, first)));
	}

	@QueryMapping
	FundingAnswer fundingFor(@Argument @Nullable String actor, @Argument @Nullable String idea,
			@Argument @Nullable List<String> measures, @Argument @Nullable List<String> tasks,
			@Argument @Nullable List<String> themes, @Argument @Nullable List<String> without,
			@Argument @Nullable String asOf, @Argument int first) {
		return answered(() -> this.finder.fundingFor(new FundingQuestion(actor, (idea != null) ? idea : "",
				list(measures), list(tasks), list(themes), list(without), asOf, first)));
	}

	@QueryMapping
	ConsortiumAnswer consortium(@Argument String actor, @Argument @Nullable String idea,
			@Argument @Nullable List<String> measures, @Argument @Nullable List<String> tasks,
			@Argument @Nullable List<String> themes, @Argument @Nullable List<String> without,
			@Argument @Nullable String instrument, @Argument @Nullable List<String> countries,
			@Argument @Nullable String asOf, @Argument double novelty, @Argument int size) {
		return answered(
				() -> this.finder.consortium(
						new PartnerQuestion(actor, (idea != null) ? idea : "", list(measures), list(tasks),
								list(themes), list(without), instrument, list(countries), List.of(), asOf, novelty, 1),
						size));
	}

	private static List<String> list(@Nullable List<String> values) {
		return (values != null) ? values : List.of();
	}

	private static <T> T answered(Supplier<T> answer) {
		try {
			return answer.get();
		}
		catch (QuestionException ex) {
			throw new ApiError(ex.isUnknownId() ? Code.UNKNOWN_ID : Code.BAD_ARGUMENT, ex.text(), ex.argument(),
					ex.nearest());
		}
	}

	@SchemaMapping(typeName = "PartnerAnswer", field = "actor")
	@Nullable CompletableFuture<Vertex> asker(PartnerAnswer answer, DataFetchingEnvironment environment) {
		return (answer.actor() != null) ? Loaders.vertex(environment, answer.actor()) : null;
	}

	@SchemaMapping(typeName = "PartnerAnswer")
	List<Concept> understood(PartnerAnswer answer) {
		return answer.understanding().concepts();
	}

	@SchemaMapping(typeName = "PartnerAnswer")
	List<ReadWord> words(PartnerAnswer answer) {
		return answer.understanding().words();
	}

	@SchemaMapping(typeName = "PartnerAnswer")
	List<String> unknownWords(PartnerAnswer answer) {
		return answer.understanding().unknownWords();
	}

	@SchemaMapping(typeName = "PartnerAnswer")
	List<String> unusedWords(PartnerAnswer answer) {
		return answer.understanding().unusedWords();
	}

	@SchemaMapping(typeName = "FundingAnswer", field = "actor")
	@Nullable CompletableFuture<Vertex> asker(FundingAnswer answer, DataFetchingEnvironment environment) {
		return (answer.actor() != null) ? Loaders.vertex(environment, answer.actor()) : null;
	}

	@SchemaMapping(typeName = "FundingAnswer")
	List<Concept> understood(FundingAnswer answer) {
		return answer.understanding().concepts();
	}

	@SchemaMapping(typeName = "FundingAnswer")
	List<ReadWord> words(FundingAnswer answer) {
		return answer.understanding().words();
	}

	@SchemaMapping(typeName = "FundingAnswer")
	List<String> unknownWords(FundingAnswer answer) {
		return answer.understanding().unknownWords();
	}

	@SchemaMapping(typeName = "FundingAnswer")
	List<String> unusedWords(FundingAnswer answer) {
		return answer.understanding().unusedWords();
	}

	@SchemaMapping(typeName = "FundingFit", field = "instrument")
	CompletableFuture<Vertex> instrument(FundingFit fit, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, fit.instrument());
	}

	@SchemaMapping(typeName = "FundingFit")
	@Nullable String periodFrom(FundingFit fit) {
		return fit.period().from();
	}

	@SchemaMapping(typeName = "FundingFit")
	@Nullable String periodTo(FundingFit fit) {
		return fit.period().to();
	}

	@SchemaMapping(typeName = "FundingFit")
	@Nullable CompletableFuture<Vertex> periodOf(FundingFit fit, DataFetchingEnvironment environment) {
		return (fit.periodOf() != null) ? Loaders.vertex(environment, fit.periodOf()) : null;
	}

	@SchemaMapping(typeName = "FundingTerm")
	List<Path> evidence(FundingTerm term, @Argument int first) {
		return page(term.evidence(), first);
	}

	@SchemaMapping(typeName = "FundingTerm")
	int evidenceCount(FundingTerm term) {
		return term.evidence().size();
	}

	@SchemaMapping(typeName = "ConsortiumAnswer", field = "actor")
	@Nullable CompletableFuture<Vertex> asker(ConsortiumAnswer answer, DataFetchingEnvironment environment) {
		return (answer.actor() != null) ? Loaders.vertex(environment, answer.actor()) : null;
	}

	@SchemaMapping(typeName = "ConsortiumAnswer")
	List<Concept> understood(ConsortiumAnswer answer) {
		return answer.understanding().concepts();
	}

	@SchemaMapping(typeName = "ConsortiumAnswer")
	List<ReadWord> words(ConsortiumAnswer answer) {
		return answer.understanding().words();
	}

	@SchemaMapping(typeName = "ConsortiumNeed", field = "entity")
	@Nullable CompletableFuture<Vertex> entity(Need need, DataFetchingEnvironment environment) {
		return (need.id() != null) ? Loaders.vertex(environment, need.id()) : null;
	}

	@SchemaMapping(typeName = "ConsortiumNeed", field = "coveredBy")
	CompletableFuture<List<Vertex>> coveredBy(Need need, DataFetchingEnvironment environment) {
		return Loaders.vertices(environment, need.coveredBy());
	}

	@SchemaMapping(typeName = "ConsortiumMember", field = "actor")
	CompletableFuture<Vertex> member(Member member, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, member.actor());
	}

	@SchemaMapping(typeName = "ConsortiumCovering", field = "entity")
	@Nullable CompletableFuture<Vertex> entity(Covering covering, DataFetchingEnvironment environment) {
		return (covering.id() != null) ? Loaders.vertex(environment, covering.id()) : null;
	}

	@SchemaMapping(typeName = "ConsortiumCovering", field = "relations")
	CompletableFuture<List<Link>> relations(Covering covering, DataFetchingEnvironment environment) {
		return Loaders.links(environment, covering.relations());
	}

	@SchemaMapping(typeName = "ReadWord")
	String text(ReadWord word) {
		return word.written();
	}

	@SchemaMapping(typeName = "ReadWord", field = "concepts")
	CompletableFuture<List<Vertex>> concepts(ReadWord word, DataFetchingEnvironment environment) {
		return Loaders.vertices(environment, word.concepts());
	}

	@SchemaMapping(typeName = "ServedTask", field = "task")
	CompletableFuture<Vertex> task(Served served, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, served.task());
	}

	@SchemaMapping(typeName = "ServedTask", field = "measure")
	CompletableFuture<Vertex> measure(Served served, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, served.measure());
	}

	@SchemaMapping(typeName = "ServedTask", field = "relation")
	CompletableFuture<Link> relation(Served served, DataFetchingEnvironment environment) {
		return Loaders.links(environment, List.of(served.relation())).thenApply(List::getFirst);
	}

	@SchemaMapping(typeName = "UnderstoodConcept", field = "concept")
	CompletableFuture<Vertex> concept(Concept concept, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, concept.id());
	}

	@SchemaMapping(typeName = "PartnerCandidate", field = "actor")
	CompletableFuture<Vertex> candidate(Candidate candidate, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, candidate.actor());
	}

	@SchemaMapping(typeName = "ExcludedPartner", field = "actor")
	CompletableFuture<Vertex> excluded(Excluded excluded, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, excluded.actor());
	}

	@SchemaMapping(typeName = "PartnerTerm")
	List<Path> evidence(Term term, @Argument int first) {
		return page(term.evidence(), first);
	}

	private static List<Path> page(List<Path> evidence, int first) {
		return evidence.subList(0, Math.min(Paging.size("first", first), evidence.size()));
	}

	@SchemaMapping(typeName = "PartnerTerm")
	int evidenceCount(Term term) {
		return term.evidence().size();
	}

	@SchemaMapping(typeName = "PartnerPath", field = "relations")
	CompletableFuture<List<Link>> relations(Path path, DataFetchingEnvironment environment) {
		return Loaders.links(environment, path.relations());
	}

	@SchemaMapping(typeName = "PartnerGate", field = "relations")
	CompletableFuture<List<Link>> relations(Gate gate, DataFetchingEnvironment environment) {
		return Loaders.links(environment, gate.relations());
	}

	@SchemaMapping(typeName = "PartnerGate", field = "evidence")
	CompletableFuture<List<Evidence>> evidence(Gate gate, DataFetchingEnvironment environment) {
		return this.evidence.read(environment, gate.citations());
	}

	@SchemaMapping(typeName = "PartnerClause", field = "relations")
	CompletableFuture<List<Link>> relations(Clause clause, DataFetchingEnvironment environment) {
		return Loaders.links(environment, clause.relations());
	}

	@SchemaMapping(typeName = "PartnerClause", field = "evidence")
	CompletableFuture<List<Evidence>> evidence(Clause clause, DataFetchingEnvironment environment) {
		return this.evidence.read(environment, clause.citations());
	}

	@SchemaMapping(typeName = "PartnerMatch", field = "entity")
	CompletableFuture<Vertex> entity(Match match, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, match.id());
	}

	@SchemaMapping(typeName = "PartnerMatch", field = "relations")
	CompletableFuture<List<Link>> relations(Match match, DataFetchingEnvironment environment) {
		return Loaders.links(environment, match.relations());
	}

	@SchemaMapping(typeName = "LastCooperation", field = "entity")
	CompletableFuture<Vertex> entity(LastCooperation last, DataFetchingEnvironment environment) {
		return Loaders.vertex(environment, last.id());
	}

	@SchemaMapping(typeName = "LastCooperation", field = "relations")
	CompletableFuture<List<Link>> relations(LastCooperation last, DataFetchingEnvironment environment) {
		return Loaders.links(environment, last.relations());
	}

	@SchemaMapping(typeName = "LastCooperation", field = "through")
	CompletableFuture<List<Vertex>> through(LastCooperation last, DataFetchingEnvironment environment) {
		return Loaders.vertices(environment, last.through());
	}

	@SchemaMapping(typeName = "PartnerCaveat", field = "relations")
	CompletableFuture<List<Link>> relations(Caveat caveat, DataFetchingEnvironment environment) {
		return Loaders.links(environment, caveat.relations());
	}

	@SchemaMapping(typeName = "PartnerAdvice", field = "suggestions")
	CompletableFuture<List<Vertex>> suggestions(Advice advice, DataFetchingEnvironment environment) {
		return Loaders.vertices(environment, advice.suggestions());
	}

}
