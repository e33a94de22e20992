package lv.saiknes.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.house.StatementReader.Detail;
import lv.saiknes.model.Grade;
import lv.saiknes.query.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a node as its page shows them.
 *
 * @param sections what there is, in the order of the ontology
 * @param silent headings under which nothing stands and of which no source tells in full
 * @param closed headings under which nothing stands though a source lists such things in
 * full, so that there is none
 * @param inParts headings under which nothing stands here, but something on the pages of
 * its parts
 * @param inherited to what units contribute through which this does: the one above this
 * part of a plan, or those of the measures that an actor may carry out
 * @param aim the goal of this measure and how it is assessed; absent where there is none
 */
record Profile(List<Section> sections, List<String> silent, List<Closed> closed, List<String> inParts,
		List<Inherited> inherited, @Nullable Aim aim) {

	Profile {
		sections = List.copyOf(sections);
		silent = List.copyOf(silent);
		closed = List.copyOf(closed);
		inParts = List.copyOf(inParts);
		inherited = List.copyOf(inherited);
	}

	/**
	 * What stands under one heading.
	 *
	 * @param name name of the group
	 * @param label the heading; empty for what no group of the ontology names
	 * @param total how many lines there are
	 * @param grades how many of them are known best in which way
	 * @param clusters the lines that are shown, as the group divides them
	 * @param page number of this page, from 1
	 * @param pages how many pages there are when all are shown
	 * @param timeline those with dates on a line of years; absent where there are few
	 * @param listedBy number of the source that lists them in full, absent where none
	 * does
	 * @param open whether some source lists such things for others, but none does here
	 * @param many how many relations there are where they are too many, so that these
	 * lines are gathered from some of them; 0 where they are gathered from all
	 * @param sum how many of them hold; absent where nothing tells it
	 * @param unpriced whether no amount is known though relations of the kind may have
	 * one
	 */
	record Section(String name, String label, int total, List<Count> grades, List<Cluster> clusters, int page,
			int pages, @Nullable Timeline timeline, @Nullable String listedBy, boolean open, long many,
			@Nullable Sum sum, boolean unpriced) {

		/** How many lines are shown. */
		public int shown() {
			return this.clusters.stream().mapToInt((cluster) -> cluster.lines().size()).sum();
		}

		/**
		 * Whether beside lines that a source states others, which follow from something
		 * else, are last heard of: as late as that from which they follow.
		 */
		public boolean isHeardOfByPremises() {
			return lines(Grade.STATED).anyMatch((line) -> line.when() == null || line.when().state().equals("IN_FORCE"))
					&& lines(Grade.DERIVED)
						.anyMatch((line) -> line.when() != null && line.when().state().equals("LAST_KNOWN"));
		}

		private Stream<Line> lines(Grade grade) {
			return this.clusters.stream()
				.flatMap((cluster) -> cluster.lines().stream())
				.filter((line) -> line.grade().equals(grade.name()));
		}

		/** How many lines a source states. */
		public int stated() {
			return this.grades.stream().filter((count) -> count.grade().equals("STATED")).mapToInt(Count::lines).sum();
		}

	}

	/**
	 * How those of a group stand with its owner.
	 *
	 * @param told who holds, was heard of last or has ended, in sentences
	 * @param counted why the page of its owner tells of another number, in a sentence;
	 * absent where it does not
	 */
	record Sum(String told, @Nullable String counted) {
	}

	/**
	 * How all partnerships of a node stand.
	 *
	 * @param group name of the group in which they are
	 * @param total how many there are
	 * @param told how many hold, were heard of last or have ended, in a sentence
	 * @param groups groups of the node in which those stand with whom it has them
	 */
	record Partnerships(String group, int total, String told, List<Owned> groups) {

		Partnerships {
			groups = List.copyOf(groups);
		}

	}

	/**
	 * A group of the node in which stand those with whom it has partnerships.
	 *
	 * @param node the group
	 * @param counted why its page tells of another number, in a sentence; absent where it
	 * does not
	 */
	record Owned(NodeName node, @Nullable String counted) {
	}

	/**
	 * To what a unit contributes through which others do.
	 *
	 * @param label the heading under which that stands on its page
	 * @param unit the unit
	 * @param to that to which it contributes, plan by plan
	 */
	record Inherited(String label, NodeName unit, List<Contributed> to) {

		Inherited {
			to = List.copyOf(to);
		}

	}

	/**
	 * To what of a plan something contributes.
	 *
	 * @param plan the plan; absent where it is a plan itself, or belongs to none
	 * @param to the first of those to which it contributes
	 * @param more how many others there are
	 */
	record Contributed(@Nullable NodeName plan, List<NodeName> to, int more) {

		Contributed {
			to = List.copyOf(to);
		}

	}

	/**
	 * What a measure is for.
	 *
	 * @param goal its goal
	 * @param indicators by how many indicators it is assessed
	 * @param group under which heading these stand
	 */
	record Aim(NodeName goal, int indicators, String group) {
	}

	/**
	 * Lines that are known in one way.
	 *
	 * @param grade name of the grade
	 * @param label the same in words
	 * @param lines how many
	 */
	record Count(String grade, String label, int lines) {
	}

	/**
	 * Lines that belong together.
	 *
	 * @param plan the plan to which they belong, absent where they are not divided so
	 * @param state how they stand in time, likewise
	 * @param when how all that are shown stand in time, absent where they differ
	 * @param total how many there are
	 * @param lines those that are shown
	 */
	record Cluster(@Nullable NodeName plan, @Nullable String state, @Nullable When when, int total, List<Line> lines) {
	}

	/**
	 * One node at the other end.
	 *
	 * @param node the node
	 * @param kind what it is, empty where all under the heading are the same
	 * @param ways how it is related, in words; none where the heading says it
	 * @param within the unit of a plan in which it is printed, absent for what is not
	 * @param beside what is told of it
	 * @param again whether the line before tells the same beside, so that it need not be
	 * said twice
	 * @param grade how the best known relation is known
	 * @param gradeLabel the same in words
	 * @param others in what other ways it is known, too
	 * @param when how it stands in time, absent where nobody dates it
	 * @param details what else the relations say, such as a role or an amount
	 * @param facts the relations, best known first
	 */
	record Line(NodeName node, String kind, List<String> ways, @Nullable NodeName within, List<NodeName> beside,
			boolean again, String grade, String gradeLabel, List<String> others, @Nullable When when,
			List<Detail> details, List<Fact> facts) {

		/** Where the best known relation is written, each place once. */
		public List<Fact.Passage> passages() {
			Set<String> places = new HashSet<>();
			return this.facts.getFirst()
				.passages()
				.stream()
				.filter((passage) -> places.add(passage.source() + ", " + passage.locator()))
				.toList();
		}

	}

	/**
	 * How something stands in time.
	 *
	 * @param state name of the state
	 * @param text the same in words
	 * @param concluded whether its end stands in no source, but follows from what one
	 * says
	 */
	record When(String state, String text, boolean concluded) {
	}

	/**
	 * Something of which there is none.
	 *
	 * @param label the heading
	 * @param source number of the source that lists such things in full
	 */
	record Closed(String label, String source) {
	}

}
