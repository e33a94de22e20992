package lv.saiknes.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Which relations count.
 *
 * @param grades how they are known; in any way when null
 * @param asOf only what does not certainly not hold at this date; everything when null
 * @param certainty whether what is only possible at that date counts
 */
public record Wanted(@Nullable List<String> grades, @Nullable String asOf, Certainty certainty) {

	/** Every relation, however known and whenever it holds. */
	public static final Wanted ALL = new Wanted(null, null, Certainty.POSSIBLE);

	/** Whether a relation {@code r} is wanted. */
	public static final String CONDITION = """
			($grades IS NULL OR r.grade IN $grades)
			AND ($asOf IS NULL OR CASE WHEN $certain THEN CERTAIN ELSE POSSIBLE END)
			""".replace("CERTAIN", Dating.holds("r", "$asOf", "$asOf", Certainty.CERTAIN))
		.replace("POSSIBLE", Dating.holds("r", "$asOf", "$asOf", Certainty.POSSIBLE));

	/** The parameters of {@link #CONDITION}, in a map to which others can be added. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("grades", this.grades);
		parameters.put("asOf", this.asOf);
		parameters.put("certain", this.certainty == Certainty.CERTAIN);
		return parameters;
	}

}
