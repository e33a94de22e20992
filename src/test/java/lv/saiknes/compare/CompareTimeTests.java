package lv.saiknes.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.query.WalkReader;
import lv.saiknes.query.Wanted;
import lv.saiknes.support.RealData;
import lv.saiknes.support.TimeOver;
import org.junit.jupiter.api.Test;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What is laid side by side in memory ends when nobody waits for it any more. */
class CompareTimeTests {

	private final WalkReader reader = mock(WalkReader.class);

	private final Comparer comparer = new Comparer(this.reader, mock(DatasetReader.class), RealData.ONTOLOGY);

	@Test
	void aComparisonEndsThoughNoFurtherStatementIsAsked() {
		List<Vertex> measures = List.of(vertex("SubPriority", "a"), vertex("SubPriority", "b"));
		given(this.reader.find(any(), any(), any())).willReturn(List.of(
				new Walk("a", List.of(new Step("FUNDED_BY", Direction.OUT)), List.of(),
						vertex("FundingInstrument", "x")),
				new Walk("b", List.of(new Step("FUNDED_BY", Direction.OUT)), List.of(),
						vertex("FundingInstrument", "x"))));
		TimeOver.assertEndsAtAnyLook(() -> this.comparer.compare(measures, Wanted.ALL, Language.LV).sharedCount());
	}

	private static Vertex vertex(String kind, String id) {
		return new Vertex(Map.of("id", id, "kind", kind, "nameLv", id, "nameEn", id, "sortLv", id, "sortEn", id),
				Set.of(Entity.MEASURE));
	}

}
