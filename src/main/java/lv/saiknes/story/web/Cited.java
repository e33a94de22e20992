package lv.saiknes.story.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.model.Story.Reference;
import lv.saiknes.query.ClaimFact;
import lv.saiknes.query.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a step rests on: a relation, or a claim about a node. Both are told alike.
 *
 * @param id id of the relation; {@code node#property} for a claim
 * @param relation name of the relation, absent for a claim
 * @param property name of the property, absent for a relation
 * @param value value of the claim, absent for a relation
 * @param sentence the relation as a sentence, absent for a claim
 * @param grade how it is known
 * @param gradeLabel the same in words
 * @param reasons why an editor judged so, here or in what a rule concluded it from
 * @param rule name of the rule that made it, absent for most
 * @param premises what a rule concluded it from, as sentences
 * @param passages where it is written, or where its premises are; each once
 * @param from start of the relation, or what the claim is about
 * @param to end of the relation, absent for a claim
 */
record Cited(String id, @Nullable String relation, @Nullable String property, @Nullable String value,
		@Nullable String sentence, String grade, String gradeLabel, List<String> reasons, @Nullable String rule,
		List<Premise> premises, List<Fact.Passage> passages, End from, @Nullable End to) {

	static Cited of(Fact fact, String relation, End from, End to) {
		List<Fact> grounds = Stream.concat(Stream.of(fact), fact.premises().stream()).toList();
		List<String> reasons = grounds.stream().map(Fact::reason).filter(Objects::nonNull).toList();
		List<Fact.Passage> passages = grounds.stream().flatMap((one) -> one.passages().stream()).distinct().toList();
		return new Cited(fact.id(), relation, null, null, fact.sentence(), fact.grade(), fact.gradeLabel(), reasons,
				fact.rule(),
				fact.premises().stream().map((premise) -> new Premise(premise.sentence(), null, null)).toList(),
				passages, from, to);
	}

	static Cited of(Reference reference, ClaimFact claim, End about) {
		List<ClaimFact> grounds = Stream.concat(Stream.of(claim), claim.premises().stream()).toList();
		List<String> reasons = grounds.stream().map(ClaimFact::reason).filter(Objects::nonNull).toList();
		List<Fact.Passage> passages = grounds.stream().flatMap((one) -> one.passages().stream()).distinct().toList();
		return new Cited(reference.id(), null, claim.property(), claim.value(), null, reference.grade().name(),
				claim.gradeLabel(), reasons, claim.rule(),
				claim.premises()
					.stream()
					.map((premise) -> new Premise(null, premise.property(), premise.value()))
					.toList(),
				passages, about, null);
	}

	/**
	 * What a rule concluded something from: a sentence, or a property and its value.
	 *
	 * @param sentence a relation as a sentence, absent for a claim
	 * @param property name of the property, absent for a relation
	 * @param value its value, absent for a relation
	 */
	record Premise(@Nullable String sentence, @Nullable String property, @Nullable String value) {
	}

	/**
	 * An end of a relation.
	 *
	 * @param id its id
	 * @param name its name, with its printed number where it has one
	 * @param kind its kind
	 */
	record End(String id, String name, String kind) {
	}

}
