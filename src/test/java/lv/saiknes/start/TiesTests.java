package lv.saiknes.start;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The picture of ties, on made-up ones. */
class TiesTests {

	private static final Ties TIES = Ties.of(node("Millford"),
			List.of(group("towns", true, 4), group("projects", false, 30), group("plans", false, 10)));

	@Test
	void whatIsNamedLiesToTheRightEvenlyAboveAndBelow() {
		Ties.Sheaf towns = TIES.sheaves().getFirst();
		assertThat(towns.threads()).allMatch((thread) -> thread.x() > TIES.middleX());
		assertThat(towns.threads().getFirst().y() - TIES.middleY())
			.isCloseTo(TIES.middleY() - towns.threads().getLast().y(), within(0.2));
	}

	/**
	 * Neither where the words of all groups stand, nor on a phone, where letters are
	 * larger and of the groups but the numbers stand in the picture.
	 */
	@Test
	void noTextLiesOnAnother() {
		for (int names : List.of(10, Ties.MOST_NAMED)) {
			Ties ties = Ties.of(node("Millford"),
					List.of(group("chambers of trade", true, names), group("projects and events", false, 39),
							group("sub-priorities", false, 34), group("organisations", false, 23),
							group("groups of actors", false, 12), group("others", false, 20)));
			for (int size : List.of(21, 28)) {
				List<Rectangle2D> boxes = ties.sheaves()
					.stream()
					.flatMap((sheaf) -> Stream.concat(
							sheaf.threads()
								.stream()
								.filter((thread) -> sheaf.named())
								.flatMap(
										(thread) -> (size == 21)
												? IntStream.range(0, thread.end().lines().size())
													.mapToObj((line) -> box(thread.end().lines().get(line),
															thread.labelX(), thread.labelY(line), thread.anchor(),
															(thread.end().lines().size() == 1) ? size : 17))
												: Stream.of(box(thread.end().brief(), thread.labelX(), thread.labelY(),
														thread.anchor(), size))),
							Stream
								.of(box((size == 21 || sheaf.named()) ? sheaf.threads().size() + " " + sheaf.label()
										: String.valueOf(sheaf.threads().size()), sheaf.x(), sheaf.y(), sheaf.anchor(),
										size), box(sheaf.state(), sheaf.x(), ties.below(sheaf), sheaf.anchor(), size))
								.limit(sheaf.state().isEmpty() ? 1 : 2)))
					.toList();
				for (int i = 0; i < boxes.size(); i++) {
					Rectangle2D one = boxes.get(i);
					assertThat(boxes.subList(i + 1, boxes.size())).as("%s names at %s", names, size)
						.noneMatch((other) -> other.intersects(one));
					assertThat(one.getMaxX()).isLessThanOrEqualTo(ties.width());
					assertThat(one.getMinX()).isPositive();
					assertThat(one.getMaxY()).isLessThanOrEqualTo(ties.height());
					assertThat(one.getMinY()).isPositive();
				}
			}
		}
	}

	@Test
	void manyAreCountedInsteadOfNamed() {
		assertThat(group("towns", true, Ties.MOST_NAMED).named()).isTrue();
		assertThat(group("towns", true, Ties.MOST_NAMED + 1).named()).isFalse();
	}

	/** What a text covers; a letter is about half as wide as it is high. */
	private static Rectangle2D box(String text, double x, double y, String anchor, int size) {
		double width = text.length() * size * 0.5;
		double left = switch (anchor) {
			case "start" -> x;
			case "end" -> x - width;
			default -> x - width / 2;
		};
		return new Rectangle2D.Double(left, y - size * 0.75, width, size);
	}

	@Test
	void everyThreadEndsAtAPlaceOfItsOwn() {
		assertThat(TIES.size()).isEqualTo(44);
		assertThat(TIES.sheaves().stream().flatMap((sheaf) -> sheaf.threads().stream()))
			.extracting((thread) -> thread.x() + " " + thread.y())
			.doesNotHaveDuplicates()
			.hasSize(44);
	}

	@Test
	void aLongNameStandsInTwoLinesAndIsCutBetweenWordsForThePictureOnly() {
		Ties.End end = new Ties.End(node("Chamber of commerce and industry of Millford"), "party", true, null);
		assertThat(end.lines()).containsExactly("Chamber of commerce and", "industry of Millford");
		assertThat(end.brief()).isEqualTo("Chamber of commerce…");
		assertThat(end.node().name()).endsWith("Millford");
		assertThat(new Ties.End(node("Millford"), "party", true, null).lines()).containsExactly("Millford");
		assertThat(new Ties.End(node("Chamber of commerce and industry of Millford and of all towns up the river"),
				"party", true, null)
			.lines()).containsExactly("Chamber of commerce and", "industry of Millford and of…");
	}

	private static Ties.Group group(String label, boolean named, int size) {
		return new Ties.Group(label, named ? "news until 2015" : "", named,
				IntStream.range(0, size)
					.mapToObj((i) -> new Ties.End(node(label + " and much more of it " + i), "tied", true, null))
					.toList());
	}

	private static NodeName node(String name) {
		return new NodeName(name, name, "town", null, true);
	}

}
