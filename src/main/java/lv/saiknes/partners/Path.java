package lv.saiknes.partners;

import java.util.List;

/**
 * A line of evidence: relations that lead from one node to another.
 *
 * @param relations ids of the relations, in order
 * @param strength how much it counts, from 0 to 1
 */
public record Path(List<String> relations, double strength) {

	public Path {
		relations = (relations instanceof Way) ? relations : List.copyOf(relations);
	}

}
