package lv.saiknes.graphql;

import java.util.List;

import lv.saiknes.query.Entries.Time;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/** An edge that says when it holds and where that is written. */
interface Dated {

	/** When it holds, absent where that was not asked for. */
	@Nullable Time time();

	/** Ids of the passages that say or support it. */
	List<String> citations();

	/**
	 * When it holds with what it takes over from its ends; null where time is no matter.
	 */
	default @Nullable Times times() {
		Time time = time();
		return (time != null) ? time.times() : null;
	}

	/** First date, as far as known. */
	default @Nullable String validFrom() {
		Time time = time();
		return (time != null) ? time.own().from() : null;
	}

	/** Last date, as far as known. */
	default @Nullable String validTo() {
		Time time = time();
		return (time != null) ? time.own().to() : null;
	}

}
