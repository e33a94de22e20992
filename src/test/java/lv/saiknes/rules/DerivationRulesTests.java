package lv.saiknes.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What follows from groups and prolonged agreements, and what does not. */
class DerivationRulesTests {

	private static final List<Entity> NODES = List.of(node("towns", "ActorGroup"), node("river-towns", "ActorGroup"),
			node("kalnava", "Municipality"), node("ezermala", "Municipality"), node("league", "Network"),
			node("mill-region", "Region"), node("lpr-9.1.1", "SubPriority"), node("lpr-9.1.2", "SubPriority"));

	@ParameterizedTest
	@CsvSource({ "IMPLEMENTS, group-member-implements, kalnava~implements~lpr-9.1.1~towns~derived",
			"PARTNERS_IN, group-member-partners, kalnava~partners-in~lpr-9.1.1~towns~derived" })
	void aMemberDoesWhatItsGroupDoes(String kind, String rule, String id) {
		Relation role = stated("towns", kind, "lpr-9.1.1");
		Relation membership = stated("kalnava", "MEMBER_OF", "towns");
		assertThat(derive(role, membership)).containsExactly(new Relation(id, kind, "kalnava", "lpr-9.1.1",
				Grade.DERIVED, List.of(), null, rule, List.of(role.id(), membership.id()), Map.of()));
	}

	@Test
	void aGroupWithinAGroupPassesTheRoleOnWithoutTakingIt() {
		Relation role = stated("towns", "PARTNERS_IN", "lpr-9.1.1");
		Relation inner = stated("river-towns", "MEMBER_OF", "towns");
		Relation outer = stated("kalnava", "MEMBER_OF", "river-towns");
		assertThat(derive(role, inner, outer)).singleElement().satisfies((made) -> {
			assertThat(made.from()).isEqualTo("kalnava");
			assertThat(made.premises()).containsExactly(role.id(), inner.id(), outer.id());
		});
	}

	@Test
	void oneMemberThroughTwoWaysIsOneRelation() {
		assertThat(derive(stated("towns", "PARTNERS_IN", "lpr-9.1.1"), stated("river-towns", "MEMBER_OF", "towns"),
				stated("kalnava", "MEMBER_OF", "river-towns"), stated("kalnava", "MEMBER_OF", "towns")))
			.extracting(Relation::from)
			.containsExactly("kalnava");
	}

	@Test
	void groupsThatContainEachOtherComeToAnEnd() {
		assertThat(derive(stated("towns", "PARTNERS_IN", "lpr-9.1.1"), stated("river-towns", "MEMBER_OF", "towns"),
				stated("towns", "MEMBER_OF", "river-towns"), stated("kalnava", "MEMBER_OF", "river-towns")))
			.extracting(Relation::from)
			.containsExactly("kalnava");
	}

	@Test
	void twoGroupsGiveTwoRelations() {
		assertThat(
				derive(stated("towns", "PARTNERS_IN", "lpr-9.1.1"), stated("river-towns", "PARTNERS_IN", "lpr-9.1.1"),
						stated("kalnava", "MEMBER_OF", "towns"), stated("kalnava", "MEMBER_OF", "river-towns")))
			.extracting(Relation::id)
			.containsExactly("kalnava~partners-in~lpr-9.1.1~river-towns~derived",
					"kalnava~partners-in~lpr-9.1.1~towns~derived");
	}

	@Test
	void whoImplementsAMeasureIsNotItsPartnerThroughAGroup() {
		assertThat(derive(stated("towns", "PARTNERS_IN", "lpr-9.1.1"), stated("towns", "PARTNERS_IN", "lpr-9.1.2"),
				stated("kalnava", "MEMBER_OF", "towns"), stated("ezermala", "MEMBER_OF", "towns"),
				stated("kalnava", "IMPLEMENTS", "lpr-9.1.1")))
			.extracting(Relation::id)
			.containsExactly("ezermala~partners-in~lpr-9.1.1~towns~derived",
					"ezermala~partners-in~lpr-9.1.2~towns~derived", "kalnava~partners-in~lpr-9.1.2~towns~derived");
	}

	@Test
	void aPartnerMayImplementThroughAGroup() {
		assertThat(derive(stated("towns", "IMPLEMENTS", "lpr-9.1.1"), stated("kalnava", "MEMBER_OF", "towns"),
				stated("kalnava", "PARTNERS_IN", "lpr-9.1.1")))
			.extracting(Relation::id)
			.containsExactly("kalnava~implements~lpr-9.1.1~towns~derived");
	}

