package lv.saiknes.time;

import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.time.JudgedTimes.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tuning half of what was judged: all of it is met, but for what is named here with
 * its reason.
 */
class JudgedTimesTests {

	/**
	 * That a thing given up never came about is certain here; and the data says of one
	 * theme only that it was worked on, not in which years.
	 */
	private static final List<String> OTHERWISE = List.of("state-tune-17", "asof-tune-10");

	@Test
	void statesAndQuestionsWithADateAreAnsweredAsJudged() {
		List<Verdict> verdicts = Stream
			.concat(JudgedTimes.states("tune").stream(), JudgedTimes.questions("tune").stream())
			.toList();
		assertThat(verdicts).hasSizeGreaterThan(200);
		assertThat(verdicts).filteredOn((verdict) -> verdict.problem() != null)
			.extracting(Verdict::id)
			.containsExactlyInAnyOrderElementsOf(OTHERWISE);
	}

}
