package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The small picture of ties: from the node a sheaf of threads to each heading of its
 * page, beside which the headings stand as a list.
 *
 * @param height height of the picture, which is that of the list
 * @param middle where the node is
 * @param threads the threads
 */
record Sheaves(int height, int middle, List<Thread> threads) {

	/** Height of a line of the list, which the style sheet gives it, too. */
	private static final int ROW = 30;

	private static final int END = 92;

	/** More cannot be told apart. */
	static final int MOST = 20;

	private static final double SPREAD = 20;

	Sheaves {
		threads = List.copyOf(threads);
	}

	public int width() {
		return END + 4;
	}

	static Sheaves of(List<Profile.Section> sections) {
		int height = sections.size() * ROW;
		List<Thread> threads = new ArrayList<>();
		for (int row = 0; row < sections.size(); row++) {
			Profile.Section section = sections.get(row);
			int drawn = Math.min(MOST, section.total());
			// Of a sheaf that is cut short, the same share, and one thread of each at
			// least.
			int stated = Math.ceilDiv(section.stated() * drawn, section.total());
			if (stated == drawn && section.stated() < section.total() && drawn > 1) {
				stated--;
			}
			for (int i = 0; i < drawn; i++) {
				double y = row * ROW + ROW / 2.0 + ((drawn > 1) ? SPREAD * (i / (drawn - 1.0) - 0.5) : 0);
				threads.add(new Thread(
						String.format(Locale.ROOT, "M8 %d C50 %d 50 %.1f %d %.1f", height / 2, height / 2, y, END, y),
						i < stated));
			}
		}
		return new Sheaves(height, height / 2, threads);
	}

	/**
	 * A thread.
	 *
	 * @param path its way
	 * @param stated whether a source says so
	 */
	record Thread(String path, boolean stated) {
	}

}
