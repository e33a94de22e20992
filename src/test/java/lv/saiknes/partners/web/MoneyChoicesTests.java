package lv.saiknes.partners.web;

import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.partners.web.MoneyChoices.Choice;
import lv.saiknes.partners.web.MoneyChoices.Group;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A planner sees first the money that there are calls for, by where it comes from. */
class MoneyChoicesTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, Ontology.load());

	private final MoneyChoices money = new MoneyChoices(GRAPH, Language.LV);

	@Test
	void everyInstrumentIsOfferedOnce() {
		List<String> ids = Stream.concat(this.money.first().stream(), this.money.others().stream())
			.flatMap((group) -> group.choices().stream())
			.map(Choice::id)
			.toList();
		assertThat(ids).doesNotHaveDuplicates()
			.hasSize((int) RealData.DATASET.entities()
				.stream()
				.filter((entity) -> entity.kind().equals("FundingInstrument"))
				.count());
	}

	@Test
	void whatTellsCallsApartComesFirst() {
		assertThat(ids(this.money.first())).contains("leader", "erasmus-plus", "latvia-lithuania-programme",
				"latgale-culture-programme", "erdf", "altum-instruments");
		assertThat(ids(this.money.others())).as("general").contains("eu-funds", "municipal-funding", "state-funding");
		assertThat(ids(this.money.others())).as("a detail").contains("rdp-19-2", "sam-8-1-1", "altum-start-loan");
		assertThat(ids(this.money.others())).as("over")
			.contains("latvia-russia-programme-2020", "high-value-added-investments", "operational-programme-2020");
	}

	@Test
	void groupsAreWhereMoneyComesFrom() {
		List<Group> groups = this.money.first();
		assertThat(groups).extracting(Group::name)
			.startsWith("Eiropas Savienības finansējums",
					"Ārvalstu un pārrobežu sadarbību veicinoši finanšu instrumenti")
			.endsWith("");
		assertThat(groups.get(1).has("interreg")).as("of two origins, the border is what tells").isTrue();
		assertThat(groups.get(0).has("horizon-europe")).isTrue();
		assertThat(groups.getLast().has("latgale-culture-programme")).isTrue();
	}

	private static List<String> ids(List<Group> groups) {
		return groups.stream().flatMap((group) -> group.choices().stream()).map(Choice::id).toList();
	}

}
