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
	static Map<TermKind, Double> at(double novelty) {
		Map<TermKind, Double> weights = new EnumMap<>(TermKind.class);
		weights.put(TermKind.SHARED_MEASURES, 0.34);
		weights.put(TermKind.NAMED_FOR_IT, 0.16);
		weights.put(TermKind.TRACK_RECORD, 0.34);
		weights.put(TermKind.COOPERATION, 0.07 * (1 - novelty) / (1 - USUAL));
		weights.put(TermKind.COMPLEMENT, 0.2 * Math.max(0, novelty - USUAL) / (1 - USUAL));
		weights.put(TermKind.GEOGRAPHY, 0.05);
		return weights;
	}

}
