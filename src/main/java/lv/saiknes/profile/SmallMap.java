package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.model.Validity;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A small map: where a node is and where those are with which it has to do. Equal
 * distances in all directions at its middle.
 *
 * @param borders coasts and borders as one path
 * @param lines lines from the node to the others, one path for those that stand alike;
 * none where it has no place
 * @param points the places, that of the node last
 * @param labels names of those that have room for one
 * @param nowhere names of those of whom no place is known
 */
record SmallMap(String borders, List<Lines> lines, List<Point> points, List<Label> labels, List<String> nowhere) {

	/** So many of those that are nowhere are named. */
	private static final int NAMED = 5;

	private static final int WIDTH = 400;

	private static final int HEIGHT = 280;

	private static final double MARGIN = 34;

	/** So that the neighbourhood of a single place can be recognised. */
	private static final double LEAST_DEGREES = 5;

	/** Finer bends cannot be seen. */
	private static final double FINEST = 2.2;

	private static final double LETTER = 7.7;

	private static final double LINE = 16;

	private static final double BESIDE = 9;

	SmallMap {
		lines = List.copyOf(lines);
		points = List.copyOf(points);
		labels = List.copyOf(labels);
		nowhere = List.copyOf(nowhere);
	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

	/** Those of whom no place is known, as far as they are named. */
	public String nowhereNamed() {
		return String.join(", ", this.nowhere.subList(0, Words.named(this.nowhere.size(), NAMED)));
	}

	/** How many more of them there are. */
	public int nowhereMore() {
		return this.nowhere.size() - Words.named(this.nowhere.size(), NAMED);
	}

	/** Absent where no place is known. */
	static @Nullable SmallMap of(List<Place> others, @Nullable Place own, List<String> nowhere, double[][] arcs) {
		List<Place> all = new ArrayList<>(others);
		if (own != null) {
			all.add(own);
		}
		if (all.isEmpty()) {
			return null;
		}
		Projection projection = Projection.of(all);
		List<Point> points = new ArrayList<>();
		Map<@Nullable Validity, StringBuilder> lines = new LinkedHashMap<>();
		for (Place place : all) {
			double x = projection.x(place.longitude());
			double y = projection.y(place.latitude());
			points.add(new Point(place.name(), x, y, place == own));
			if (own != null && place != own) {
				lines.computeIfAbsent(place.stands(), (stands) -> new StringBuilder())
					.append('M')
					.append(rounded(projection.x(own.longitude())))
					.append(' ')
					.append(rounded(projection.y(own.latitude())))
					.append('L')
					.append(rounded(x))
					.append(' ')
					.append(rounded(y));
			}
		}
		return new SmallMap(borders(arcs, projection), lines(lines), points, labels(points), nowhere);
	}

	/** What has ended lies below what may go on. */
	private static List<Lines> lines(Map<@Nullable Validity, StringBuilder> paths) {
		return paths.entrySet()
			.stream()
			.map((entry) -> new Lines(entry.getValue().toString(), entry.getKey()))
			.sorted(Comparator.comparing((Lines one) -> one.stands() != Validity.ENDED))
			.toList();
	}

	/** How lines stand in time, those that occur, in the order of a legend. */
	public List<Validity> validities() {
		return this.lines.stream().map(Lines::stands).filter(Objects::nonNull).sorted().toList();
	}

	/**
	 * To the right of a place, to its left, above or below it, where neither another name
	 * nor place is.
	 */
	private static List<Label> labels(List<Point> points) {
		List<Label> labels = new ArrayList<>();
		List<double[]> taken = new ArrayList<>();
		points.forEach((point) -> taken.add(new double[] { point.x() - 4, point.x() + 4, point.y() }));
		for (Point point : points.reversed()) {
			double width = point.name().length() * LETTER;
			for (Side side : Side.values()) {
				double from = switch (side) {
					case RIGHT -> point.x() + BESIDE;
					case LEFT -> point.x() - BESIDE - width;
					case ABOVE, BELOW -> Math.clamp(point.x() - width / 2, 1, Math.max(1, WIDTH - width - 1));
				};
				double y = point.y() + side.down;
				boolean free = from > 0 && from + width < WIDTH && y > LINE && y < HEIGHT - LINE && taken.stream()
					.noneMatch((box) -> from < box[1] && from + width > box[0] && Math.abs(y - box[2]) < LINE);
				if (free) {
					taken.add(new double[] { from, from + width, y });
					boolean end = side == Side.LEFT;
					labels.add(new Label(point.name(), end ? from + width : from, y + 4, end ? "end" : "start",
							point.own()));
					break;
				}
			}
		}
		return labels;
	}

	private static String borders(double[][] arcs, Projection projection) {
		StringBuilder path = new StringBuilder();
		for (double[] arc : arcs) {
			double lastX = Double.NaN;
			double lastY = Double.NaN;
			boolean open = false;
			for (int i = 0; i < arc.length; i += 2) {
				double x = projection.x(arc[i]);
				double y = projection.y(arc[i + 1]);
				boolean last = i + 2 == arc.length;
				if (!last && Math.hypot(x - lastX, y - lastY) < FINEST) {
					continue;
				}
				boolean seen = isSeen(x, y);
				if (seen && !open && !Double.isNaN(lastX)) {
					append(path, 'M', lastX, lastY);
					open = true;
				}
				if (open || seen) {
					append(path, open ? 'L' : 'M', x, y);
				}
				open = seen;
				lastX = x;
				lastY = y;
			}
		}
		return path.toString();
	}

	private static boolean isSeen(double x, double y) {
		return x > -FINEST && x < WIDTH + FINEST && y > -FINEST && y < HEIGHT + FINEST;
	}

	/**
	 * A step that leaves the picture far behind ends where the picture is left behind.
	 */
	private static void append(StringBuilder path, char command, double x, double y) {
		path.append(command)
			.append(rounded(Math.clamp(x, -WIDTH, 2 * WIDTH)))
			.append(' ')
			.append(rounded(Math.clamp(y, -HEIGHT, 2 * HEIGHT)));
	}

	private static long rounded(double value) {
		return Math.round(value);
	}

	/** Where a name stands beside its place. */
	private enum Side {

		RIGHT(0), LEFT(0), ABOVE(-LINE), BELOW(LINE);

		private final double down;

		Side(double down) {
			this.down = down;
		}

	}

	/** Degrees to pixels. */
	private record Projection(double west, double north, double scaleX, double scaleY) {

		static Projection of(List<Place> places) {
			double west = places.stream().mapToDouble(Place::longitude).min().orElseThrow();
			double east = places.stream().mapToDouble(Place::longitude).max().orElseThrow();
			double south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
			double north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
			double middleX = (west + east) / 2;
			double middleY = (south + north) / 2;
			double narrow = Math.cos(Math.toRadians(middleY));
			double scaleY = Math.min((HEIGHT - 2 * MARGIN) / Math.max(LEAST_DEGREES, north - south),
					(WIDTH - 2 * MARGIN) / (Math.max(LEAST_DEGREES, east - west) * narrow));
			double scaleX = scaleY * narrow;
			return new Projection(middleX - WIDTH / 2.0 / scaleX, middleY + HEIGHT / 2.0 / scaleY, scaleX, scaleY);
		}

		double x(double longitude) {
			return (longitude - this.west) * this.scaleX;
		}

		double y(double latitude) {
			return (this.north - latitude) * this.scaleY;
		}

	}

	/**
	 * A place.
	 *
	 * @param name its name
	 * @param latitude degrees
	 * @param longitude degrees
	 * @param stands how it stands with the node, null where that is not told
	 */
	record Place(String name, double latitude, double longitude, @Nullable Validity stands) {
	}

	/**
	 * Lines from the node to others.
	 *
	 * @param path all of them as one path
	 * @param stands how they stand in time, null where that is not told
	 */
	record Lines(String path, @Nullable Validity stands) {
	}

	/**
	 * A name in the picture.
	 *
	 * @param name the name
	 * @param x where it stands
	 * @param y where it stands
	 * @param anchor which end of it stands there
	 * @param own whether it is that of the node
	 */
	record Label(String name, double x, double y, String anchor, boolean own) {
	}

	/**
	 * A place in the picture.
	 *
	 * @param name its name
	 * @param x where it is
	 * @param y where it is
	 * @param own whether it is that of the node
	 */
	record Point(String name, double x, double y, boolean own) {
	}

}
