package lv.saiknes.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lv.saiknes.model.Dataset;
import lv.saiknes.query.LongWork;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for Excel and LibreOffice: the tables of a page, if it has any, then nodes,
 * edges, claims, citations, sources.
 */
final class Workbooks {

	/** Longer texts are cut by Excel itself. */
	private static final int LONGEST = 32_767;

	/** So many rows are kept in memory. */
	private static final int WRITTEN_AT_ONCE = 500;

	/** A sheet's second row comes below its headings. */
	private static final int HEADINGS = 1;

	/** Columns of a page's table are as wide as what stands in them, within these. */
	private static final int NARROWEST = 10;

	private static final int WIDEST = 60;

	/** What Excel has room for, below the headings. */
	private static final int MOST_ROWS = Worksheet.MAX_ROWS - HEADINGS;

	private Workbooks() {
	}

	/**
	 * Why there is no workbook of an export; empty where there is one.
	 * @throws lv.saiknes.query.StoreTimeoutException when the request's time is over
	 */
	static Optional<String> findRefusal(Export export) {
		return findRefusal(export, MOST_ROWS);
	}

	static Optional<String> findRefusal(Export export, int most) {
		LongWork work = new LongWork();
		Map<String, Integer> rows = new LinkedHashMap<>();
		export.grids().forEach((grid) -> rows.put(grid.name(), grid.rows().size()));
		rows.put("nodes", export.dataset().entities().size());
		rows.put("edges", export.dataset().relations().size());
		rows.put("claims",
				export.dataset()
					.entities()
					.stream()
					.peek((node) -> work.step())
					.mapToInt((node) -> node.claims().size())
					.sum());
		rows.put("citations", export.dataset().citations().size());
		return rows.entrySet()
			.stream()
			.filter((sheet) -> sheet.getValue() > most)
			.map((sheet) -> "A sheet has room for " + most + " rows, and `" + sheet.getKey() + "` would have "
					+ sheet.getValue() + "; ask for a list, such as all nodes of a kind, or for a table as `csv`.")
			.findFirst();
	}

	/**
	 * Writes it as it is made, sheet by sheet. When that fails nothing more is written,
	 * so that nobody takes a part of it for the whole.
	 */
	static void write(Export export, OutputStream out) throws IOException {
		Passing passing = new Passing(out);
		try (SameBytes bytes = new SameBytes(passing, export.dataset().date());
				Workbook workbook = new Workbook(bytes, "Saiknes", "1.0")) {
			try {
				for (Grid grid : export.grids()) {
					sheet(grid, workbook);
				}
				about(export, workbook);
				sheet(Table.ofNodes(export), export, workbook);
				sheet(Table.ofEdges(export), export, workbook);
				sheet(Table.ofClaims(export), export, workbook);
				sheet(Table.ofCitations(export), export, workbook);
				sheet(Table.ofSources(export), export, workbook);
			}
			catch (IOException | RuntimeException | Error ex) {
				passing.stop();
				throw ex;
			}
		}
	}

	private static void about(Export export, Workbook workbook) throws IOException {
		Heads heads = export.heads();
		Worksheet sheet = workbook.newWorksheet(heads.sheet("about"));
		List<List<String>> rows = List.of(List.of("title", export.dataset().manifest().title().in(heads.language())),
				List.of("address", export.addresses().ofDataset()), List.of("version", export.dataset().version()),
				List.of("date", export.dataset().date()), List.of("licence", Dataset.LICENCE),
				List.of("vocabulary", export.addresses().vocabulary()));
		for (int row = 0; row < rows.size(); row++) {
			sheet.value(row, 0, heads.about(rows.get(row).getFirst()));
			sheet.value(row, 1, rows.get(row).getLast());
		}
		sheet.width(0, 14);
		sheet.width(1, 60);
		sheet.finish();
	}

