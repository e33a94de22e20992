package lv.saiknes.editions;

import java.util.List;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions of a plan.
 *
 * @param how how it differs
 * @param what what differs
 * @param unit the part of the plan in which it stands, in the later edition where both
 * have it
 * @param earlier the part or task in the earlier edition, or the body or money that was
 * named there; null where it has none
 * @param later the same of the later edition
 * @param text the difference in a few words
 * @param before passages of the earlier edition
 * @param after passages of the later edition
 */
public record PlanChange(How how, What what, Entity unit, @Nullable Entity earlier, @Nullable Entity later, Text text,
		List<Citation> before, List<Citation> after) {

	public PlanChange {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/** How something differs. */
	public enum How {

		/** Only the later edition has it. */
		ADDED,
		/** Only the earlier edition has it. */
		DROPPED,
		/** Both have it in other words. */
		REWORDED,
		/** Both have it, in different parts of the plan. */
		MOVED,
		/** Both name the money, with another sum or share. */
		ALTERED

	}

	/** What differs. */
	public enum What {

		/** A part of the plan. */
		UNIT,
		/** A task. */
		TASK,
		/** Who carries a part out, or takes part in that. */
		ROLE,
		/** What pays for a part. */
		MONEY

	}

}
