package lv.saiknes.trace.web;

import java.util.List;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Text;
import lv.saiknes.query.Fact;
import lv.saiknes.time.Certainty;
import lv.saiknes.trace.Chance;
import lv.saiknes.trace.Score;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A trace as its page shows it; the JSON answer is this record. Texts are there in both
 * languages, so that an address gives the same answer to everyone.
 *
 * @param title the two ends
 * @param verdict whether the ends are connected in a way that says something of them
 * @param verdictReason why, in a sentence
 * @param summary all paths in a sentence or two
 * @param besides what of that the verdict does not say; absent where it says all
 * @param version version of the dataset
 * @param date date of the dataset
 * @param licence licence of the data
 * @param asOf the date that it answers for, absent where it is about whatever time
 * @param certainty what counts at that date
 * @param permalink address of this answer
 * @param complete whether the search ended of itself
 * @param searched how far was searched
 * @param paths the paths, best first
 * @param leftOut what was not walked
 * @param nearest how near the search came where it found nothing
 * @param longer where a longer path than asked for would connect them; absent elsewhere
 * @param notes where it is written, numbered from 1
 */
record TraceView(Text title, Verdict verdict, Text verdictReason, Text summary, @Nullable Text besides, String version,
		String date, String licence, @Nullable String asOf, Certainty certainty, String permalink, boolean complete,
		Trace.Searched searched, List<Path> paths, List<Trace.LeftOut> leftOut, List<Near> nearest,
		@Nullable Longer longer, List<Note> notes) {

	/** The paths that say something in particular, or those that do not. */
	public List<Path> paths(boolean particular) {
		return this.paths.stream().filter((path) -> path.particular() == particular).toList();
	}

	/** Whether names of persons are covered in what is quoted. */
	public boolean masked() {
		return this.notes.stream()
			.map(Note::passage)
			.anyMatch((passage) -> passage != null && passage.text() != null
					&& passage.text().contains(SourceLibrary.MASK));
	}

	/**
	 * What the search came near to, without the end itself: that is no way short of it.
	 */
	public List<Near> beforeTheEnd() {
		return this.nearest.stream().filter((near) -> near.left() > 0).toList();
	}

	/**
	 * A longer path than asked for.
	 *
	 * @param steps how many relations the shortest has
	 * @param address where it is traced
	 */
	record Longer(int steps, String address) {
	}

	/**
	 * One path.
	 *
	 * @param rank its place
	 * @param particular whether it says something in particular of its ends
	 * @param broad ids of what on it joins almost everything
	 * @param pattern kinds that it leads through
	 * @param nodes its nodes
	 * @param steps one for each step
	 * @param score its score taken apart
	 * @param adjusted what the list is ordered by
	 * @param chance how likely a graph with the same degrees would hold as much; absent
	 * where that is not known, or not yet
	 * @param similarCount how many others lead through the same kinds
	 * @param similar the first of them, as paragraphs
	 */
	record Path(int rank, boolean particular, List<String> broad, String pattern, List<Place> nodes, List<Step> steps,
			Score score, double adjusted, @Nullable Chance chance, int similarCount, List<Text> similar) {
	}

	/**
	 * A node.
	 *
	 * @param id its id
	 * @param kind name of its kind
	 * @param number its printed number, absent for most
	 * @param name its name
	 */
	record Place(String id, String kind, @Nullable String number, Text name) {

		/** The name with the printed number before it, where it has one. */
		public Text title() {
			return (this.number == null) ? this.name
					: new Text(this.number + " " + this.name.lv(), this.number + " " + this.name.en());
		}

	}

	/**
	 * A step in words.
	 *
	 * @param sentence it in words
	 * @param relation name of the relation's type
	 * @param relations ids of the relations
	 * @param from id of where the step begins
	 * @param to id of where it leads
	 * @param forwards whether the relations are walked from their start to their end
	 * @param grade how the step is known
	 * @param notes numbers of its notes
	 * @param informativeness why it counts for little; absent where it does not
	 */
	record Step(Text sentence, String relation, List<String> relations, String from, String to, boolean forwards,
			String grade, List<Integer> notes, @Nullable Text informativeness) {
	}

	/**
	 * A relation that was left out and leads towards the end.
	 *
	 * @param reached what the search reached
	 * @param sentence the relation
	 * @param beyond what it leads to
	 * @param left how many relations further the end is, at least
	 */
	record Near(Place reached, Text sentence, Place beyond, int left) {
	}

	/**
	 * Where a step is written, or why an editor judged so.
	 *
	 * @param number its number
	 * @param citation id of the citation, absent for a judgement
	 * @param passage the passage, absent for a judgement
	 * @param reason the editor's reason, absent for a passage
	 */
	record Note(int number, @Nullable String citation, Fact.@Nullable Passage passage, @Nullable Text reason) {
	}

	/**
	 * A relation that would connect the two and is no fact.
	 *
	 * @param sentence what would be, in the conditional
	 * @param reason why it is proposed
	 */
	record Supposed(Text sentence, Text reason) {
	}

}
