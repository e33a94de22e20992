package lv.saiknes.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * How a value is made of the cells of a row: of one column or several, or the same for
 * all; cut into several, then looked up.
 *
 * @param columns names of columns, none for what is the same for all
 * @param literal what it is for all, absent else
 * @param join between the cells of several columns
 * @param split what stands between several values in a cell, absent where there is one
 * @param table values by what the cell says, folded; absent where it is taken as it is
 * @param patterns the first that is found in the cell gives the value
 * @param otherwise the value where table or patterns have none or the cell is empty;
 * absent where that is a fault
 */
record CellRule(List<String> columns, @Nullable String literal, String join, @Nullable String split,
		@Nullable Map<String, String> table, List<PatternRule> patterns, @Nullable String otherwise) {

	/**
	 * The values for a row, none where the cell is empty.
	 * @throws RowFault when a table has no value for what the cell says
	 */
	List<String> values(Row row, Map<String, Integer> columnsByName) {
		if (this.literal != null) {
			return List.of(this.literal);
		}
		String cell = this.columns.stream()
			.map((name) -> row.cell(columnsByName.getOrDefault(name, Integer.MAX_VALUE)))
			.filter((one) -> !one.isEmpty())
			.collect(Collectors.joining(this.join));
		if (cell.isEmpty()) {
			return (this.otherwise != null) ? List.of(this.otherwise) : List.of();
		}
		if (this.split == null) {
			return List.of(lookedUp(cell));
		}
		List<String> values = new ArrayList<>();
		for (String part : cell.split(Pattern.quote(this.split))) {
			if (!part.isBlank()) {
				String value = lookedUp(part.strip());
				if (!values.contains(value)) {
					values.add(value);
				}
			}
		}
		return values;
	}

	private String lookedUp(String cell) {
		if (this.table != null) {
			String known = this.table.get(Folding.fold(cell));
			if (known != null) {
				return known;
			}
		}
		for (PatternRule rule : this.patterns) {
			if (rule.pattern().matcher(cell).find()) {
				return rule.gives();
			}
		}
		if (this.table == null && this.patterns.isEmpty()) {
			return cell;
		}
		if (this.otherwise != null) {
			return this.otherwise;
		}
		throw new RowFault("UNKNOWN_VALUE", "`" + cell + "` in " + this.columns + " has no value in the mapping");
	}

	/**
	 * A pattern and what it gives.
	 *
	 * @param pattern the pattern
	 * @param gives the value
	 */
	record PatternRule(Pattern pattern, String gives) {
	}

}
