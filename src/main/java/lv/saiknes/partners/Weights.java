package lv.saiknes.partners;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each term counts. They were fixed in round figures on the judged ideas for
 * tuning; docs/partner-evaluation.md tells how. Cooperation and its counterpart only move
 * the order among the relevant: the one counts most at novelty 0 (proven partners first)
 * and not at all at 1, the other from {@value #USUAL} on.
 */
final class Weights {

	/** The usual novelty. */
	static final double USUAL = 0.3;

	private Weights() {
	}

	/** The weights at a novelty. */
	static Map<TermKind, Double> at(double novelty, Factors factors) {
		Map<TermKind, Double> weights = new EnumMap<>(TermKind.class);
		weights.put(TermKind.SHARED_MEASURES, factors.of(Factor.PLANS));
		weights.put(TermKind.NAMED_FOR_IT, factors.of(Factor.NAMING));
		weights.put(TermKind.TRACK_RECORD, factors.of(Factor.RECORD));
		weights.put(TermKind.COOPERATION, factors.of(Factor.COOPERATION) * (1 - novelty) / (1 - USUAL));
		weights.put(TermKind.COMPLEMENT, factors.of(Factor.COMPLEMENT) * Math.max(0, novelty - USUAL) / (1 - USUAL));
		weights.put(TermKind.GEOGRAPHY, factors.of(Factor.GEOGRAPHY));
		return weights;
	}

}
