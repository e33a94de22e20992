package lv.saiknes.graphql;

import java.util.List;

import lv.saiknes.query.Entries;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import lv.saiknes.time.State;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * What a date leaves out of a list.
 *
 * @param totalCount how many entries
 * @param edges the first of them
 */
public record LeftOut(long totalCount, List<LeftOutEdge> edges) {

	/** Where no date was given. */
	static final LeftOut NOTHING = new LeftOut(0, List.of());

	static LeftOut of(Entries entries, String date) {
		return new LeftOut(entries.total(), entries.entries().stream().map((entry) -> {
			Times times = (entry.time() != null) ? entry.time().times() : null;
			if (times == null) {
				throw new IllegalStateException("what has no time is not left out: " + entry.node().id());
			}
			return new LeftOutEdge(entry.node(), entry.link(), times.at(date));
		}).toList());
	}

	/**
	 * One entry that is left out.
	 *
	 * @param node the node
	 * @param relation the relation that leads to it, absent in lists of nodes
	 * @param state how it stands at the date
	 */
	public record LeftOutEdge(Vertex node, @Nullable Link relation, State state) {
	}

}
