package lv.saiknes.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.benchmark.GrowthQuestion.Panel;
import lv.saiknes.benchmark.GrowthTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Draws what {@link GrowthBenchmark} measured: a picture of curves, both axes
 * logarithmic, and the same as a table between two marks of the page. Nothing else of the
 * page is touched.
 */
final class GrowthPage {

	static final Path PAGE = Path.of("docs", "growth.md");

	static final Path PICTURE = Path.of("docs", "growth.svg");

	private static final String BEGIN = "<!-- The table is written by GrowthBenchmark. -->\n";

	private static final String END = "<!-- Here it ends. -->";

	private static final int WIDTH = 1000;

	private static final int PANEL_WIDTH = WIDTH / 2;

	private static final int PANEL_HEIGHT = 380;

	private static final int TOP = 56;

	private static final int LEFT = 62;

	/** Room for the names at the ends of curves. */
	private static final int RIGHT = 186;

	private static final int BOTTOM = 48;

	private static final int LINE = 13;

	private static final List<String> COLOURS = List.of("#3b82c4", "#c46f14", "#2f9e6e", "#c2549d", "#8a7a1f",
			"#7a6ad8", "#c94f4f", "#2b8f8f", "#777777");

	private static final List<String> DASHES = List.of("", "6 3", "2 3");

	private final List<Row> rows;

	private final List<Integer> sizes;

	private GrowthPage(List<Row> rows) {
		this.rows = rows;
		this.sizes = List.copyOf(new TreeSet<>(rows.stream().map(Row::nodes).toList()));
	}

	/** Writes the picture and the table from what is in the file. */
	static void write() throws IOException {
		List<Row> rows = GrowthTable.read();
		Files.writeString(PICTURE, picture(rows));
		Files.writeString(PAGE, page(Files.readString(PAGE), rows));
	}

