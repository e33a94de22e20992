package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.Printed;
import lv.saiknes.time.TimeWords;
import lv.saiknes.trace.Trace.Ranked;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells a trace in words: each path as sentences that follow the walk, one for each hop,
 * and all of them in a summary. Immutable, and safe to share between threads.
 */
public final class TraceWriter {

	/** How many nodes between the ends a summary names. */
	private static final int MOST_NAMED = 3;

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
	 * it tells of held, where they are known; what had ended by the date in the past
	 * tense.
	 * @param date the date that was asked about, null for none: what has ended since is
	 * past all the same
	 */
	public List<Text> clauses(TracedPath path, @Nullable String date) {
		String seen = seen(date);
		List<Text> clauses = new ArrayList<>();
		for (int i = 0; i < path.steps().size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			Named here = Named.of(path.nodes().get(i));
			Named next = Named.of(path.nodes().get(i + 1));
			StepTime time = this.tracer.time(path, i, seen);
			Text sentence = step.forwards() ? this.sentences.sentence(step.kind(), here, next, true, i > 0, time.past())
					: this.sentences.sentence(step.kind(), next, here, false, i > 0, time.past());
			clauses.add(time.in(sentence));
		}
		return clauses;
	}

	/**
	 * The date at which a path is looked at: the dataset's, or a later one that was asked
	 * about.
	 */
	private String seen(@Nullable String date) {
		String now = this.tracer.date();
		return (date != null && Period.isBefore(now, date)) ? date : now;
	}

	/**
	 * Why a step says little: what lessens its worth most; empty where nothing does.
	 */
	public Optional<Text> findInformativeness(TracedPath path, int step) {
		Score.Hop hop = path.score().hops().get(step);
		Map<String, Double> factors = new LinkedHashMap<>();
		factors.put("sibling", hop.sibling());
		factors.put("loose", hop.loose());
		factors.put("detour", hop.detour());
		factors.put("roster", hop.roster());
		factors.put("degrees", hop.degrees());
		Map.Entry<String, Double> least = factors.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
		if (least.getValue() >= 1) {
			return Optional.empty();
		}
		boolean before = hop.leaving() >= hop.arriving();
		Text name = this.sentences.name(Named.of(path.nodes().get(before ? step : step + 1)), "dative");
		return Optional.of(Words.capitalised(switch (least.getKey()) {
			case "degrees" -> others(Math.max(hop.leaving(), hop.arriving()), name);
			case "roster" -> Words.text("trace.little.roster", name, Math.round(100 * hop.share()));
			default -> Words.text("trace.little." + least.getKey());
		}));
	}

	private static Text others(int all, Text name) {
		return Words.count("trace.little.degrees", all - 1, name, all - 1);
	}

	/** How surprising a path is; empty where that is not known, or not yet. */
	public Optional<Chance> findChance(TracedPath path) {
		return this.tracer.findChance(path);
	}

	/** The path as a paragraph. */
	public Text paragraph(TracedPath path, @Nullable String date) {
		List<Text> clauses = clauses(path, date);
		return new Text(clauses.stream().map(Text::lv).collect(Collectors.joining(" ")),
				clauses.stream().map(Text::en).collect(Collectors.joining(" ")));
	}

	/** What the whole trace comes to. */
	public Text summary(Trace trace) {
		Text answer = trace.paths().isEmpty() ? nothing(trace) : found(trace);
		return trace.over().isEmpty() ? answer : Words.together(List.of(answer, over(trace)));
	}

	/**
	 * What the summary says beside the verdict, for whoever reads both: not again what
	 * the paths lead through, and not again a no; null where nothing is left.
	 */
	public @Nullable Text besides(Trace trace) {
		if (trace.paths().isEmpty()) {
			return summary(trace);
		}
		List<Text> said = new ArrayList<>();
		int count = trace.paths().size();
		if (trace.verdict() == Verdict.CONNECTED) {
			said.add(Words.capitalised(Words.count("trace.count", count, number(count))));
		}
		if (!trace.complete()) {
			said.add(Words.text("trace.stopped"));
		}
		if (!trace.over().isEmpty()) {
			said.add(over(trace));
		}
		return said.isEmpty() ? null : Words.together(said);
	}

