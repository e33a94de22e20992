package lv.saiknes.partners;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who looks for money, and what for.
 *
 * @param actor id of the one who asks; null where nobody in particular does
 * @param idea what for, in plain Latvian or English; may be empty
 * @param measures ids of measures it is for
 * @param tasks ids of tasks it is for
 * @param themes ids of themes it is about
 * @param without ids of concepts that the idea was wrongly understood to speak of
 * @param asOf the date asked about; the dataset's date when null
 * @param first how many instruments are wanted
 */
public record FundingQuestion(@Nullable String actor, String idea, List<String> measures, List<String> tasks,
		List<String> themes, List<String> without, @Nullable String asOf, int first) {

	public FundingQuestion {
		measures = List.copyOf(measures);
		tasks = List.copyOf(tasks);
		themes = List.copyOf(themes);
		without = List.copyOf(without);
		PartnerQuestion.checkFirst(first);
		PartnerQuestion.checkDate(asOf);
	}

}
