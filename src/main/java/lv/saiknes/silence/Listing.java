package lv.saiknes.silence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * That a source lists in full what a node reaches along a relation.
 *
 * @param relation name of the relation
 * @param outwards whether from its start
 * @param source id of the source
 * @param number which of the source's full lists, counted from 0
 */
public record Listing(String relation, boolean outwards, String source, int number) {

	/** Name of the property under which the store holds those of a node. */
	public static final String STORED = "listings";

	/** As it is stored. */
	public String stored() {
		return beginning(this.relation, this.outwards) + this.source + " " + this.number;
	}

	/** With what those for a relation in a direction begin, as they are stored. */
	public static String beginning(String relation, boolean outwards) {
		return relation + (outwards ? " OUT " : " IN ");
	}

	/** Those that are stored so; none where there are none. */
	public static List<Listing> of(@Nullable Object stored) {
		return (stored instanceof Collection<?> all) ? all.stream().map(String.class::cast).map((text) -> {
			String[] parts = text.split(" ");
			return new Listing(parts[0], parts[1].equals("OUT"), parts[2], Integer.parseInt(parts[3]));
		}).toList() : List.of();
	}

	/** The one for a relation in a direction, if there is one. */
	public static Optional<Listing> find(List<Listing> listings, String relation, boolean outwards) {
		return listings.stream()
			.filter((listing) -> listing.relation().equals(relation) && listing.outwards() == outwards)
			.findFirst();
	}

}
