package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as text: comma-separated values as Excel opens them, and tab-separated ones. */
final class Delimited {

	/** By this Excel knows that the text is UTF-8. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private Delimited() {
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
				String cell = (value != null) ? Table.plain(value) : "";
				cells.add(format.isQuoteCharacterSet() ? cell : cell.replaceAll("[\\t\\r\\n]+", " "));
			}
			printer.printRecord(cells);
		}
		printer.flush();
	}

}
