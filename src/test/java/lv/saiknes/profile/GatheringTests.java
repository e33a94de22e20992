package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.RelationGroup;
import lv.saiknes.profile.Gathering.Tie;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.support.LoadedOntology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Relations are gathered under headings, one line for each node at the other end. */
class GatheringTests {

	private static final String PAGE = "town";

	private final List<RelationGroup> groups = Gathering.groups(LoadedOntology.ONTOLOGY);

	@Test
	void everyRelationOfTheOntologyStandsUnderAHeading() {
		assertThat(this.groups).extracting(RelationGroup::name).doesNotContain(Gathering.REST);
	}

	@Test
	void whatIsStatedAndDerivedIsOneLineAndCountsAsStated() {
		List<Tie> ties = gathered("roles", out("IMPLEMENTS", "m1", Grade.DERIVED),
				out("IMPLEMENTS", "m1", Grade.STATED), out("PARTNERS_IN", "m1", Grade.DERIVED));
		assertThat(ties).hasSize(1);
		assertThat(ties.getFirst().walks()).hasSize(3);
		assertThat(ties.getFirst().grade()).isEqualTo(Grade.STATED);
	}

	@Test
	void statedStandsBeforeCuratedAndDerivedAndThenNames() {
		List<Tie> ties = gathered("roles", out("IMPLEMENTS", "a", Grade.DERIVED), out("IMPLEMENTS", "b", Grade.CURATED),
				out("IMPLEMENTS", "d", Grade.STATED), out("IMPLEMENTS", "c", Grade.STATED));
		assertThat(ties).extracting((tie) -> tie.end().id()).containsExactly("c", "d", "b", "a");
	}

	@Test
	void headingsFollowTheOntologyAndDirectionsAreToldApart() {
		Map<RelationGroup, List<Tie>> ties = Gathering.of(
				this.groups, List.of(out("LOCATED_IN", "country", Grade.STATED),
						in("LOCATED_IN", "school", Grade.STATED), out("PARTY_TO", "agreement", Grade.STATED)),
				Language.EN);
		assertThat(ties.keySet()).extracting(RelationGroup::name).containsExactly("partnerships", "place", "within");
	}

	@Test
	void theOtherPartiesStandBesideAnAgreement() {
		Walk agreement = out("PARTY_TO", "agreement", Grade.STATED);
		Walk partner = new Walk(PAGE, List.of(new Step("PARTY_TO", Direction.OUT), new Step("PARTY_TO", Direction.IN)),
				List.of(agreement.links().getFirst(), link("PARTY_TO", "partner", "agreement", Grade.STATED)),
				vertex("partner"));
		List<Tie> ties = gathered("partnerships", agreement, partner);
		assertThat(ties).hasSize(1);
		assertThat(ties.getFirst().beside()).extracting(Vertex::id).containsExactly("partner");
	}

	private List<Tie> gathered(String group, Walk... walks) {
		return Gathering.of(this.groups, List.of(walks), Language.EN)
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().name().equals(group))
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	private static Walk out(String kind, String end, Grade grade) {
		return new Walk(PAGE, List.of(new Step(kind, Direction.OUT)), List.of(link(kind, PAGE, end, grade)),
				vertex(end));
	}

	private static Walk in(String kind, String end, Grade grade) {
		return new Walk(PAGE, List.of(new Step(kind, Direction.IN)), List.of(link(kind, end, PAGE, grade)),
				vertex(end));
	}

	private static Link link(String kind, String from, String to, Grade grade) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", from + "~" + kind + "~" + to + "~" + grade);
		properties.put("grade", grade.name());
		return new Link(kind, from, to, properties);
	}

	private static Vertex vertex(String id) {
		return Vertex.of(new HashMap<>(Map.of("id", id, "kind", "Municipality", "sortEn", id)), new ArrayList<>());
	}

}
