package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Order.By;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.support.ServerTest;
import lv.saiknes.time.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** A list that is kept has the same pages as one that the database finds. */
@ServerTest
class KeptListsTests {

	@Autowired
	private Statements statements;

	@Autowired
	private Ontology ontology;

	/** So that the database is asked. */
	private final AtHand.Current none = Optional::empty;

	@ParameterizedTest
	@MethodSource("lists")
	void thePagesAreTheSame(Selection list) {
		NodeReader kept = new NodeReader(this.statements, this.ontology, this.none);
		kept.list(list);
		for (boolean backwards : new boolean[] { false, true }) {
			Position at = null;
			for (int page = 0; page < 4; page++) {
				Selection part = list.with(slice(list, backwards, backwards ? null : at, backwards ? at : null));
				Entries expected = new NodeReader(this.statements, this.ontology, this.none).list(part);
				Entries found = kept.list(part);
				assertThat(found).isEqualTo(expected);
				if (!found.more()) {
					break;
				}
				List<Entries.Entry> entries = found.entries();
				at = (backwards ? entries.getFirst() : entries.getLast()).position();
			}
		}
	}

	@Test
	void whatIsAskedForAgainIsReadOnceAndThenAtHand() {
		KeptLists kept = new KeptLists(this.statements);
		List<Selection> read = new ArrayList<>();
		Selection list = lists().toList().getFirst();
		for (int i = 0; i < 4; i++) {
			Optional<KeptLists.Page> page = kept.find(list, (all) -> {
				read.add(all);
				return List.of("a", "b", "c");
			});
			assertThat(page.isPresent()).isEqualTo(i > 0);
		}
		assertThat(read).hasSize(1);
		Slice after = slice(list, false, new Position(List.of("x"), "a"), null);
		assertThat(kept.find(list.with(after), (all) -> List.of())).hasValue(new KeptLists.Page(List.of("b", "c"), 3));
	}

	@Test
	void theUsualOrderIsTheDatabasesOwn() {
		KeptLists kept = new KeptLists(this.statements);
		Selection usual = selection("Project", Filter.NONE, List.of());
		kept.find(usual, (all) -> List.of());
		assertThat(kept.find(usual, (all) -> List.of())).isEmpty();
	}

	@Test
	void allAreCountedByGroupOnceForAVersion() {
		List<String> asked = new ArrayList<>();
		Statements counting = mock();
		Iterator<String> versions = List.of("1", "1", "1", "2", "2").iterator();
		when(counting.findVersion()).thenAnswer((call) -> Optional.of(versions.next()));
		when(counting.read(anyString(), anyMap())).thenAnswer((call) -> {
			asked.add(call.getArgument(0));
			return this.statements.read(call.getArgument(0), call.getArgument(1));
		});
		NodeReader reader = new NodeReader(counting, this.ontology, this.none);
		Selection all = selection("Institution", Filter.NONE, List.of());
		Grouping byType = new Grouping.ByProperty("type", null);
		Groups groups = reader.group(all, byType, 0, 10);
		assertThat(groups.groups()).isNotEmpty();
		assertThat(reader.group(all, byType, 0, 10)).isEqualTo(groups);
		assertThat(asked).hasSize(1);
		assertThat(reader.group(all, byType, 0, 10)).isEqualTo(groups);
		assertThat(asked).as("of another version").hasSize(2);
	}

	/** What is not in the list may be of a version that was loaded before. */
	@Test
	void fromAPositionThatIsNotInTheListTheDatabaseIsAsked() {
		KeptLists kept = new KeptLists(this.statements);
		Selection list = lists().toList().getFirst();
		kept.find(list, (all) -> List.of("a"));
		kept.find(list, (all) -> List.of("a"));
		Position gone = new Position(List.of("x"), "gone");
		assertThat(kept.find(list.with(slice(list, false, gone, null)), (all) -> List.of())).isEmpty();
		assertThat(kept.find(list.with(slice(list, true, null, gone)), (all) -> List.of())).isEmpty();
	}

	static Stream<Selection> lists() {
		return Stream.of(selection("Project", Filter.NONE, List.of(new Order(By.START, true, null))),
				selection("Project", Filter.NONE,
						List.of(new Order(By.END, false, null), new Order(By.NAME, true, null))),
				selection("Task", Filter.NONE, List.of(new Order(By.NUMBER, false, null))),
				selection("Institution", Filter.NONE, List.of(new Order(By.RELATION_COUNT, true, null))),
				selection("Institution", new Filter(List.of(new Filter.OneOf("type", List.of("university")))),
						List.of()),
				selection(null, new Filter(List.of(new Filter.Named(List.of("rezekne")))), List.of()),
				selection("Project",
						new Filter(List.of(new Filter.During(new Period("2018", "2020"), Certainty.POSSIBLE))),
						List.of()),
				selection("Measure", new Filter(List.of(new Filter.Counted("IMPLEMENTS", Direction.IN, null, true, 3))),
						List.of()));
	}

	private static Selection selection(@Nullable String label, Filter filter, List<Order> orders) {
		return new Selection(label, filter, null, List.of("nameLv"), true,
				new Slice(5, false, null, null, Language.LV, orders, Set.of(Part.values()), "x"), Portion.LISTED);
	}

	private static Slice slice(Selection list, boolean backwards, @Nullable Position after, @Nullable Position before) {
		Slice slice = list.slice();
		return new Slice(slice.size(), backwards, after, before, slice.language(), slice.orders(), slice.parts(),
				slice.list());
	}

}
