package lv.saiknes.spreadsheet;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a cell has to be like; all that is given must be so.
 *
 * @param column name of the column
 * @param is what it may say, folded; empty where it may say anything
 * @param not what it may not say, folded
 * @param matches what must be found in it, absent where nothing must
 * @param empty whether it must be empty or must not, absent where both may be
 */
record Condition(String column, Set<String> is, Set<String> not, @Nullable Pattern matches, @Nullable Boolean empty) {

	boolean holds(Row row, Map<String, Integer> columnsByName) {
		String cell = row.cell(columnsByName.getOrDefault(this.column, Integer.MAX_VALUE));
		String folded = Folding.fold(cell);
		return (this.is.isEmpty() || this.is.contains(folded)) && !this.not.contains(folded)
				&& (this.matches == null || this.matches.matcher(cell).find())
				&& (this.empty == null || this.empty == cell.isEmpty());
	}

}
