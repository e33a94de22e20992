package lv.saiknes.start;

import java.util.List;
import java.util.stream.IntStream;

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

	@Test
	void everyThreadEndsAtAPlaceOfItsOwn() {
		assertThat(TIES.size()).isEqualTo(44);
		assertThat(TIES.sheaves().stream().flatMap((sheaf) -> sheaf.threads().stream()))
			.extracting((thread) -> thread.x() + " " + thread.y())
			.doesNotHaveDuplicates()
			.hasSize(44);
	}

	@Test
	void aLongNameIsCutForThePictureOnly() {
		Ties.End end = new Ties.End(node("Chamber of commerce and industry of Millford"), "party", true);
		assertThat(end.label()).isEqualTo("Chamber of commerce a…");
		assertThat(end.node().name()).endsWith("Millford");
		assertThat(new Ties.End(node("Millford"), "party", true).label()).isEqualTo("Millford");
	}

	private static Ties.Group group(String label, boolean named, int size) {
		return new Ties.Group(label, named,
				IntStream.range(0, size).mapToObj((i) -> new Ties.End(node(label + i), "tied", true)).toList());
	}

	private static NodeName node(String name) {
		return new NodeName(name, name, "town", null, true);
	}

}
