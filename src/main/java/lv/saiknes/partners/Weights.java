package lv.saiknes.partners;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each term counts. Between proven (novelty 0) and new (novelty 1) the weights
 * move in a straight line: from the place in the network to the content. Terms that a
 * question does not need fall away, and the rest share their weight, so that weights
 * always add up to 1.
 *
 * @param proven weights at novelty 0
 * @param fresh weights at novelty 1
 */
record Weights(Map<TermKind, Double> proven, Map<TermKind, Double> fresh) {

	/** Set by hand; docs/partner-evaluation.md has their figures beside searched ones. */
	static final Weights CHOSEN = new Weights(of(0.16, 0.15, 0.50, 0.07, 0.12, 0.25), of(0.45, 0.15, 0, 0, 0.40, 0.25));

	static Map<TermKind, Double> of(double themeMatch, double sharedMeasures, double sharedNeighbours,
			double trackRecord, double complement, double geography) {
		Map<TermKind, Double> weights = new EnumMap<>(TermKind.class);
		weights.put(TermKind.THEME_MATCH, themeMatch);
		weights.put(TermKind.SHARED_MEASURES, sharedMeasures);
		weights.put(TermKind.SHARED_NEIGHBOURS, sharedNeighbours);
		weights.put(TermKind.TRACK_RECORD, trackRecord);
		weights.put(TermKind.COMPLEMENT, complement);
		weights.put(TermKind.GEOGRAPHY, geography);
		return Collections.unmodifiableMap(weights);
	}

	/** The weights at a novelty for the terms that a question needs. */
	Map<TermKind, Double> at(double novelty, Set<TermKind> needed) {
		Map<TermKind, Double> weights = new EnumMap<>(TermKind.class);
		needed.forEach((term) -> weights.put(term,
				(1 - novelty) * this.proven.getOrDefault(term, 0.0) + novelty * this.fresh.getOrDefault(term, 0.0)));
		double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		weights.replaceAll((term, weight) -> weight / sum);
		return weights;
	}

}
