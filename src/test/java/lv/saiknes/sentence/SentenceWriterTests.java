package lv.saiknes.sentence;

import java.util.Map;

import lv.saiknes.model.Text;
import lv.saiknes.ontology.OntologyException;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SentenceWriterTests {

	private static final Named TOWN = new Named("Municipality", new Text("Kalnava", "Kalnava"),
			Map.of("genitive", "Kalnavas", "dative", "Kalnavai", "accusative", "Kalnavu", "locative", "Kalnavā"),
			"town", null, null);

	private static final Named PLURAL_TOWN = new Named("Municipality", new Text("Kalni", "Kalni"),
			Map.of("genitive", "Kalnu", "dative", "Kalniem", "accusative", "Kalnus", "locative", "Kalnos"), "town",
			null, null);

	private static final Named GROUP = new Named("ActorGroup", new Text("Amatnieki", "Craftspeople"),
			Map.of("nominative", "amatnieki", "genitive", "amatnieku", "dative", "amatniekiem", "accusative",
					"amatniekus", "locative", "amatniekos", "english", "craftspeople"),
			null, null, null);

	private static final Named MEASURE = new Named("SubPriority", new Text("Kalnava", "Kalnava"), Map.of(), null,
			"3.1.9", null);

	private final SentenceWriter writer = new SentenceWriter(RealData.ONTOLOGY);

	@Test
	void aNameWithFormsCarriesTheCase() {
		assertThat(this.writer.sentence("HELD_IN", project("event"), TOWN, false)).isEqualTo(new Text(
				"Pasākuma “Svētki” norises vieta ir Kalnava.", "The location of the event “Festival” is Kalnava."));
		assertThat(this.writer.sentence("LOCATED_IN", TOWN, PLURAL_TOWN, false).lv())
			.isEqualTo("Kalnava atrodas Kalnos.");
	}

	@Test
	void theClassNounCarriesTheCaseOfAnyOtherName() {
		assertThat(this.writer.sentence("IMPLEMENTS", TOWN, MEASURE, false))
			.isEqualTo(new Text("Kalnava var īstenot apakšprioritāti 3.1.9. “Kalnava”.",
					"Kalnava may implement sub-priority 3.1.9 “Kalnava”."));
	}

	@Test
	void theTypeChoosesTheClassNoun() {
		assertThat(this.writer.name(project("study"))).isEqualTo(new Text("pētījums “Svētki”", "the study “Festival”"));
		assertThat(this.writer.name(project(null)))
			.isEqualTo(new Text("projekts vai pasākums “Svētki”", "the project or event “Festival”"));
	}

	@Test
	void groupsAreManyInBothLanguages() {
		assertThat(this.writer.sentence("PARTNERS_IN", GROUP, MEASURE, false))
			.isEqualTo(new Text("Amatnieki ir starp apakšprioritātes 3.1.9. “Kalnava” sadarbības partneriem.",
					"Craftspeople are among the partners in sub-priority 3.1.9 “Kalnava”."));
	}

	@Test
	void aNameInQuotationMarksLeavesThePluralBeforeItAPlural() {
		Named workshops = new Named("Project", new Text("Darbnīcas “Saruna”", "Workshops “Saruna”"),
				Map.of("genitive", "darbnīcu “Saruna”", "dative", "darbnīcām “Saruna”", "accusative",
						"darbnīcas “Saruna”", "locative", "darbnīcās “Saruna”", "english", "the workshops “Saruna”"),
				"event", null, null);
		assertThat(this.writer.sentence("REFERS_TO", workshops, TOWN, false)).isEqualTo(
				new Text("Darbnīcas “Saruna” attiecas uz Kalnavu.", "The workshops “Saruna” have to do with Kalnava."));
	}

	@Test
	void aTownMayBeManyInLatvianAlone() {
		assertThat(this.writer.sentence("TARGETS", MEASURE, PLURAL_TOWN, false).lv())
			.isEqualTo("Apakšprioritāte 3.1.9. “Kalnava” attiecas uz Kalniem.");
		assertThat(this.writer.sentence("TARGETS", MEASURE, TOWN, false).lv())
			.isEqualTo("Apakšprioritāte 3.1.9. “Kalnava” attiecas uz Kalnavu.");
		assertThat(this.writer.sentence("PARTNERS_IN", PLURAL_TOWN, MEASURE, false).en())
			.isEqualTo("Kalni is among the partners in sub-priority 3.1.9 “Kalnava”.");
	}

	@Test
	void aNodeJustMetIsThisOne() {
		assertThat(this.writer.sentence("IMPLEMENTS", GROUP, MEASURE, false, true, false)).isEqualTo(new Text(
				"Šo apakšprioritāti var īstenot amatnieki.", "This sub-priority may be implemented by craftspeople."));
		assertThat(this.writer.sentence("ABOUT", project("project"),
				new Named("Theme", new Text("Sports", "Sport"), Map.of(), null, null, null), true, true, false))
			.isEqualTo(new Text("Šis projekts ir par tēmu ‘Sports’.", "This project is about the theme ‘Sport’."));
	}

	@Test
	void whatHasEndedIsToldInThePastTense() {
		assertThat(this.writer.sentence("IMPLEMENTS", GROUP, MEASURE, false).lv()).contains(" var īstenot ");
		assertThat(this.writer.sentence("IMPLEMENTS", GROUP, MEASURE, true)).satisfies((past) -> {
			assertThat(past.lv()).contains(" varēja īstenot ");
			assertThat(past.en()).contains(" could implement ");
		});
		assertThat(this.writer.sentence("MEMBER_OF", TOWN, GROUP, true).lv())
			.isEqualTo("Kalnava piederēja pie amatniekiem.");
	}

	@Test
	void aPairOfEndsMayHaveASentenceOfItsOwn() {
		assertThat(this.writer.sentence("MEMBER_OF", TOWN, GROUP, false).lv())
			.isEqualTo("Kalnava pieder pie amatniekiem.");
		Named region = new Named("Region", new Text("Novads", "Region"),
				Map.of("genitive", "Novada", "dative", "Novadam", "accusative", "Novadu", "locative", "Novadā"), null,
				null, null);
		assertThat(this.writer.sentence("MEMBER_OF", TOWN, region, false).lv()).isEqualTo("Kalnava ietilpst Novadā.");
	}

	@Test
	void quotationMarksWithinAQuotedNameAreSingle() {
		Named quoted = new Named("Plan", new Text("Par “to”", "About “it”"), Map.of(), null, null, null);
		Named low = new Named("Plan", new Text("Par „to”", "About it"), Map.of(), null, null, null);
		assertThat(this.writer.name(low).lv()).isEqualTo("plānošanas dokuments “Par ‘to’”");
		assertThat(this.writer.name(quoted))
			.isEqualTo(new Text("plānošanas dokuments “Par ‘to’”", "the plan “About ‘it’”"));
	}

	@Test
	void wordsOfOursStandInSingleQuotationMarks() {
		Named task = new Named("Task", new Text("Par “to”", "About “it”"), Map.of(), null, null, null);
		assertThat(this.writer.sentence("HAS_TASK", MEASURE, task, false))
			.isEqualTo(new Text("Apakšprioritāte 3.1.9. “Kalnava” paredz uzdevumu ‘Par “to”’.",
					"Sub-priority 3.1.9 “Kalnava” lays down the task ‘About “it”’."));
		Named described = new Named("Project", new Text("Ceļu pārbūve", "Roadworks"), Map.of(), "project", null,
				"described");
		assertThat(this.writer.name(described))
			.isEqualTo(new Text("projekts ‘Ceļu pārbūve’", "the project ‘Roadworks’"));
	}

	@Test
	void bracketsWithinWordsOfOursStayRound() {
		Named task = new Named("Task", new Text("Ceļi (visi)", "Roads (all)"), Map.of(), null, null, null);
		assertThat(this.writer.name(task)).isEqualTo(new Text("uzdevums ‘Ceļi (visi)’", "the task ‘Roads (all)’"));
	}

	@Test
	void aThemeMayBeManyInEnglishAlone() {
		assertThat(this.writer.sentence("ABOUT", GROUP, theme("māksla", "mākslas", "visual arts"), false, false, false))
			.isEqualTo(new Text("Par mākslu ir amatnieki.", "Visual arts are a theme of craftspeople."));
		assertThat(this.writer.sentence("ABOUT", GROUP, theme("sports", "sporta", "sport"), false, false, false).en())
			.isEqualTo("Sport is a theme of craftspeople.");
	}

	@Test
	void whatIsExpectedIsNotToldAsDone() {
		Named benefit = new Named("Benefit", new Text("Jaunas vietas", "New jobs"), Map.of(), null, null, null);
		assertThat(this.writer.sentence("BRINGS", MEASURE, benefit, false))
			.isEqualTo(new Text("No apakšprioritātes 3.1.9. “Kalnava” gaidāms ieguvums ‘Jaunas vietas’.",
					"Sub-priority 3.1.9 “Kalnava” is to bring the benefit ‘New jobs’."));
	}

	@Test
	void aContributionIsMadeToWhatADirectionBrings() {
		Named direction = new Named("StrategicDirection", new Text("Tilti", "Bridges"), Map.of(), null, null, null);
		assertThat(this.writer.sentence("CONTRIBUTES_TO", direction, direction, false).lv())
			.isEqualTo("Virziens “Tilti” dod ieguldījumu virziena “Tilti” īstenošanā.");
	}

	@Test
	void whoSignedIsOneOfTheParties() {
		Named agreement = new Named("Partnership", new Text("Līgums", "Agreement"), Map.of("genitive", "līguma",
				"dative", "līgumam", "accusative", "līgumu", "locative", "līgumā", "english", "the agreement"), null,
				null, null);
		assertThat(this.writer.sentence("PARTY_TO", TOWN, agreement, false))
			.isEqualTo(new Text("Kalnava ir viena no pusēm līgumā.", "Kalnava is a party to the agreement."));
		assertThat(this.writer.sentence("PARTY_TO", TOWN, agreement, false, false, true).lv())
			.isEqualTo("Viena no pusēm līgumā bija Kalnava.");
	}

	@Test
	void whatArisesFromANetworkIsPartOfItsWork() {
		Named project = new Named("Project", new Text("Ezera balss", "Voice of the lake"), Map.of(), "project", null,
				null);
		Named network = new Named("Network", new Text("Ezeru tīkls", "Lake network"), Map.of("genitive", "Ezeru tīkla",
				"dative", "Ezeru tīklam", "accusative", "Ezeru tīklu", "locative", "Ezeru tīklā"), null, null, null);
		assertThat(this.writer.sentence("ARISES_FROM", project, network, false))
			.isEqualTo(new Text("Projekts “Ezera balss” ir daļa no Ezeru tīkla darba.",
					"The project “Voice of the lake” is part of the work of Lake network."));
		assertThat(this.writer.sentence("ARISES_FROM", project, network, false, false, true).lv())
			.isEqualTo("Daļa no Ezeru tīkla darba bija projekts “Ezera balss”.");
	}

	@Test
	void aCountryTakesPartInAProgramme() {
		Named programme = new Named("FundingInstrument", new Text("Tilts", "Bridge"), Map.of(), "programme", null,
				null);
		Named country = new Named("Country", new Text("Lietuva", "Lithuania"),
				Map.of("genitive", "Lietuvas", "dative", "Lietuvai", "accusative", "Lietuvu", "locative", "Lietuvā"),
				null, null, null);
		assertThat(this.writer.sentence("MEANT_FOR", programme, country, false))
			.isEqualTo(new Text("Programmā “Tilts” piedalās Lietuva.", "The programme “Bridge” is open to Lithuania."));
		assertThat(this.writer.sentence("MEANT_FOR", programme, GROUP, false).lv())
			.isEqualTo("Programmu “Tilts” paredz amatniekiem.");
	}

	@Test
	void theFirstLetterIsACapitalBehindAQuotationMark() {
		Named plan = new Named(
				"Plan", new Text("“tilts” pār upi", "“bridge”"), Map.of("genitive", "“tilta”", "dative", "“tiltam”",
						"accusative", "“tiltu”", "locative", "“tiltā”", "english", "“bridge” across"),
				null, null, null);
		assertThat(this.writer.sentence("REFERS_TO", plan, TOWN, false))
			.isEqualTo(new Text("“Tilts” pār upi piemin Kalnavu.", "“Bridge” across mentions Kalnava."));
	}

	/** An English name without the class noun stands as it is. */
	@Test
	void aNameThatIsNotSetApartNeedsNoClassNounInEnglish() {
		assertThat(this.writer.name(new Named("Institution", new Text("Tilts", "Bridge"), Map.of(), null, null, null)))
			.isEqualTo(new Text("organizācija Tilts", "Bridge"));
	}

	@Test
	void anUnknownRelationIsRefused() {
		assertThatExceptionOfType(OntologyException.class)
			.isThrownBy(() -> this.writer.sentence("KNOWS", TOWN, GROUP, false))
			.withMessageContaining("`KNOWS`");
	}

	private static Named theme(String nominative, String genitive, String english) {
		String accusative = nominative.substring(0, nominative.length() - 1) + "u";
		return new Named(
				"Theme", new Text(nominative, english), Map.of("nominative", nominative, "genitive", genitive, "dative",
						genitive, "accusative", accusative, "locative", genitive, "english", english),
				null, null, null);
	}

	private static Named project(@Nullable String type) {
		return new Named("Project", new Text("Svētki", "Festival"), Map.of(), type, null, null);
	}

}
