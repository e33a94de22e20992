package lv.saiknes.time;

import java.util.List;

import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How something stands at a date.
 *
 * @param kind whether it holds
 * @param text the same in words
 * @param since first date, null where not known
 * @param until last date, null where not known
 * @param knownAt the date after which the sources know nothing of it
 * @param certainty whether the sources settle it
 * @param citations ids of the passages that it rests on
 */
public record State(Validity kind, Text text, @Nullable String since, @Nullable String until, String knownAt,
		Certainty certainty, List<String> citations) {

	public State {
		citations = List.copyOf(citations);
	}

}
