package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.model.Period;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who looks for partners, and what for.
 *
 * @param actor id of the one who asks; null where nobody in particular does: then no
 * condition and no term rests on the asker
 * @param idea what for, in plain Latvian or English; may be empty
 * @param measures ids of measures it is for
 * @param tasks ids of tasks it is for
 * @param themes ids of themes it is about
 * @param without ids of concepts that the idea was wrongly understood to speak of
 * @param instrument id of the instrument that is to pay
 * @param countries ids of the countries where partners are wanted; all when empty
 * @param kinds kinds of actors that are wanted; all when empty
 * @param asOf the date asked about; the dataset's date when null
 * @param novelty from 0, proven partners first, to 1, new ones first
 * @param first how many candidates are wanted
 */
public record PartnerQuestion(@Nullable String actor, String idea, List<String> measures, List<String> tasks,
		List<String> themes, List<String> without, @Nullable String instrument, List<String> countries,
		List<String> kinds, @Nullable String asOf, double novelty, int first) {

	/** The most candidates that one question may ask for. */
	public static final int MOST = 50;

	public PartnerQuestion {
		measures = List.copyOf(measures);
		tasks = List.copyOf(tasks);
		themes = List.copyOf(themes);
		without = List.copyOf(without);
		countries = List.copyOf(countries);
		kinds = List.copyOf(kinds);
		QuestionException.check(novelty >= 0 && novelty <= 1, "novelty",
				() -> Words.text("refusal.partners.novelty", novelty));
		checkFirst(first);
		checkDate(asOf);
	}

	/** Somebody who asks with an idea alone. */
	public static PartnerQuestion of(String actor, String idea) {
		return new PartnerQuestion(actor, idea, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
				null, 0.3, 10);
	}

	static void checkFirst(int first) {
		QuestionException.check(first >= 1 && first <= MOST, "first",
				() -> Words.text("refusal.partners.first", first, MOST));
	}

	static void checkDate(@Nullable String asOf) {
		QuestionException.check(asOf == null || Period.isDate(asOf), "asOf",
				() -> Words.text("refusal.date", String.valueOf(asOf)));
	}

}
