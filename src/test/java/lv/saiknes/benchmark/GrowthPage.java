package lv.saiknes.benchmark;

/** Draws what {@link GrowthBenchmark} measured. */
final class GrowthPage {

	private GrowthPage() {
	}

	static void write() {
	}

}
