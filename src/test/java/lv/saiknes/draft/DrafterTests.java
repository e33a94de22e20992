package lv.saiknes.draft;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a draft reads from invented documents. */
class DrafterTests {

	private static final List<String> PLAN = """
			Upes plāns

			2.1.1. Jauna skola

			1. Mērķis: Mācīt visus

			4. Atbildīgie:
			a. Kalnavas koledžai un pilsētām
			b. Upmalas amatnieku biedrība
			c. visi pārējie

			8. Uzdevumi:
			a. Uzcelt skolu līdz 2026. gadam par 1,5 milj. eiro
			b. Salabot jumtu un
			logus visās telpās un pagrabā arī ziemā

			9. Finansējums:
			a. Upju fonds
			""".lines().toList();

	@Test
	void aPlanWithoutALayoutBecomesUnitsItemsAndRoles() {
		List<Proposal> draft = draft(PLAN);
		assertThat(what(draft, "upes-plans-2.1.1")).isEqualTo(new NewNode("upes-plans-2.1.1", "Priority", "Measure",
				"Jauna skola", true, "lv", Map.of("number", "2.1.1")));
		assertThat(links(draft, "IMPLEMENTS")).containsExactlyInAnyOrder("kalnava-college 8", "towns 8",
				"upmalas-amatnieku-biedriba 9");
		assertThat(links(draft, "FUNDED_BY")).containsExactly("river-fund 18");
		assertThat(draft).filteredOn((one) -> one.what() instanceof NewNode node && node.kind().equals("Task"))
			.extracting((one) -> one.passages().getFirst().toString())
			.containsExactly("13 @ 2.1.1/8.a", "14-15 @ 2.1.1/8.b");
	}

	@Test
	void ofALongTextADraftRepeatsSevenWordsAtMost() {
		assertThat(draft(PLAN)).filteredOn((one) -> one.what() instanceof NewNode)
			.extracting((one) -> ((NewNode) one.what()).words())
			.contains("Salabot jumtu un logus visās telpās un …")
			.allSatisfy((words) -> assertThat(words.split(" ")).hasSizeLessThanOrEqualTo(8));
	}

	@Test
	void figuresStandWithWhatTheyAreOf() {
		assertThat(draft(PLAN)).filteredOn((one) -> one.what() instanceof Property)
			.extracting(Proposal::id)
			.containsExactlyInAnyOrder("upes-plans-2.1.1-task-1~date~2026",
					"upes-plans-2.1.1-task-1~amount~1500000 EUR");
	}

	@Test
	void whatNoRegistryKnowsIsLeftToThePerson() {
		assertThat(draft(PLAN)).filteredOn((one) -> one.what() instanceof Mention)
			.extracting(Proposal::what)
			.contains(new Mention("upes-plans-2.1.1", null, "visi pārējie", "IMPLEMENTS"));
	}

	@Test
	void anAgreementHasPartiesDatesAndAreas() {
		List<Proposal> draft = draft(List.of("Kalnava–Ezermala", "",
				"2004. gada jūnijā noslēgts sadarbības līgums. 2014. gadā tas pagarināts.", "",
				"Sadarbības jomas ir amati."));
		String id = "partnership-kalnava-ezermala";
		assertThat(links(draft, "PARTY_TO")).containsExactly("kalnava 3", "ezermala 3");
		assertThat(draft).extracting(Proposal::id)
			.contains(id, id + "~signed~2004-06", id + "~prolonged~2014", id + "~COVERS~crafts");
	}

	@Test
	void aProperNameHasItsCapital() {
		assertThat(draft(List.of("Upes tek, un kalnava ir klusa."))).extracting(Proposal::what)
			.noneMatch((what) -> what instanceof Mention);
		assertThat(draft(List.of("Upes tek, un Kalnava ir klusa."))).extracting(Proposal::what)
			.anyMatch((what) -> what instanceof Mention mention && "kalnava".equals(mention.node()));
	}

	@Test
	void rowsOfATableSayWhatTheyHold() {
		List<Proposal> draft = draft(List.of("| Action name | New bridge |", "| --- | --- |",
				"| Responsible body | Kalnava College - builds it |", "| Total costs | 2 million EUR |"));
		assertThat(draft).extracting(Proposal::id)
			.contains("upes-plans-subpriority-new-bridge",
					"kalnava-college~IMPLEMENTS~upes-plans-subpriority-new-bridge",
					"upes-plans-subpriority-new-bridge~amount~2000000 EUR");
	}

	@Test
	void withoutALineThereIsNoProposal() {
		Mention what = new Mention("x", null, "y", null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Proposal(what, List.of(), 0.5, Ground.MODEL, Status.DRAFT))
			.withMessageContaining("no line");
		Proposer beyond = (text) -> List.of(Proposal.of(what, Lines.of(text.size() + 1), "beyond", 0.9, Ground.MODEL));
		assertThat(Drafter.of(Ontology.load(), SeedExample.sound().dataset(), List.of(beyond)).draft(text(PLAN)))
			.extracting(Proposal::ground)
			.isNotEmpty()
			.doesNotContain(Ground.MODEL);
	}

	@Test
	void ofAModelOnlyWhatStandsOnItsLineCounts() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v1/chat/completions", (exchange) -> {
			byte[] answer = """
					{"choices": [{"message": {"content": "[{\\"line\\": 3, \\"words\\": \\"Jauna skola\\"}, \
					{\\"line\\": 4, \\"words\\": \\"Jauna skola\\"}, {\\"line\\": 99, \\"words\\": \\"Jauna\\"}, \
					{\\"words\\": \\"Jauna skola\\"}]"}}]}""".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
		try {
			URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
			assertThat(new ModelProposer(address, "any").propose(text(PLAN))).singleElement()
				.satisfies((one) -> assertThat(one.passages().getFirst().lines()).isEqualTo(Lines.of(3)));
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void whatWasDecidedStaysWhenTheSourceIsDraftedAnew(@TempDir Path seed) {
		DraftFolder folder = new DraftFolder(seed);
		List<Proposal> draft = draft(PLAN);
		folder.write("010", draft);
		assertThat(folder.list("010")).isEqualTo(draft);
		folder.decide("010", "upes-plans-2.1.1-task-1", Status.STRUCK);
		assertThat(folder.write("010", draft)).isEqualTo(draft.size() - 1);
		assertThat(folder.list("010")).filteredOn((one) -> one.status() == Status.STRUCK)
			.extracting(Proposal::id)
			.containsExactly("upes-plans-2.1.1-task-1");
		assertThatIllegalArgumentException().isThrownBy(() -> folder.file("../x"));
	}

	private static List<Proposal> draft(List<String> lines) {
		return Drafter.of(Ontology.load(), SeedExample.sound().dataset(), List.of()).draft(text(lines));
	}

	private static Manuscript text(List<String> lines) {
		return new Manuscript("010", "upes-plans", "Upes plāns", lines, null);
	}

	private static Statement what(List<Proposal> draft, String id) {
		return draft.stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow().what();
	}

	private static List<String> links(List<Proposal> draft, String kind) {
		return draft.stream()
			.filter((one) -> one.what() instanceof Link link && link.kind().equals(kind))
			.map((one) -> {
				Link link = (Link) one.what();
				String end = kind.equals("FUNDED_BY") ? link.to() : link.from();
				return end + " " + one.passages().getFirst().lines();
			})
			.toList();
	}

}
