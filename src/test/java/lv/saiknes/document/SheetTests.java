package lv.saiknes.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.document.Sheet.Block;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetTests {

	private static final List<String> LINES = List.of("Dzirnavu programma", "", "1. Mērķi", "a. Tilts", "b. Ceļš", "",
			"Kas vēl jālasa");

	@Test
	void aLineIsCitedMarkedOrOpenAndBlocksBeginWherePassagesDo() {
		Sheet sheet = new Sheet(document(passage(4, 4), passage(5, 5)), LINES);
		assertThat(sheet.page(1)).extracting(Block::firstLine).containsExactly(1, 4, 5, 7);
		assertThat(sheet.page(1)).extracting(Block::state)
			.containsExactly(Block.State.MARKED, Block.State.CITED, Block.State.CITED, Block.State.OPEN);
		assertThat(sheet.page(1).getFirst().reason()).isEqualTo("heading");
		assertThat(sheet.page(1).getFirst().textLines()).isEqualTo(2);
	}

	@Test
	void aPassageThatIsCitedIsNoLongerOpenWhateverElseIsMarked() {
		Sheet sheet = new Sheet(document(passage(1, 7)), LINES);
		assertThat(sheet.page(1)).singleElement().extracting(Block::state).isEqualTo(Block.State.CITED);
	}

	/** What looks empty is nothing to be read, as it is in the coverage. */
	@Test
	void aLineOfSpacesThatAreNotBrokenIsBlank() {
		List<String> lines = new ArrayList<>(LINES);
		lines.set(5, "\u00A0 ");
		lines.set(6, "\u2007");
		Sheet sheet = new Sheet(document(passage(4, 4), passage(5, 5)), lines);
		assertThat(sheet.parts()).allSatisfy((part) -> assertThat(part.open()).isZero());
		assertThat(sheet.page(1)).extracting(Block::state).doesNotContain(Block.State.OPEN);
	}

	@Test
	void withoutItsTextADocumentIsTheOutlineOfItsPassages() {
		Sheet sheet = new Sheet(document(passage(4, 4), passage(5, 6), passage(5, 7)), null);
		assertThat(sheet.hasText()).isFalse();
		assertThat(sheet.page(1)).extracting(Block::firstLine).containsExactly(4, 5);
		assertThat(sheet.page(1).getLast().lastLine()).isEqualTo(7);
		assertThat(sheet.find("tilts")).isEmpty();
	}

	@Test
	void aLongDocumentHasPagesAndEachLineIsOnOne() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			lines.add("Rinda " + i);
		}
		Sheet sheet = new Sheet(document(passage(4000, 4001)), lines);
		assertThat(sheet.pageCount()).isGreaterThan(10);
		assertThat(sheet.pageOf(1)).isEqualTo(1);
		assertThat(sheet.pageOf(5000)).isEqualTo(sheet.pageCount());
		int page = sheet.pageOf(4001);
		assertThat(sheet.page(page)).anyMatch((block) -> block.firstLine() == 4000 && block.lastLine() == 4001);
		assertThat(sheet.parts()).hasSize(sheet.pageCount());
		assertThat(sheet.parts().stream().mapToInt(Sheet.Part::textLines).sum()).isEqualTo(5000);
	}

	@Test
	void whoIsLedToALineSeesItAmongOthersAlsoAtTheEdgeOfAPage() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			lines.add("Rinda " + i);
		}
		Sheet sheet = new Sheet(document(passage(200, 201), passage(300, 520)), lines);
		int last = sheet.page(1).getLast().lastLine();
		for (int line : List.of(last, last + 1)) {
			List<Block> around = sheet.around(line, line);
			assertThat(around.getFirst().firstLine()).isLessThanOrEqualTo(line - 12);
			assertThat(around.getLast().lastLine()).isGreaterThanOrEqualTo(line + 12);
		}
		assertThat(sheet.around(100, 100)).as("in the midst of a page").isEqualTo(sheet.page(1));
		assertThat(sheet.around(300, 520).getLast().lastLine()).as("to the end of what is asked for")
			.isGreaterThanOrEqualTo(532);
		assertThat(sheet.around(1, 1).getFirst().firstLine()).isEqualTo(1);
		assertThat(sheet.around(600, 600).getLast().lastLine()).isEqualTo(600);
		assertThat(sheet.around(9000, 9000).getLast().lastLine()).isEqualTo(600);
	}

	@Test
	void wordsAreFoundWithoutRegardToAccentsAndCase() {
		Sheet sheet = new Sheet(document(passage(4, 4)), LINES);
		assertThat(sheet.find("MERKI")).containsExactly(3);
		assertThat(sheet.find("ceļš")).containsExactly(5);
		assertThat(sheet.find("upe")).isEmpty();
	}

	/**
	 * What rests on passages of the real data: each citation of a fact is found again.
	 */
	@Test
	void everyCitationOfAFactIsAPassageOfItsDocument() {
		List<Document> documents = DocumentReader.of(Graph.of(RealData.DATASET, RealData.ONTOLOGY));
		assertThat(documents).hasSameSizeAs(RealData.DATASET.sources());
		List<String> cited = Stream
			.concat(RealData.DATASET.relations().stream().flatMap((relation) -> relation.citations().stream()),
					RealData.DATASET.entities()
						.stream()
						.flatMap((entity) -> entity.claims().stream())
						.flatMap((claim) -> claim.citations().stream()))
			.toList();
		assertThat(documents.stream()
			.flatMap((document) -> document.passages().stream())
			.flatMap((passage) -> Stream.generate(() -> passage.citation().id()).limit(passage.facts())))
			.containsExactlyInAnyOrderElementsOf(cited);
		assertThat(documents).allMatch((document) -> !document.source().marked().isEmpty());
	}

	private static Document document(Passage... passages) {
		Text text = new Text("Dzirnavas", "Mill");
		return new Document(new Source("009", text, text, "2020", null, List.of(), null, List.of(), List.of(),
				List.of(new Source.Marked(1, 3, "heading"))), List.of(passages));
	}

	private static Passage passage(int first, int last) {
		Entity entity = RealData.DATASET.entities().getFirst();
		return new Passage(new Citation(Citation.idOf("009", first, last), "009", "1/" + first, first, last, "0"),
				List.of(), List.of(new Passage.ClaimOf(entity, 0)));
	}

	/** Of millions of relations it takes minutes and fills the memory. */
	@Test
	void whatRestsOnPassagesIsNotWorkedOutPastTheDeadline() {
		Graph graph = Graph.of(RealData.DATASET, RealData.ONTOLOGY);
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		try {
			assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(() -> DocumentReader.of(graph));
		}
		finally {
			Deadline.setCurrent(null);
		}
	}

}
