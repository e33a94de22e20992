package lv.saiknes.editions;

import java.util.List;

import lv.saiknes.editions.Matching.Item;
import lv.saiknes.editions.WordDiff.Run;
import lv.saiknes.editions.WordDiff.Sort;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is the same in two editions, and how its words changed. */
class MatchingTests {

	private final Matching matching = new Matching();

	@Test
	void theSameWordsAreTheSameThoughTheNumbersMoved() {
		assertThat(this.matching.pairs(
				List.of(item("old-1", "1", "Būvēt tiltu", "Build a bridge"),
						item("old-2", "2", "Būvēt ceļu", "Build a road")),
				List.of(item("new-1", "1", "Būvēt ceļu", "Build a road"),
						item("new-2", "2", "Būvēt tiltu", "Build a bridge"))))
			.containsEntry("old-1", "new-2")
			.containsEntry("old-2", "new-1");
	}

	@Test
	void theNumberCountsWhereSomeWordsAgree() {
		assertThat(this.matching.pairs(List.of(item("old", "3", "Uzlabot pilsētas parku", "Improve the town park")),
				List.of(item("new", "3", "Uzlabot ezera parku un krastu", "Improve the park and shore of the lake"))))
			.containsEntry("old", "new");
	}

	@Test
	void anotherThingWithTheSameNumberIsAnotherThing() {
		assertThat(this.matching.pairs(List.of(item("old", "3", "Uzlabot pilsētas parku", "Improve the town park")),
				List.of(item("new", "3", "Atvērt bibliotēku", "Open library"))))
			.isEmpty();
	}

	@Test
	void withoutTheNumberMostWordsHaveToAgree() {
		Item<String> old = item("old", null, "Uzlabot pilsētas parku", "Improve the town park");
		assertThat(this.matching.pairs(List.of(old),
				List.of(item("new", null, "Uzlabot ezera parku un krastu", "Improve the park and shore of the lake"))))
			.isEmpty();
		assertThat(this.matching.pairs(List.of(old),
				List.of(item("new", null, "Uzlabot pilsētas parkus", "Improve town parks"))))
			.containsEntry("old", "new");
	}

	@Test
	void eachThingIsInOnePairAtMost() {
		assertThat(this.matching.pairs(
				List.of(item("one", "1", "Būvēt tiltu", "Build a bridge"),
						item("two", "2", "Būvēt tiltu", "Build a bridge")),
				List.of(item("new", "2", "Būvēt tiltu", "Build a bridge"))))
			.containsOnlyKeys("two");
	}

	@Test
	void wordsAreToldInTheOrderOfTheLaterText() {
		assertThat(WordDiff.of("Repair the old footbridge", "Repair and light the footbridge")).containsExactly(
				new Run("Repair", Sort.KEPT), new Run("and light", Sort.ADDED), new Run("the", Sort.KEPT),
				new Run("old", Sort.DROPPED), new Run("footbridge", Sort.KEPT));
		assertThat(WordDiff.of("", "New")).containsExactly(new Run("New", Sort.ADDED));
	}

	private static Item<String> item(String id, @Nullable String number, String lv, String en) {
		return new Item<>(id, number, new Text(lv, en));
	}

}
