package lv.saiknes.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import lv.saiknes.model.Period;
import lv.saiknes.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a list must meet. Equal filters are answered by one statement.
 *
 * @param conditions all of them must be met
 */
public record Filter(List<Condition> conditions) {

	/** Which every node meets. */
	public static final Filter NONE = new Filter(List.of());

	public Filter {
		conditions = List.copyOf(conditions);
	}

	/** The ids of all nodes that it names. */
	public Set<String> ids() {
		Set<String> ids = new LinkedHashSet<>();
		for (Condition condition : this.conditions) {
			if (condition instanceof Related related) {
				ids.addAll(related.ids());
			}
			else if (condition instanceof PartOf partOf) {
				ids.addAll(partOf.ids());
			}
			else if (condition instanceof RelatedToEvery every) {
				ids.addAll(every.filter().ids());
			}
			else if (condition instanceof RelatedToSome some) {
				ids.addAll(some.filter().ids());
			}
		}
		return ids;
	}

	/**
	 * Whether it asks for relations, so that the silence of the sources can leave
	 * something out.
	 */
	public boolean asksForRelations() {
		return this.conditions.stream().anyMatch(Filter::isOpenWhereUnmet);
	}

	/**
	 * Whether it asks for what has no relations, so that the silence of the sources can
	 * let something in.
	 */
	public boolean asksForNoRelations() {
		return this.conditions.stream().anyMatch(Filter::isOpenWhereMet);
	}

	static boolean isOpenWhereUnmet(Condition condition) {
		return switch (condition) {
			case RelatedToEvery every -> true;
			case RelatedToSome some -> true;
			case Counted counted -> counted.relation() != null && counted.least();
			case Related related -> related.relation() != null && related.quantifier() != Quantifier.NONE;
			default -> false;
		};
	}

	static boolean isOpenWhereMet(Condition condition) {
		return switch (condition) {
			case Counted counted -> counted.relation() != null && !counted.least();
			case Related related -> related.relation() != null && related.quantifier() == Quantifier.NONE;
			default -> false;
		};
	}

	/** Something that a node must meet. */
	public sealed interface Condition
			permits OneOf, Labelled, Named, During, Related, PartOf, RelatedToEvery, RelatedToSome, Counted, SpokenOf {

	}

	/**
	 * A property has one of these values.
	 *
	 * @param property name of the property
	 * @param values the values
	 */
	public record OneOf(String property, List<String> values) implements Condition {

		public OneOf {
			Names.check(property);
			values = List.copyOf(values);
		}

	}

	/**
	 * The node carries a label, or does not.
	 *
	 * @param label the label
	 * @param carried whether it must carry it
	 */
	public record Labelled(String label, boolean carried) implements Condition {

		public Labelled {
			Names.check(label);
		}

	}

	/**
	 * One of the node's names contains all these words or parts of words.
	 *
	 * @param words the words, in lower case without accents
	 */
	public record Named(List<String> words) implements Condition {

		public Named {
			words = List.copyOf(words);
		}

	}

	/**
	 * The node holds, or takes place, at some date of a period; what has no time is left
	 * out.
	 *
	 * @param period the period
	 * @param certainty whether what only may do so meets it, too
	 */
	public record During(Period period, Certainty certainty) implements Condition {

	}

	/**
	 * The node is related to other nodes.
	 *
	 * @param relation name of the relation to follow; any when null
	 * @param direction in which direction, seen from the node
	 * @param quantifier to how many of the others
	 * @param ids ids of the others
	 * @param grades how the relations are known; in any way when null
	 * @param inclusive whether a relation to what is narrower than one of the others, or
	 * lies within it, counts too
	 */
	public record Related(@Nullable String relation, Neighbours.Direction direction, Quantifier quantifier,
			List<String> ids, @Nullable List<String> grades, boolean inclusive) implements Condition {

		public Related {
			if (relation != null) {
				Names.check(relation);
			}
			ids = List.copyOf(ids);
			grades = (grades != null) ? List.copyOf(grades) : null;
		}

	}

	/**
	 * The node is a unit of a plan, or an item printed in a unit, that lies somewhere
	 * below one of these.
	 *
	 * @param ofItems names of the relations from a unit to its items
	 * @param ofUnits names of the relations from a unit to the one above it
	 * @param ids ids of plans or units
	 */
	public record PartOf(List<String> ofItems, List<String> ofUnits, List<String> ids) implements Condition {

		public PartOf {
			ofItems.forEach(Names::check);
			ofUnits.forEach(Names::check);
			ofItems = List.copyOf(ofItems);
			ofUnits = List.copyOf(ofUnits);
			ids = List.copyOf(ids);
		}

	}

	/**
	 * The node is related to every node that meets a filter, and there are such nodes.
	 *
	 * @param relation name of the relation to follow
	 * @param direction in which direction, seen from the node
	 * @param label label of the others
	 * @param filter what the others meet
	 */
	public record RelatedToEvery(String relation, Neighbours.Direction direction, String label,
			Filter filter) implements Condition {

		public RelatedToEvery {
			Names.check(relation);
			Names.check(label);
		}

	}

	/**
	 * The node is related to some node that meets a filter.
	 *
	 * @param relation name of the relation to follow
	 * @param direction in which direction, seen from the node
	 * @param filter what the other meets
	 */
	public record RelatedToSome(String relation, Neighbours.Direction direction, Filter filter) implements Condition {

		public RelatedToSome {
			Names.check(relation);
		}

	}

	/**
	 * The node is related to so many different nodes.
	 *
	 * @param relation name of the relation to count; any when null
	 * @param direction in which direction, seen from the node
	 * @param grades how the relations are known; in any way when null
	 * @param least whether it must be at least so many, else at most
	 * @param number how many
	 */
	public record Counted(@Nullable String relation, Neighbours.Direction direction, @Nullable List<String> grades,
			boolean least, int number) implements Condition {

		public Counted {
			if (relation != null) {
				Names.check(relation);
			}
			grades = (grades != null) ? List.copyOf(grades) : null;
		}

	}

	/**
	 * One of these sources tells something of the node.
	 *
	 * @param sources their numbers
	 */
	public record SpokenOf(List<String> sources) implements Condition {

		public SpokenOf {
			sources = List.copyOf(sources);
		}

	}

	/** To how many of some nodes another one is related. */
	public enum Quantifier {

		/** To each of them. */
		ALL,

		/** To at least one. */
		ANY,

		/** To none of them. */
		NONE

	}

}
