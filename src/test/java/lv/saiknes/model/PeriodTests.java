package lv.saiknes.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Dates of unequal precision: what certainly holds, and what certainly does not. */
class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "1994, 2015, 1993, NOT_YET", "1994, 2015, 1994, IN_FORCE", "1994, 2015, 1994-01, IN_FORCE",
			"1994, 2015, 2015, IN_FORCE", "1994, 2015, 2015-12-31, IN_FORCE", "1994, 2015, 2016-01-01, ENDED",
			"1994, 2015, 2016, ENDED", "2004-06, , 2004, IN_FORCE", "2004-06, , 2004-05, NOT_YET",
			"2004-06, , 2004-06-01, IN_FORCE", ", 2021-06-30, 2021, IN_FORCE", ", 2021-06-30, 2021-07, ENDED",
			"2004, , 2007, IN_FORCE", "2004, , 2007-03-01, IN_FORCE", "2004, , 2008, LAST_KNOWN",
			", , 2008-01, LAST_KNOWN", ", , 2007, IN_FORCE" })
	void validityIsToldFromBothEndsAndTheSourcesDate(@Nullable String from, @Nullable String to, String date,
			Validity expected) {
		assertThat(new Period(from, to).at(date, "2007")).isEqualTo(expected);
	}

	@Test
	void onlyWhatCertainlyDoesNotHoldIsLeftOut() {
		assertThat(Validity.values()).filteredOn(Validity::isOutside).containsExactly(Validity.NOT_YET, Validity.ENDED);
	}

	@Test
	void anEndThatIsKnownCountsThoughTheSourceIsOlder() {
		assertThat(new Period("1994", "2015").at("2010", "2007")).isEqualTo(Validity.IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "1994, 2015, 2015, 2020, true", "1994, 2015, 2016, 2020, false", "1994, , 2016, 2020, true",
			", 1994, 1995, , false", ", 1994-06, 1994, , true", "2004-06-17, , , 2004-06, true",
			"2004-07, , , 2004-06, false", ", , , , true" })
	void periodsOverlapUnlessOneEndsBeforeTheOtherBegins(@Nullable String from, @Nullable String to,
			@Nullable String otherFrom, @Nullable String otherTo, boolean expected) {
		Period one = new Period(from, to);
		Period other = new Period(otherFrom, otherTo);
		assertThat(one.overlaps(other)).isEqualTo(expected);
		assertThat(other.overlaps(one)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1994, 2015, 1996, , 1996, 2015", "2004, , 2004-06, , 2004-06,", ", 2021, , 2021-06-30, , 2021-06-30",
			"2004-06, 2010, 2004, 2009-12, 2004-06, 2009-12", ", , , , ," })
	void bothHoldFromTheLaterBeginningToTheEarlierEnd(@Nullable String from, @Nullable String to,
			@Nullable String otherFrom, @Nullable String otherTo, @Nullable String commonFrom,
			@Nullable String commonTo) {
		Period common = new Period(commonFrom, commonTo);
		assertThat(new Period(from, to).and(new Period(otherFrom, otherTo))).isEqualTo(common);
		assertThat(new Period(otherFrom, otherTo).and(new Period(from, to))).isEqualTo(common);
	}

	@Test
	void eachKindHasItsOwnWordsForItsTime() {
		assertThat(Period.of(Map.of("signed", "1994", "validTo", "2015"))).isEqualTo(new Period("1994", "2015"));
		assertThat(Period.of(Map.of("start", "2006", "end", "2007"))).isEqualTo(new Period("2006", "2007"));
		assertThat(Period.of(Map.of("periodFrom", "2021", "periodTo", "2027", "validFrom", "2021-03-18")))
			.isEqualTo(new Period("2021-03-18", "2027"));
		assertThat(Period.of(Map.of("name", "Rothko"))).isEqualTo(Period.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "2004-13", "2023-02-29", "04", "2004-6", "2004-06-17T00:00", "" })
	void whatIsNoDateIsRefused(String text) {
		assertThat(Period.isDate(text)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(text, null)).withMessageContaining(text);
	}

}
