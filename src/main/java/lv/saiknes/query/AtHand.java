package lv.saiknes.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One version of the data in memory. It answers the plainest questions, which are most of
 * them, as the database does: nodes by their ids, and pages of lists in the usual order
 * without a filter or a date. Whatever else is asked is left to the database.
 */
public interface AtHand {

	/**
	 * The nodes with these ids, by id in this order, with their id, kind and these
	 * properties; ids without a node are left out. Empty where the database is to be
	 * asked.
	 * @param properties names of the properties; all when null
	 */
	Optional<Map<String, Vertex>> findVertices(Collection<String> ids, @Nullable List<String> properties);

	/**
	 * Lists of neighbours, each of some nodes, by the ids of these. Empty where the
	 * database is to be asked for one of them.
	 */
	Optional<Map<Neighbours, Map<String, Entries>>> findNeighbours(Map<Neighbours, ? extends Collection<String>> asked);

	/** The nodes that are selected; empty where the database is to be asked. */
	Optional<Entries> list(Selection selection);

	/** Knows what is in memory of the version that is loaded. */
	interface Current {

		/** What is in memory of it; empty as long as that is not there. */
		Optional<AtHand> find();

	}

}
