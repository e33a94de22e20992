package lv.saiknes.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a cell of a file that spreadsheets open. A number is a number, a whole
 * day a day and a percentage a share, so that they can be added and sorted; all else is
 * text, a year or a month too.
 */
final class Filed {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern PERCENTAGE = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)[ \\u00A0]?%");

	/** A cell that begins so is a formula to a spreadsheet. */
	private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r].*|^-(?!\\d).*", Pattern.DOTALL);

	/** Before it spreadsheets know no day. */
	private static final int FIRST_YEAR = 1900;

	private Filed() {
	}

	/**
	 * The value as it is filed.
	 * @return a Number, a Boolean, a {@link LocalDate}, a {@link Share} or a String
	 */
	static Object of(Object value) {
		if (value instanceof Number || value instanceof Boolean) {
			return value;
		}
		String text = value.toString();
		Matcher percentage = PERCENTAGE.matcher(text);
		if (percentage.matches()) {
			return new Share(new BigDecimal(percentage.group(1).replace(',', '.')));
		}
		if (DAY.matcher(text).matches()) {
			try {
				LocalDate day = LocalDate.parse(text);
				return (day.getYear() < FIRST_YEAR) ? text : day;
			}
			catch (DateTimeException ex) {
				return text;
			}
		}
		return text;
	}

	/**
	 * The value as text. Where cells are parted by semicolons decimals have a comma, as
	 * in the countries whose spreadsheets part them so.
	 * @param separator the sign between cells
	 */
	static String text(Object value, char separator) {
		return switch (of(value)) {
			case Number number -> decimals(Table.plain(number), separator);
			case Share share -> decimals(share.percent().toPlainString(), separator) + "%";
			case String text when FORMULA.matcher(text).matches() -> "'" + text;
			case Object other -> other.toString();
		};
	}

	private static String decimals(String number, char separator) {
		return (separator == ';') ? number.replace('.', ',') : number;
	}

	/**
	 * A percentage.
	 *
	 * @param percent of a hundred
	 */
	record Share(BigDecimal percent) {

		/** Of one. */
		BigDecimal share() {
			return this.percent.movePointLeft(2);
		}

	}

}
