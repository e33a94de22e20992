package lv.saiknes.query;

import java.time.Duration;
import java.util.stream.IntStream;

import lv.saiknes.support.TimeOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Work in memory looks at the request's time now and then. */
class LongWorkTests {

	private int looks;

	@BeforeEach
	void countLooks() {
		Deadline.setCurrent(Deadline.in(Duration.ZERO, () -> this.looks++ >= 0));
	}

	@AfterEach
	void forgetDeadline() {
		Deadline.setCurrent(null);
	}

	@Test
	void theFirstStepLooksAndThenEachSoManieth() {
		LongWork work = new LongWork();
		work.step();
		assertThat(this.looks).isEqualTo(1);
		IntStream.range(0, LongWork.STEPS).forEach((step) -> work.step());
		assertThat(this.looks).isEqualTo(1);
		work.step();
		assertThat(this.looks).isEqualTo(2);
	}

	@Test
	void manyStepsAtOnceCountAsMany() {
		LongWork work = new LongWork();
		IntStream.range(0, 10).forEach((node) -> work.steps(LongWork.STEPS / 2 + 1));
		assertThat(this.looks).isBetween(4, 6);
		work.steps(Integer.MAX_VALUE);
		work.steps(Integer.MAX_VALUE);
		assertThat(this.looks).isBetween(6, 8);
	}

	@Test
	void whatIsGoneThroughIsNotChanged() {
		assertThat(LongWork.over(IntStream.range(0, 5000)).sum()).isEqualTo(IntStream.range(0, 5000).sum());
		assertThat(this.looks).isEqualTo(5);
	}

	@Test
	void itEndsWhenTheTimeIsOverAndNeverWithoutADeadline() {
		Deadline.setCurrent(null);
		new LongWork().step();
		TimeOver.assertEnds(() -> new LongWork().step());
		TimeOver.assertEnds(() -> LongWork.over(IntStream.range(0, 5000)).sum());
	}

}
