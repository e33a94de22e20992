package lv.saiknes.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The graph in memory is of one version, though others may be loaded while it is read.
 */
class CurrentGraphTests {

	@Test
	void whatWasReadWhileAnotherVersionWasLoadedIsReadAgain() {
		assertThat(current(List.of("old", "new", "new"), List.of("old", "new")).get().version()).isEqualTo("new");
	}

	@Test
	void aDatabaseThatNeverRestsIsTold() {
		CurrentGraph current = current(List.of("1", "2", "3", "4", "5", "6"), List.of("1", "2", "3", "4", "5"));
		assertThatThrownBy(current::get).isInstanceOf(StoreException.class)
			.hasMessageContaining("saiknes.seed.load=false");
	}

	private static CurrentGraph current(List<String> versions, List<String> read) {
		Deque<String> there = new ArrayDeque<>(versions);
		Deque<String> datasets = new ArrayDeque<>(read);
		return new CurrentGraph(() -> Optional.of(there.pop()),
				() -> new Dataset(datasets.pop(), "2026-01-01", List.of(), List.of(), List.of(), List.of()),
				Ontology.load());
	}

}
