package lv.saiknes.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * When something holds, as far as the sources know, for whatever date one may ask. Dates
 * compare as {@link Period} compares them.
 *
 * @param since first date, null where not known
 * @param until last date, null where not known
 * @param earliest before this date it certainly does not hold: {@code since}, or the
 * beginning of a body that takes part; null where not known
 * @param knownAt the date after which the sources know nothing of it
 * @param inForce the time in which it counts as in force; null where never
 * @param certain the part of that time for which the sources speak; null for none
 * @param stage how far it had come, null where that does not matter
 * @param words with which verbs its time is told
 * @param note why it ends when it does, null where nothing need be said
 * @param agreedUntil when the last agreement between a member and the one whose group it
 * is ended; null where none ended or it is no such membership
 * @param citations ids of the passages that its dates rest on
 */
public record Times(@Nullable String since, @Nullable String until, @Nullable String earliest, String knownAt,
		@Nullable Period inForce, @Nullable Period certain, @Nullable Stage stage, TimeWords words, @Nullable Text note,
		@Nullable String agreedUntil, List<String> citations) {

	/** Names of the properties under which the store holds all this. */
	public static final List<String> STORED = List.of("since", "until", "earliest", "knownAt", "inForceFrom",
			"inForceTo", "certainFrom", "certainTo", "timeStage", "timeWords", "timeNoteLv", "timeNoteEn",
			"agreedUntil", "timeCitations");

	public Times {
		citations = List.copyOf(citations);
	}

	/** The same time, whatever it rests on. */
	Times withoutCitations() {
		return new Times(this.since, this.until, this.earliest, this.knownAt, this.inForce, this.certain, this.stage,
				this.words, this.note, this.agreedUntil, List.of());
	}

	/** How it stands at a date. */
	public State at(String date) {
		Validity kind = validity(date);
		return new State(kind, text(kind, date), this.since, this.until, this.knownAt, certainty(kind, date),
				this.citations);
	}

	private Text text(Validity kind, String date) {
		Text text = this.words.say(this, kind);
		return (this.agreedUntil != null && kind != Validity.ENDED && Period.isBefore(this.agreedUntil, date))
				? Words.joined(List.of(text, Words.text("time.agreement-ended", TimeWords.in(this.agreedUntil))), "; ")
				: text;
	}

	/**
	 * How it stands for a house that looks back from a date: at that date, or, where its
	 * own source knows more, at the date of its source. So a late source speaks of its
	 * own time, and moves nothing else.
	 */
	public State now(String house) {
		return at(seen(house));
	}

	/** Whether it holds, seen likewise. */
	public Validity validityNow(String house) {
		return validity(seen(house));
	}

	private String seen(String house) {
		return Period.isBefore(house, this.knownAt) ? this.knownAt : house;
	}

	/** Whether it holds at a date. */
	public Validity validity(String date) {
		if (this.stage == Stage.ABANDONED) {
			return Validity.ENDED;
		}
		if (this.earliest != null && Period.isBefore(date, this.earliest)) {
			return Validity.NOT_YET;
		}
		if (this.until != null && Period.isBefore(this.until, date)) {
			return Validity.ENDED;
		}
		if (this.inForce != null && this.inForce.contains(date)) {
			return Validity.IN_FORCE;
		}
		return Period.isBefore(date, this.knownAt) ? Validity.UNKNOWN : Validity.LAST_KNOWN;
	}

	/**
	 * The last date at which it is known to have held, as seen from a date: its end where
	 * that is past, else the date of what the sources know.
	 */
	public String heldUntil(String date) {
		return (this.until != null && validity(date) == Validity.ENDED) ? this.until : this.knownAt;
	}

	/**
	 * Whether it holds at some date of a period: for certain, or as far as nothing speaks
	 * against it. Lists and their filters ask the database for the same.
	 */
	public boolean during(Period period, Certainty wanted) {
		return (wanted == Certainty.CERTAIN) ? this.certain != null && this.certain.overlaps(period)
				: this.stage != Stage.ABANDONED && new Period(this.earliest, this.until).overlaps(period);
	}

	/** The same at a single date. */
	public boolean holds(String date, Certainty wanted) {
		return during(new Period(date, date), wanted);
	}

	private Certainty certainty(Validity kind, String date) {
		boolean settled = switch (kind) {
			case IN_FORCE -> this.certain != null && this.certain.contains(date);
			case NOT_YET -> this.stage != Stage.PLANNED;
			case ENDED -> this.stage == Stage.ABANDONED || !isForetold();
			case LAST_KNOWN, UNKNOWN -> false;
		};
		return settled ? Certainty.CERTAIN : Certainty.POSSIBLE;
	}

	/** Whether it is the time of a body or place, told as when that exists. */
	public boolean isOfBody() {
		return this.words == TimeWords.EXISTS;
	}

	/** Whether the end is one that the sources could only look forward to. */
	boolean isForetold() {
		return this.words == TimeWords.TAKES_PLACE && this.until != null && Period.isBefore(this.knownAt, this.until);
	}

	/** What is stored of it. */
	public Map<String, Object> stored() {
		Map<String, Object> stored = new LinkedHashMap<>();
		put(stored, "since", this.since);
		put(stored, "until", this.until);
		put(stored, "earliest", this.earliest);
		stored.put("knownAt", this.knownAt);
		if (this.inForce != null) {
			put(stored, "inForceFrom", this.inForce.from());
			put(stored, "inForceTo", this.inForce.to());
		}
		if (this.certain != null) {
			put(stored, "certainFrom", this.certain.from());
			put(stored, "certainTo", this.certain.to());
		}
		put(stored, "timeStage", (this.stage != null) ? this.stage.name() : null);
		stored.put("timeWords", this.words.name());
		if (this.note != null) {
			stored.put("timeNoteLv", this.note.lv());
			stored.put("timeNoteEn", this.note.en());
		}
		put(stored, "agreedUntil", this.agreedUntil);
		stored.put("timeCitations", this.citations);
		return stored;
	}

	private static void put(Map<String, Object> stored, String name, @Nullable String value) {
		if (value != null) {
			stored.put(name, value);
		}
	}

	/** From what is stored; null where time is no matter. */
	public static @Nullable Times of(Map<String, ?> stored) {
		if (!(stored.get("timeWords") instanceof String words)) {
			return null;
		}
		String stage = (String) stored.get("timeStage");
		String note = (String) stored.get("timeNoteLv");
		List<String> citations = (stored.get("timeCitations") instanceof List<?> list)
				? list.stream().map(String.class::cast).toList() : List.of();
		return new Times((String) stored.get("since"), (String) stored.get("until"), (String) stored.get("earliest"),
				string(stored, "knownAt"), period(stored, "inForce"), period(stored, "certain"),
				(stage != null) ? Stage.valueOf(stage) : null, TimeWords.valueOf(words),
				(note != null) ? new Text(note, string(stored, "timeNoteEn")) : null,
				(String) stored.get("agreedUntil"), citations);
	}

	/** What is stored with every time. */
	private static String string(Map<String, ?> stored, String name) {
		return (String) Objects.requireNonNull(stored.get(name), name);
	}

	/** The earlier of two ends, null where there is none. */
	static @Nullable String earlier(@Nullable String a, @Nullable String b) {
		return (a == null || (b != null && Period.isBefore(b, a))) ? b : a;
	}

	private static @Nullable Period period(Map<String, ?> stored, String name) {
		String from = (String) stored.get(name + "From");
		return (from != null) ? new Period(from, (String) stored.get(name + "To")) : null;
	}

	/** What holds while both do, such as a party and another party of one agreement. */
	public Times and(Times other) {
		Period both = new Period(this.since, this.until).and(new Period(other.since, other.until));
		boolean earlierEnd = Objects.equals(both.to(), this.until);
		return new Times(both.from(), both.to(), Period.later(this.earliest, other.earliest),
				(this.knownAt.compareTo(other.knownAt) <= 0) ? this.knownAt : other.knownAt,
				Period.common(this.inForce, other.inForce), Period.common(this.certain, other.certain),
				(this.stage != null && this.stage.isOnPaper()) ? this.stage : other.stage, this.words,
				earlierEnd ? this.note : other.note, earlier(this.agreedUntil, other.agreedUntil),
				Stream.concat(this.citations.stream(), other.citations.stream()).distinct().toList());
	}

}