	private static void sheet(Grid grid, Workbook workbook) throws IOException {
		// The library makes of it a name that a sheet may have and no other has.
		Worksheet sheet = workbook.newWorksheet(grid.name());
		for (int at = 0; at < grid.columns().size(); at++) {
			int column = at;
			sheet.inlineString(0, at, grid.columns().get(at));
			sheet.style(0, at).bold().set();
			sheet.width(at,
					Stream.concat(Stream.of(grid.columns().get(at)), grid.rows().stream().map((row) -> row.get(column)))
						.mapToInt((value) -> Math.clamp(value.toString().length() + 2, NARROWEST, WIDEST))
						.max()
						.orElse(NARROWEST));
		}
		sheet.freezePane(0, HEADINGS);
		sheet.setAutoFilter(0, 0, grid.rows().size(), grid.columns().size() - 1);
		for (int row = 0; row < grid.rows().size(); row++) {
			for (int at = 0; at < grid.columns().size(); at++) {
				cell(sheet, row + HEADINGS, at, grid.rows().get(row).get(at));
			}
			if (row % WRITTEN_AT_ONCE == WRITTEN_AT_ONCE - 1) {
				sheet.flush();
			}
		}
		sheet.finish();
	}

	/**
	 * Numbers, days and shares can be added and sorted; all else is text. Where there is
	 * nothing the cell is empty: an empty text would be counted.
	 */
	private static void cell(Worksheet sheet, int row, int at, Object value) {
		switch (Filed.of(value)) {
			case Number number -> {
				sheet.value(row, at, number);
				sheet.style(row, at).format(isWhole(number.doubleValue()) ? "#,##0" : "#,##0.########").set();
			}
			case Boolean flag -> sheet.value(row, at, flag);
			case String nothing when nothing.isEmpty() -> {
			}
			case LocalDate day -> {
				sheet.value(row, at, day);
				sheet.style(row, at).format("yyyy-mm-dd").set();
			}
			case Filed.Share share -> {
				sheet.value(row, at, share.share());
				sheet.style(row, at).format(isWhole(share.percent().doubleValue()) ? "0%" : "0.0#######%").set();
			}
			case Object text -> sheet.inlineString(row, at, cut(text.toString()));
		}
	}

	private static boolean isWhole(double number) {
		return number == Math.rint(number);
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/** What has no rows has no sheet. */
	private static <T> void sheet(Table<T> table, Export export, Workbook workbook) throws IOException {
		if (!table.rows().iterator().hasNext()) {
			return;
		}
		Worksheet sheet = workbook.newWorksheet(export.heads().sheet(table.name()));
		for (int at = 0; at < table.columns().size(); at++) {
			sheet.value(0, at, export.heads().column(table.columns().get(at).name()));
			sheet.style(0, at).bold().set();
			sheet.width(at, 18);
		}
		sheet.freezePane(1, HEADINGS);
		int row = 0;
		for (T one : table.rows()) {
			for (int at = 0; at < table.columns().size(); at++) {
				Object value = table.columns().get(at).of(one);
				if (value != null) {
					cell(sheet, row + HEADINGS, at, value);
				}
			}
			row++;
			if (row % WRITTEN_AT_ONCE == 0) {
				sheet.flush();
			}
		}
		if (row > 0) {
			sheet.setAutoFilter(0, 0, row, table.columns().size() - 1);
		}
		sheet.finish();
	}

	/** The stream belongs to who asked. */
	private static final class Passing extends FilterOutputStream {

		private boolean stopped;

		Passing(OutputStream out) {
			super(out);
		}

		/** Passes on nothing more. */
		void stop() {
			this.stopped = true;
		}

		@Override
		public void write(int one) throws IOException {
			if (!this.stopped) {
				this.out.write(one);
			}
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			if (!this.stopped) {
				this.out.write(bytes, from, length);
			}
		}

		@Override
		public void flush() throws IOException {
			if (!this.stopped) {
				this.out.flush();
			}
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
