package lv.saiknes.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When things hold, on a few made-up ones: a source of 2011 tells of them. */
class TimeTableTests {

	private final List<Entity> entities = new ArrayList<>();

	private final List<Relation> relations = new ArrayList<>();

	@Test
	void aMeasureAndARoleHaveThePeriodOfTheirPlan() {
		node("plan", "Plan", Map.of("periodFrom", "2021", "periodTo", "2027"));
		node("priority", "Priority", Map.of());
		node("measure", "SubPriority", Map.of());
		node("mill", "Institution", Map.of());
		relation("priority", "PART_OF", "plan", Map.of());
		relation("measure", "PART_OF", "priority", Map.of());
		Relation role = relation("mill", "IMPLEMENTS", "measure", Map.of());
		assertThat(times("measure").validity("2020")).isEqualTo(Validity.NOT_YET);
		assertThat(times(role).validity("2024")).isEqualTo(Validity.IN_FORCE);
		assertThat(times(role).validity("1950")).isEqualTo(Validity.NOT_YET);
		assertThat(times(role).validity("2028")).isEqualTo(Validity.ENDED);
	}

	@Test
	void whatHasNoDateIsUnknownBeforeItsSourceAndLastKnownAfterIt() {
		node("twinning", "Partnership", Map.of());
		assertThat(times("twinning").validity("1950")).isEqualTo(Validity.UNKNOWN);
		assertThat(times("twinning").validity("2011")).isEqualTo(Validity.IN_FORCE);
		assertThat(times("twinning").validity("2020")).isEqualTo(Validity.LAST_KNOWN);
		assertThat(times("twinning").during(new Period("1850", "1850"), Certainty.CERTAIN)).isFalse();
		assertThat(times("twinning").during(new Period("1850", "1850"), Certainty.POSSIBLE)).isTrue();
	}

	@Test
	void whatHappensOnceEndsWhenItHappens() {
		node("fair", "Project", Map.of("type", "event", "start", "2007"));
		node("work", "Project", Map.of("type", "activity", "start", "2007"));
		assertThat(times("fair").validity("2008")).isEqualTo(Validity.ENDED);
		assertThat(times("work").validity("2008")).isEqualTo(Validity.IN_FORCE);
	}

	@Test
	void aBodyThatEndsLeavesWhatItTookPartIn() {
		node("agreement", "Partnership", Map.of("signed", "1994", "validTo", "2015"));
		node("district", "Region", Map.of("validTo", "2009-06-30"));
		Relation party = relation("district", "PARTY_TO", "agreement", Map.of());
		assertThat(times(party).at("2010")).satisfies((state) -> {
			assertThat(state.kind()).isEqualTo(Validity.ENDED);
			assertThat(state.until()).isEqualTo("2009-06-30");
			assertThat(state.text().en()).contains("ceased to exist");
		});
		assertThat(times("agreement").validity("2010")).isEqualTo(Validity.IN_FORCE);
	}

	@Test
	void theBeginningOfAGroupIsNotThatOfAMembership() {
		node("euroregion", "Euroregion", Map.of("validFrom", "1998"));
		node("town", "Municipality", Map.of());
		Relation member = relation("town", "MEMBER_OF", "euroregion", Map.of());
		assertThat(times(member).since()).isNull();
		assertThat(times(member).validity("1997")).isEqualTo(Validity.NOT_YET);
		assertThat(times(member).validity("2003")).isEqualTo(Validity.UNKNOWN);
	}

	@Test
	void aConclusionHoldsWhileItsPremisesDo() {
		node("measure", "SubPriority", Map.of("validFrom", "2005", "validTo", "2027"));
		node("group", "ActorGroup", Map.of());
		node("town", "Municipality", Map.of());
		relation("group", "PARTNERS_IN", "measure", Map.of());
		relation("town", "MEMBER_OF", "group", Map.of("validFrom", "2006", "validTo", "2010"));
		Relation concluded = new Relation("derived", "PARTNERS_IN", "town", "measure", Grade.DERIVED, List.of(), null,
				"group-member-partners", List.of("group PARTNERS_IN measure", "town MEMBER_OF group"), Map.of());
		this.relations.add(concluded);
		assertThat(times(concluded).validity("2008")).isEqualTo(Validity.IN_FORCE);
		assertThat(times(concluded).validity("2012")).isEqualTo(Validity.ENDED);
	}

