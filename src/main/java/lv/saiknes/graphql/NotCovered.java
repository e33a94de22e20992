package lv.saiknes.graphql;

import java.util.List;

import lv.saiknes.query.Entries;
import lv.saiknes.query.Vertex;

/**
 * What the sources leave open of a list that is filtered by relations: where they say
 * nothing and do not cover the matter, nothing follows from their silence.
 *
 * @param leftOutCount how many the filter leaves out for that reason
 * @param leftOut the first of them
 * @param listedCount how many are in the list for that reason
 * @param listed the first of them
 */
public record NotCovered(long leftOutCount, List<Vertex> leftOut, long listedCount, List<Vertex> listed) {

	static NotCovered of(Entries leftOut, Entries listed) {
		return new NotCovered(leftOut.total(), nodes(leftOut), listed.total(), nodes(listed));
	}

	private static List<Vertex> nodes(Entries entries) {
		return entries.entries().stream().map(Entries.Entry::node).toList();
	}

}
