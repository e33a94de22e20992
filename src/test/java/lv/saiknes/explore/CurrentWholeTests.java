package lv.saiknes.explore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.query.Courtesy;
import lv.saiknes.store.StoreSettings;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class CurrentWholeTests {

	@TempDir
	private Path directory;

	@Test
	void aGraphTooLargeForAPictureIsNotLaidOut() throws Exception {
		Graph graph = mock(Graph.class);
		given(graph.nodeCount()).willReturn(CurrentWhole.MOST_NODES + 1);
		CurrentGraph graphs = mock(CurrentGraph.class);
		given(graphs.get()).willReturn(graph);
		CurrentWhole whole = new CurrentWhole(graphs, RealData.ONTOLOGY,
				new StoreSettings(this.directory, false, Duration.ZERO), mock(Courtesy.class));
		assertThat(whole.isTooLarge()).isTrue();
		assertThat(whole.find()).isEmpty();
		assertThat(whole.prepare()).as("nothing is left to prepare").isTrue();
		whole.destroy();
		verify(graph, never()).edgeCount();
	}

	@Test
	void aPictureThatCouldNotBeMadeIsBegunAgain() throws Exception {
		Graph graph = Graph.of(RealData.DATASET, RealData.ONTOLOGY);
		CurrentGraph graphs = mock(CurrentGraph.class);
		given(graphs.get()).willReturn(graph);
		AtomicBoolean broken = new AtomicBoolean(true);
		CurrentWhole whole = new CurrentWhole(graphs, RealData.ONTOLOGY,
				new StoreSettings(this.directory, false, Duration.ZERO), () -> {
					if (broken.get()) {
						throw new IllegalStateException("as a thread that may not go on");
					}
				});
		assertThat(whole.prepare()).isFalse();
		broken.set(false);
		assertThat(whole.prepare()).isTrue();
		assertThat(whole.find()).isPresent();
		whole.destroy();
	}

}
