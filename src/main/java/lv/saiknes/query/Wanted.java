package lv.saiknes.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which relations count.
 *
 * @param grades how they are known; in any way when null
 * @param asOf only what does not certainly not hold at this date; everything when null
 */
public record Wanted(@Nullable List<String> grades, @Nullable String asOf) {

	/** Every relation, however known and whenever it holds. */
	public static final Wanted ALL = new Wanted(null, null);

	/**
	 * Whether a relation {@code r} is wanted with the node {@code m} at its other end. A
	 * date is compared at the coarser of the two precisions, as {@code Period} does.
	 */
	public static final String CONDITION = """
			($grades IS NULL OR r.grade IN $grades)
			AND ($asOf IS NULL OR all(x IN [r, m] WHERE
			  (x.since IS NULL OR left(x.since, size($asOf)) <= left($asOf, size(x.since)))
			  AND (x.until IS NULL OR left(x.until, size($asOf)) >= left($asOf, size(x.until)))))
			""";

	/** The parameters of {@link #CONDITION}, in a map to which others can be added. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("grades", this.grades);
		parameters.put("asOf", this.asOf);
		return parameters;
	}

}
