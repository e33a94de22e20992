package lv.saiknes.start;

import java.util.List;

import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents on the line of years, on made-up ones. */
class DocumentsTests {

	/** The line goes from 2007 to 2022, so that a year is 6.7 per cent of it. */
	private static final Documents SHOWN = Documents
		.of(List.of(source("1", "2010-06-30"), source("2", "2020"), source("3", "2015-12-01")), Language.EN);

	@Test
	void whoKnowsLongestStandsFirst() {
		assertThat(SHOWN.documents()).extracting(Documents.Document::id).containsExactly("2", "3", "1");
	}

	@Test
	void aThreadEndsWhereTheDateSays() {
		assertThat(SHOWN.documents()).extracting(Documents.Document::place).containsExactly(93.3, 60.0, 23.3);
	}

	@Test
	void everyFifthYearIsWritten() {
		assertThat(SHOWN.years()).containsExactly(new Documents.Year(2010, 20.0), new Documents.Year(2015, 53.3),
				new Documents.Year(2020, 86.7));
	}

	private static Source source(String id, String date) {
		Text text = new Text(id, id);
		return new Source(id, text, text, date, null, List.of(), null, List.of());
	}

}
