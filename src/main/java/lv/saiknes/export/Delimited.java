package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as text: comma-separated values as Excel opens them, and tab-separated ones. */
public final class Delimited {

	/** By this Excel knows that the text is UTF-8. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final String COMMA = "comma";

	private static final String SEMICOLON = "semicolon";

	private static final Map<String, Character> SIGNS = Map.of(",", ',', COMMA, ',', ";", ';', SEMICOLON, ';');

	private Delimited() {
	}

	/**
	 * A table of a page as RFC 4180 has it, with the mark of UTF-8 at its beginning.
	 * @param separator what is asked for between the cells, as {@link #findSign} knows
	 * it; anything else is a comma. With semicolons decimals have a comma
	 */
	public static String csv(Grid grid, String separator) {
		char sign = findSign(separator).orElse(',');
		StringBuilder table = new StringBuilder().append(BYTE_ORDER_MARK);
		try {
			CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180.builder().setDelimiter(sign).get());
			printer.printRecord(grid.columns());
			for (List<Object> row : grid.rows()) {
				printer.printRecord(row.stream().map((value) -> Filed.text(value, sign)).toList());
			}
			return table.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("writing to memory", ex);
		}
	}

	/**
	 * The sign between cells that is asked for as {@code comma} or {@code semicolon}, or
	 * as it is; empty for any other.
	 */
	public static Optional<Character> findSign(String asked) {
		return Optional.ofNullable(SIGNS.get(asked));
	}

	/**
	 * What a page in this language asks for between the cells: what spreadsheets there
	 * read.
	 */
	public static String separator(Language language) {
		return (language == Language.LV) ? SEMICOLON : COMMA;
	}

	/** RFC 4180, with the mark of UTF-8 at its beginning. */
	static <T> void writeCsv(Table<T> table, Export export, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		write(table, export, CSVFormat.RFC4180.builder().setDelimiter(export.separator()).get(), writer);
	}

	/** A line a row; tabs and line ends within a cell become spaces. */
	static <T> void writeTsv(Table<T> table, Export export, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		write(table, export,
				CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).setRecordSeparator('\n').get(), writer);
	}

	private static <T> void write(Table<T> table, Export export, CSVFormat format, Writer writer) throws IOException {
		CSVPrinter printer = new CSVPrinter(writer, format);
		printer.printRecord(table.columns().stream().map(Table.Column::name).map(export.heads()::column));
		for (T row : table.rows()) {
			List<String> cells = new ArrayList<>();
			for (Table.Column<T> column : table.columns()) {
				Object value = column.of(row);
				String cell = switch (value) {
					case null -> "";
					case Number number -> Filed.text(number, format.getDelimiterString().charAt(0));
					default -> Table.plain(value);
				};
				cells.add(format.isQuoteCharacterSet() ? cell : cell.replaceAll("[\\t\\r\\n]+", " "));
			}
			printer.printRecord(cells);
		}
		printer.flush();
	}

}
