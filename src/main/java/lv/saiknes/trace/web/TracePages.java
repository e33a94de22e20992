package lv.saiknes.trace.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Supposer;
import lv.saiknes.trace.Suppositions;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a trace's page, its JSON and its Markdown show. */
@Component
class TracePages {

	/** So many paths of the same pattern are told; the API has the others. */
	private static final int MOST_SIMILAR = 5;

	/** So many relations that would connect the two are told. */
	private static final int MOST_SUPPOSED = 2;

	private final CurrentTracer tracer;

	private final SentenceWriter sentences;

	private final Ontology ontology;

	private final Facts facts;

	TracePages(CurrentTracer tracer, SentenceWriter sentences, Ontology ontology, Facts facts) {
		this.tracer = tracer;
		this.sentences = sentences;
		this.ontology = ontology;
		this.facts = facts;
	}

	/**
	 * The answer to a request.
	 * @param language of the titles of sources; all else is there in both
	 * @throws TraceException when the request makes no sense
	 */
	TraceView answer(TraceRequest request, Language language) {
		PathTracer current = this.tracer.get();
		Trace trace = current.trace(request);
		TraceWriter writer = new TraceWriter(this.ontology, this.sentences, current);
		Notes notes = new Notes(trace, language);
		return new TraceView(title(request, current), trace.verdict(), writer.verdictReason(trace),
				writer.summary(trace), writer.besides(trace), trace.version(), current.date(), Dataset.LICENCE,
				request.asOf(), request.certainty(), TraceAddress.of(request, trace.version()), trace.complete(),
				trace.searched(),
				trace.paths().stream().map((ranked) -> path(ranked, writer, notes, request.asOf())).toList(),
				trace.leftOut(),
				trace.nearest()
					.stream()
					.map((miss) -> new TraceView.Near(place(miss.reached()),
							writer.sentence(miss.missing(), current.hasEnded(miss.missing(), request.asOf())),
							place(miss.beyond()), miss.left()))
					.toList(),
				longer(trace), notes.all());
	}

	private static TraceView.@Nullable Longer longer(Trace trace) {
		Integer steps = trace.longer();
		return (steps == null) ? null : new TraceView.Longer(steps,
				TraceAddress.of(trace.request().change().maxLength(steps).build(), trace.version()));
	}

	/**
	 * Whether no document connects the two ends directly, which who reads of a path might
	 * think: none states a relation between them, and no passage holds the best path
	 * whole. Not of several ends.
	 */
	boolean isPutTogether(TraceRequest request, TraceView view) {
		if (view.verdict() != Verdict.CONNECTED || request.from().size() != 1 || request.to().size() != 1) {
			return false;
		}
		List<TraceView.Step> best = view.paths(true).getFirst().steps();
		Set<Integer> common = new LinkedHashSet<>(best.getFirst().notes());
		best.forEach((step) -> common.retainAll(step.notes()));
		boolean whole = common.stream().anyMatch((note) -> view.notes().get(note - 1).passage() != null);
		return !whole && !this.tracer.get().isStated(request.from().getFirst(), request.to().getFirst());
	}

	/** What would have to be, for a request that is about one thing and one other. */
	List<TraceView.Supposed> suppositions(TraceRequest request) {
		PathTracer current = this.tracer.get();
		TraceWriter writer = new TraceWriter(this.ontology, this.sentences, current);
		Suppositions suppositions = new Supposer(current, this.ontology).suppose(request.from().getFirst(),
				request.to().getFirst(), request.asOf(), MOST_SUPPOSED);
		return suppositions.proposals()
			.stream()
			.map((proposal) -> new TraceView.Supposed(writer.sentence(suppositions, proposal), writer.reason(proposal)))
			.toList();
	}

	/** The plans that have parts at which a path may end. */
	List<TraceView.Place> plans() {
		return this.tracer.get().plansWithParts().stream().map(TracePages::place).toList();
	}

	private Text title(TraceRequest request, PathTracer current) {
		Text from = names(request.from(), current);
		String kind = request.toKind();
		Text to = (kind == null) ? names(request.to(), current) : this.ontology.getKind(kind).plural();
		Text plan = (request.toPlan() != null) ? names(List.of(request.toPlan()), current) : null;
		return new Text(from.lv() + " → " + to.lv() + ((plan != null) ? ", " + plan.lv() : ""),
				from.en() + " → " + to.en() + ((plan != null) ? ", " + plan.en() : ""));
	}

	private static Text names(List<String> ids, PathTracer current) {
		return Words.joined(ids.stream().map((id) -> current.entity(id).title()).toList(), ", ");
	}

	private TraceView.Path path(Trace.Ranked ranked, TraceWriter writer, Notes notes, @Nullable String asOf) {
		TracedPath path = ranked.path();
		List<Text> texts = writer.clauses(path, asOf);
		List<TraceView.Step> steps = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			boolean stated = step.relations().stream().anyMatch((relation) -> relation.grade() == Grade.STATED);
			steps.add(new TraceView.Step(texts.get(i), step.kind(),
					step.relations().stream().map(Relation::id).toList(), path.nodes().get(i).id(),
					path.nodes().get(i + 1).id(), step.forwards(), (stated ? Grade.STATED : Grade.CURATED).name(),
					notes.of(step), writer.findInformativeness(path, i).orElse(null)));
		}
		return new TraceView.Path(ranked.rank(), path.particular(), path.broad().stream().map(Entity::id).toList(),
				path.pattern(), path.nodes().stream().map(TracePages::place).toList(), steps, path.score(),
				path.score().adjusted(), writer.findChance(path).orElse(null), ranked.similar().size(),
				ranked.similar()
					.stream()
					.limit(MOST_SIMILAR)
					.map((similar) -> writer.paragraph(similar, asOf))
					.toList());
	}

	private static TraceView.Place place(Entity node) {
		return new TraceView.Place(node.id(), node.kind(), (String) node.properties().get("number"), node.name());
	}

	/** The notes of a trace, numbered in the order in which they are first needed. */
	private final class Notes {

		private final Map<String, TraceView.Note> notes = new LinkedHashMap<>();

		private final Map<String, Fact.Passage> passages;

		Notes(Trace trace, Language language) {
			Set<String> citations = new LinkedHashSet<>();
			trace.paths()
				.forEach((ranked) -> ranked.path()
					.steps()
					.forEach((step) -> step.relations().forEach((relation) -> citations.addAll(relation.citations()))));
			this.passages = TracePages.this.facts.findPassages(citations, language);
		}

		List<Integer> of(TracedPath.Step step) {
			Set<Integer> numbers = new LinkedHashSet<>();
			for (Relation relation : step.relations()) {
				for (String citation : relation.citations()) {
					numbers.add(
							this.notes
								.computeIfAbsent(citation,
										(id) -> new TraceView.Note(this.notes.size() + 1, id, this.passages.get(id),
												null))
								.number());
				}
				Text reason = relation.reason();
				if (reason != null) {
					numbers.add(
							this.notes
								.computeIfAbsent("reason: " + reason.en(),
										(key) -> new TraceView.Note(this.notes.size() + 1, null, null, reason))
								.number());
				}
			}
			return List.copyOf(numbers);
		}

		List<TraceView.Note> all() {
			return List.copyOf(this.notes.values());
		}

	}

}
