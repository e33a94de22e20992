package lv.saiknes.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.explore.Gap.Kind;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.Statements;
import lv.saiknes.silence.Silence;
import lv.saiknes.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** A page of gaps is the same whether all gaps are kept or there is no room for them. */
@ServerTest
class GapReaderTests {

	private static final String PLAN = "lpr-programme-2027";

	private static final String REGION = "latgale-planning-region";

	@Autowired
	private GapReader kept;

	@Autowired
	private Statements statements;

	@Autowired
	private CurrentGraph graphs;

	@Autowired
	private DatasetReader dataset;

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aPageIsAPartOfAll(Kind kind) {
		String date = this.dataset.getDate();
		for (GapReader reader : readers()) {
			List<Gap> all = all(reader, kind);
			assertThat(all).containsExactlyInAnyOrderElementsOf(all(this.kept, kind));
			assertThat(reader.count(kind, date)).isEqualTo(all.size());
			assertThat(reader.list(kind, date, 2, 5))
				.isEqualTo(all.subList(Math.min(2, all.size()), Math.min(7, all.size())));
			assertThat(reader.list(kind, date, all.size(), 5)).isEmpty();
		}
	}

	private List<Gap> all(GapReader reader, Kind kind) {
		GapReader.Page all = reader.find(question(List.of(kind), List.of(), List.of(), null), 0, Integer.MAX_VALUE);
		assertThat(all.total()).isEqualTo(all.gaps().size());
		return all.gaps();
	}

	private List<GapReader> readers() {
		return List.of(this.kept, new GapReader(this.statements, this.graphs, Ontology.load(), 0));
	}

	private GapQuestion question(List<Kind> kinds, List<String> partOf, List<String> regions,
			@Nullable Silence silence) {
		return new GapQuestion(kinds, this.dataset.getDate(), partOf, regions, silence);
	}

	/** A page may begin in one kind and end in another. */
	@Test
	void pagesOfSeveralKindsGoOnWhereTheOneBeforeEnded() {
		List<Kind> kinds = List.of(Kind.TASK_WITHOUT_INDICATOR, Kind.CONTRADICTION, Kind.REMARK);
		for (GapReader reader : readers()) {
			List<Gap> all = Stream.of(Kind.CONTRADICTION, Kind.REMARK, Kind.TASK_WITHOUT_INDICATOR)
				.flatMap((kind) -> all(reader, kind).stream())
				.toList();
			List<Gap> paged = new ArrayList<>();
			for (int after = 0; after <= all.size(); after += 7) {
				GapReader.Page page = reader.find(question(kinds, List.of(), List.of(), null), after, 7);
				assertThat(page.total()).isEqualTo(all.size());
				paged.addAll(page.gaps());
			}
			assertThat(paged).isEqualTo(all);
		}
	}

	@ParameterizedTest
	@EnumSource(Silence.class)
	void whatSilenceMeansIsToldTheSame(Silence silence) {
		for (GapReader reader : readers()) {
			List<Gap> all = Stream.of(Kind.values())
				.flatMap((kind) -> all(reader, kind).stream())
				.filter((gap) -> gap.silence() == silence)
				.toList();
			assertThat(all).isNotEmpty();
			GapReader.Page page = reader.find(question(List.of(Kind.values()), List.of(), List.of(), silence), 1, 40);
			assertThat(page.total()).isEqualTo(all.size());
			assertThat(page.gaps()).isEqualTo(all.subList(1, Math.min(41, all.size())));
		}
	}

