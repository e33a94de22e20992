package lv.saiknes.match;

import java.util.List;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value of a property of a node.
 *
 * @param id id of the node that it is, absent where it is none
 * @param value a string, a number or a {@link Text}
 * @param known how it is known and how it stands in time, absent for what is no statement
 */
public record Value(@Nullable String id, Object value, @Nullable Text known) {

	/** The ways in which it is written. */
	List<String> writings() {
		return (this.value instanceof Text text) ? List.of(text.lv(), text.en()) : List.of(this.value.toString());
	}

}
