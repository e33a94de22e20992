package lv.saiknes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Score;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;

/**
 * A trace with its evidence, as the page, the JSON and the Markdown show it.
 *
 * @param trace the trace
 * @param summary all paths in a sentence or two
 * @param paths the paths, best first
 * @param leftOut what was not walked: its reason and how many, where there is any
 * @param permalink address of this answer
 */
record TraceView(Trace trace, Text summary, List<Path> paths, List<Trace.LeftOut> leftOut, String permalink) {

	/** So many relations of one step are shown; the API has the others. */
	private static final int MOST_RELATIONS = 4;

	/**
	 * A path.
	 *
	 * @param rank from 1
	 * @param nodes ids of its nodes
	 * @param pattern kinds that it leads through
	 * @param steps its steps
	 * @param score its score taken apart
	 * @param similar how many others of the same pattern there are
	 */
	record Path(int rank, List<String> nodes, String pattern, List<Step> steps, Score score, int similar) {
	}

	/**
	 * A step of a path.
	 *
	 * @param sentence it in words
	 * @param from id of the node it leaves
	 * @param to id of the node it reaches
	 * @param forwards whether the relation is walked from its start to its end
	 * @param relations the relations walked
	 * @param facts these with their evidence
	 * @param score what it contributes to the score
	 */
	record Step(Text sentence, String from, String to, boolean forwards, List<Relation> relations, List<Fact> facts,
			Score.Hop score) {

		/** The sentence in the language of the page. */
		String sentence(Language language) {
			return this.sentence.in(language);
		}

	}

	static TraceView of(Trace trace, TraceWriter writer, PathTracer tracer, Facts facts, Language language) {
		Set<String> relations = new LinkedHashSet<>();
		trace.paths()
			.forEach((ranked) -> ranked.path()
				.steps()
				.forEach((step) -> step.relations()
					.stream()
					.limit(MOST_RELATIONS)
					.forEach((r) -> relations.add(r.id()))));
		Map<String, Fact> known = facts.find(relations, language);
		List<Path> paths = trace.paths().stream().map((ranked) -> path(ranked, writer, known)).toList();
		return new TraceView(trace, writer.summary(trace, tracer::entity), paths,
				trace.leftOut()
					.stream()
					.filter((leftOut) -> leftOut.count() > 0 || leftOut.wouldConnect() != null)
					.toList(),
				TraceAddress.of(trace.request(), trace.version()));
	}

	private static Path path(Trace.Ranked ranked, TraceWriter writer, Map<String, Fact> known) {
		TracedPath path = ranked.path();
		List<Text> clauses = writer.clauses(path);
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < clauses.size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			steps.add(new Step(clauses.get(i), path.nodes().get(i).id(), path.nodes().get(i + 1).id(), step.forwards(),
					step.relations(),
					step.relations().stream().map((r) -> known.get(r.id())).filter(Objects::nonNull).toList(),
					path.score().hops().get(i)));
		}
		return new Path(ranked.rank(), path.nodes().stream().map((node) -> node.id()).toList(), path.pattern(), steps,
				path.score(), ranked.similar().size());
	}

	/** What the JSON holds, in both languages, in a fixed order. */
	Map<String, Object> asJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("permalink", this.permalink);
		json.put("version", this.trace.version());
		json.put("licence", Dataset.LICENCE);
		json.put("summary", both(this.summary));
		json.put("complete", this.trace.complete());
		json.put("searched", this.trace.searched());
		json.put("paths", this.paths.stream().map(TraceView::json).toList());
		json.put("leftOut", this.trace.leftOut());
		return json;
	}

	private static Map<String, Object> json(Path path) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("rank", path.rank());
		json.put("pattern", path.pattern());
		json.put("score", path.score());
		json.put("similar", path.similar());
		json.put("steps", path.steps().stream().map((step) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("from", step.from());
			one.put("to", step.to());
			one.put("forwards", step.forwards());
			one.put("sentence", both(step.sentence()));
			one.put("relations", step.relations().stream().map((relation) -> {
				Map<String, Object> made = new LinkedHashMap<>();
				made.put("id", relation.id());
				made.put("kind", relation.kind());
				made.put("grade", relation.grade());
				made.put("citations", relation.citations());
				return made;
			}).toList());
			one.put("evidence", passages(step).stream().map((passage) -> {
				Map<String, Object> made = new LinkedHashMap<>();
				made.put("source", passage.source());
				made.put("title", passage.title());
				made.put("locator", passage.locator());
				made.put("lines", List.of(passage.firstLine(), passage.lastLine()));
				return made;
			}).toList());
			return one;
		}).toList());
		return json;
	}

	private static Map<String, String> both(Text text) {
		Map<String, String> both = new LinkedHashMap<>();
		both.put("lv", text.lv());
		both.put("en", text.en());
		return both;
	}

	private static List<Fact.Passage> passages(Step step) {
		return step.facts().stream().flatMap((fact) -> fact.passages().stream()).distinct().toList();
	}

	/** Each path as a paragraph whose sentences have footnotes. */
	String asMarkdown(Language language) {
		boolean lv = language == Language.LV;
		StringBuilder text = new StringBuilder(this.summary.in(language)).append("\n");
		Map<String, Integer> notes = new LinkedHashMap<>();
		for (Path path : this.paths) {
			text.append("\n").append(path.rank()).append(". ");
			for (Step step : path.steps()) {
				text.append(step.sentence(language));
				for (String note : notes(step, lv)) {
					notes.putIfAbsent(note, notes.size() + 1);
					text.append("[^").append(notes.get(note)).append("]");
				}
				text.append(" ");
			}
			text.setLength(text.length() - 1);
			text.append("\n");
		}
		text.append("\n")
			.append(lv ? "Saiknes, datu versija " : "Saiknes, dataset version ")
			.append(this.trace.version())
			.append(" (CC BY 4.0): ")
			.append(this.permalink)
			.append("\n");
		notes.forEach((note, number) -> text.append("\n[^").append(number).append("]: ").append(note).append("\n"));
		return text.toString();
	}

	/** Where a step is written; where an editor judged, the reason. */
	private static List<String> notes(Step step, boolean lv) {
		List<String> notes = new ArrayList<>();
		for (Fact fact : step.facts()) {
			for (Fact.Passage passage : fact.passages()) {
				boolean one = passage.firstLine() == passage.lastLine();
				notes.add(passage.title() + ", " + passage.locator()
						+ (lv ? (one ? ", rinda " : ", rindas ") : (one ? ", line " : ", lines ")) + passage.firstLine()
						+ (one ? "" : "–" + passage.lastLine()) + ".");
			}
			if (fact.reason() != null) {
				notes.add(fact.gradeLabel() + ": " + fact.reason());
			}
		}
		return notes.stream().distinct().toList();
	}

}
