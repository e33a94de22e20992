package lv.saiknes.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.time.TimeWords;

/**
 * The documents that the data is read from, on a line of years: each knows up to its
 * date, and nothing after.
 *
 * @param years years to be written below the line, with their places on it
 * @param documents the documents, those first that know longest
 */
record Documents(List<Year> years, List<Document> documents) {

	/** How long the line goes on beyond the last date, so that silence can be seen. */
	private static final int SILENCE_YEARS = 2;

	private static final int STEP_YEARS = 5;

	/** How much of the past stands before the first date. */
	private static final int BEFORE_YEARS = 3;

	private static final int MONTHS = 12;

	Documents {
		years = List.copyOf(years);
		documents = List.copyOf(documents);
	}

	static Documents of(List<Source> sources, Language language) {
		int first = sources.stream().mapToInt((source) -> year(source.date())).min().orElse(0) - BEFORE_YEARS;
		int last = sources.stream().mapToInt((source) -> year(source.date())).max().orElse(0) + SILENCE_YEARS;
		List<Year> years = new ArrayList<>();
		for (int year = Math.ceilDiv(first + 1, STEP_YEARS) * STEP_YEARS; year < last; year += STEP_YEARS) {
			years.add(new Year(year, place(year, first, last)));
		}
		return new Documents(years,
				sources.stream()
					.sorted(Comparator.comparing(Source::date).reversed())
					.map((source) -> new Document(source.id(), source.title().in(language),
							TimeWords.until(source.date()).in(language), place(end(source.date()), first, last)))
					.toList());
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

	/** A year alone knows up to its end, a month up to its end. */
	private static double end(String date) {
		return (date.length() < 7) ? year(date) + 1
				: year(date) + Integer.parseInt(date.substring(5, 7)) / (double) MONTHS;
	}

	private static double place(double year, int first, int last) {
		return Math.round(1000 * (year - first) / (last - first)) / 10.0;
	}

	/**
	 * A year on the line.
	 *
	 * @param year the year
	 * @param place where it begins, in per cent of the line
	 */
	record Year(int year, double place) {
	}

	/**
	 * A document.
	 *
	 * @param id its number
	 * @param title its title
	 * @param until the date after which it has no news, in words
	 * @param place where that is, in per cent of the line
	 */
	record Document(String id, String title, String until, double place) {
	}

}
