package lv.saiknes.ontology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of relation.
 *
 * @param name name in the store and the API, for example {@code PARTNERS_IN}
 * @param label how it reads from start to end
 * @param inverse how it reads from end to start
 * @param past how one that has ended reads from start to end; null where as ever
 * @param description what it means, in English
 * @param ends which kinds it may join
 * @param properties properties it may carry, by name, common ones included
 * @param roster whether it joins nearly everything, so that paths avoid it
 * @param rosterTo kinds of end node at which it is a roster though it is not in general
 * @param symmetric whether it holds in both directions
 * @param loose whether it says little by itself: a mention, a place, a likeness
 * @param whole which end is the whole and the other its part
 * @param tree whether it makes up a plan: joins its units, or a unit and an item in it
 * @param acyclic whether following it never leads back to the beginning
 * @param time where its time comes from when it has none of its own
 * @param sentence template that reads a relation aloud
 * @param inverseSentence template that reads it with its end as the subject
 * @param pastSentence template that reads one that has ended; null where none is needed
 * @param pastInverseSentence the same with the end as the subject
 * @param conditional template of a clause that supposes one that does not hold; null
 * where none can be brought about
 * @param beside what the one at each end is said to be where it stands in a line on the
 * page of the other; null where the label says it
 */
public record RelationType(String name, Text label, Text inverse, @Nullable Text past, String description,
		List<Ends> ends, Map<String, PropertyType> properties, boolean roster, Set<String> rosterTo, boolean symmetric,
		boolean loose, Whole whole, boolean tree, boolean acyclic, Time time, Text sentence, Text inverseSentence,
		@Nullable Text pastSentence, @Nullable Text pastInverseSentence, @Nullable Text conditional,
		@Nullable Beside beside) {

	/**
	 * What may stand in braces in a template: an end, then either a case (or one for the
	 * singular and one for the plural), or a word for the singular and one for the
	 * plural.
	 */
	public static final Pattern PLACEHOLDER = Pattern
		.compile("\\{(?<end>from|to)(?::(?<singular>CASE)(?:/(?<plural>CASE))?|\\|(?<one>[^|{}]+)\\|(?<many>[^|{}]+))?}"
			.replace("CASE", "genitive|dative|accusative|locative"));

	/** Which end of a relation is the whole of which the other is a part. */
	public enum Whole {

		/** The end. */
		TO,

		/** The start. */
		FROM,

		/** Neither. */
		NONE

	}

	/** Which ends of a relation tell when it holds. */
	public enum Time {

		/** Both: it holds while they do. */
		ENDS,

		/** Its start alone. */
		FROM,

		/** Its end alone. */
		TO,

		/** The beginning of its start; once it has come about, it stays. */
		START,

		/** Neither: it has dates of its own or none. */
		OWN

	}

	/**
	 * What the one at an end is said to be beside its name, on the page of the other.
	 *
	 * @param start of the start; null where the label says it
	 * @param end of the end, likewise
	 * @param pastStart of the start where the relation has ended; null where as ever
	 * @param pastEnd of the end, likewise
	 */
	public record Beside(@Nullable Text start, @Nullable Text end, @Nullable Text pastStart, @Nullable Text pastEnd) {
	}

	/**
	 * Kinds that a relation may join.
	 *
	 * @param from kinds of the start node
	 * @param to kinds of the end node
	 * @param sentence template for these ends, null for that of the type
	 * @param inverseSentence the same with the end as the subject
	 * @param pastSentence template for one that has ended, null for that of the type
	 * @param pastInverseSentence the same with the end as the subject
	 * @param conditional template that supposes one, null for that of the type
	 */
	public record Ends(Set<String> from, Set<String> to, @Nullable Text sentence, @Nullable Text inverseSentence,
			@Nullable Text pastSentence, @Nullable Text pastInverseSentence, @Nullable Text conditional) {

		private boolean allow(String fromKind, String toKind) {
			return this.from.contains(fromKind) && this.to.contains(toKind);
		}

	}

	/**
	 * How it reads.
	 * @param forwards whether from start to end
	 * @param ended whether it has ended
	 */
	public Text reading(boolean forwards, boolean ended) {
		return !forwards ? this.inverse : (ended && this.past != null) ? this.past : this.label;
	}

	/**
	 * What the other is said to be where it stands in a line on the page of a node.
	 * @param outwards whether the node of the page is the start
	 * @param forwards whether the label would be read from start to end
	 * @param ended whether it has ended
	 */
	public Text beside(boolean outwards, boolean forwards, boolean ended) {
		Text now = (this.beside == null) ? null : outwards ? this.beside.end() : this.beside.start();
		if (this.beside == null || now == null) {
			return reading(forwards, ended);
		}
		Text past = outwards ? this.beside.pastEnd() : this.beside.pastStart();
		return (ended && past != null) ? past : now;
	}

	/** Whether a relation of this type may join these kinds. */
	public boolean mayJoin(String fromKind, String toKind) {
		return this.ends.stream().anyMatch((ends) -> ends.allow(fromKind, toKind));
	}

	/**
	 * The template that reads a relation between these kinds aloud.
	 * @param forwards whether from its start to its end
	 * @param past whether it has ended
	 */
	public Text template(String fromKind, String toKind, boolean forwards, boolean past) {
		Ends ends = this.ends.stream()
			.filter((pair) -> pair.allow(fromKind, toKind))
			.filter((pair) -> pair.sentence() != null)
			.findFirst()
			.orElse(new Ends(Set.of(), Set.of(), this.sentence, this.inverseSentence, this.pastSentence,
					this.pastInverseSentence, this.conditional));
		Text present = forwards ? ends.sentence() : ends.inverseSentence();
		Text ended = forwards ? ends.pastSentence() : ends.pastInverseSentence();
		if (past && ended != null) {
			return ended;
		}
		return (present != null) ? present : forwards ? this.sentence : this.inverseSentence;
	}

	/**
	 * The template that supposes a relation between these kinds; empty where none can be
	 * brought about.
	 */
	public Optional<Text> findConditional(String fromKind, String toKind) {
		return this.ends.stream()
			.filter((pair) -> pair.allow(fromKind, toKind))
			.map(Ends::conditional)
			.filter(Objects::nonNull)
			.findFirst()
			.or(() -> mayJoin(fromKind, toKind) ? Optional.ofNullable(this.conditional) : Optional.empty());
	}

}
