package lv.saiknes.matrix;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows or the columns of a matrix: either ids, or what all of them have in common.
 *
 * @param ids ids, in the order in which they are to stand; empty where something else is
 * said
 * @param kind name of their kind, null for any
 * @param label a further label that they carry, such as TwinCity, null for any
 * @param plan id of the plan to which they belong, null for any
 * @param group id of the group, network or euroregion whose members they are, null for
 * any
 */
public record MatrixEnds(List<String> ids, @Nullable String kind, @Nullable String label, @Nullable String plan,
		@Nullable String group) {

	public MatrixEnds {
		ids = List.copyOf(ids);
	}

	/** Whether nothing is said. */
	public boolean isEmpty() {
		return this.ids.isEmpty() && isUnlimited();
	}

	/** Whether nothing but ids may be said. */
	boolean isUnlimited() {
		return this.kind == null && this.label == null && this.plan == null && this.group == null;
	}

}
