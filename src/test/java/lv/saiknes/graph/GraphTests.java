package lv.saiknes.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The graph in memory holds what the dataset holds. */
class GraphTests {

	private static Dataset dataset;

	private static Graph graph;

	@BeforeAll
	static void read() {
		dataset = new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(Path.of("seed-data")))
			.dataset()
			.orElseThrow();
		graph = Graph.of(dataset, Ontology.load());
	}

	@Test
	void everyRelationIsAnEdgeOfBothItsEnds() {
		assertThat(graph.edgeCount()).isEqualTo(dataset.relations().size());
		dataset.relations().forEach((relation) -> {
			assertThat(relationsOf(relation.from())).contains(relation.id());
			assertThat(relationsOf(relation.to())).contains(relation.id());
			Edge edge = graph.findEdge(relation.id()).orElseThrow();
			assertThat(graph.entity(edge.from()).id()).isEqualTo(relation.from());
			assertThat(graph.entity(edge.other(edge.from())).id()).isEqualTo(relation.to());
		});
	}

	@Test
	void degreesAddUp() {
		int sum = 0;
		for (int node = 0; node < graph.nodeCount(); node++) {
			sum += graph.degree(node);
		}
		assertThat(sum).isEqualTo(2 * graph.edgeCount());
	}

	@Test
	void edgesOfATypeAreToldByTheEndAtWhichTheNodeIs() {
		int node = graph.find("rezekne").orElseThrow();
		for (String type : List.of("MEMBER_OF", "LOCATED_IN")) {
			assertThat(graph.edgesFrom(node, type).mapToObj(graph::edgeId)).isNotEmpty()
				.containsExactlyInAnyOrderElementsOf(
						ids((one) -> one.kind().equals(type) && one.from().equals("rezekne")));
			assertThat(graph.edgesTo(node, type).mapToObj(graph::edgeId)).containsExactlyInAnyOrderElementsOf(
					ids((one) -> one.kind().equals(type) && one.to().equals("rezekne")));
		}
		assertThat(graph.edgesTo(node, "LOCATED_IN")).isNotEmpty();
		assertThat(graph.edgesAt(node).count()).isEqualTo(graph.degree(node));
	}

	private static List<String> ids(Predicate<Relation> wanted) {
		return dataset.relations().stream().filter(wanted).map(Relation::id).toList();
	}

	@Test
	void membershipOfARegionIsARosterAndOfANetworkIsNot() {
		assertThat(dataset.relations().stream().filter((r) -> r.kind().equals("MEMBER_OF"))).isNotEmpty()
			.allSatisfy((relation) -> assertThat(graph.findEdge(relation.id()).orElseThrow().roster())
				.isEqualTo(graph.entity(graph.find(relation.to()).orElseThrow()).kind().equals("Region")));
		assertThat(dataset.relations().stream().filter((r) -> r.kind().equals("LOCATED_IN"))).isNotEmpty()
			.allSatisfy((relation) -> assertThat(graph.findEdge(relation.id()).orElseThrow().roster()).isTrue());
	}

	@Test
	void whatIsNotThereIsSaid() {
		assertThat(graph.find("rezekene")).isEmpty();
		assertThat(graph.findEdge("a~part-of~b")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> graph.citation("009-1")).withMessageContaining("`009-1`");
	}

	private static List<String> relationsOf(String id) {
		int node = graph.find(id).orElseThrow();
		List<String> relations = new ArrayList<>();
		for (int i = 0; i < graph.degree(node); i++) {
			relations.add(graph.edge(graph.edgeAt(node, i)).relation().id());
		}
		return relations;
	}

}
