package lv.saiknes.editions;

import java.util.List;

import lv.saiknes.model.Entity;

/**
 * Two editions of a plan.
 *
 * @param from the earlier one
 * @param to the later one
 * @param changes what differs, in the order of the later edition; what that has not
 * stands where the earlier one has it
 */
public record PlanComparison(Entity from, Entity to, List<PlanChange> changes) {

	public PlanComparison {
		changes = List.copyOf(changes);
	}

	/** How many things differ in this way. */
	public int count(PlanChange.How how) {
		return (int) this.changes.stream().filter((change) -> change.how() == how).count();
	}

}
