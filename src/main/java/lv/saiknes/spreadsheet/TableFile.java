package lv.saiknes.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row, whatever its size: of a text as few characters are held as a
 * row has, of a workbook its texts, which it keeps apart from its rows.
 */
final class TableFile {

	private static final Pattern WHITE_SPACE = Pattern.compile("(?U)[\\s\\p{Cntrl}]+");

	private static final Pattern DATE_FORMAT = Pattern.compile("(?i)(?=.*[dy]).*[dmy].*");

	private static final Map<String, String> ENTITIES = Map.of("quot", "\"", "amp", "&", "apos", "'", "lt", "<", "gt",
			">", "nbsp", " ");

	private static final Pattern ENTITY = Pattern.compile("&(quot|amp|apos|lt|gt|nbsp);", Pattern.CASE_INSENSITIVE);

	private TableFile() {
	}

	/**
	 * Reads all rows in their order; those of a workbook that are not there are left out.
	 * @throws MappingException when the file cannot be read, or not to its end
	 */
	static void read(Path file, Format format, Consumer<Row> rows) {
		if (!Files.isRegularFile(file)) {
			throw new MappingException("there is no file `" + file + "`; name it with --file");
		}
		try {
			if (format.type().equals("xlsx")) {
				workbook(file, format.sheet(), rows);
			}
			else {
				text(file, format, rows);
			}
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof MappingException known) {
				throw known;
			}
			throw new MappingException("`" + file + "` cannot be read as " + format.type() + ": " + ex.getMessage());
		}
	}

	private static void text(Path file, Format format, Consumer<Row> rows) throws IOException {
		CSVFormat csv = CSVFormat.Builder.create()
			.setDelimiter(format.delimiter())
			.setQuote(format.quote())
			.setIgnoreEmptyLines(false)
			.setTrailingData(true)
			.setLenientEof(true)
			.get();
		// Bytes that are no characters become the sign for that, and are told of.
		try (Reader reader = new InputStreamReader(Files.newInputStream(file), Charset.forName(format.encoding()));
				CSVParser parser = CSVParser.builder().setReader(reader).setFormat(csv).get()) {
			for (CSVRecord record : parser) {
				List<String> cells = new ArrayList<>(record.size());
				record.forEach((cell) -> cells.add(plain(cell)));
				rows.accept(new Row(Math.toIntExact(record.getRecordNumber()), cells));
			}
		}
	}

	private static void workbook(Path file, @Nullable String name, Consumer<Row> rows) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
			Sheet sheet = (name == null) ? workbook.getFirstSheet()
					: workbook.findSheet(name)
						.orElseThrow(() -> new MappingException("`" + file + "` has no sheet `" + name + "`; it has "
								+ workbook.getSheets().map(Sheet::getName).toList()));
			try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
				Iterator<org.dhatim.fastexcel.reader.Row> iterator = all.iterator();
				while (iterator.hasNext()) {
					org.dhatim.fastexcel.reader.Row row = iterator.next();
					List<String> cells = new ArrayList<>(row.getCellCount());
					for (int i = 0; i < row.getCellCount(); i++) {
						cells.add(row.getOptionalCell(i).map(TableFile::shown).orElse(""));
					}
					rows.accept(new Row(row.getRowNum(), cells));
				}
			}
		}
	}

	/** Dates as ISO writes them, numbers with a point, an error as nothing. */
	private static String shown(Cell cell) {
		if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER) {
			String format = cell.getDataFormatString();
			if (format != null && DATE_FORMAT.matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "")).matches()) {
				LocalDateTime date = cell.asDate();
				return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
			}
			BigDecimal number = cell.asNumber().stripTrailingZeros();
			return number.toPlainString();
		}
		return plain(Objects.requireNonNullElse(
				(cell.getType() == CellType.FORMULA) ? cell.getRawValue()
						: (cell.getType() == CellType.BOOLEAN) ? String.valueOf(cell.asBoolean()) : cell.getText(),
				""));
	}

	private static String plain(String cell) {
		String text = (!cell.isEmpty() && cell.charAt(0) == '\uFEFF') ? cell.substring(1) : cell;
		return WHITE_SPACE.matcher(unescaped(text)).replaceAll(" ").strip();
	}

	/** Signs that a page on the web wrote as entities and an export left so. */
	private static String unescaped(String text) {
		return (text.indexOf('&') < 0) ? text
				: ENTITY.matcher(text)
					.replaceAll((one) -> Matcher
						.quoteReplacement(Objects.requireNonNull(ENTITIES.get(one.group(1).toLowerCase(Locale.ROOT)))));
	}

	/**
	 * How a file is written.
	 *
	 * @param type {@code csv}, {@code tsv} or {@code xlsx}
	 * @param encoding of a text
	 * @param delimiter between the cells of a text
	 * @param quote around cells of a text, absent where quotation marks mean nothing
	 * @param heading number of the row that names the columns
	 * @param sheet name of the sheet of a workbook; the first when absent
	 */
	record Format(String type, String encoding, char delimiter, @Nullable Character quote, int heading,
			@Nullable String sheet) {
	}

}
