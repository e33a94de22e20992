package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Citation;
import lv.saiknes.seed.Findings.Place;

/** Reads {@code LINES @ LOCATOR} and notes the passage in the graph. */
final class CitationReader {

	private static final Pattern CITE = Pattern.compile("(?:(\\w+):)?(\\d{1,7})(?:-(\\d{1,7}))?\\s*@\\s*(.+)");

	private static final Pattern LINES = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

	private final SeedGraph graph;

	private final Findings findings;

	CitationReader(SeedGraph graph, Findings findings) {
		this.graph = graph;
		this.findings = findings;
	}

	/** Ids of the passages that the key {@code cite} names. */
	List<String> read(YamlMap map, String defaultSource) {
		List<String> ids = new ArrayList<>();
		for (String cite : map.strings("cite")) {
			Matcher matcher = CITE.matcher(cite);
			if (!matcher.matches()) {
				this.findings.add(map.placeOf("cite"), "BAD_CITATION", "`" + cite + "` is not a citation",
						"Write `LINES @ LOCATOR`, for example `2145-2146 @ 3.1.1.1/6.c`.");
				continue;
			}
			String source = (matcher.group(1) != null) ? matcher.group(1) : defaultSource;
			add(ids, map.placeOf("cite"), source, matcher.group(2), matcher.group(3), matcher.group(4).strip());
		}
		return ids;
	}

	/** Ids of the passages that a key with bare lines names, all at one locator. */
	List<String> readLines(YamlMap map, String key, String source, String locator) {
		List<String> ids = new ArrayList<>();
		if (!map.has(key)) {
			map.required(key);
		}
		else if (map.strings(key).isEmpty()) {
			this.findings.add(map.placeOf(key), "MISSING_CITATION", "`" + key + "` names no line",
					"Write a line (2116) or a range (2145-2146).");
		}
		for (String lines : map.strings(key)) {
			Matcher matcher = LINES.matcher(lines);
			if (matcher.matches()) {
				add(ids, map.placeOf(key), source, matcher.group(1), matcher.group(2), locator);
			}
			else {
				this.findings.add(map.placeOf(key), "BAD_CITATION", "`" + lines + "` are no lines",
						"Write a line (2116) or a range (2145-2146).");
			}
		}
		return ids;
	}

	private void add(List<String> ids, Place place, String source, String first, String last, String locator) {
		int firstLine = Integer.parseInt(first);
		int lastLine = (last != null) ? Integer.parseInt(last) : firstLine;
		if (!this.graph.sources.containsKey(source)) {
			this.findings.add(place, "UNKNOWN_SOURCE", "there is no source `" + source + "`",
					"Name one of " + String.join(", ", this.graph.sources.keySet()) + " in `source:`.");
		}
		else if (firstLine < 1 || lastLine < firstLine) {
			this.findings.add(place, "BAD_CITATION", "`" + firstLine + "-" + lastLine + "` is no range of lines",
					"Give the first line first; lines are counted from 1.");
		}
		else {
			ids.add(this.graph.add(
					new Citation(Citation.idOf(source, firstLine, lastLine), source, locator, firstLine, lastLine, ""),
					place));
		}
	}

}