	@Test
	void aMemberOfSomebodysGroupTellsThatTheirAgreementHasEnded() {
		node("first", "Partnership", Map.of("signed", "1994", "validTo", "2015"));
		node("second", "Partnership", Map.of("signed", "2004"));
		node("sister-cities", "ActorGroup", Map.of());
		List.of("town", "north", "south", "west").forEach((id) -> node(id, "Municipality", Map.of()));
		relation("sister-cities", "OF", "town", Map.of());
		List.of("first", "second").forEach((id) -> relation("town", "PARTY_TO", id, Map.of()));
		relation("north", "PARTY_TO", "first", Map.of());
		relation("south", "PARTY_TO", "first", Map.of());
		relation("south", "PARTY_TO", "second", Map.of());
		Relation ended = relation("north", "MEMBER_OF", "sister-cities", Map.of());
		Relation another = relation("south", "MEMBER_OF", "sister-cities", Map.of());
		Relation none = relation("west", "MEMBER_OF", "sister-cities", Map.of());
		assertThat(times(ended).at("2021")).satisfies((state) -> {
			assertThat(state.kind()).isEqualTo(Validity.LAST_KNOWN);
			assertThat(state.text().lv()).contains("ziņas līdz 2011. gadam")
				.endsWith("; sadarbības termiņš beidzās 2015. gadā");
			assertThat(state.text().en()).endsWith("; the term of the cooperation ended in 2015");
		});
		assertThat(times(ended).at("2015").text().lv()).doesNotContain("termiņš");
		assertThat(times(another).at("2021").text().lv()).doesNotContain("termiņš");
		assertThat(times(none).at("2021").text().lv()).doesNotContain("termiņš");
	}

	@Test
	void whatWasOnlyDraftedOrGivenUpIsNeverInForce() {
		node("draft", "Plan", Map.of("periodFrom", "2014", "periodTo", "2020", "stage", "draft"));
		node("given-up", "Project", Map.of("type", "project", "start", "2005", "stage", "abandoned"));
		assertThat(times("draft").validity("2016")).isEqualTo(Validity.LAST_KNOWN);
		assertThat(times("draft").during(new Period("2016", "2016"), Certainty.CERTAIN)).isFalse();
		assertThat(times("draft").validity("2021")).isEqualTo(Validity.ENDED);
		assertThat(times("given-up").during(new Period("2006", "2006"), Certainty.POSSIBLE)).isFalse();
	}

	@Test
	void themesAndCountriesHaveNoTime() {
		node("culture", "Theme", Map.of());
		node("latvia", "Country", Map.of());
		assertThat(table().find(this.entities.getFirst())).isEmpty();
		assertThat(table().find(this.entities.getLast())).isEmpty();
	}

	@Test
	void whatIsStoredIsWhatIsReadBack() {
		TimeTable table = new TimeTable(RealData.DATASET, RealData.ONTOLOGY);
		assertThat(RealData.DATASET.relations()).allSatisfy((relation) -> table.find(relation)
			.ifPresent((times) -> assertThat(Times.of(times.stored())).isEqualTo(times)));
	}

	private void node(String id, String kind, Map<String, String> values) {
		List<Claim> claims = new ArrayList<>();
		values.forEach((property, value) -> claims
			.add(new Claim(property, value, Grade.STATED, List.of("004.1"), null, null, List.of())));
		claims.add(new Claim("note", new Text("x", "x"), Grade.STATED, List.of("004.1"), null, null, List.of()));
		this.entities.add(new Entity(id, kind, List.of(), new Text(id, id), List.of(), Map.of(), null, List.of(),
				Map.of(), claims));
	}

	private Relation relation(String from, String kind, String to, Map<String, Object> properties) {
		Relation relation = new Relation(from + " " + kind + " " + to, kind, from, to, Grade.STATED, List.of("004.1"),
				null, null, List.of(), properties);
		this.relations.add(relation);
		return relation;
	}

	private TimeTable table() {
		Text text = new Text("x", "x");
		return new TimeTable(new Dataset("v", "2011",
				List.of(new Source("004", text, text, "2011", null, List.of(), null, List.of())),
				List.of(new Citation("004.1", "004", "1", 1, 1, "0")), this.entities, this.relations, Manifest.NONE),
				RealData.ONTOLOGY);
	}

	private Times times(String id) {
		Entity entity = this.entities.stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow();
		return table().find(entity).orElseThrow();
	}

	private Times times(Relation relation) {
		return table().find(relation).orElseThrow();
	}

}
