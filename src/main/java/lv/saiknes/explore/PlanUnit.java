package lv.saiknes.explore;

import java.util.List;

import lv.saiknes.query.Vertex;

/**
 * A part of a plan with what hangs on it. Only what the sources state is counted; what a
 * rule concluded (a group's members) is not.
 *
 * @param node the part
 * @param parent id of the part, or of the plan, that it is directly a part of
 * @param tasks its tasks in printed order
 * @param implementers ids of those named as implementers
 * @param partners ids of those named as partners
 * @param instruments ids of the funding instruments named
 * @param indicators how many indicators measure it
 */
public record PlanUnit(Vertex node, String parent, List<Vertex> tasks, List<String> implementers, List<String> partners,
		List<String> instruments, int indicators) {

	public PlanUnit {
		tasks = List.copyOf(tasks);
		implementers = List.copyOf(implementers);
		partners = List.copyOf(partners);
		instruments = List.copyOf(instruments);
	}

}
