package lv.saiknes.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Aspects follow relations that the ontology has, in directions in which it has them. */
class AspectTests {

	private static final Ontology ONTOLOGY = Ontology.load();

	@ParameterizedTest
	@EnumSource
	void followsRelationsThatTheOntologyAllows(Aspect aspect) {
		List<Sort> sorts = Arrays.stream(Sort.values()).filter((sort) -> !aspect.paths(sort).isEmpty()).toList();
		assertThat(sorts).isNotEmpty();
		for (Sort sort : sorts) {
			for (List<Step> path : aspect.paths(sort)) {
				Set<String> kinds = kinds(sort);
				for (Step step : path) {
					kinds = reached(kinds, step);
				}
				assertThat(kinds).as(aspect + " of " + sort + " along " + path).isNotEmpty();
			}
		}
	}

	private static Set<String> kinds(Sort sort) {
		return ONTOLOGY.kinds().stream().filter((kind) -> switch (sort) {
			case MEASURE -> kind.labels().contains("Measure");
			case ACTOR -> kind.actor();
			case PLAN -> kind.name().equals("Plan");
		}).map(Kind::name).collect(Collectors.toSet());
	}

	private static Set<String> reached(Set<String> kinds, Step step) {
		RelationType type = ONTOLOGY.findRelationType(step.kind()).orElseThrow();
		return ONTOLOGY.kinds()
			.stream()
			.map(Kind::name)
			.filter((end) -> kinds.stream()
				.anyMatch((start) -> (step.direction() == Direction.OUT) ? type.mayJoin(start, end)
						: type.mayJoin(end, start)))
			.collect(Collectors.toSet());
	}

}
