package lv.saiknes.explore;

import java.util.List;
import java.util.stream.IntStream;

import lv.saiknes.explore.Course.Phase;
import lv.saiknes.explore.Course.Prolongation;
import lv.saiknes.explore.Course.Stage;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CourseTests {

	private static final String KNOWN_AT = "2011-08-12";

	@Test
	void anAgreementBeginsIsProlongedAndEnds() {
		Course course = Course.of(times("1994", "2015"), new Prolongation("2005", 10), 1993, 2024, Language.EN);
		assertThat(course.stages()).containsExactly(
				new Stage(1993, Phase.NOT_YET, null, "not yet; it begins in 1994", null),
				new Stage(1994, Phase.BEGINS, "in 1994", "in force from 1994 to 2015", 1994),
				new Stage(1995, Phase.IN_FORCE, null, "in force from 1994 to 2015", null),
				new Stage(2005, Phase.PROLONGED, "in 2005", "in force from 1994 to 2015", 2005),
				new Stage(2015, Phase.ENDS, "in 2015", "in force from 1994 to 2015", 2015),
				new Stage(2016, Phase.ENDED, null, "ended in 2015", null));
	}

	@Test
	void whatHasNoKnownEndIsLastKnownOnceItsSourceIsOlder() {
		Course course = Course.of(times("2005-01", null), null, 2004, 2024, Language.EN);
		assertThat(course.stages()).extracting(Stage::year, Stage::phase, Stage::when)
			.containsExactly(tuple(2004, Phase.NOT_YET, null), tuple(2005, Phase.BEGINS, "in January 2005"),
					tuple(2006, Phase.IN_FORCE, null), tuple(2012, Phase.LAST_KNOWN, "in 2011"));
		assertThat(course.at(2012).state()).isEqualTo("since January 2005; last heard of in 2011");
	}

	@Test
	void whatHasNoKnownBeginningIsSaidToHaveNone() {
		Course course = Course.of(times(null, null), null, 2010, 2013, Language.EN);
		assertThat(course.stages()).extracting(Stage::year, Stage::phase)
			.containsExactly(tuple(2010, Phase.SINCE_UNKNOWN), tuple(2011, Phase.SINCE_UNKNOWN),
					tuple(2012, Phase.LAST_KNOWN));
	}

	@Test
	void newsIsWhatHappensInAYearAndNotThatItGoesOn() {
		Course agreed = Course.of(times("1994", "2015"), new Prolongation("2005", 10), 1993, 2024, Language.EN);
		assertThat(IntStream.rangeClosed(1990, 2024).filter((year) -> !agreed.news(year).isEmpty()))
			.containsExactly(1994, 2005, 2015);
		Course open = Course.of(times("2005-01", null), null, 2004, 2024, Language.EN);
		assertThat(IntStream.rangeClosed(2004, 2024).filter((year) -> !open.news(year).isEmpty())).containsExactly(2005,
				2011);
		assertThat(open.news(2011)).extracting(Stage::state)
			.containsExactly("since January 2005; last heard of in 2011");
	}

	@Test
	void theStageOfAYearIsTheLastThatHasBegun() {
		Course course = Course.of(times("1994", "2015"), null, 1993, 2024, Language.EN);
		assertThat(course.at(1800).phase()).isEqualTo(Phase.NOT_YET);
		assertThat(course.at(2014).phase()).isEqualTo(Phase.IN_FORCE);
		assertThat(course.at(2100).phase()).isEqualTo(Phase.ENDED);
	}

	private static Times times(@Nullable String since, @Nullable String until) {
		Period inForce = new Period(since, until).inForce(KNOWN_AT);
		return new Times(since, until, since, KNOWN_AT, inForce, inForce, null, TimeWords.AGREEMENT, null, null,
				List.of());
	}

}
