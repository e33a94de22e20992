package lv.saiknes.ontology;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The project's ontology is complete, and one that contradicts itself is refused. */
class OntologyTests {

	private static final List<String> ACTORS = List.of("Municipality", "Region", "Institution", "ActorGroup", "Network",
			"Euroregion");

	private static final String SMALL = """
			grades:
			  STATED: {label: {lv: teikts, en: stated}, description: said}
			  DERIVED: {label: {lv: secināts, en: derived}, description: made}
			  CURATED: {label: {lv: vērtēts, en: curated}, description: judged}
			commonClaims:
			  note: {type: text, description: A remark.}
			kinds:
			  Town:
			    label: {lv: pilsēta, en: town}
			    plural: {lv: pilsētas, en: towns}
			    pluralDative: pilsētām
			    gender: feminine
			    nouns:
			      small: {label: {lv: pilsētiņa, en: small town}, gender: feminine, cases: {genitive: pilsētiņas, dative: pilsētiņai, accusative: pilsētiņu, locative: pilsētiņā}}
			    cases: {genitive: pilsētas, dative: pilsētai, accusative: pilsētu, locative: pilsētā}
			    description: A town.
			    properties:
			      type: {type: enum, values: [big, small], required: true, description: How large it is.}
			    claims:
			      founded: {type: date, description: When it was founded.}
			sets:
			  Place: [Town]
			commonRelationProperties:
			  validFrom: {type: date, description: From when.}
			relations:
			  TWINNED_WITH:
			    label: {lv: sadraudzējas ar, en: is twinned with}
			    inverse: {lv: sadraudzējas ar, en: is twinned with}
			    description: Two towns are friends.
			    ends: [{from: Place, to: [Town]}]
			    rosterTo: [Town]
			    sentence: {lv: '{from} un {to}', en: '{from} and {to}'}
			    inverseSentence: {lv: '{to} un {from}', en: '{to} and {from}'}
			""";

	private final Ontology ontology = Ontology.load();

	@ParameterizedTest
	@ValueSource(strings = { "Plan", "Goal", "Observation", "StrategicDirection", "Priority", "SubPriority", "Task",
			"Indicator", "Benefit", "Municipality", "Region", "Country", "Institution", "ActorGroup", "Network",
			"Euroregion", "FundingInstrument", "Partnership", "Project", "Theme" })
	void everyKindOfTheDesignIsDeclared(String name) {
		Kind kind = this.ontology.getKind(name);
		assertBoth(kind.label());
		assertBoth(kind.plural());
		assertThat(kind.pluralDative()).endsWith("m");
		assertThat(kind.noun().cases()).containsOnlyKeys("genitive", "dative", "accusative", "locative");
		assertThat(kind.noun().cases().values()).allSatisfy((form) -> assertThat(form).isNotBlank());
		assertThat(kind.description()).isNotBlank();
		assertThat(kind.actor()).isEqualTo(ACTORS.contains(name));
	}

	@ParameterizedTest
	@CsvSource({ "1, tēma, theme", "2, tēmas, themes", "11, tēmas, themes", "21, tēma, themes", "111, tēmas, themes",
			"0, tēmas, themes" })
	void aNounFollowsItsNumber(long number, String lv, String en) {
		assertThat(this.ontology.getKind("Theme").labelFor(number)).isEqualTo(new Text(lv, en));
	}

	@Test
	void sourceAndCitationAreNoKinds() {
		assertThat(this.ontology.findKind("Source")).isEmpty();
		assertThat(this.ontology.findKind("Citation")).isEmpty();
	}

	@Test
	void furtherLabelsBelongToTheirKinds() {
		assertThat(this.ontology.kinds()).filteredOn((kind) -> kind.labels().contains("Measure"))
			.extracting(Kind::name)
			.containsExactlyInAnyOrder("SubPriority", "Priority");
		assertThat(this.ontology.kinds()).filteredOn((kind) -> kind.labels().contains("TwinCity"))
			.extracting(Kind::name)
			.containsExactly("Municipality");
	}

