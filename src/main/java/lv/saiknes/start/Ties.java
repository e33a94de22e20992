package lv.saiknes.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The ties of one place as a picture: threads from the middle to what it is tied to, in
 * sheaves of one sort. Numbers are those of the picture.
 *
 * @param centre the place
 * @param sheaves the sheaves, clockwise from the right
 */
record Ties(NodeName centre, List<Sheaf> sheaves) {

	private static final int WIDTH = 960;

	private static final int HEIGHT = 600;

	private static final double MIDDLE_X = 434;

	private static final double MIDDLE_Y = HEIGHT / 2.0;

	private static final double RADIUS = 215;

	/** How far a thread keeps with its sheaf before it goes its own way. */
	private static final double BOUND = 0.55;

	private static final double LABEL = 16;

	/** Above and below, where a label would lie on the ends, it stands further out. */
	private static final double LABEL_ABOVE = 14;

	/** So much of a name has room beside its end. */
	private static final int LETTERS = 27;

	/** And so much in each of two lines, which are smaller. */
	private static final int LETTERS_OF_TWO = 31;

	/** From one of two lines to the other. */
	private static final double LINE_OF_TWO = 18;

	/** The same on a phone, where letters are larger. */
	private static final int FEW_LETTERS = 21;

	private static final double GAP_DEGREES = 6;

	/** A thread whose end is named needs as much room as this many that are not. */
	private static final int ROOM_OF_A_NAME = 8;

	/** Up to so many names stand below one another without touching. */
	static final int MOST_NAMED = 12;

	/** Names in a sheaf that opens wider than this go round the picture. */
	private static final double WIDEST_COLUMN_DEGREES = 160;

	/** So far below the last of the names stands what they are. */
	private static final double BELOW = 40;

	/** So far below that stands until when something is known of them. */
	static final double LINE = 30;

