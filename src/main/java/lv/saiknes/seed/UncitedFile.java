package lv.saiknes.seed;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.seed.SeedGraph.Uncited;
import lv.saiknes.text.Nearest;

/** Reads the marks of lines that need no fact: {@code uncited}. */
final class UncitedFile {

	private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

	/** The only reasons that hold within the sections of a measure. */
	private static final Set<String> WITHIN_MEASURES = Set.of("heading", "page furniture", "empty marker");

	private static final List<String> REASONS = List.of("heading", "page furniture", "empty marker", "column header",
			"list of abbreviations", "navigation", "contact of a person");

	private final SeedGraph graph;

	private final Findings findings;

	UncitedFile(SeedGraph graph, Findings findings) {
		this.graph = graph;
		this.findings = findings;
	}

	void read(YamlMap root) {
		root.allow(Set.of("uncited"));
		root.maps("uncited").forEach(this::mark);
	}

	private void mark(YamlMap map) {
		map.allow(Set.of("source", "lines", "reason"));
		String source = map.required("source").orElse("");
		String reason = map.required("reason").orElse("");
		String lines = map.required("lines").orElse("");
		Matcher matcher = LINES.matcher(lines);
		if (!this.graph.sources.containsKey(source)) {
			this.findings.add(map.placeOf("source"), "UNKNOWN_SOURCE", "there is no source `" + source + "`",
					"Name one of " + String.join(", ", this.graph.sources.keySet()) + ".");
		}
		else if (!matcher.matches()) {
			this.findings.add(map.placeOf("lines"), "BAD_CITATION", "`" + lines + "` are no lines",
					"Write a line (2116) or a range (2145-2146).");
		}
		else if (!REASONS.contains(reason)) {
			map.bad("reason", "`" + reason + "` is no reason to leave lines out",
					"Allowed are " + String.join(", ", REASONS) + Nearest.hint(reason, REASONS));
		}
		else {
			int first = Integer.parseInt(matcher.group(1));
			int last = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : first;
			if (first < 1 || last < first) {
				this.findings.add(map.placeOf("lines"), "BAD_CITATION", "`" + lines + "` is no range of lines",
						"Give the first line first; lines are counted from 1.");
				return;
			}
			this.graph.uncited.add(new Placed<>(new Uncited(source, first, last, reason), map.place()));
		}
	}

	/**
	 * Within a measure hardly anything may be left out; known only when all sheets are
	 * read.
	 */
	static void check(SeedGraph graph, Findings findings) {
		for (Placed<Uncited> mark : graph.uncited) {
			Uncited lines = mark.value();
			graph.spans.forEach((measure, span) -> {
				if (span.source().equals(lines.source()) && lines.firstLine() <= span.lastLine()
						&& lines.lastLine() >= span.firstLine() && !WITHIN_MEASURES.contains(lines.reason())) {
					findings.add(mark.place(), "MARK_NOT_ALLOWED",
							"lines `" + lines.firstLine() + "-" + lines.lastLine() + "` lie within " + measure,
							"There only " + String.join(", ", WITHIN_MEASURES.stream().sorted().toList())
									+ " may be marked; record the rest as facts.");
				}
			});
		}
	}

}
