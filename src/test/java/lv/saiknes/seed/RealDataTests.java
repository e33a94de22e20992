package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a hasty reader of the sources would get wrong is right in the project's data. */
class RealDataTests {

	private static final Set<String> ACTORS = Set.of("Municipality", "Region", "Institution", "ActorGroup", "Network",
			"Euroregion");

	private static SeedResult result;

	private static Map<String, Entity> entities;

	private static Map<String, Relation> relations;

	private static Map<String, Citation> citations;

	@BeforeAll
	static void read() {
		result = new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(Path.of("seed-data")));
		assertThat(result.findings()).isEmpty();
		Dataset dataset = result.dataset().orElseThrow();
		entities = byId(dataset.entities(), Entity::id);
		relations = byId(dataset.relations(), Relation::id);
		citations = byId(dataset.citations(), Citation::id);
	}

	@Test
	void readsWithoutFindings() {
		assertThat(result.findings()).isEmpty();
		assertThat(result.dataset()).isPresent();
		assertThat(result.dataset().orElseThrow().sources()).hasSize(5)
			.allSatisfy((source) -> assertThat(source.coverage()).isNotNull());
	}

	@ParameterizedTest
	@CsvSource({ "lpr-programme-2027, Plan", "latgale-strategy-2030, Plan", "lias-2030, Plan", "nap-2027, Plan",
			"rezekne-programme-2029, Plan", "rezekne-strategy-2035, Plan", "daugavpils-programme-2020, Plan",
			"rezekne-partnership-strategy-2027, Plan", "lpr-3.1, StrategicDirection", "lpr-3.1.1, Priority",
			"lpr-3.1.1.1, SubPriority", "lpr-3.1.1.1-task-1, Task", "lpr-3.1.1.1-indicator-1, Indicator",
			"lpr-3.1.1.1-benefit-1, Benefit", "rezekne, Municipality", "rezekne-municipality, Municipality",
			"daugavpils, Municipality", "augsdaugava-municipality, Municipality", "balvi-municipality, Municipality",
			"kraslava-municipality, Municipality", "livani-municipality, Municipality",
			"ludza-municipality, Municipality", "preili-municipality, Municipality",
			"daugavpils-university, Institution", "rezekne-academy, Institution", "malnava-college, Institution",
			"latgale-planning-region, Region", "latgale-planning-region-administration, Institution",
			"altum, Institution", "liaa, Institution", "varam, Institution", "cfla, Institution",
			"latgale-sez, Institution", "rezekne-sez, Institution", "latgale-business-centre, Institution",
			"arendal, Municipality", "czestochowa, Municipality", "suwalki, Municipality", "vitebsk, Municipality",
			"dmitrov, Municipality", "lianozovo, Municipality", "union-of-the-baltic-cities, Network",
			"euroregion-ezeru-zeme, Euroregion", "rezekne-partnership, Institution" })
	void theIdsOfTheDesignExist(String id, String kind) {
		assertThat(entity(id).kind()).isEqualTo(kind);
	}

	@Test
	void thereAreFortyFourMeasures() {
		List<Entity> measures = entities.values().stream().filter((e) -> e.labels().contains("Measure")).toList();
		assertThat(measures).hasSize(44);
		assertThat(measures).filteredOn((e) -> e.kind().equals("SubPriority")).hasSize(39);
		assertThat(measures).filteredOn((e) -> e.kind().equals("Priority"))
			.extracting(Entity::id)
			.containsExactlyInAnyOrder("lpr-3.4.1", "lpr-3.4.2", "lpr-3.4.3", "lpr-3.4.4", "lpr-3.4.5");
		assertThat(ofKind("SubPriority")).hasSize(39);
	}

	@Test
	void everyMeasureHasAGoalTasksAndIndicators() {
		assertThat(entities.values()).filteredOn((e) -> e.labels().contains("Measure")).allSatisfy((measure) -> {
			assertThat(to(measure.id(), "PURSUES")).containsExactly(measure.id() + "-goal");
			assertThat(to(measure.id(), "HAS_TASK")).isNotEmpty();
			assertThat(to(measure.id(), "MEASURED_BY")).isNotEmpty();
			assertThat(to(measure.id(), "BRINGS")).isNotEmpty();
			assertThat(to(measure.id(), "FUNDED_BY")).isNotEmpty();
			assertThat(to(measure.id(), "TARGETS")).isNotEmpty();
			assertThat(from("IMPLEMENTS", measure.id())).isNotEmpty();
			assertThat(from("PARTNERS_IN", measure.id())).isNotEmpty();
		});
	}

	@Test
	void theProgrammeListsFifteenPrioritiesUnderFourDirections() {
		Map<String, Integer> priorities = new TreeMap<>();
		for (String direction : from("PART_OF", "lpr-programme-2027")) {
			assertThat(entity(direction).kind()).isEqualTo("StrategicDirection");
			assertThat(from("PART_OF", direction)).allMatch((p) -> entity(p).kind().equals("Priority"));
			priorities.put(direction, from("PART_OF", direction).size());
		}
		assertThat(priorities).isEqualTo(Map.of("lpr-3.1", 2, "lpr-3.2", 4, "lpr-3.3", 4, "lpr-3.4", 5));
	}

	@Test
	void partsOfTheTreeFollowTheirPrintedNumbers() {
		assertThat(entities.values()).filteredOn((e) -> e.kind().equals("SubPriority"))
			.isNotEmpty()
			.allSatisfy((unit) -> assertThat(to(unit.id(), "PART_OF"))
				.containsExactly(unit.id().substring(0, unit.id().lastIndexOf('.'))));
	}

	@ParameterizedTest
	@CsvSource({ "rezekne, rezekne-municipality, state-city, municipality",
			"daugavpils, daugavpils-municipality, state-city, municipality",
			"daugavpils, augsdaugava-municipality, state-city, municipality" })
	void aCityIsNotTheMunicipalityAroundIt(String city, String municipality, String cityType, String otherType) {
		assertThat(entity(city).properties()).containsEntry("type", cityType);
		assertThat(entity(municipality).properties()).containsEntry("type", otherType);
		assertThat(namesOf(city)).doesNotContainAnyElementsOf(namesOf(municipality));
	}

	@Test
	void theFormerDaugavpilsMunicipalityEndedWhenAugsdaugavaBegan() {
		assertThat(claim("daugavpils-municipality", "validTo")).isEqualTo("2021-06-30");
		assertThat(claim("augsdaugava-municipality", "validFrom")).isEqualTo("2021-07-01");
		assertThat(to("augsdaugava-municipality", "SUCCEEDS")).contains("daugavpils-municipality");
		assertThat(namesOf("daugavpils-municipality")).doesNotContainAnyElementsOf(namesOf("augsdaugava-municipality"));
	}

	@Test
	void theRegionHasNineMunicipalities() {
		assertThat(from("MEMBER_OF", "lpr-municipalities")).containsExactlyInAnyOrder("daugavpils", "rezekne",
				"augsdaugava-municipality", "balvi-municipality", "kraslava-municipality", "livani-municipality",
				"ludza-municipality", "preili-municipality", "rezekne-municipality");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rezekne-district", "preili-district", "daugavpils-district", "kraslava-district" })
	void districtsOfTheEuroregionAreNotLaterMunicipalities(String district) {
		assertThat(entity(district).kind()).isEqualTo("Region");
		assertThat(entity(district).properties()).containsEntry("type", "district");
		assertThat(to(district, "MEMBER_OF")).contains("euroregion-ezeru-zeme").doesNotContain("lpr-municipalities");
		String municipality = district.replace("-district", "-municipality");
		assertThat(namesOf(district)).doesNotContainAnyElementsOf(namesOf(municipality));
		assertThat(to(municipality, "MEMBER_OF")).doesNotContain("euroregion-ezeru-zeme");
	}

	@Test
	void theRegionIsNotItsAdministration() {
		assertThat(namesOf("latgale-planning-region")).contains("lpr").doesNotContain("lpr administrācija");
		assertThat(namesOf("latgale-planning-region-administration")).contains("lpr administrācija")
			.doesNotContain("lpr");
		assertThat(from("IMPLEMENTS", "lpr-3.1.1.1")).contains("latgale-planning-region-administration")
			.doesNotContain("latgale-planning-region");
		assertThat(to("latgale-planning-region", "PARTNERS_IN")).isNotEmpty();
	}

	@Test
	void theEuroregionIsNotTheTourismAssociation() {
		assertThat(entity("ezerzeme-tourism-association").kind()).isEqualTo("Institution");
		assertThat(namesOf("euroregion-ezeru-zeme")).noneMatch((name) -> name.contains("ezerzeme"));
		assertThat(namesOf("ezerzeme-tourism-association")).noneMatch((name) -> name.contains("ezeru zeme"));
		assertThat(from("MEMBER_OF", "euroregion-ezeru-zeme")).doesNotContain("ezerzeme-tourism-association");
		assertThat(from("PARTNERS_IN", "lpr-3.3.4.3")).contains("ezerzeme-tourism-association");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RTA", "Rēzeknes Tehnoloģiju akadēmija", "Rēzeknes Tehnoloģijas Akadēmija",
			"Tehnoloģijas Akadēmija", "Rēzeknes Augstskola" })
	void theAcademyIsOneInstitutionUnderAllItsNames(String name) {
		assertThat(entities.values()).filteredOn((e) -> ACTORS.contains(e.kind()))
			.filteredOn((e) -> namesOf(e.id()).contains(name.toLowerCase(Locale.ROOT)))
			.extracting(Entity::id)
			.containsExactly("rezekne-academy");
	}

	@ParameterizedTest
	@CsvSource({ "lpr-3.1.1.1, daugavpils-university", "lpr-3.1.1.2, rezekne-academy", "lpr-3.3.2.1, daugavpils",
			"lpr-3.3.2.2, rezekne", "lpr-3.3.2.9, rezekne-municipality" })
	void aMeasureNamedAfterAnActorIsNotTheActor(String measure, String actor) {
		assertThat(entity(measure).name().lv()).isEqualTo(entity(actor).name().lv());
		assertThat(entity(measure).kind()).isEqualTo("SubPriority");
		assertThat(ACTORS).contains(entity(actor).kind());
		assertThat(from("IMPLEMENTS", measure)).contains(actor);
		assertThat(to(actor, "PART_OF")).isEmpty();
		assertThat(to(measure, "LOCATED_IN")).isEmpty();
	}

	@Test
	void decision633IsAboutTheActionPlan() {
		assertThat(relations.values()).filteredOn((r) -> "633".equals(r.properties().get("decision")))
			.singleElement()
			.satisfies((r) -> assertThat(r).extracting(Relation::from, Relation::kind)
				.containsExactly("rezekne-municipality-action-plan-2029", "ADOPTED_BY"));
		assertThat(to("rezekne-programme-2029", "ADOPTED_BY")).isEmpty();
		assertThat(claim("rezekne-programme-2029", "adopted")).isEqualTo("2023-04-20");
		assertThat(to("rezekne-municipality-action-plan-2029", "PART_OF")).containsExactly("rezekne-programme-2029");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lpr-programme-2027", "latgale-strategy-2030" })
	void specificGoalsArePursuedByThePlanAlone(String plan) {
		List<String> goals = to(plan, "PURSUES").stream()
			.filter((goal) -> "specific".equals(entity(goal).properties().get("scope")))
			.toList();
		assertThat(goals).hasSize(3).allSatisfy((goal) -> assertThat(from("PURSUES", goal)).containsExactly(plan));
	}

	@Test
	void aMeasurePursuesNoGoalButItsOwn() {
		assertThat(relations.values())
			.filteredOn((r) -> r.kind().equals("PURSUES") && entity(r.from()).labels().contains("Measure"))
			.hasSize(44)
			.allSatisfy((r) -> assertThat(r.to()).isEqualTo(r.from() + "-goal"));
	}

	@ParameterizedTest
	@CsvSource({ "rezekne-sister-cities, rezekne, lpr-3.3.2.2", "balvi-sister-cities, balvi-municipality, lpr-3.3.2.4",
			"livani-sister-cities, livani-municipality, lpr-3.3.2.5",
			"ludza-sister-cities, ludza-municipality, lpr-3.3.2.6",
			"kraslava-sister-cities, kraslava-municipality, lpr-3.3.2.7" })
	void sisterCitiesAreAnotherGroupInEachTown(String group, String town, String measure) {
		assertThat(entity(group).kind()).isEqualTo("ActorGroup");
		assertThat(to(group, "OF")).containsExactly(town);
		assertThat(to(group, "PARTNERS_IN")).containsExactly(measure);
		assertThat(from("PARTNERS_IN", measure)).filteredOn((actor) -> actor.endsWith("-sister-cities"))
			.containsExactly(group);
	}

	@Test
	void onlyRezeknesSisterCitiesAreKnown() {
		assertThat(entities.keySet()).filteredOn((id) -> id.endsWith("-sister-cities")).hasSize(5);
		assertThat(from("MEMBER_OF", "rezekne-sister-cities")).containsExactlyInAnyOrder("arendal", "czestochowa",
				"vitebsk", "dmitrov", "lianozovo", "suwalki");
		for (String other : List.of("balvi", "livani", "ludza", "kraslava")) {
			assertThat(from("MEMBER_OF", other + "-sister-cities")).isEmpty();
		}
		assertThat(to("arendal", "PARTNERS_IN")).containsExactly("lpr-3.3.2.2");
		assertThat(entity("arendal").labels()).contains("TwinCity");
	}

	@Test
	void moneyThatAPlanOnlyMeansToAttractDoesNotFundIt() {
		assertThat(to("rezekne-programme-2029", "FUNDED_BY")).doesNotContain("eu-funding", "state-funding");
		assertThat(to("rezekne-programme-2029", "REFERS_TO")).contains("eu-funding", "state-funding");
		assertThat(to("rezekne-partnership-strategy-2027", "FUNDED_BY")).isEmpty();
		assertThat(to("rezekne-partnership-strategy-2027", "REFERS_TO")).contains("eafrd", "leader");
	}

	@Test
	void privateFundingIsNotPrivateInvestment() {
		assertThat(entity("private-funding").kind()).isEqualTo("FundingInstrument");
		assertThat(entity("private-investment").kind()).isEqualTo("FundingInstrument");
		assertThat(namesOf("private-funding")).doesNotContainAnyElementsOf(namesOf("private-investment"));
		assertThat(from("FUNDED_BY", "private-funding")).isNotEmpty();
		assertThat(from("FUNDED_BY", "private-investment")).isNotEmpty();
	}

	@Test
	void altumIsABodyAndItsMoneyIsAnother() {
		assertThat(entity("altum").kind()).isEqualTo("Institution");
		assertThat(entity("altum-instruments").kind()).isEqualTo("FundingInstrument");
		assertThat(to("altum-instruments", "MANAGED_BY")).containsExactly("altum");
		assertThat(from("FUNDED_BY", "altum-instruments")).isNotEmpty();
		assertThat(from("FUNDED_BY", "altum")).isEmpty();
	}

	@Test
	void theAgreementWithArendalEndedIn2015ByRule() {
		assertThat(claim("partnership-rezekne-arendal", "signed")).isEqualTo("1994");
		assertThat(entity("partnership-rezekne-arendal").claims())
			.filteredOn((claim) -> claim.property().equals("validTo"))
			.singleElement()
			.satisfies((claim) -> {
				assertThat(claim.value()).isEqualTo("2015");
				assertThat(claim.grade()).isEqualTo(Grade.DERIVED);
				assertThat(claim.rule()).isEqualTo("end-of-prolonged-agreement");
			});
	}

	@Test
	void theTwinningWithArendalHasTwoParties() {
		assertThat(from("PARTY_TO", "partnership-rezekne-arendal")).contains("rezekne", "arendal")
			.doesNotContain("rezekne-municipality");
	}

	@Test
	void everyRelationHasTheEvidenceOfItsGrade() {
		assertThat(relations.values())
			.allSatisfy((r) -> assertEvidence(r.grade(), r.citations(), r.reason(), r.rule(), r.premises()));
		assertThat(relations.values()).filteredOn((r) -> r.grade() == Grade.DERIVED)
			.isNotEmpty()
			.allSatisfy((r) -> assertThat(relations.keySet()).containsAll(r.premises()));
	}

	@Test
	void everyClaimHasTheEvidenceOfItsGrade() {
		assertThat(entities.values()).allSatisfy((e) -> assertThat(e.claims()).allSatisfy((claim) -> {
			assertEvidence(claim.grade(), claim.citations(), claim.reason(), claim.rule(), claim.premises());
			if (claim.grade() == Grade.DERIVED) {
				assertThat(claim.premises()).allSatisfy((premise) -> {
					String[] parts = premise.split("#");
					assertThat(entity(parts[0]).claims()).extracting(Claim::property).contains(parts[1]);
				});
			}
		}));
	}

	@Test
	void everyCitationIsUsedAndHashed() {
		Set<String> used = new HashSet<>();
		relations.values().forEach((r) -> used.addAll(r.citations()));
		entities.values().forEach((e) -> e.claims().forEach((claim) -> used.addAll(claim.citations())));
		assertThat(used).containsExactlyInAnyOrderElementsOf(citations.keySet());
		assertThat(citations.values()).allSatisfy((citation) -> {
			assertThat(citation.sha256()).matches("[0-9a-f]{64}");
			assertThat(citation.locator()).isNotBlank();
			assertThat(citation.firstLine()).isBetween(1, citation.lastLine());
		});
	}

	@Test
	void theCitationsOfTheDesignHaveTheirHashes() {
		assertThat(citations.get("001.2116").sha256()).startsWith("94d54c3e2814");
		assertThat(citations.get("001.2116").locator()).isEqualTo("3.1.1.1/4.a");
	}

	@Test
	void derivedRolesComeFromTheGroupThatIsNamed() {
		assertThat(derivedBy("group-member-implements", "group-member-partners")).isNotEmpty().allSatisfy((r) -> {
			Relation role = relations.get(r.premises().getFirst());
			assertThat(role.grade()).isEqualTo(Grade.STATED);
			assertThat(role.kind()).isEqualTo(r.kind());
			assertThat(role.to()).isEqualTo(r.to());
			String group = role.from();
			for (String premise : r.premises().subList(1, r.premises().size())) {
				Relation membership = relations.get(premise);
				assertThat(membership.kind()).isEqualTo("MEMBER_OF");
				assertThat(membership.to()).isEqualTo(group);
				group = membership.from();
			}
			assertThat(group).isEqualTo(r.from());
			assertThat(entity(group).kind()).isNotEqualTo("ActorGroup");
		});
	}

	@Test
	void everyDerivedRelationIsMadeByARuleThatIsCheckedHere() {
		assertThat(relations.values()).filteredOn((r) -> r.grade() == Grade.DERIVED)
			.extracting(Relation::rule)
			.containsOnly("group-member-implements", "group-member-partners", "same-wording-is-a-class");
	}

	/** Any two of the items that are worded alike are joined, in one direction. */
	@Test
	void sameWordingIsAClass() {
		Map<String, Set<String>> alike = new TreeMap<>();
		List<Relation> all = relations.values().stream().filter((r) -> r.kind().equals("SAME_WORDING_AS")).toList();
		all.forEach((r) -> {
			alike.computeIfAbsent(r.from(), (id) -> new TreeSet<>(Set.of(id))).add(r.to());
			alike.computeIfAbsent(r.to(), (id) -> new TreeSet<>(Set.of(id))).add(r.from());
		});
		alike.forEach(
				(id, like) -> assertThat(like).allSatisfy((other) -> assertThat(alike.get(other)).isEqualTo(like)));
		assertThat(all).hasSize(99);
		assertThat(alike.get("lpr-3.3.2.4-task-4")).containsExactly("lpr-3.3.2.4-task-4", "lpr-3.3.2.5-task-4",
				"lpr-3.3.2.6-task-3");
		assertThat(derivedBy("same-wording-is-a-class")).hasSize(37)
			.allSatisfy((r) -> assertThat(relations).containsKeys(r.premises().toArray(String[]::new)));
	}

	/** What was planned, and what somebody paid for or founded, is not “took part in”. */
	@Test
	void nobodyTookPartInWhatNeverTookPlace() {
		assertThat(from("PARTICIPATED_IN", "vitebsk-trade-house-plan")).isEmpty();
		assertThat(to("vitebsk-trade-house-plan", "HELD_IN")).isEmpty();
		assertThat(claim("vitebsk-trade-house-plan", "stage")).isEqualTo("abandoned");
		assertThat(entities.values())
			.filteredOn((e) -> "planned".equals(claim(e.id(), "stage")) || "abandoned".equals(claim(e.id(), "stage")))
			.filteredOn((e) -> e.kind().equals("Project"))
			.isNotEmpty()
			.allSatisfy((e) -> assertThat(from("PARTICIPATED_IN", e.id())).as(e.id()).isEmpty())
			.allSatisfy((e) -> assertThat(relations.values())
				.filteredOn((r) -> r.kind().equals("HELD_IN") && r.from().equals(e.id()))
				.allMatch((r) -> r.properties().containsKey("note")));
		assertThat(to("rezekne", "PARTICIPATED_IN")).doesNotContain("sessio-art", "rezekne-art-prize-award");
		assertThat(from("PARTICIPATED_IN", "euroregion-study-trip-2000")).containsExactly("euroregion-ezeru-zeme");
		assertThat(to("rezekne-companies-exhibition-moscow", "HOSTED_BY"))
			.containsExactly("all-russia-exhibition-centre");
		assertThat(entities.values()).filteredOn((e) -> "prize".equals(e.properties().get("type")))
			.isNotEmpty()
			.allSatisfy((e) -> assertThat(from("PARTICIPATED_IN", e.id())).as(e.id()).isEmpty());
	}

	/** The sources tell of work on these plans, not of its end. */
	@Test
	void aPlanThatIsBeingDraftedWasNotPrepared() {
		for (String plan : List.of("daugavpils-programme-2020", "daugavpils-programme-2020-action-plan",
				"rezekne-partnership-strategy-2027")) {
			assertThat(to(plan, "PREPARED_BY")).isEmpty();
			assertThat(to(plan, "DRAFTED_BY")).isNotEmpty();
			assertThat(claim(plan, "stage")).isEqualTo("draft");
		}
		assertThat(entities.values()).filteredOn((e) -> "draft".equals(claim(e.id(), "stage")))
			.filteredOn((e) -> e.id().endsWith("-guidelines-2027"))
			.hasSize(3);
	}

	/** The fund pays for the project within which the programme is drafted. */
	@Test
	void aProgrammeIsNotPaidForByWhatPaysForItsDrafting() {
		assertThat(to("daugavpils-programme-2020", "FUNDED_BY")).isEmpty();
		assertThat(to("daugavpils-programme-2020", "DRAFTED_WITHIN"))
			.containsExactly("daugavpils-planning-capacity-project");
		assertThat(to("daugavpils-planning-capacity-project", "FUNDED_BY")).contains("esf");
	}

	@ParameterizedTest
	@CsvSource({ "art-academy-of-latvia-latgale-branch, art-academy-of-latvia",
			"rtu-daugavpils-branch, riga-technical-university", "ubc-executive-board, union-of-the-baltic-cities",
			"latgale-planning-region-administration, latgale-planning-region",
			"rezekne-secondary-school-5-band, rezekne-secondary-school-5" })
	void aBranchBelongsToItsMotherBody(String unit, String whole) {
		assertThat(to(unit, "UNIT_OF")).containsExactly(whole);
		assertThat(to(unit, "MEMBER_OF")).doesNotContain(whole);
	}

	/** Codes printed without the label of their row: to what they belong is judged. */
	@Test
	void theBlockWithoutALabelIsJudged() {
		assertThat(relations.values()).filteredOn((r) -> r.to().equals("lias-2030-p3-d1"))
			.filteredOn((r) -> r.citations().stream().anyMatch((c) -> lines(c) >= 576 && lines(c) <= 588))
			.hasSize(6)
			.allMatch((r) -> r.grade() == Grade.CURATED);
	}

	@Test
	void theMunicipalitiesOfTheRegionLieInIt() {
		assertThat(from("LOCATED_IN", "latgale-planning-region"))
			.containsAll(from("MEMBER_OF", "latgale-planning-region"));
	}

	@Test
	void whatAnotherDataSetKnowsHasItsCanonicalAddress() {
		assertThat(entities.values().stream().flatMap((e) -> e.sameAs().stream())).hasSizeGreaterThan(30)
			.allMatch((address) -> address
				.matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*|https://ror\\.org/0[a-z0-9]{8}"));
	}

	@Test
	void nobodyIsAPartnerOfItsOwnMeasureThroughAGroup() {
		assertThat(relations.values()).filteredOn((r) -> r.grade() == Grade.DERIVED && r.kind().equals("PARTNERS_IN"))
			.isNotEmpty()
			.noneMatch((r) -> relations.containsKey(Relation.idOf(r.from(), "IMPLEMENTS", r.to(), null, Grade.STATED)));
	}

	@Test
	void namesAreShortAndInBothLanguages() {
		assertThat(entities.values()).allSatisfy((e) -> {
			assertThat(e.name().lv()).isNotBlank().hasSizeLessThanOrEqualTo(160);
			assertThat(e.name().en()).isNotBlank().hasSizeLessThanOrEqualTo(160);
		});
	}

	@Test
	void noTwoActorsShareTheirName() {
		Map<String, Set<String>> owners = new TreeMap<>();
		entities.values()
			.stream()
			.filter((e) -> ACTORS.contains(e.kind()))
			.forEach((e) -> owners.computeIfAbsent(e.name().lv().toLowerCase(Locale.ROOT), (n) -> new TreeSet<>())
				.add(e.id()));
		assertThat(owners.entrySet()).filteredOn((entry) -> entry.getValue().size() > 1).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lias-2030", "nap-2027" })
	void prioritiesReachTheDirectionsOfTheNationalPlans(String plan) {
		Set<String> directions = from("PART_OF", plan).stream()
			.flatMap((priority) -> from("PART_OF", priority).stream())
			.collect(Collectors.toSet());
		assertThat(directions).isNotEmpty();
		for (String priority : List.of("lpr-3.1.1", "lpr-3.3.2")) {
			assertThat(relations.values())
				.filteredOn((r) -> r.kind().equals("CONTRIBUTES_TO") && r.from().equals(priority)
						&& directions.contains(r.to()))
				.isNotEmpty()
				.allSatisfy((r) -> assertThat(r.properties()).containsKeys("row", "code"));
		}
	}

	private static void assertEvidence(Grade grade, List<String> cited, Text reason, String rule,
			List<String> premises) {
		assertThat(citations.keySet()).containsAll(cited);
		switch (grade) {
			case STATED -> assertThat(cited).isNotEmpty();
			case CURATED -> assertThat(reason).isNotNull();
			case DERIVED -> {
				assertThat(rule).isNotBlank();
				assertThat(premises).hasSizeGreaterThanOrEqualTo(2);
			}
		}
	}

	private static List<Relation> derivedBy(String... rules) {
		return relations.values().stream().filter((r) -> List.of(rules).contains(String.valueOf(r.rule()))).toList();
	}

	private static int lines(String citation) {
		return citations.get(citation).firstLine();
	}

	private static Entity entity(String id) {
		assertThat(entities).containsKey(id);
		return entities.get(id);
	}

	private static Object claim(String id, String property) {
		return entity(id).claims()
			.stream()
			.filter((claim) -> claim.property().equals(property))
			.map(Claim::value)
			.findFirst()
			.orElse(null);
	}

	private static List<String> ofKind(String kind) {
		return entities.values().stream().filter((e) -> e.kind().equals(kind)).map(Entity::id).toList();
	}

	/** Where relations of this kind lead to from a node. */
	private static List<String> to(String from, String kind) {
		return relations.values()
			.stream()
			.filter((r) -> r.kind().equals(kind) && r.from().equals(from))
			.map(Relation::to)
			.distinct()
			.toList();
	}

	/** Where relations of this kind to a node come from. */
	private static List<String> from(String kind, String to) {
		return relations.values()
			.stream()
			.filter((r) -> r.kind().equals(kind) && r.to().equals(to))
			.map(Relation::from)
			.distinct()
			.toList();
	}

	private static Set<String> namesOf(String id) {
		Entity entity = entity(id);
		return Stream.of(Stream.of(entity.name().lv(), entity.name().en()), entity.aliases().stream())
			.flatMap(Function.identity())
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private static <T> Map<String, T> byId(Collection<T> values, Function<T, String> id) {
		return values.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, TreeMap::new));
	}

}
