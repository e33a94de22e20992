package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.Trace.Ranked;
import lv.saiknes.words.Words;

/**
 * Tells a trace in words: each path as sentences that follow the walk, one for each hop,
 * and all of them in a summary. Immutable, and safe to share between threads.
 */
public final class TraceWriter {

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final PathTracer tracer;

	/** A writer for what this tracer finds. */
	public TraceWriter(Ontology ontology, SentenceWriter sentences, PathTracer tracer) {
		this.ontology = ontology;
		this.sentences = sentences;
		this.tracer = tracer;
	}

	/**
	 * One sentence for each hop, in the order of the walk, with the years in which what
	 * it tells of held, where they are known.
	 */
	public List<Text> clauses(TracedPath path) {
		List<Text> clauses = new ArrayList<>();
		for (int i = 0; i < path.steps().size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			Named here = Named.of(path.nodes().get(i));
			Named next = Named.of(path.nodes().get(i + 1));
			Text sentence = step.forwards() ? this.sentences.sentence(step.kind(), here, next, true, i > 0)
					: this.sentences.sentence(step.kind(), next, here, false, i > 0);
			clauses.add(this.tracer.time(path, i).in(sentence));
		}
		return clauses;
	}

	/** The path as a paragraph. */
	public Text paragraph(TracedPath path) {
		List<Text> clauses = clauses(path);
		return new Text(clauses.stream().map(Text::lv).collect(Collectors.joining(" ")),
				clauses.stream().map(Text::en).collect(Collectors.joining(" ")));
	}

	/** What the whole trace comes to. */
	public Text summary(Trace trace) {
		List<Named> from = trace.request().from().stream().distinct().map(this.tracer::entity).map(Named::of).toList();
		List<Named> to = trace.request().to().stream().distinct().map(this.tracer::entity).map(Named::of).toList();
		return trace.paths().isEmpty() ? nothing(trace, from, to) : found(trace, from, to);
	}

	private Text found(Trace trace, List<Named> from, List<Named> to) {
		int count = trace.paths().size();
		List<Text> said = new ArrayList<>();
		said.add(Words.capitalised(Words.count("trace.found", count, Words.listed("trace.list.and", names(from)),
				end(trace, to), number(count, "nominative"))));
		List<Text> through = new ArrayList<>();
		through(trace).forEach((kind, number) -> through.add(counted(kind, number)));
		if (!through.isEmpty()) {
			said.add(Words.count("trace.through", count, Words.listed("trace.list.and", through)));
		}
		if (!trace.complete()) {
			said.add(Words.text("trace.stopped"));
		}
		return Words.together(said);
	}

	/** So many nodes of a kind, after a preposition: in Latvian the plural is dative. */
	private static Text counted(Kind kind, int number) {
		Text words = number(number, kind.noun().feminine() ? "dative-feminine" : "dative");
		String lv = Words.isSingular(number, Language.LV) ? kind.noun().cases().get("accusative") : kind.pluralDative();
		String en = (Words.isSingular(number, Language.EN) ? kind.label() : kind.plural()).en();
		return new Text(words.lv() + " " + lv, words.en() + " " + en);
	}

	/** Up to nine in words, in a form of Latvian numerals. */
	private static Text number(int number, String form) {
		Text words = Words.text("trace.numbers." + form);
		return new Text(numeral(words.lv(), number), numeral(words.en(), number));
	}

	private static String numeral(String words, int number) {
		List<String> all = List.of(words.split(","));
		return (number <= all.size()) ? all.get(number - 1) : String.valueOf(number);
	}

	private Text nothing(Trace trace, List<Named> from, List<Named> to) {
		int length = trace.request().maxLength();
		List<Text> said = new ArrayList<>();
		said.add(
				trace.complete()
						? Words.count("trace.no-path", length,
								Words.listed("trace.list.or", namesAfterPreposition(from)), end(trace, to), length)
						: Words.text("trace.not-further"));
		List<Text> helping = trace.leftOut()
			.stream()
			.filter((leftOut) -> Boolean.TRUE.equals(leftOut.wouldConnect()))
			.map((leftOut) -> Words.text("trace.condition." + leftOut.reason().name()))
			.toList();
		if (!helping.isEmpty()) {
			said.add(Words.text("trace.would-be", Words.listed("trace.list.or-if", helping)));
		}
		return Words.together(said);
	}

	private Text end(Trace trace, List<Named> to) {
		String kind = trace.request().toKind();
		if (kind == null) {
			return Words.listed("trace.list.and", namesAfterPreposition(to));
		}
		Kind end = this.ontology.getKind(kind);
		Text ends = new Text(end.pluralDative(), end.plural().en());
		String plan = trace.request().toPlan();
		return (plan != null)
				? Words.text("trace.end.of-plan", ends, this.sentences.name(Named.of(this.tracer.entity(plan)))) : ends;
	}

	private List<Text> names(List<Named> nodes) {
		return nodes.stream().map((node) -> this.sentences.name(node, "accusative")).toList();
	}

	private List<Text> namesAfterPreposition(List<Named> nodes) {
		return nodes.stream().map((node) -> this.sentences.nameAfterPreposition(node, "accusative")).toList();
	}

	/** How many nodes of which kinds lie between the ends, the most frequent first. */
	private Map<Kind, Integer> through(Trace trace) {
		Map<String, Set<String>> nodes = new TreeMap<>();
		for (Ranked ranked : trace.paths()) {
			List<Entity> path = ranked.path().nodes();
			path.subList(1, path.size() - 1)
				.forEach((node) -> nodes.computeIfAbsent(node.kind(), (kind) -> new LinkedHashSet<>()).add(node.id()));
		}
		Map<Kind, Integer> through = new LinkedHashMap<>();
		nodes.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> entry) -> -entry.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> through.put(this.ontology.getKind(entry.getKey()), entry.getValue().size()));
		return through;
	}

}
