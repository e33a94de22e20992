package lv.saiknes.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was measured, as a file that spreadsheets open, too. */
final class GrowthTable {

	static final Path FILE = Path.of("docs", "growth.csv");

	private static final String HEAD = "nodes,relations,question,milliseconds,statements,hits,bytes";

	private GrowthTable() {
	}

	static List<Row> read() {
		try {
			return Files.exists(FILE) ? Files.readAllLines(FILE).stream().skip(1).map(Row::of).toList() : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts a row in the place of that of the same question at the same size. */
	static void put(Row row) throws IOException {
		List<Row> rows = new ArrayList<>(read());
		rows.removeIf((one) -> one.nodes() == row.nodes() && one.question().equals(row.question()));
		rows.add(row);
		rows.sort(Comparator.comparingInt((Row one) -> place(one.question())).thenComparingInt(Row::nodes));
		List<String> lines = new ArrayList<>(List.of(HEAD));
		rows.forEach((one) -> lines.add(one.line()));
		Files.write(FILE, lines);
	}

	private static int place(String question) {
		List<String> names = GrowthQuestion.ALL.stream().map(GrowthQuestion::name).toList();
		return names.contains(question) ? names.indexOf(question) : names.size();
	}

	/**
	 * A question at a size.
	 *
	 * @param nodes how many nodes there are
	 * @param relations how many relations
	 * @param question name of the question
	 * @param millis milliseconds of processor time a request; not a number where a
	 * machine was too crowded to measure it
	 * @param statements how many statements of the database a request takes
	 * @param hits database hits of these
	 * @param bytes length of the answer
	 */
	record Row(int nodes, int relations, String question, double millis, double statements, long hits, int bytes) {

		static Row of(String line) {
			String[] parts = line.split(",");
			return new Row(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2],
					parts[3].isEmpty() ? Double.NaN : Double.parseDouble(parts[3]), Double.parseDouble(parts[4]),
					Long.parseLong(parts[5]), Integer.parseInt(parts[6]));
		}

		String line() {
			String millis = hasTime() ? String.format(Locale.ROOT, "%.2f", this.millis) : "";
			return String.format(Locale.ROOT, "%d,%d,%s,%s,%.1f,%d,%d", this.nodes, this.relations, this.question,
					millis, this.statements, this.hits, this.bytes);
		}

		/** Whether its time was measured. */
		boolean hasTime() {
			return !Double.isNaN(this.millis);
		}

	}

}
