package lv.saiknes.silence;

import java.util.List;

import lv.saiknes.silence.JudgedSilences.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tuning half of what was judged on silence: all of it is met. */
class JudgedSilencesTests {

	@Test
	void silenceIsAnsweredAsJudged() {
		List<Verdict> verdicts = JudgedSilences.of("tune");
		assertThat(verdicts).hasSizeGreaterThan(25);
		assertThat(verdicts).filteredOn((verdict) -> verdict.problem() != null).isEmpty();
	}

}
