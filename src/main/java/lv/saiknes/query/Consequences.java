package lv.saiknes.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source.Exhaustive;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
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

	/**
	 * From what of which records nothing follows. A component that is not named here
	 * counts as one that matters.
	 */
	private static final Map<Class<?>, Set<String>> WITHOUT = Map.of(Entity.class,
			Set.of("aliases", "forms", "summary", "sameAs"), Claim.class, Set.of("reason"), Relation.class,
			Set.of("reason"), Citation.class, Set.of("locator", "firstLine", "lastLine", "sha256"), Source.class,
			Set.of("title", "publisher", "url", "personalSpans", "coverage", "pages", "marked", "table"),
			Exhaustive.class, Set.of("reason"), Text.class, Set.of("lv", "en"));

	public Consequences {
		listings = List.copyOf(listings);
	}

	/**
	 * Whether anything follows, for whatever record, from this component of a record. Of
	 * texts in both languages nothing does but from the name of a node.
	 */
	public static boolean followFrom(Class<?> record, String component) {
		return !WITHOUT.getOrDefault(record, Set.of()).contains(component);
	}

	/**
	 * Whether something may follow for others from the name of the node that these are
	 * of: that a relation ends with a body is told with the name of the body.
	 */
	public boolean followFromName() {
		return this.times != null && this.times.isOfBody() && this.times.until() != null;
	}

	/** Those that stand among the properties of a stored node or relation. */
	public static Consequences of(Map<String, Object> stored) {
		return new Consequences(Rows.string(stored, "knownAt"), Times.of(stored),
				Listing.of(stored.get(Listing.STORED)));
	}

}