	@Test
	void statedAndDerivedAreTwoRelations() {
		Relation stated = stated("kalnava", "IMPLEMENTS", "lpr-9.1.1");
		assertThat(derive(stated, stated("towns", "IMPLEMENTS", "lpr-9.1.1"), stated("kalnava", "MEMBER_OF", "towns")))
			.singleElement()
			.satisfies((made) -> assertThat(made.id()).isNotEqualTo(stated.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "league", "mill-region" })
	void membersOfNetworksAndRegionsInheritNothing(String whole) {
		assertThat(derive(stated(whole, "PARTNERS_IN", "lpr-9.1.1"), stated("kalnava", "MEMBER_OF", whole))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "TARGETS", "OF", "PARTY_TO", "PARTICIPATED_IN", "FUNDED_BY", "MEMBER_OF" })
	void otherRelationsArePassedOnToNobody(String kind) {
		assertThat(derive(stated("towns", kind, "lpr-9.1.1"), stated("kalnava", "MEMBER_OF", "towns"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "OF", "LOCATED_IN", "SUCCEEDS" })
	void otherTiesToAGroupAreNoMembership(String kind) {
		assertThat(derive(stated("towns", "PARTNERS_IN", "lpr-9.1.1"), stated("kalnava", kind, "towns"))).isEmpty();
	}

	@Test
	void membershipDoesNotWorkBackwards() {
		assertThat(derive(stated("kalnava", "PARTNERS_IN", "lpr-9.1.1"), stated("kalnava", "MEMBER_OF", "towns")))
			.isEmpty();
	}

	@Test
	void whatReadsLikeTheSameReadsAlike() {
		Relation second = stated("item-2", "SAME_WORDING_AS", "item-1");
		Relation third = stated("item-3", "SAME_WORDING_AS", "item-1");
		Relation fourth = stated("item-4", "SAME_WORDING_AS", "item-3");
		Relation other = stated("item-9", "SAME_WORDING_AS", "item-8");
		assertThat(derive(second, third, fourth, other)).extracting(Relation::id, Relation::rule, Relation::premises)
			.containsExactly(
					tuple("item-3~same-wording-as~item-2~derived", "same-wording-is-a-class",
							List.of(third.id(), second.id())),
					tuple("item-4~same-wording-as~item-1~derived", "same-wording-is-a-class",
							List.of(fourth.id(), third.id())),
					tuple("item-4~same-wording-as~item-2~derived", "same-wording-is-a-class",
							List.of(fourth.id(), third.id(), second.id())));
	}

	@Test
	void aMentionIsNoClass() {
		assertThat(derive(stated("item-2", "REFERS_TO", "item-1"), stated("item-3", "REFERS_TO", "item-1"))).isEmpty();
	}

	@Test
	void whatIsMadeIsSortedAndItsPremisesExist() {
		List<Relation> given = List.of(stated("towns", "PARTNERS_IN", "lpr-9.1.2"),
				stated("towns", "IMPLEMENTS", "lpr-9.1.1"), stated("river-towns", "MEMBER_OF", "towns"),
				stated("kalnava", "MEMBER_OF", "towns"), stated("ezermala", "MEMBER_OF", "river-towns"));
		List<Relation> made = DerivationRules.relationsFrom(NODES, DerivationRulesTests::isGroup, given);
		assertThat(made).hasSize(4).extracting(Relation::id).isSorted();
		assertThat(given).extracting(Relation::id)
			.containsAll(made.stream().flatMap((relation) -> relation.premises().stream()).toList());
		List<Relation> reversed = new ArrayList<>(given).reversed();
		assertThat(DerivationRules.relationsFrom(NODES, DerivationRulesTests::isGroup, reversed)).isEqualTo(made);
	}

	@ParameterizedTest
	@CsvSource({ "2005, 10, 2015", "2005-06, 10, 2015", "2005-06-17, 3, 2008" })
	void aProlongedAgreementEndsAfterItsYears(String prolonged, long years, String end) {
		Entity agreement = agreement(claim("prolonged", prolonged), claim("prolongedByYears", years));
		Entity derived = DerivationRules.withDerivedClaims(agreement);
		assertThat(derived.claims()).hasSize(3)
			.startsWith(agreement.claims().toArray(Claim[]::new))
			.last()
			.isEqualTo(new Claim("validTo", end, Grade.DERIVED, List.of(), null, "end-of-prolonged-agreement",
					List.of("agreement#prolonged", "agreement#prolongedByYears")));
	}

	@Test
	void anEndThatIsStatedStays() {
		Entity agreement = agreement(claim("prolonged", "2005"), claim("prolongedByYears", 10L),
				claim("validTo", "2014"));
		assertThat(DerivationRules.withDerivedClaims(agreement)).isEqualTo(agreement);
	}

	@ParameterizedTest
	@ValueSource(strings = { "prolonged", "signed", "validFrom" })
	void withoutBothDateAndYearsNothingFollows(String property) {
		Entity agreement = agreement(claim(property, "2005"));
		assertThat(DerivationRules.withDerivedClaims(agreement)).isEqualTo(agreement);
		Entity yearsOnly = agreement(claim("prolongedByYears", 10L));
		assertThat(DerivationRules.withDerivedClaims(yearsOnly)).isEqualTo(yearsOnly);
	}

	private static List<Relation> derive(Relation... relations) {
		return DerivationRules.relationsFrom(NODES, DerivationRulesTests::isGroup, List.of(relations));
	}

	private static Relation stated(String from, String kind, String to) {
		return new Relation(Relation.idOf(from, kind, to, null, Grade.STATED), kind, from, to, Grade.STATED,
				List.of("009.1"), null, null, List.of(), Map.of());
	}

	private static Claim claim(String property, Object value) {
		return new Claim(property, value, Grade.STATED, List.of("009.1"), null, null, List.of());
	}

	private static Entity agreement(Claim... claims) {
		return node("agreement", "Partnership").withClaims(List.of(claims));
	}

	private static Entity node(String id, String kind) {
		return new Entity(id, kind, List.of(), new Text(id, id), List.of(), Map.of(), null, List.of(), Map.of(),
				List.of());
	}

	private static boolean isGroup(Entity entity) {
		return entity.kind().equals("ActorGroup");
	}

}