	/** The page with the table of these rows. */
	static String page(String before, List<Row> rows) {
		int begin = before.indexOf(BEGIN);
		int end = before.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new IllegalStateException(PAGE + " lacks the lines between which the table stands: " + BEGIN + END);
		}
		return before.substring(0, begin + BEGIN.length()) + "\n" + new GrowthPage(rows).table() + "\n"
				+ before.substring(end);
	}

	/** The curves of these rows. */
	static String picture(List<Row> rows) {
		return new GrowthPage(rows).picture();
	}

	private static Panel panel(String question) {
		return GrowthQuestion.ALL.stream()
			.filter((one) -> one.name().equals(question))
			.map(GrowthQuestion::panel)
			.findFirst()
			.orElse(Panel.RECKONED);
	}

	/** Times are drawn where all were measured, else hits, which hang on no machine. */
	private boolean isTimed() {
		return this.rows.stream().allMatch(Row::hasTime);
	}

	private double value(Row row) {
		return isTimed() ? row.millis() : row.hits();
	}

	private String measure() {
		return isTimed() ? "milliseconds of processor time a request" : "database hits of a request";
	}

	private Map<String, Map<Integer, Row>> questions() {
		Map<String, Map<Integer, Row>> questions = new LinkedHashMap<>();
		this.rows.forEach(
				(row) -> questions.computeIfAbsent(row.question(), (name) -> new HashMap<>()).put(row.nodes(), row));
		return questions;
	}

	private String table() {
		StringBuilder table = new StringBuilder("| question |");
		List<Integer> timed = isTimed() ? this.sizes : List.of();
		timed.forEach((size) -> table.append(String.format(Locale.ROOT, " %,d nodes |", size)));
		table.append(" times |");
		this.sizes.forEach((size) -> table.append(String.format(Locale.ROOT, " hits at %,d |", size)));
		table.append("\n|---|").append("---:|".repeat(timed.size() + this.sizes.size() + 1)).append('\n');
		questions().forEach((question, bySize) -> {
			table.append("| ").append(question).append(" |");
			timed.forEach((size) -> table.append(cell(bySize.get(size), false)));
			Row first = bySize.get(this.sizes.getFirst());
			Row last = bySize.get(this.sizes.getLast());
			table.append((first == null || last == null || this.sizes.size() < 2) ? " |"
					: String.format(Locale.ROOT, " %.1f |", value(last) / Math.max(0.1, value(first))));
			this.sizes.forEach((size) -> table.append(cell(bySize.get(size), true)));
			table.append('\n');
		});
		return table.toString();
	}

	private static String cell(@Nullable Row row, boolean hits) {
		return (row == null) ? " |" : hits ? String.format(Locale.ROOT, " %,d |", row.hits())
				: row.hasTime() ? String.format(Locale.ROOT, " %.1f |", row.millis()) : " |";
	}

	private String picture() {
		List<Panel> panels = Arrays.stream(Panel.values())
			.filter((one) -> this.rows.stream().anyMatch((row) -> panel(row.question()) == one))
			.toList();
		int height = Math.ceilDiv(panels.size(), 2) * PANEL_HEIGHT;
		StringBuilder svg = new StringBuilder();
		svg.append(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"".formatted(WIDTH, height))
			.append(" aria-labelledby=\"title desc\" font-family=\"system-ui, sans-serif\" font-size=\"11\">\n")
			.append("<title id=\"title\">" + measure() + " by the number of nodes</title>\n")
			.append("<desc id=\"desc\">Charts with logarithmic axes. The table in growth.md and the file"
					+ " growth.csv hold the same figures.</desc>\n")
			.append("""
					<style>
					.back{fill:#fff}.text{fill:#1f2328}.soft{fill:#57606a}.grid{stroke:#d0d7de}
					@media (prefers-color-scheme:dark){.back{fill:#0d1117}.text{fill:#e6edf3}.soft{fill:#9198a1}.grid{stroke:#30363d}}
					</style>
					""")
			.append("<rect class=\"back\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height));
		for (int i = 0; i < panels.size(); i++) {
			svg.append("<g transform=\"translate(%d %d)\">\n".formatted((i % 2) * PANEL_WIDTH, (i / 2) * PANEL_HEIGHT));
			new Chart(panels.get(i), svg).draw();
			svg.append("</g>\n");
		}
		return svg.append("</svg>\n").toString();
	}

	/** One part of the picture. */
	private final class Chart {

		private final Panel panel;

		private final StringBuilder svg;

		private final Map<String, Map<Integer, Row>> curves;

		private final double left;

		private final double right;

		private final int low;

		private final int high;

		Chart(Panel panel, StringBuilder svg) {
			this.panel = panel;
			this.svg = svg;
			this.curves = questions();
			this.curves.keySet().removeIf((question) -> panel(question) != panel);
			this.left = Math.log10(GrowthPage.this.sizes.isEmpty() ? 1000 : GrowthPage.this.sizes.getFirst()) - 0.08;
			this.right = Math.log10(GrowthPage.this.sizes.isEmpty() ? 1e6 : GrowthPage.this.sizes.getLast()) + 0.08;
			double[] millis = this.curves.values()
				.stream()
				.flatMap((bySize) -> bySize.values().stream())
				.mapToDouble((row) -> Math.max(0.1, value(row)))
				.toArray();
			this.low = (int) Math.floor(Math.log10(Arrays.stream(millis).min().orElse(1)));
			this.high = Math.max(this.low + 1, (int) Math.ceil(Math.log10(Arrays.stream(millis).max().orElse(10))));
		}

		private double x(int nodes) {
			return LEFT + (PANEL_WIDTH - LEFT - RIGHT) * (Math.log10(nodes) - this.left) / (this.right - this.left);
		}

		private double y(double millis) {
			return PANEL_HEIGHT - BOTTOM - (PANEL_HEIGHT - TOP - BOTTOM)
					* (Math.log10(Math.max(0.1, millis)) - this.low) / (this.high - this.low);
		}

		void draw() {
			text(LEFT, 24, "start", "text", " font-size=\"14\" font-weight=\"600\"", this.panel.title());
			text(LEFT, TOP - 12, "start", "soft", "", measure());
			for (int power = this.low; power <= this.high; power++) {
				double y = y(Math.pow(10, power));
				this.svg.append(String.format(Locale.ROOT,
						"<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>\n", LEFT,
						PANEL_WIDTH - RIGHT, y, y));
				text(LEFT - 8, y + 4, "end", "soft", "", (power < 0) ? String.valueOf(Math.pow(10, power))
						: String.format(Locale.ROOT, "%,d", (int) Math.pow(10, power)));
			}
			GrowthPage.this.sizes.forEach((size) -> {
				this.svg.append(String.format(Locale.ROOT,
						"<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>\n", x(size), x(size), TOP,
						PANEL_HEIGHT - BOTTOM));
				text(x(size), PANEL_HEIGHT - BOTTOM + 16, "middle", "soft", "",
						String.format(Locale.ROOT, "%,d", size));
			});
			text(LEFT + (PANEL_WIDTH - LEFT - RIGHT) / 2.0, PANEL_HEIGHT - BOTTOM + 34, "middle", "soft", "", "nodes");
			Map<String, Double> ends = new HashMap<>();
			this.curves.forEach((question, bySize) -> ends.put(question, y(value(last(bySize)))));
			Map<String, Double> places = apart(ends);
			int number = 0;
			for (Map.Entry<String, Map<Integer, Row>> curve : this.curves.entrySet()) {
				curve(curve.getKey(), curve.getValue(), number++, Objects.requireNonNull(places.get(curve.getKey())));
			}
		}

		private static Row last(Map<Integer, Row> bySize) {
			return bySize.values().stream().max(Comparator.comparingInt(Row::nodes)).orElseThrow();
		}

		/**
		 * Names one below the other, as near as there is room to where their curves end.
		 */
		private Map<String, Double> apart(Map<String, Double> ends) {
			List<String> order = ends.keySet()
				.stream()
				.sorted(Comparator.comparing((String name) -> ends.get(name)).thenComparing((name) -> name))
				.toList();
			double[] places = new double[order.size()];
			for (int i = 0; i < places.length; i++) {
				double wanted = Objects.requireNonNull(ends.get(order.get(i)));
				places[i] = (i == 0) ? wanted : Math.max(wanted, places[i - 1] + LINE);
			}
			double over = (places.length == 0) ? 0 : places[places.length - 1] - (PANEL_HEIGHT - BOTTOM);
			for (int i = places.length - 1; i >= 0 && over > 0; i--) {
				places[i] = Math.min(places[i], PANEL_HEIGHT - BOTTOM - (places.length - 1.0 - i) * LINE);
			}
			Map<String, Double> apart = new HashMap<>();
			for (int i = 0; i < places.length; i++) {
				apart.put(order.get(i), places[i]);
			}
			return apart;
		}

		private void curve(String question, Map<Integer, Row> bySize, int number, double place) {
			String colour = COLOURS.get(number % COLOURS.size());
			List<Row> points = new ArrayList<>(bySize.values());
			points.sort(Comparator.comparingInt(Row::nodes));
			this.svg.append(
					"<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-dasharray=\"%s\" points=\"%s\"/>\n"
						.formatted(colour, DASHES.get(number % DASHES.size()), points.stream()
							.map((row) -> String.format(Locale.ROOT, "%.1f,%.1f", x(row.nodes()), y(value(row))))
							.collect(Collectors.joining(" "))));
			points.forEach((row) -> this.svg.append(String.format(Locale.ROOT,
					"<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x(row.nodes()), y(value(row)), colour)));
			Row last = last(bySize);
			this.svg.append(String.format(Locale.ROOT,
					"<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"0.7\" points=\"%.1f,%.1f %d,%.1f\"/>\n",
					colour, x(last.nodes()) + 4, y(value(last)), PANEL_WIDTH - RIGHT + 10, place));
			this.svg
				.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%.1f\" width=\"6\" height=\"6\" fill=\"%s\"/>\n",
						PANEL_WIDTH - RIGHT + 11, place - 3, colour));
			text(PANEL_WIDTH - RIGHT + 21, place + 4, "start", "text", "", question);
		}

		private void text(double x, double y, String anchor, String style, String more, String words) {
			this.svg.append(String.format(Locale.ROOT,
					"<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\"%s>%s</text>\n", x, y, anchor, style,
					more, words.replace("&", "&amp;").replace("<", "&lt;")));
		}

	}

}