	@Test
	void thoseOfPlansAndRegionsAreTheSame() {
		List<GapQuestion> questions = List.of(question(List.of(Kind.values()), List.of(PLAN), List.of(), null),
				question(List.of(Kind.values()), List.of(), List.of(REGION), null),
				question(List.of(Kind.values()), List.of(PLAN), List.of(REGION), Silence.NOT_COVERED));
		for (GapQuestion question : questions) {
			GapReader.Page kept = this.kept.find(question, 0, Integer.MAX_VALUE);
			assertThat(kept.gaps()).isNotEmpty().hasSize(kept.total()).hasSizeLessThan(everything());
			GapReader unkept = readers().getLast();
			GapReader.Page read = unkept.find(question, 0, Integer.MAX_VALUE);
			assertThat(read.gaps()).containsExactlyInAnyOrderElementsOf(kept.gaps()).hasSize(read.total());
			GapReader.Page page = unkept.find(question, 3, 10);
			assertThat(page.total()).isEqualTo(kept.total());
			assertThat(page.gaps())
				.isEqualTo(read.gaps().subList(Math.min(3, read.total()), Math.min(13, read.total())));
		}
	}

	/**
	 * What the database finds along the same paths, from each node that is asked about.
	 */
	@ParameterizedTest
	@CsvSource({ "lpr-programme-2027,", "lpr-3.3.2,", ",latgale-planning-region", ",rezekne",
			"lpr-programme-2027,rezekne" })
	void whatIsInsideIsWhatTheDatabaseReaches(@Nullable String part, @Nullable String region) {
		Ontology ontology = Ontology.load();
		List<String> parts = Stream.ofNullable(part).toList();
		List<String> regions = Stream.ofNullable(region).toList();
		String reached = """
				CYPHER 25
				MATCH (n:Entity)
				WHERE (size($parts) = 0 OR EXISTS {
				    MATCH (n) (()<-[:ITEMS]-()){0,1} (()-[:UNITS]->()){0,6} (whole:Entity)
				    WHERE whole.id IN $parts
				  })
				  AND (size($regions) = 0 OR EXISTS {
				    MATCH (n) (()<-[:ITEMS]-()){0,1} (()-[:UNITS]->()){0,6} (whole:Entity)
				    MATCH (whole) (()-[:PREPARED_BY|DRAFTED_BY|ADOPTED_BY|OBSERVED_IN]->()){0,1}
				      (()<-[:IMPLEMENTS|PARTY_TO|PARTICIPATED_IN]-()){0,1}
				      (()-[:MEMBER_OF|LOCATED_IN|UNIT_OF|OF]->()){0,3} (region:Entity)
				    WHERE region.id IN $regions
				  })
				RETURN n.id AS id
				""".replace("ITEMS", String.join("|", ontology.treeRelations(Whole.FROM)))
			.replace("UNITS", String.join("|", ontology.treeRelations(Whole.TO)));
		List<String> expected = new ArrayList<>();
		Deadline.during(Duration.ofMinutes(5),
				() -> expected.addAll(this.statements.read(reached, Map.of("parts", parts, "regions", regions))
					.stream()
					.map((row) -> row.get("id").asString())
					.toList()));
		assertThat(new Inside(this.graphs.get(), ontology).ids(parts, regions)).isNotEmpty()
			.hasSizeLessThan(this.graphs.get().nodeCount())
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private int everything() {
		return this.kept.find(question(List.of(Kind.values()), List.of(), List.of(), null), 0, 1).total();
	}

	/** A kind that is not on the page is counted and not read. */
	@Test
	void onlyThePageIsRead() {
		Statements watched = mock(Statements.class, delegatesTo(this.statements));
		GapReader reader = new GapReader(watched, this.graphs, Ontology.load(), 0);
		int remarks = this.kept.count(Kind.REMARK, this.dataset.getDate());
		assertThat(remarks).isGreaterThan(1);
		assertThat(reader
			.find(question(List.of(Kind.REMARK, Kind.MEASURE_WITHOUT_NAMED_IMPLEMENTER), List.of(), List.of(), null), 0,
					1)
			.gaps()).hasSize(1);
		then(watched).should(never())
			.read(argThat((statement) -> statement.contains("SKIP") && statement.contains("g:ActorGroup")), any());
		then(watched).should()
			.read(argThat((statement) -> statement.contains("SKIP")),
					argThat((parameters) -> Objects.equals(parameters.get("first"), 1)));
	}

}
