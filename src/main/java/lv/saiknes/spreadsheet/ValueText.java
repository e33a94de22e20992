package lv.saiknes.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import lv.saiknes.address.WholeAddress;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.spreadsheet.Mapping.Signs;

/** Writes what cells say as the seed data has it. */
final class ValueText {

	private static final int MOST_DIGITS = 18;

	private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");

	private final Signs signs;

	private final List<DateTimeFormatter> dates;

	ValueText(Signs signs) {
		this.signs = signs;
		try {
			this.dates = signs.dates()
				.stream()
				.map((form) -> DateTimeFormatter.ofPattern(form.replace('y', 'u'), Locale.ROOT)
					.withResolverStyle(ResolverStyle.STRICT))
				.toList();
		}
		catch (IllegalArgumentException ex) {
			throw new MappingException("dates: " + ex.getMessage() + "; write forms such as dd/MM/yyyy");
		}
	}

	/**
	 * A value for a property.
	 * @throws RowFault when it is none
	 */
	String of(String value, PropertyType type) {
		return switch (type.type()) {
			case STRING -> quoted(value);
			case TEXT -> "{lv: " + quoted(value) + ", en: " + quoted(value) + "}";
			case INTEGER -> number(value, true);
			case DECIMAL -> number(value, false);
			case DATE -> quoted(date(value));
			case ENUM -> {
				if (!type.values().contains(value)) {
					throw new RowFault("BAD_VALUE", "`" + value + "` is no value of `" + type.name() + "`");
				}
				yield value;
			}
			case URI -> {
				if (WholeAddress.find(value).isEmpty()) {
					throw new RowFault("BAD_ADDRESS", "`" + value + "` is no address with http:// or https://");
				}
				yield quoted(value);
			}
		};
	}

	private String number(String value, boolean whole) {
		String plain = value.replaceAll("(?U)[\\s'\u2019]", "");
		plain = this.signs.grouping().isEmpty() ? plain : plain.replace(this.signs.grouping(), "");
		plain = plain.replace(this.signs.decimal(), ".");
		try {
			BigDecimal number = new BigDecimal(plain);
			if (number.precision() <= 2 * MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS
					&& number.precision() - (long) number.scale() <= MOST_DIGITS) {
				BigDecimal shorter = (number.signum() == 0) ? BigDecimal.ZERO : number.stripTrailingZeros();
				if (!whole || shorter.scale() <= 0) {
					return shorter.toPlainString();
				}
			}
		}
		catch (NumberFormatException ex) {
			// told below
		}
		throw new RowFault("BAD_NUMBER", "`" + value + "` is no " + (whole ? "whole number" : "number"));
	}

	private String date(String value) {
		if (Period.isDate(value)) {
			return value;
		}
		String day = TIME.matcher(value).replaceFirst("$1");
		if (Period.isDate(day)) {
			return day;
		}
		for (DateTimeFormatter form : this.dates) {
			try {
				TemporalAccessor date = form.parse(value);
				String text = "%04d".formatted(date.get(ChronoField.YEAR));
				if (date.isSupported(ChronoField.MONTH_OF_YEAR)) {
					text += "-%02d".formatted(date.get(ChronoField.MONTH_OF_YEAR));
				}
				if (date.isSupported(ChronoField.DAY_OF_MONTH)) {
					text += "-%02d".formatted(date.get(ChronoField.DAY_OF_MONTH));
				}
				return text;
			}
			catch (DateTimeException ex) {
				// the next form may be its
			}
		}
		throw new RowFault("BAD_DATE", "`" + value + "` is no date in a form that the mapping names");
	}

	/** A text in quotation marks. */
	static String quoted(String text) {
		return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