	/**
	 * Why the verdict is as it is, naming what joins the ends most closely, and saying
	 * what of it has ended or is only last heard of.
	 */
	public Text verdictReason(Trace trace) {
		return switch (trace.verdict()) {
			case NONE -> Words.text("trace.verdict.no", none(trace));
			case ONLY_BROAD -> Words.text("trace.verdict.no", onlyBroad(trace));
			case CONNECTED -> connected(trace);
		};
	}

	private static Text none(Trace trace) {
		int length = trace.request().maxLength();
		String date = trace.request().asOf();
		Integer longer = trace.longer();
		if (longer != null) {
			Text within = Words.count("trace.verdict.NONE.longer", length, length, longer);
			return (date == null) ? within : Words.text("trace.verdict.at", TimeWords.in(date), within);
		}
		return (date == null) ? Words.text("trace.verdict.NONE")
				: Words.text("trace.verdict.NONE.at", TimeWords.in(date));
	}

	private Text onlyBroad(Trace trace) {
		List<Named> broad = trace.paths()
			.stream()
			.flatMap((ranked) -> ranked.path().broad().stream())
			.distinct()
			.limit(MOST_NAMED)
			.map(Named::of)
			.toList();
		return broad.isEmpty() ? Words.text("trace.verdict.ONLY_BROAD.chain")
				: Words.text("trace.verdict.ONLY_BROAD", Words.and(broad.stream().map(this.sentences::name).toList()));
	}

	private Text connected(Trace trace) {
		TracedPath path = trace.paths()
			.stream()
			.map(Ranked::path)
			.filter(TracedPath::particular)
			.findFirst()
			.orElseThrow();
		String seen = seen(trace.request().asOf());
		List<StepTime> times = IntStream.range(0, path.steps().size())
			.mapToObj((step) -> this.tracer.time(path, step, seen))
			.toList();
		List<Text> ties = new ArrayList<>();
		Text before = null;
		for (int node = 1; node < times.size(); node++) {
			// Each step is timed at the node that it leads to, the last where it sets
			// out.
			boolean last = node == times.size() - 1;
			Text time = doubt(times.subList(node - 1, last ? times.size() : node));
			// The years of one tie are those of the next as well; once is enough.
			boolean told = time == null || time.equals(before);
			if (ties.size() < MOST_NAMED || !told) {
				ties.add(timed(this.sentences.name(Named.of(path.nodes().get(node))), told ? null : time));
			}
			before = time;
		}
		if (ties.isEmpty()) {
			ties.add(timed(Words.text("trace.verdict.tie"), doubt(times)));
		}
		Text all = Words.and(ties);
		return times.stream().anyMatch(StepTime::past) ? Words.text("trace.verdict.CONNECTED.past", all)
				: Words.text("trace.verdict.CONNECTED", all);
	}

	/**
	 * The years of what has ended, or else is only last heard of; null where nothing is.
	 */
	private static @Nullable Text doubt(List<StepTime> times) {
		return times.stream()
			.filter(StepTime::isDoubtful)
			.sorted(Comparator.comparing((StepTime time) -> !time.past()))
			.flatMap((time) -> time.years().stream())
			.findFirst()
			.orElse(null);
	}

	private static Text timed(Text name, @Nullable Text years) {
		return (years == null) ? name : Words.text("trace.verdict.timed", name, years);
	}

	/** What does not hold at the date asked about, and how it stands then. */
	private Text over(Trace trace) {
		List<Text> all = trace.over().stream().map((over) -> {
			Text said = sentence(over.relation(), over.state().kind() == Validity.ENDED);
			return Words.text("trace.over-one", new Text(Printed.unended(said.lv()), Printed.unended(said.en())),
					over.state().text());
		}).toList();
		return Words.capitalised(Words.text("trace.over." + trace.request().certainty(),
				TimeWords.in(Objects.requireNonNull(trace.request().asOf())), Words.joined(all, "; ")));
	}

	/** A relation that stands by itself. */
	public Text sentence(Relation relation, boolean past) {
		return this.sentences.sentence(relation.kind(), Named.of(this.tracer.entity(relation.from())),
				Named.of(this.tracer.entity(relation.to())), past);
	}

	/** How many paths there are between which ends. */
	private Text many(Trace trace) {
		int count = trace.paths().size();
		Text from = Words.and(names(named(trace.request().from())));
		Text to = end(trace, named(trace.request().to()));
		return Words.capitalised(
				(trace.verdict() == Verdict.CONNECTED) ? Words.count("trace.found", count, from, to, number(count))
						: Words.count("trace.found-broad", count, from, to, number(count)));
	}

