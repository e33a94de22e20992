package lv.saiknes.partners;

/** Figures as answers tell them, so that whoever reckons again comes to the same. */
final class Rounded {

	private Rounded() {
	}

	/** A value, a strength or a weight: four decimals. */
	static double value(double exact) {
		return Math.round(exact * 10_000) / 10_000.0;
	}

	/** A product or a sum of these: six decimals. */
	static double score(double exact) {
		return Math.round(exact * 1_000_000) / 1_000_000.0;
	}

}
