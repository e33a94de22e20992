package lv.saiknes.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import lv.saiknes.model.Validity;
import lv.saiknes.profile.SmallMap.Place;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The line of years, the sheaves of threads and the small map, on made-up data. */
class PicturesTests {

	@Test
	void theLatestStandsFirstAndWhatHasNoDateIsCounted() {
		Timeline line = timeline(dated("old", "1999", "2001"), dated("new", "2010", "2012"),
				dated("open", "2005", null), new Timeline.Dated("undated", null));
		assertThat(line.bars()).extracting(Timeline.Bar::name).containsExactly("new", "open", "old");
		assertThat(line.bars()).extracting(Timeline.Bar::open).containsExactly(false, true, false);
		assertThat(line.undated()).isEqualTo(1);
		assertThat(line.more()).isZero();
		assertThat(line.bars().getLast().from()).isZero();
		// 1999 to the end of 2014, the last that is known of the open one: 3 of 16 years.
		assertThat(line.bars().getLast().length()).isCloseTo(18.8, within(0.11));
		assertThat(line.years()).extracting(Timeline.Year::year).first().isEqualTo("1999");
	}

	@Test
	void twoDatesAreNoPicture() {
		assertThat(
				Timeline.of(List.of(dated("a", "1999", null), dated("b", "2000", null), new Timeline.Dated("c", null))))
			.isNull();
	}

	@Test
	void whatIsNotDrawnIsCounted() {
		Timeline line = timeline(IntStream.range(0, 40)
			.mapToObj((number) -> dated("p" + number, String.valueOf(1950 + number), "1999"))
			.toArray(Timeline.Dated[]::new));
		assertThat(line.bars().size() + line.more()).isEqualTo(40);
		assertThat(line.more()).isPositive();
	}

	@Test
	void aSheafHasAThreadOfEachSort() {
		Sheaves sheaves = Sheaves.of(List.of(section(100, 1), section(100, 99), section(3, 3), section(1, 0)));
		assertThat(sheaves.threads()).hasSize(20 + 20 + 3 + 1);
		assertThat(sheaves.threads().subList(0, 20)).filteredOn(Sheaves.Thread::stated).hasSize(1);
		assertThat(sheaves.threads().subList(20, 40)).filteredOn(Sheaves.Thread::stated).hasSize(19);
		assertThat(sheaves.threads().subList(40, 43)).allMatch(Sheaves.Thread::stated);
		assertThat(sheaves.threads().getLast().stated()).isFalse();
	}

	@Test
	void placesKeepTheirDirectionsAndNamesKeepClear() {
		SmallMap map = map(List.of(new Place("East", 56, 30, null), new Place("South", 50, 27, null),
				new Place("Souths", 50, 27, null)), new Place("Here", 56, 27, null));
		SmallMap.Point here = map.points().getLast();
		assertThat(here.own()).isTrue();
		assertThat(map.points().get(0).x()).isGreaterThan(here.x());
		assertThat(map.points().get(0).y()).isCloseTo(here.y(), within(0.01));
		assertThat(map.points().get(1).y()).isGreaterThan(here.y());
		assertThat(map.points())
			.allMatch((point) -> point.x() > 0 && point.x() < map.width() && point.y() > 0 && point.y() < map.height());
		assertThat(map.labels()).extracting(SmallMap.Label::name).contains("Here", "East").hasSize(4);
		assertThat(
				map.labels().stream().filter((label) -> label.name().startsWith("South")).map(SmallMap.Label::anchor))
			.containsExactlyInAnyOrder("start", "end");
		assertThat(map.lines()).singleElement()
			.satisfies(
					(lines) -> assertThat(lines.path().chars().filter((letter) -> letter == 'M').count()).isEqualTo(3));
	}

