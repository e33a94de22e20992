package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Served;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a planner could act on: the subject of an idea decides, not what stands beside.
 */
class IdeasToActOnTests {

	private final PartnerFinder finder = new PartnerFinder(() -> Data.GRAPH, Data.SENTENCES);

	@ParameterizedTest
	@ValueSource(strings = { "ūdensvada un kanalizācijas tīklu atjaunošana ciemos",
			"renewal of water supply and sewerage networks in villages" })
	void roadsAreNotForPipes(String idea) {
		assertThat(partners(null, idea)).startsWith("varam")
			.doesNotContain("latvian-state-roads", "ministry-of-transport");
		assertThat(money(null, idea)).startsWith("state-water-loans").doesNotContain("regional-road-programme");
	}

	/** Water only narrows what tourism it is, and a route of tourism is none of buses. */
	@ParameterizedTest
	@CsvSource({ "kraslava-municipality, ūdenstūrisma maršruts pa Daugavu", ", ūdenstūrisma maršruts pa Daugavu",
			"rezekne, velotūrisma maršruti" })
	void tourismOnWaterIsTourism(@Nullable String actor, String idea) {
		assertThat(concepts(ask(actor, idea))).contains("tourism")
			.doesNotContain("public-transport", "water-management", "lpr-3.3.3.2");
		assertThat(partners(actor, idea)).contains("ezerzeme-tourism-association")
			.doesNotContain("latvian-railway", "latvian-state-roads");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "autobusu maršruts uz slimnīcu", "sabiedriskā transporta maršruti", "maršruta taksometrs" })
	void aRouteOfBusesIsPublicTransport(String idea) {
		assertThat(concepts(ask("kraslava-municipality", idea))).contains("public-transport");
	}

	private static List<String> concepts(PartnerAnswer answer) {
		return answer.understanding().concepts().stream().map(Concept::id).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Velomaršruts gar Lubāna ezeru tūristiem", "cycle route along Lake Lubāns for tourists" })
	void moneyForTheYoungIsNotForCyclists(String idea) {
		assertThat(money(null, idea).subList(0, 5)).doesNotContain("izm-youth-contests", "latgale-culture-programme");
		assertThat(money("rezekne", idea)).doesNotContain("state-programmes");
	}

	@ParameterizedTest
	@CsvSource({ "cross-border youth music festival with Belarus",
			"pārrobežu jauniešu mūzikas festivāls ar Baltkrieviju" })
	void thatWorkIsAcrossABorderIsNoSubject(String idea) {
		List<String> tasks = ask("daugavpils", idea).tasks().stream().map(Served::task).toList();
		assertThat(tasks.subList(0, 5)).contains("lpr-3.3.4.3-task-19", "lpr-3.3.4.3-task-12")
			.doesNotContain("lpr-3.3.3.4-task-11", "lpr-3.1.1.3-task-3");
		assertThat(money("daugavpils", idea)).startsWith("latgale-culture-programme", "izm-youth-contests");
	}

	@Test
	void aProgrammeComesBeforeMoneyForAnything() {
		assertThat(money("rezekne", "pārrobežu mākslas skolu apmaiņa")).startsWith("latvia-lithuania-programme")
			.containsSubsequence("latvia-lithuania-programme", "state-programmes");
	}

	@Test
	void theMeasureOfTheIdeaIsToldBeforeAMeetingOnAWordOfIt() {
		Candidate rezekne = ask(null, "cycle route along Lake Lubāns for tourists").candidates()
			.stream()
			.filter((one) -> one.actor().equals("rezekne"))
			.findFirst()
			.orElseThrow();
		assertThat(rezekne.paragraph().getFirst().text().en()).doesNotContain("Tourism Commission");
	}

	private PartnerAnswer ask(@Nullable String actor, String idea) {
		return this.finder.find(new PartnerQuestion(actor, idea, List.of(), List.of(), List.of(), List.of(), null,
				List.of(), List.of(), null, 0.3, 10));
	}

	private List<String> partners(@Nullable String actor, String idea) {
		return ask(actor, idea).candidates().stream().map(Candidate::actor).toList();
	}

	private List<String> money(@Nullable String actor, String idea) {
		return this.finder
			.fundingFor(new FundingQuestion(actor, idea, List.of(), List.of(), List.of(), List.of(), null, 10))
			.fits()
			.stream()
			.map(FundingFit::instrument)
			.toList();
	}

}