	private List<Named> named(List<String> ids) {
		return ids.stream().distinct().map(this.tracer::entity).map(Named::of).toList();
	}

	private Text found(Trace trace) {
		int count = trace.paths().size();
		List<Text> said = new ArrayList<>();
		said.add(many(trace));
		List<Named> through = through(trace);
		if (!through.isEmpty()) {
			List<Named> named = through.subList(0, Math.min(through.size(), MOST_NAMED));
			Text names = Words.and(namesAfterPreposition(named));
			said.add((named.size() < through.size()) ? Words.count("trace.mainly-through", count, names)
					: Words.count("trace.through", count, names));
		}
		if (!trace.complete()) {
			said.add(Words.text("trace.stopped"));
		}
		return Words.together(said);
	}

	/** Up to nine in words. */
	private static Text number(int number) {
		Text words = Words.text("trace.numbers");
		return new Text(numeral(words.lv(), number), numeral(words.en(), number));
	}

	private static String numeral(String words, int number) {
		List<String> all = List.of(words.split(","));
		return (number <= all.size()) ? all.get(number - 1) : String.valueOf(number);
	}

	private Text nothing(Trace trace) {
		int length = trace.request().maxLength();
		List<Text> said = new ArrayList<>();
		said.add(trace.complete() ? Words.count("trace.no-path", length,
				Words.listed("trace.list.or", namesAfterPreposition(named(trace.request().from()))),
				end(trace, named(trace.request().to())), length) : Words.text("trace.not-further"));
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
			return Words.and(namesAfterPreposition(to));
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

	/**
	 * The nodes between the ends: those on most of the paths first, else those of the
	 * better paths.
	 */
	private static List<Named> through(Trace trace) {
		Map<String, Entity> nodes = new LinkedHashMap<>();
		Map<String, Integer> paths = new HashMap<>();
		for (Ranked ranked : trace.paths()) {
			List<Entity> path = ranked.path().nodes();
			path.subList(1, path.size() - 1).forEach((node) -> {
				nodes.putIfAbsent(node.id(), node);
				paths.merge(node.id(), 1, Integer::sum);
			});
		}
		return nodes.values()
			.stream()
			.sorted(Comparator.comparingInt((Entity node) -> -Objects.requireNonNull(paths.get(node.id()))))
			.map(Named::of)
			.toList();
	}

	/**
	 * What would be if a relation held, in the conditional: the relation as a condition,
	 * then what there is already on the path that would lead over it.
	 */
	public Text sentence(Suppositions suppositions, Suppositions.Proposal proposal) {
		Relation supposed = proposal.relation();
		Text condition = Words.capitalised(
				this.sentences.findCondition(supposed.kind(), Named.of(proposal.start()), Named.of(proposal.end()))
					.orElseThrow());
		List<Text> known = proposal.path()
			.steps()
			.stream()
			.map((step) -> step.relations().getFirst())
			.filter((relation) -> !relation.equals(supposed))
			.map((relation) -> sentence(relation, this.tracer.hasEnded(relation, suppositions.asOf())))
			.toList();
		return known.isEmpty() ? Words.text("trace.suppose.direct", condition) : Words.text("trace.suppose.path",
				condition, this.sentences.name(Named.of(suppositions.from()), "accusative"),
				this.sentences.nameAfterPreposition(Named.of(suppositions.to()), "accusative"), Words.together(known));
	}

	/** Why just this relation is proposed. */
	public Text reason(Suppositions.Proposal proposal) {
		RelationType type = this.ontology.findRelationType(proposal.relation().kind()).orElseThrow();
		List<Text> said = new ArrayList<>();
		said.add(Words.count("trace.suppose.usual", proposal.precedents(), proposal.precedents(), type.label(),
				this.ontology.getKind(proposal.start().kind()).label(),
				this.ontology.getKind(proposal.end().kind()).label()));
		if (!proposal.common().isEmpty()) {
			said.add(Words.text("trace.suppose.common",
					Words.and(proposal.common().stream().map((node) -> this.sentences.name(Named.of(node))).toList())));
		}
		return Words.together(said);
	}

}
