package lv.saiknes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadProgressTests {

	private final List<String> told = new ArrayList<>();

	private final AtomicLong clock = new AtomicLong();

	@Test
	void whatTakesLongerThanTwoSecondsIsToldWithRateAndTimeLeft() {
		LoadProgress progress = new LoadProgress(this.told::add, this.clock::get);
		progress.begin("all of it", 10_000);
		this.clock.set(2_500_000_000L);
		progress.add(2_500);
		this.clock.set(3_000_000_000L);
		progress.add(500);
		assertThat(this.told).containsExactly("all of it", "2500 of 10000 (25 %), 1000 a second, about 8 s left");
	}

	@Test
	void whatIsOverSoonIsNot() {
		LoadProgress progress = new LoadProgress(this.told::add, this.clock::get);
		progress.begin("a sentence", 1);
		this.clock.set(1_000_000_000L);
		progress.add(1);
		assertThat(this.told).containsExactly("a sentence");
	}

}