	Ties {
		sheaves = List.copyOf(sheaves);
	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

	public double middleX() {
		return MIDDLE_X;
	}

	public double middleY() {
		return MIDDLE_Y;
	}

	/** How many things it is tied to. */
	public int size() {
		return this.sheaves.stream().mapToInt((sheaf) -> sheaf.threads().size()).sum();
	}

	/** How threads stand in time, those that occur, in the order of a legend. */
	public List<Validity> validities() {
		return this.sheaves.stream()
			.flatMap((sheaf) -> sheaf.threads().stream())
			.map((thread) -> thread.end().validity())
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	/** Below its label: how a sheaf stands. */
	public double below(Sheaf sheaf) {
		return sheaf.y() + LINE;
	}

	/**
	 * Lays them out: the first group to the right, whose ends are named, the others round
	 * about, each as wide as it is large.
	 */
	static Ties of(NodeName centre, List<Group> groups) {
		double room = 360 - GAP_DEGREES * groups.size();
		double all = groups.stream().mapToInt(Group::room).sum();
		double degrees = groups.isEmpty() ? 0 : -groups.getFirst().room() * room / all / 2;
		List<Sheaf> sheaves = new ArrayList<>();
		for (Group group : groups) {
			double width = group.room() * room / all;
			double middle = degrees + width / 2;
			double step = width / group.ends().size();
			List<Thread> threads = new ArrayList<>();
			boolean column = group.named() && width <= WIDEST_COLUMN_DEGREES;
			for (int i = 0; i < group.ends().size(); i++) {
				double at = step * (i + 0.5) - width / 2;
				threads.add(thread(group.ends().get(i), middle + (column ? inColumn(at, width - step) : at), middle));
			}
			Thread last = threads.getLast();
			sheaves.add(group.named()
					? new Sheaf(group.label(), group.state(), true, threads, last.labelX(), last.labelY() + BELOW,
							last.anchor())
					: new Sheaf(group.label(), group.state(), false, threads, x(middle, label(middle)),
							y(middle, label(middle)) + 6, anchor(middle)));
			degrees += width + GAP_DEGREES;
		}
		return new Ties(centre, sheaves);
	}

	private static Thread thread(End end, double degrees, double middle) {
		String path = String.format(Locale.ROOT, "M%.0f %.0fQ%.0f %.0f %.1f %.1f", MIDDLE_X, MIDDLE_Y,
				x(middle, RADIUS * BOUND), y(middle, RADIUS * BOUND), x(degrees, RADIUS), y(degrees, RADIUS));
		return new Thread(end, path, x(degrees, RADIUS), y(degrees, RADIUS), x(degrees, RADIUS + LABEL),
				y(degrees, RADIUS + LABEL) + 6, anchor(degrees));
	}

	/**
	 * Where a thread ends so that the names stand evenly below one another.
	 * @param at where it would end if the ends stood evenly on the round, from its middle
	 * @param opening how far the outermost ends are apart
	 */
	private static double inColumn(double at, double opening) {
		return (opening == 0) ? 0
				: Math.toDegrees(Math.asin(Math.sin(Math.toRadians(opening / 2)) * at / (opening / 2)));
	}

	private static double x(double degrees, double radius) {
		return rounded(MIDDLE_X + radius * Math.cos(Math.toRadians(degrees)));
	}

	private static double y(double degrees, double radius) {
		return rounded(MIDDLE_Y + radius * Math.sin(Math.toRadians(degrees)));
	}

	private static double rounded(double value) {
		return Math.round(value * 10) / 10.0;
	}

	private static double label(double degrees) {
		return RADIUS + LABEL + LABEL_ABOVE * Math.abs(Math.sin(Math.toRadians(degrees)));
	}

	private static String anchor(double degrees) {
		double side = Math.cos(Math.toRadians(degrees));
		return (side > 0.3) ? "start" : (side < -0.3) ? "end" : "middle";
	}

	/**
	 * Things of one sort.
	 *
	 * @param label what they are, in the plural
	 * @param state how they stand in time, in words; empty where that is not told
	 * @param named whether each is named in the picture, unless they are too many
	 * @param ends the things
	 */
	record Group(String label, String state, boolean named, List<End> ends) {

		Group {
			ends = List.copyOf(ends);
			named = named && ends.size() <= MOST_NAMED;
		}

		int room() {
			return this.ends.size() * (this.named ? ROOM_OF_A_NAME : 1);
		}

	}

	/**
	 * Something at the other end.
	 *
	 * @param node what it is
	 * @param how how it is tied, in words
	 * @param stated whether a source says so; else a rule or an editor
	 * @param validity how the tie stands, absent where that is not told
	 */
	record End(NodeName node, String how, boolean stated, @Nullable Validity validity) {

		/**
		 * Its name: in two lines where it is long, and cut where it is too long for
		 * these.
		 */
		public List<String> lines() {
			String name = this.node.name();
			int end = (name.length() <= LETTERS) ? -1 : name.lastIndexOf(' ', LETTERS_OF_TWO);
			return (end < 0) ? List.of(cut(name, LETTERS))
					: List.of(name.substring(0, end), cut(name.substring(end + 1), LETTERS_OF_TWO));
		}

		/** The same for the picture on a phone, in one line. */
		public String brief() {
			return cut(this.node.name(), FEW_LETTERS);
		}

		/** Between words, where there are several. */
		private static String cut(String name, int letters) {
			if (name.length() <= letters) {
				return name;
			}
			int end = name.lastIndexOf(' ', letters - 1);
			return name.substring(0, (end < 0) ? letters - 1 : end) + "…";
		}

	}

	/**
	 * Threads of one sort.
	 *
	 * @param label what is at their ends, in the plural
	 * @param state how they stand in time, in words; empty where that is not told
	 * @param named whether each end is named
	 * @param threads the threads
	 * @param x where the label stands
	 * @param y where the label stands
	 * @param anchor which part of the label stands there
	 */
	record Sheaf(String label, String state, boolean named, List<Thread> threads, double x, double y, String anchor) {

		Sheaf {
			threads = List.copyOf(threads);
		}

	}

	/**
	 * A thread.
	 *
	 * @param end what it leads to
	 * @param path its way
	 * @param x where it ends
	 * @param y where it ends
	 * @param labelX where the name of its end stands
	 * @param labelY where the name of its end stands
	 * @param anchor which part of the name stands there
	 */
	record Thread(End end, String path, double x, double y, double labelX, double labelY, String anchor) {

		/** Where a line of the name stands, of two the one above and the other below. */
		public double labelY(int line) {
			return rounded(this.labelY + (line - (this.end.lines().size() - 1) / 2.0) * LINE_OF_TWO);
		}

	}

}
