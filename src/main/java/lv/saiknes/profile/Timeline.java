package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * What has dates on a line of years, the latest first. Places are in per cent of the
 * width, heights in pixels, so that letters keep their size on a narrow screen.
 *
 * @param years years to be written below, with their places
 * @param bars what is drawn
 * @param undated how many have no date, and so are not drawn
 * @param more how many with dates are not drawn for want of room
 */
record Timeline(List<Year> years, List<Bar> bars, int undated, int more) {

	private static final int FEWEST = 3;

	private static final int MOST = 12;

	private static final int ROW = 28;

	private static final int LETTERS = 54;

	/** On a phone. */
	private static final int FEW_LETTERS = 28;

	private static final int YEAR_LABELS = 6;

	private static final double MONTHS = 12;

	private static final double DAYS = 31;

	Timeline {
		years = List.copyOf(years);
		bars = List.copyOf(bars);
	}

	/** Height of the picture. */
	public int height() {
		return this.bars.size() * ROW + ROW;
	}

	/** Absent where fewer than three have dates, since a sentence says those better. */
	static @Nullable Timeline of(List<Dated> all) {
		List<Dated> dated = all.stream()
			.filter((one) -> one.times() != null && one.times().since() != null)
			.sorted(Comparator.comparing((Dated one) -> String.valueOf(one.dates().since()))
				.reversed()
				.thenComparing(Dated::name))
			.toList();
		if (dated.size() < FEWEST) {
			return null;
		}
		List<Dated> drawn = dated.subList(0, Math.min(MOST, dated.size()));
		int first = (int) drawn.stream()
			.mapToDouble((one) -> begin(String.valueOf(one.dates().since())))
			.min()
			.orElse(0);
		int last = (int) Math.ceil(drawn.stream().mapToDouble(Timeline::end).max().orElse(0));
		List<Year> years = new ArrayList<>();
		int step = Math.max(1, Math.ceilDiv(last - first, YEAR_LABELS));
		for (int year = first; year < last; year += step) {
			years.add(new Year(String.valueOf(year), place(year, first, last)));
		}
		List<Bar> bars = new ArrayList<>();
		for (Dated one : drawn) {
			double from = place(begin(String.valueOf(one.dates().since())), first, last);
			double to = place(end(one), first, last);
			boolean left = from < 50;
			bars.add(new Bar(cut(one.name(), LETTERS), cut(one.name(), FEW_LETTERS), from, Math.max(to - from, 0.6),
					one.dates().until() == null, left ? from : Math.max(to, from + 0.6), left ? "start" : "end",
					bars.size() * ROW + 14, bars.size() * ROW + 19));
		}
		return new Timeline(years, bars, all.size() - dated.size(), dated.size() - drawn.size());
	}

	private static String cut(String name, int letters) {
		return (name.length() <= letters) ? name : name.substring(0, letters - 1).stripTrailing() + "…";
	}

	/** Where no end is known, it is drawn as far as the sources know of it. */
	private static double end(Dated one) {
		Times times = one.dates();
		String until = (times.until() != null) ? times.until() : times.knownAt();
		double end = begin(until) + ((until.length() == 4) ? 1 : (until.length() == 7) ? 1 / MONTHS : 0);
		return Math.max(end, begin(String.valueOf(times.since())));
	}

	private static double begin(String date) {
		String[] parts = date.split("-");
		double year = Integer.parseInt(parts[0]);
		if (parts.length > 1) {
			year += (Integer.parseInt(parts[1]) - 1) / MONTHS;
		}
		return (parts.length > 2) ? year + (Integer.parseInt(parts[2]) - 1) / (MONTHS * DAYS) : year;
	}

	private static double place(double year, int first, int last) {
		return Math.round(1000 * (year - first) / Math.max(1, last - first)) / 10.0;
	}

	/**
	 * Something that may have dates.
	 *
	 * @param name its name
	 * @param times when it takes place, null where nobody says
	 */
	record Dated(String name, @Nullable Times times) {

		private Times dates() {
			return Objects.requireNonNull(this.times, "only what has dates is drawn");
		}

	}

	/**
	 * A year below the line.
	 *
	 * @param year the year
	 * @param place where it begins
	 */
	record Year(String year, double place) {
	}

	/**
	 * Something on the line.
	 *
	 * @param name its name, cut where it is too long
	 * @param brief its name on a phone
	 * @param from where it begins
	 * @param length how long it is
	 * @param open whether its end is not known
	 * @param labelAt where its name stands
	 * @param anchor which end of the name stands there
	 * @param labelY the line of its name
	 * @param y the upper edge of the bar
	 */
	record Bar(String name, String brief, double from, double length, boolean open, double labelAt, String anchor,
			int labelY, int y) {
	}

}
