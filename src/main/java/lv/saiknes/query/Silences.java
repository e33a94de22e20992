package lv.saiknes.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.silence.Listing;
import lv.saiknes.silence.Silence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What it means of a node that nothing, or nothing more, is said along a relation. */
@Component
public class Silences {

	private final PassageReader passageReader;

	private final Ontology ontology;

	Silences(PassageReader passageReader, Ontology ontology) {
		this.passageReader = passageReader;
		this.ontology = ontology;
	}

	/**
	 * For each relation that a node of this kind may have and that some source lists in
	 * full for somebody, in the order of the ontology.
	 * @param node with its listings
	 */
	public List<Covered> of(Vertex node) {
		List<Source> sources = this.passageReader.listSources();
		Set<String> listed = new LinkedHashSet<>();
		sources.forEach((source) -> source.exhaustive()
			.forEach((list) -> listed.add(list.relation() + " " + direction(list.outwards()))));
		List<Listing> own = Listing.of(node.properties().get(Listing.STORED));
		List<Covered> all = new ArrayList<>();
		for (RelationType type : this.ontology.relationTypes()) {
			for (Direction direction : List.of(Direction.OUT, Direction.IN)) {
				boolean outwards = direction == Direction.OUT;
				boolean possible = type.ends()
					.stream()
					.anyMatch((ends) -> (outwards ? ends.from() : ends.to()).contains(node.kind()));
				if (possible && listed.contains(type.name() + " " + direction)) {
					all.add(covered(type.name(), direction, Listing.find(own, type.name(), outwards), sources));
				}
			}
		}
		return all;
	}

	private static Covered covered(String relation, Direction direction, Optional<Listing> listing,
			List<Source> sources) {
		return listing.map((found) -> {
			Source source = sources.stream().filter((one) -> one.id().equals(found.source())).findFirst().orElseThrow();
			return new Covered(relation, direction, Silence.NONE, source.exhaustive().get(found.number()).reason(),
					source.id());
		}).orElseGet(() -> new Covered(relation, direction, Silence.NOT_COVERED, null, null));
	}

	private static Direction direction(boolean outwards) {
		return outwards ? Direction.OUT : Direction.IN;
	}

	/**
	 * What silence means along one relation.
	 *
	 * @param relation name of the relation
	 * @param direction in which direction
	 * @param silence what it means that nothing, or nothing more, is said
	 * @param reason why it means none, absent where it does not
	 * @param source number of the source that lists it in full, absent likewise
	 */
	public record Covered(String relation, Direction direction, Silence silence, @Nullable Text reason,
			@Nullable String source) {
	}

}