	@ParameterizedTest
	@CsvSource({ "PART_OF, StrategicDirection, Plan", "PART_OF, Priority, StrategicDirection",
			"PART_OF, SubPriority, Priority", "PART_OF, StrategicDirection, Priority", "PART_OF, Priority, Plan",
			"PART_OF, Plan, Plan", "SUBORDINATE_TO, Plan, Plan", "CONTRIBUTES_TO, Priority, StrategicDirection",
			"CONTRIBUTES_TO, StrategicDirection, StrategicDirection", "CONTRIBUTES_TO, Plan, Plan",
			"PURSUES, Plan, Goal", "PURSUES, SubPriority, Goal", "PURSUES, Priority, Goal",
			"HAS_TASK, SubPriority, Task", "HAS_TASK, Priority, Task", "MEASURED_BY, SubPriority, Indicator",
			"MEASURED_BY, Priority, Indicator", "MEASURED_BY, Goal, Indicator", "BRINGS, SubPriority, Benefit",
			"BRINGS, Priority, Benefit", "TARGETS, SubPriority, Region", "TARGETS, SubPriority, Municipality",
			"TARGETS, Priority, Country", "TARGETS, SubPriority, ActorGroup", "BUILDS_ON, SubPriority, Project",
			"BUILDS_ON, Priority, Project", "REFERS_TO, SubPriority, SubPriority", "REFERS_TO, Plan, Plan",
			"SAME_WORDING_AS, Task, Task", "SAME_WORDING_AS, Indicator, Indicator",
			"CONTRADICTS, Observation, Observation", "CONTRADICTS, Plan, Plan", "OBSERVED_IN, Observation, Goal",
			"OBSERVED_IN, Observation, Region", "FUNDED_BY, SubPriority, FundingInstrument",
			"FUNDED_BY, Project, FundingInstrument", "FUNDED_BY, Partnership, FundingInstrument",
			"FUNDED_BY, Plan, FundingInstrument", "NARROWER_THAN, FundingInstrument, FundingInstrument",
			"NARROWER_THAN, Theme, Theme", "MANAGED_BY, FundingInstrument, Institution",
			"LOCATED_IN, Institution, Municipality", "LOCATED_IN, Municipality, Region", "LOCATED_IN, Region, Country",
			"COVERS, Partnership, Theme", "ABOUT, SubPriority, Theme", "ABOUT, Task, Theme", "ABOUT, Project, Theme",
			"ARISES_FROM, Project, Partnership", "ARISES_FROM, Project, Network", "ARISES_FROM, Project, Euroregion" })
	void relationsOfTheDesignJoinTheirEnds(String relation, String from, String to) {
		assertThat(relation(relation).mayJoin(from, to)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Municipality", "Region", "Institution", "ActorGroup", "Network", "Euroregion" })
	void everyActorMayActAndBelong(String actor) {
		assertThat(relation("IMPLEMENTS").mayJoin(actor, "SubPriority")).isTrue();
		assertThat(relation("IMPLEMENTS").mayJoin(actor, "Priority")).isTrue();
		assertThat(relation("PARTNERS_IN").mayJoin(actor, "SubPriority")).isTrue();
		assertThat(relation("PARTNERS_IN").mayJoin(actor, "Priority")).isTrue();
		for (String whole : List.of("ActorGroup", "Network", "Euroregion", "Region")) {
			assertThat(relation("MEMBER_OF").mayJoin(actor, whole)).isTrue();
		}
		assertThat(relation("OF").mayJoin("ActorGroup", actor)).isTrue();
		assertThat(relation("SUCCEEDS").mayJoin(actor, actor)).isTrue();
		assertThat(relation("PARTY_TO").mayJoin(actor, "Partnership")).isTrue();
		assertThat(relation("PARTICIPATED_IN").mayJoin(actor, "Project")).isTrue();
		assertThat(relation("PREPARED_BY").mayJoin("Plan", actor)).isTrue();
		assertThat(relation("ADOPTED_BY").mayJoin("Plan", actor)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "IMPLEMENTS, FundingInstrument, SubPriority", "IMPLEMENTS, Country, SubPriority",
			"IMPLEMENTS, SubPriority, Institution", "FUNDED_BY, SubPriority, Institution",
			"MANAGED_BY, Institution, FundingInstrument", "MEMBER_OF, Municipality, Country",
			"MEMBER_OF, Theme, ActorGroup", "NARROWER_THAN, Theme, FundingInstrument", "PART_OF, SubPriority, Plan",
			"HAS_TASK, Plan, Task", "PARTY_TO, Country, Partnership", "COVERS, Project, Theme",
			"ADOPTED_BY, SubPriority, Municipality" })
	void otherEndsMayNotMeet(String relation, String from, String to) {
		assertThat(relation(relation).mayJoin(from, to)).isFalse();
	}

	@Test
	void everyRelationReadsInBothLanguagesAndDirections() {
		assertThat(this.ontology.relationTypes()).allSatisfy((type) -> {
			assertBoth(type.label());
			assertBoth(type.inverse());
			assertThat(type.description()).isNotBlank();
			assertThat(type.ends()).isNotEmpty();
			assertThat(type.name()).matches("[A-Z]+(_[A-Z]+)*");
			assertBoth(type.sentence());
			assertBoth(type.inverseSentence());
		});
	}

	@Test
	void relationsThatJoinEverythingAreRosters() {
		assertThat(relation("LOCATED_IN").roster()).isTrue();
		assertThat(relation("MEMBER_OF").roster()).isFalse();
		assertThat(relation("MEMBER_OF").rosterTo()).containsExactly("Region");
		assertThat(relation("PARTNERS_IN").roster()).isFalse();
		assertThat(relation("PARTNERS_IN").rosterTo()).isEmpty();
	}

	@Test
	void everyRelationMayCarryDatesAndANote() {
		assertThat(this.ontology.relationTypes())
			.allSatisfy((type) -> assertThat(type.properties()).containsKeys("validFrom", "validTo", "note", "key"));
		assertThat(relation("FUNDED_BY").properties()).containsKeys("amount", "currency", "share");
		assertThat(relation("ADOPTED_BY").properties()).containsKeys("decision", "date");
	}

	@Test
	void everyKindMayHaveTheCommonClaims() {
		assertThat(this.ontology.commonClaims()).containsKeys("validFrom", "validTo", "note");
		assertThat(this.ontology.kinds())
			.allSatisfy((kind) -> assertThat(kind.claims()).containsAllEntriesOf(this.ontology.commonClaims()));
	}

	@ParameterizedTest
	@EnumSource(Grade.class)
	void everyGradeIsExplained(Grade grade) {
		assertBoth(this.ontology.labelOf(grade));
		assertThat(this.ontology.descriptionOf(grade)).isNotBlank();
	}

	@Test
	void whatIsNotDeclaredIsNotFound() {
		assertThat(this.ontology.findKind("Person")).isEmpty();
		assertThat(this.ontology.findRelationType("KNOWS")).isEmpty();
		assertThatExceptionOfType(OntologyException.class).isThrownBy(() -> this.ontology.getKind("Person"))
			.withMessageContaining("`Person`");
	}

	@Test
	void whatAKindIsHangsOnItsTraits() {
		Ontology small = Ontology
			.parse(SMALL.replace("gender: feminine\n    nouns", "gender: feminine\n    traits: [place]\n    nouns")
				.replace("Place: [Town]", "Place: {traits: [place]}\n  Anything: all"));
		assertThat(small.kinds(Trait.PLACE)).extracting(Kind::name).containsExactly("Town");
		assertThat(small.kinds(Trait.ACTOR)).isEmpty();
		assertThat(small.findRelationType("TWINNED_WITH").orElseThrow().mayJoin("Town", "Town")).isTrue();
		assertThat(this.ontology.kinds(Trait.ACTOR)).extracting(Kind::name).containsExactlyElementsOf(ACTORS);
		assertThat(this.ontology.treeRelations(RelationType.Whole.TO)).containsExactly("PART_OF");
		assertThat(this.ontology.treeRelations(RelationType.Whole.FROM)).containsExactly("PURSUES", "HAS_TASK",
				"MEASURED_BY", "BRINGS");
	}

	/** What nobody said anything of is checked most strictly. */
	@Test
	void aKindWithoutTraitsMustBeMentionedAndMayCopyNothing() {
		Kind town = Ontology.parse(SMALL).getKind("Town");
		assertThat(town.traits()).isEmpty();
		assertThat(this.ontology.kinds().stream().filter((kind) -> !kind.is(Trait.KNOWN_BY_PLACE)).map(Kind::name))
			.containsExactlyInAnyOrder("Municipality", "Region", "Country", "Institution", "ActorGroup", "Network",
					"Euroregion", "Plan", "FundingInstrument", "Code", "Theme");
	}

	@Test
	void aCoherentFileIsRead() {
		Ontology small = Ontology.parse(SMALL);
		assertThat(small.getKind("Town").properties().get("type"))
			.isEqualTo(new PropertyType("type", ValueType.ENUM, List.of("big", "small"), true, "How large it is."));
		assertThat(small.getKind("Town").claims()).containsOnlyKeys("note", "founded");
		RelationType twinned = small.findRelationType("TWINNED_WITH").orElseThrow();
		assertThat(twinned.mayJoin("Town", "Town")).isTrue();
		assertThat(twinned.label()).isEqualTo(new Text("sadraudzējas ar", "is twinned with"));
		assertThat(twinned.properties()).isEqualTo(
				Map.of("validFrom", new PropertyType("validFrom", ValueType.DATE, List.of(), false, "From when.")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			from: Place, to: [Town]      | from: Place, to: [Village]      | `Village`
			from: Place, to: [Town]      | from: Spot, to: [Town]          | `Spot`
			from: Place, to: [Town]      | from: Place                     | `to`
			from: Place, to: [Town]      | from: Place, to: [Town], via: x | `via`
			Place: [Town]                | Place: [Village]                | `Village`
			rosterTo: [Town]             | rosterTo: [Village]             | `Village`
			plural: {lv: pilsētas, en: towns} | plural: {lv: pilsētas}     | `en`
			label: {lv: pilsēta, en: town} | label: {en: town}             | `lv`
			label: {lv: pilsēta, en: town} | label: {lv: p, en: t, ru: g}  | `ru`
			inverse: {lv: sadraudzējas ar, en: is twinned with} | symmetric: true | `inverse`
			sentence: {lv: '{from} un {to}', en: '{from} and {to}'} | roster: true | `sentence`
			'{from} un {to}'             | '{from} un {from}'              | `sentence`
			'{from} un {to}'             | '{from} un {to:vocative}'       | `sentence`
			'{from} un {to}'             | '{from} un {to} {from}{'        | `sentence`
			'{from} un {to}'             | '{from|is|are} {to}'            | `sentence`
			'{to} and {from}'            | '{to} and'                      | `inverseSentence`
			rosterTo: [Town]             | whole: both                     | `both`
			rosterTo: [Town]             | tree: true                      | `tree`
			Place: [Town]                | Place: {traits: [plan]}         | `Place`
			Place: [Town]                | Place: {traits: [village]}      | `village`
			Place: [Town]                | Place: {kinds: [Town]}          | `kinds`
			gender: feminine             | gender: feminine, traits: [big] | `big`
			gender: feminine             | gender: feminine, family: [big] | `family`
			gender: feminine             | gender: neuter                  | `neuter`
			small: {label                | tiny: {label                    | `tiny`
			description: A town.         | quoted: true                    | `description`
			description: A town.         | description: A town., colour: red | `colour`
			rosterTo: [Town]             | direction: both                 | `direction`
			dative: pilsētai,            | ''                              | dative
			dative: pilsētai,            | instrumental: p,                | `instrumental`
			values: [big, small],        | ''                              | `type`
			type: date, description: When it was founded. | type: date, values: [a], description: W. | `founded`
			type: date, description: When it was founded. | type: moment, description: W. | `moment`
			founded: {type: date         | type: {type: date               | `type`
			founded: {type: date, desc   | founded: {kind: date, desc      | `kind`
			DERIVED: {label              | GUESSED: {label                 | `DERIVED`
			grades:                      | grade:                          | `grade`
			sets:                        | bunches:                        | `bunches`
			""")
	void anIncoherentFileIsRefused(String piece, String replacement, String named) {
		String lines = replacement.replace("A town., colour: red", "A town.\n    colour: red")
			.replace("feminine, ", "feminine\n    ");
		assertThat(SMALL).contains(piece);
		int at = SMALL.indexOf(piece);
		String broken = SMALL.substring(0, at) + lines + SMALL.substring(at + piece.length());
		assertThatExceptionOfType(OntologyException.class).isThrownBy(() -> Ontology.parse(broken))
			.withMessageContaining(named);
	}

	@Test
	void aPageGathersRelationsAsTheFileSays() {
		Ontology small = Ontology.parse(
				SMALL + """
						groups:
						  friends: {label: {lv: draugi, en: friends}, out: [TWINNED_WITH], beside: {in: [TWINNED_WITH]}, by: time, standing: {owner: TWINNED_WITH, common: TWINNED_WITH}}
						""");
		assertThat(small.relationGroups()).containsExactly(new RelationGroup("friends", new Text("draugi", "friends"),
				List.of(new RelationGroup.Way("TWINNED_WITH", true)),
				List.of(new RelationGroup.Way("TWINNED_WITH", false)), RelationGroup.By.TIME, false, false, false,
				new RelationGroup.Standing("TWINNED_WITH", "TWINNED_WITH")));
		assertThat(Ontology.parse(SMALL).relationGroups()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			out: [SOLD_TO]                                        | `SOLD_TO`
			lead: true                                            | `out`
			out: [TWINNED_WITH, TWINNED_WITH]                     | two groups
			out: [TWINNED_WITH], by: size                         | `size`
			out: [TWINNED_WITH], subject: page                    | `page`
			out: [TWINNED_WITH], beside: {out: [SOLD_TO]}         | `SOLD_TO`
			out: [TWINNED_WITH], colour: red                      | `colour`
			out: [TWINNED_WITH], standing: {owner: SOLD_TO, common: TWINNED_WITH} | `SOLD_TO`
			""")
	void anIncoherentGroupIsRefused(String group, String named) {
		String broken = SMALL + "groups:\n  friends: {label: {lv: draugi, en: friends}, " + group + "}\n";
		assertThatExceptionOfType(OntologyException.class).isThrownBy(() -> Ontology.parse(broken))
			.withMessageContaining(named);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kinds", "- kinds", "kinds: {}" })
	void aFileOfAnotherShapeIsRefused(String yaml) {
		assertThatExceptionOfType(OntologyException.class).isThrownBy(() -> Ontology.parse(yaml));
	}

	private RelationType relation(String name) {
		return this.ontology.findRelationType(name).orElseThrow();
	}

	private static void assertBoth(Text text) {
		assertThat(text.lv()).isNotBlank();
		assertThat(text.en()).isNotBlank();
	}

}
