package lv.saiknes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Filter.Quantifier;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of a list is read in order, and what it costs does not grow with the list. */
@ServerTest
class ListOrderTests {

	@Autowired
	private Driver driver;

	@Autowired
	private Ontology ontology;

	@ParameterizedTest
	@EnumSource(Language.class)
	void everyKindHasAnIndexInTheOrderOfItsLists(Language language) {
		List<List<Object>> indexed;
		try (Session session = this.driver.session()) {
			indexed = session
				.run("SHOW RANGE INDEXES YIELD labelsOrTypes, properties RETURN labelsOrTypes + properties")
				.list((row) -> row.get(0).asList());
		}
		assertThat(indexed).as("add what is missing by a migration, after V008")
			.containsAll(Stream.concat(this.ontology.kinds().stream().map(Kind::name), Stream.of("Measure", "Entity"))
				.map((label) -> List.<Object>of(label, Vertex.property("sort", language), "id"))
				.toList());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aPageIsTakenFromTheIndex(boolean backwards) {
		assertThat(operators(new Slice(20, backwards, null, null, Language.LV, List.of(), Set.of(), "")))
			.contains("NodeIndexScan", "Limit")
			.doesNotContain("Top", "Sort", "NodeByLabelScan");
	}

	@Test
	void aFurtherPageIsTakenFromItsPositionOn() {
		assertThat(operators(
				new Slice(20, false, new Position(List.of("k"), "x"), null, Language.LV, List.of(), Set.of(), "")))
			.contains("NodeIndexSeek", "Limit")
			.doesNotContain("Top", "Sort", "NodeByLabelScan");
	}

	/**
	 * What a filter names is where the search begins, so that its cost is that of what is
	 * there and not that of the list.
	 */
	@ParameterizedTest
	@EnumSource(names = { "ANY", "ALL" })
	void aListOfWhatIsRelatedBeginsAtWhatTheFilterNames(Quantifier quantifier) {
		Filter filter = new Filter(
				List.of(new Filter.Related("IMPLEMENTS", Direction.IN, quantifier, List.of("rezekne"), null, false),
						new Filter.Related("ABOUT", Direction.OUT, quantifier, List.of("culture"), null, false)));
		assertThat(operators("Measure", filter, new Slice(20, false, null, null, Language.LV, List.of(), Set.of(), "")))
			.contains("NodeUniqueIndexSeek")
			.doesNotContain("NodeByLabelScan", "NodeIndexScan");
	}

	private List<String> operators(Slice slice) {
		return operators("Task", Filter.NONE, slice);
	}

	private List<String> operators(String label, Filter filter, Slice slice) {
		ListStatement statement = ListStatement
			.ofNodes(new Selection(label, filter, null, List.of("nameLv"), false, slice, Portion.LISTED), List.of());
		Map<String, Object> parameters = new HashMap<>(statement.parameters());
		try (Session session = this.driver.session()) {
			List<String> operators = new ArrayList<>();
			collect(session.run(statement.text().replaceFirst("CYPHER 25", "CYPHER 25 EXPLAIN"), parameters)
				.consume()
				.plan(), operators);
			return operators;
		}
	}

	private static void collect(Plan plan, List<String> operators) {
		operators.add(plan.operatorType().replaceFirst("@.*", ""));
		plan.children().forEach((child) -> collect((Plan) child, operators));
	}

}
