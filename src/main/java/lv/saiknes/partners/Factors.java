package lv.saiknes.partners;

import java.util.EnumMap;
import java.util.Map;

/** The figures with which the model reckons. Immutable. */
final class Factors {

	/** Those that answers are given with. */
	static final Factors USUAL = new Factors(Map.of());

	private final Map<Factor, Double> values = new EnumMap<>(Factor.class);

	private Factors(Map<Factor, Double> changed) {
		for (Factor factor : Factor.values()) {
			this.values.put(factor, changed.getOrDefault(factor, factor.usual()));
		}
	}

	double of(Factor factor) {
		return this.values.getOrDefault(factor, factor.usual());
	}

	/** The same with one figure changed, to find out what that does. */
	Factors with(Factor factor, double value) {
		Map<Factor, Double> changed = new EnumMap<>(this.values);
		changed.put(factor, value);
		return new Factors(changed);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Factors that && this.values.equals(that.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	/** What differs from the usual. */
	@Override
	public String toString() {
		Map<Factor, Double> changed = new EnumMap<>(this.values);
		changed.entrySet().removeIf((entry) -> entry.getValue() == entry.getKey().usual());
		return changed.toString();
	}

}
