package lv.saiknes.query;

import java.util.List;

import lv.saiknes.silence.Listing;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a node or relation beside its own record, since it follows from other
 * facts. Of the rest of the dataset nothing goes into a row but by this: so a record and
 * its consequences together tell whether its row is still the same.
 *
 * @param knownAt up to which date the sources know of it
 * @param times when it holds, null where time is no matter
 * @param listings what is listed in full of a node
 */
public record Consequences(String knownAt, @Nullable Times times, List<Listing> listings) {

	public Consequences {
		listings = List.copyOf(listings);
	}

}
