package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.Map;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TypicalSizesTests {

	@Test
	void whatARelationPickedAtRandomFindsAtItsEndIsAsInTheGraphInMemory(@Autowired TypicalSizes sizes,
			@Autowired CurrentGraph graphs) {
		Graph graph = graphs.get();
		Map<String, Double> neighbours = new HashMap<>();
		Map<String, Double> squares = new HashMap<>();
		for (int node = 0; node < graph.nodeCount(); node++) {
			int at = node;
			Map<String, Integer> counts = new HashMap<>();
			graph.edgesAt(node)
				.forEach((edge) -> counts.merge(graph.type(edge).name() + (graph.from(edge) == at ? " OUT" : " IN"), 1,
						Integer::sum));
			counts.forEach((list, size) -> {
				neighbours.merge(list, (double) size, Double::sum);
				squares.merge(list, (double) size * size, Double::sum);
			});
		}
		assertThat(neighbours).hasSizeGreaterThan(20);
		neighbours.forEach((list, sum) -> {
			String[] words = list.split(" ");
			int expected = (int) Math.ceil(squares.get(list) / sum);
			assertThat(sizes.typical(words[0], words[1])).as(list).isEqualTo(expected);
		});
		assertThat(sizes.typical("NO_SUCH_RELATION", "OUT")).isEqualTo(1);
	}

}