	/** What has ended is not drawn like what holds. */
	@Test
	void linesTellHowTiesStand() {
		SmallMap map = map(List.of(new Place("Held", 56, 30, Validity.IN_FORCE),
				new Place("Over", 50, 27, Validity.ENDED), new Place("Heard of", 52, 27, Validity.LAST_KNOWN),
				new Place("Over, too", 51, 29, Validity.ENDED)), new Place("Here", 56, 27, null));
		assertThat(map.lines()).extracting(SmallMap.Lines::stands)
			.startsWith(Validity.ENDED)
			.containsExactlyInAnyOrder(Validity.ENDED, Validity.IN_FORCE, Validity.LAST_KNOWN);
		assertThat(map.validities()).doesNotHaveDuplicates().hasSize(3);
	}

	@Test
	void aNameBetweenOthersStandsAboveOrBelow() {
		SmallMap map = map(List.of(new Place("Left of it", 56, 26.6, null), new Place("Right of it", 56, 27.4, null)),
				new Place("Between them", 56, 27, null));
		assertThat(map.labels()).extracting(SmallMap.Label::name)
			.containsExactlyInAnyOrder("Left of it", "Right of it", "Between them");
		double beside = map.points().getFirst().y() + 4;
		assertThat(map.labels()).filteredOn(SmallMap.Label::own)
			.singleElement()
			.satisfies((label) -> assertThat(label.y()).isEqualTo(beside - 16));
	}

	@Test
	void ofThoseWithoutAPlaceAFewAreNamed() {
		SmallMap few = SmallMap.of(List.of(), new Place("Here", 56, 27, null), List.of("A", "B"), new double[][] {});
		assertThat(few).isNotNull();
		assertThat(few.nowhereNamed()).isEqualTo("A, B");
		assertThat(few.nowhereMore()).isZero();
		SmallMap many = SmallMap.of(List.of(), new Place("Here", 56, 27, null),
				List.of("A", "B", "C", "D", "E", "F", "G"), new double[][] {});
		assertThat(many).isNotNull();
		assertThat(many.nowhereNamed()).isEqualTo("A, B, C, D, E");
		assertThat(many.nowhereMore()).isEqualTo(2);
	}

	@Test
	void noPlaceIsNoMap() {
		assertThat(SmallMap.of(List.of(), null, List.of("Nowhere"), new double[][] {})).isNull();
	}

	@Test
	void arcsAreStepsOnAGrid() {
		double[][] arcs = Borders.arcs(JsonMapper.shared().readTree("""
				{"transform": {"scale": [0.5, 0.25], "translate": [-180, -90]}, "arcs": [[[10, 20], [2, -4]]]}
				"""));
		assertThat(arcs).isDeepEqualTo(new double[][] { { -175, -85, -174, -86 } });
	}

	/** Of an arc only what the picture shows is drawn. */
	@Test
	void bordersFarAwayAreNotDrawn() {
		double[][] arcs = { { 26, 55, 27, 56, 28, 57 }, { -100, -40, -101, -41 } };
		SmallMap map = SmallMap.of(List.of(), new Place("Here", 56, 27, null), List.of(), arcs);
		assertThat(map).isNotNull();
		assertThat(map.borders().chars().filter((letter) -> letter == 'M').count()).isEqualTo(1);
	}

	private static SmallMap map(List<Place> others, Place own) {
		SmallMap map = SmallMap.of(others, own, List.of(), new double[][] {});
		assertThat(map).isNotNull();
		return map;
	}

	private static Timeline timeline(Timeline.Dated... all) {
		Timeline line = Timeline.of(List.of(all));
		assertThat(line).isNotNull();
		return line;
	}

	private static Timeline.Dated dated(String name, String since, @Nullable String until) {
		Map<String, Object> stored = (until != null)
				? Map.of("timeWords", "TAKES_PLACE", "since", since, "until", until, "knownAt", "2014")
				: Map.of("timeWords", "TAKES_PLACE", "since", since, "knownAt", "2014");
		return new Timeline.Dated(name, Times.of(stored));
	}

	private static Profile.Section section(int total, int stated) {
		return new Profile.Section("name", "label", total,
				List.of(new Profile.Count("STATED", "stated", stated),
						new Profile.Count("DERIVED", "derived", total - stated)),
				List.of(), 1, 1, null, null, false, 0, null, false);
	}

}
