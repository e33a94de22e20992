package lv.saiknes.partners;

import java.util.List;
import java.util.function.Supplier;

import lv.saiknes.model.Text;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Verdict;

/**
 * A condition for taking part with its verdict. Why is put in words when it is told: it
 * is asked of thousands and told of a few.
 *
 * @param kind which condition
 * @param verdict whether it is met
 * @param reason why, in words
 * @param relations the relations that it rests on
 * @param citations the passages that say so where they stand on a node
 */
record Condition(GateKind kind, Verdict verdict, Supplier<Text> reason, Supplier<List<String>> relations,
		Supplier<List<String>> citations) {

	Gate told() {
		return new Gate(this.kind, this.verdict, this.reason.get(), this.relations.get(), this.citations.get());
	}

	static List<Gate> told(List<Condition> conditions) {
		return conditions.stream().map(Condition::told).toList();
	}

}
