package lv.saiknes.explore;

import lv.saiknes.explore.Course.Phase;
import lv.saiknes.explore.Course.Prolongation;
import lv.saiknes.explore.Course.Stage;
import lv.saiknes.model.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTests {

	private static final String KNOWN_AT = "2011-08-12";

	@Test
	void anAgreementBeginsIsProlongedAndEnds() {
		Course course = Course.of(new Period("1994", "2015"), KNOWN_AT, new Prolongation("2005", 10), 1993, 2024);
		assertThat(course.stages()).containsExactly(new Stage(1993, Phase.NOT_YET, "1994"),
				new Stage(1994, Phase.BEGINS, "1994"), new Stage(1995, Phase.IN_FORCE, "1994"),
				new Stage(2005, Phase.PROLONGED, "2005"), new Stage(2015, Phase.ENDS, "2015"),
				new Stage(2016, Phase.ENDED, "2015"));
	}

	@Test
	void whatHasNoKnownEndIsLastKnownOnceItsSourceIsOlder() {
		Course course = Course.of(new Period("2005-01", null), KNOWN_AT, null, 2004, 2024);
		assertThat(course.stages()).containsExactly(new Stage(2004, Phase.NOT_YET, "2005-01"),
				new Stage(2005, Phase.BEGINS, "2005-01"), new Stage(2006, Phase.IN_FORCE, "2005-01"),
				new Stage(2012, Phase.LAST_KNOWN, KNOWN_AT));
	}

	@Test
	void whatHasNoKnownBeginningIsSaidToHaveNone() {
		Course course = Course.of(Period.UNKNOWN, KNOWN_AT, null, 2010, 2013);
		assertThat(course.stages()).containsExactly(new Stage(2010, Phase.SINCE_UNKNOWN, null),
				new Stage(2012, Phase.LAST_KNOWN, KNOWN_AT));
	}

	@Test
	void theStageOfAYearIsTheLastThatHasBegun() {
		Course course = Course.of(new Period("1994", "2015"), KNOWN_AT, null, 1993, 2024);
		assertThat(course.at(1800).phase()).isEqualTo(Phase.NOT_YET);
		assertThat(course.at(2014).phase()).isEqualTo(Phase.IN_FORCE);
		assertThat(course.at(2100).phase()).isEqualTo(Phase.ENDED);
	}

}
