package lv.saiknes.explore;

import java.util.Collection;
import java.util.List;

import lv.saiknes.silence.Silence;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps are asked for.
 *
 * @param kinds their kinds
 * @param asOf the date at which partnerships are looked at
 * @param partOf ids of plans or units in whose parts they are; anywhere when empty
 * @param regions ids of regions that they concern; any when empty
 * @param silence what their silence means; whatever when null
 */
public record GapQuestion(Collection<Gap.Kind> kinds, String asOf, List<String> partOf, List<String> regions,
		@Nullable Silence silence) {

	public GapQuestion {
		kinds = List.copyOf(kinds);
		partOf = List.copyOf(partOf);
		regions = List.copyOf(regions);
	}

	/** Whether all gaps of the kinds are asked for. */
	boolean isOfAll() {
		return this.silence == null && isOfAnywhere();
	}

	/** Whether it is no matter where they are and what they concern. */
	boolean isOfAnywhere() {
		return this.partOf.isEmpty() && this.regions.isEmpty();
	}

}
