package lv.saiknes.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Data that does not say what its source says is found out. */
class EvidenceVerifierTests {

	private static final String[] LINES = { "Dzirnavu programma", "Kalnavas koledžai palīdz Ezermala.",
			"Dzirnavu regions katru gadu mīļi aicina visus kaimiņu bērnus dziedāt" };

	private static final String EIGHT_WORDS = "katru gadu mīļi aicina visus kaimiņu bērnus dziedāt";

	private static final String SEVEN_WORDS = "gadu mīļi aicina visus kaimiņu bērnus dziedāt";

	@TempDir
	private Path folder;

	private EvidenceVerifier verifier;

	@BeforeEach
	void writeSource() throws IOException {
		Files.writeString(this.folder.resolve("009_programme.txt"), String.join("\n", LINES));
		this.verifier = new EvidenceVerifier(SourceLibrary.open(this.folder), Ontology.load());
	}

	@Test
	void dataThatAgreesHasNoProblems() {
		assertThat(verify(List.of(college(), ezermala(), measure("Kalnavas koledža")),
				partner("ezermala", "IMPLEMENTS", "lpr-9.1.1", Grade.STATED, "009.2")))
			.isEmpty();
	}

	@Test
	void aWrongHashIsFound() {
		Citation wrong = new Citation("009.1", "009", "Virsraksts", 1, 1, "0".repeat(64));
		assertThat(this.verifier.verify(dataset(List.of(wrong), List.of(college()))))
			.containsExactly(new EvidenceProblem("HASH_MISMATCH", "009.1",
					"the passage at Virsraksts has hash `" + PassageHash.of(List.of(LINES[0])).substring(0, 12)
							+ "…`, not the recorded one; read it again, correct the facts that cite it, then run"
							+ " `cite --lock`"));
	}

	@Test
	void linesThatAreMissingAreFound() {
		Citation beyond = new Citation("009.3-4", "009", "1", 3, 4, "0".repeat(64));
		assertThat(this.verifier.verify(dataset(List.of(beyond), List.of(college())))).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo("NO_SUCH_LINES");
				assertThat(problem.subject()).isEqualTo("009.3-4");
				assertThat(problem.message()).contains("source 009", "line 4");
				assertThat(problem.toString()).startsWith("NO_SUCH_LINES 009.3-4: ");
			});
	}

	@Test
	void anEndThatThePassageDoesNotMentionIsFound() {
		assertThat(verify(List.of(college(), ezermala()),
				partner("ezermala", "MEMBER_OF", "kalnava-college", Grade.STATED, "009.1")))
			.extracting(EvidenceProblem::code, EvidenceProblem::subject)
			.containsExactly(tuple("NOT_MENTIONED", "ezermala~member-of~kalnava-college"),
					tuple("NOT_MENTIONED", "ezermala~member-of~kalnava-college"));
		assertThat(verify(List.of(college(), ezermala("Ezerpils")),
				partner("ezermala", "MEMBER_OF", "kalnava-college", Grade.STATED, "009.2")))
			.singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("`ezermala`", "[009.2]"));
	}

	@Test
	void theLastLineOfASourceIsReadToo() {
		assertThat(verify(List.of(ezermala("Dzirnavu regions"), measure("Kalnavas koledža")),
				partner("ezermala", "IMPLEMENTS", "lpr-9.1.1", Grade.STATED, "009.3")))
			.isEmpty();
	}

	@Test
	void allPassagesOfARelationMentionItsEndsTogether() {
		Entity programme = entity("programme", "Plan", "Dzirnavu programma", List.of());
		assertThat(verify(List.of(programme, ezermala()),
				partner("programme", "PREPARED_BY", "ezermala", Grade.STATED, "009.1", "009.2")))
			.isEmpty();
		assertThat(verify(List.of(programme, ezermala()),
				partner("programme", "PREPARED_BY", "ezermala", Grade.STATED, "009.1")))
			.hasSize(1);
	}

	@Test
	void anAliasOrACaseFormIsAMention() {
		assertThat(verify(List.of(college(), entity("ezermala", "Municipality", "Pilsēta", List.of("Ezermala"))),
				partner("ezermala", "MEMBER_OF", "kalnava-college", Grade.STATED, "009.2")))
			.isEmpty();
		Entity withForm = new Entity("ezermala", "Municipality", List.of(), new Text("Pilsēta", "Town"), List.of(),
				Map.of("dative", "Ezermala"), null, List.of(), Map.of(), List.of());
		assertThat(verify(List.of(college(), withForm),
				partner("ezermala", "MEMBER_OF", "kalnava-college", Grade.STATED, "009.2")))
			.isEmpty();
	}

	@Test
	void aJudgementNeedNoMention() {
		assertThat(verify(List.of(college(), ezermala()),
				partner("ezermala", "MEMBER_OF", "kalnava-college", Grade.CURATED, "009.1")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "SubPriority", "Priority", "Task", "Goal", "Benefit", "Indicator", "Partnership", "Project" })
	void measuresAndTheirPartsNeedNoMention(String kind) {
		assertThat(verify(List.of(ezermala(), described("lpr-9.1.1", kind, "Kas cits")),
				partner("ezermala", "IMPLEMENTS", "lpr-9.1.1", Grade.STATED, "009.2")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Municipality", "Region", "Country", "Institution", "ActorGroup", "Network", "Euroregion",
			"Plan", "FundingInstrument", "Theme" })
	void actorsPlacesPlansInstrumentsAndThemesMustBeMentioned(String kind) {
		assertThat(verify(List.of(ezermala(), entity("other", kind, "Kas cits", List.of())),
				partner("ezermala", "REFERS_TO", "other", Grade.STATED, "009.2")))
			.singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("`other`"));
	}

	@Test
	void eightWordsOfASourceAreFound() {
		assertThat(verify(List.of(entity("lpr-9.1.1-task-1", "Task", "Lai " + EIGHT_WORDS, List.of()))))
			.containsExactly(new EvidenceProblem("COPIED_WORDING", "lpr-9.1.1-task-1",
					"`" + EIGHT_WORDS + "` stands so in a source; say it in other words, or shorter"));
	}

	@Test
	void sevenWordsOfASourceAreAllowed() {
		assertThat(verify(List.of(entity("lpr-9.1.1-task-1", "Task", "Lai " + SEVEN_WORDS, List.of())))).isEmpty();
		assertThat(verify(List
			.of(entity("lpr-9.1.1-task-1", "Task", "Lai " + EIGHT_WORDS.replace("dziedāt", "visur"), List.of()))))
			.isEmpty();
	}

	@Test
	void signsAndCapitalsDoNotHideCopiedWords() {
		assertThat(verify(List.of(entity("lpr-9.1.1-task-1", "Task",
				"KATRU gadu – mīļi, aicina: visus kaimiņu bērnus “dziedāt”", List.of()))))
			.hasSize(1);
	}

	@Test
	void wordsAcrossTwoLinesAreCopiedToo() {
		assertThat(verify(List.of(entity("lpr-9.1.1-task-1", "Task",
				"koledžai palīdz Ezermala Dzirnavu regions katru gadu mīļi", List.of()))))
			.hasSize(1);
	}

	@Test
	void summariesPropertiesClaimsAndNotesAreReadToo() {
		Text copied = new Text(EIGHT_WORDS, "something else");
		Entity summary = new Entity("a", "Institution", List.of(), new Text("Kas cits", "Other"), List.of(), Map.of(),
				copied, List.of(), Map.of(), List.of());
		Entity property = new Entity("b", "Indicator", List.of(), new Text("Kas cits", "Other"), List.of(), Map.of(),
				null, List.of(), Map.of("unit", copied), List.of());
		Entity claim = new Entity("c", "Institution", List.of(), new Text("Kas cits", "Other"), List.of(), Map.of(),
				null, List.of(), Map.of(),
				List.of(new Claim("note", copied, Grade.STATED, List.of("009.3"), null, null, List.of())));
		Relation note = new Relation("d", "REFERS_TO", "a", "c", Grade.CURATED, List.of(), new Text("i", "r"), null,
				List.of(), Map.of("note", copied));
		assertThat(verify(List.of(summary, property, claim), note)).extracting(EvidenceProblem::subject)
			.containsExactly("a", "b", "c", "d");
	}

	@Test
	void anOfficialNameMayBeTakenOver() {
		assertThat(verify(List.of(entity("festival", "Project", EIGHT_WORDS, List.of())))).isEmpty();
	}

	@Test
	void anOfficialNameWithinATextMayBeTakenOver() {
		Entity festival = entity("festival", "Project", "visus kaimiņu bērnus dziedāt", List.of());
		Entity task = entity("lpr-9.1.1-task-1", "Task", EIGHT_WORDS, List.of());
		assertThat(verify(List.of(festival, task))).isEmpty();
		assertThat(verify(List.of(task))).hasSize(1);
	}

	@Test
	void anOfficialNameAtTheFirstWordMayBeTakenOver() {
		Entity festival = entity("festival", "Project", "katru gadu mīļi aicina", List.of());
		Entity task = entity("lpr-9.1.1-task-1", "Task", EIGHT_WORDS, List.of());
		assertThat(verify(List.of(festival, task))).isEmpty();
	}

	@Test
	void anOfficialNameOfThreeWordsExcusesNothing() {
		Entity festival = entity("festival", "Project", "kaimiņu bērnus dziedāt", List.of());
		Entity task = entity("lpr-9.1.1-task-1", "Task", EIGHT_WORDS, List.of());
		assertThat(verify(List.of(festival, task))).extracting(EvidenceProblem::subject)
			.containsExactly("lpr-9.1.1-task-1");
	}

	@Test
	void wordsOnBothSidesOfAnOfficialNameAreNoRun() {
		Entity plan = entity("plan", "Plan", "Lielais kopējais svētku plāns", List.of());
		Entity task = entity("lpr-9.1.1-task-1", "Task",
				"katru gadu mīļi aicina Lielais kopējais svētku plāns visus kaimiņu bērnus dziedāt", List.of());
		assertThat(verify(List.of(plan, task))).isEmpty();
	}

	@Test
	void aTitleThatNoSourcePrintsIsFound() {
		Entity printed = entity("festival", "Project", "visi kaimiņu bērni", List.of());
		Entity ours = entity("other", "Project", "Dziedošā ieleja", List.of());
		assertThat(verify(List.of(printed, ours))).containsExactly(new EvidenceProblem("NOT_PRINTED", "other",
				"no source prints the title `Dziedošā ieleja`; take it over as printed, or say `naming: described`"));
		assertThat(verify(List.of(printed, described("other", "Project", "Dziedošā ieleja")))).isEmpty();
	}

	@Test
	void aNameOfOursIsHeldToOurWording() {
		assertThat(verify(List.of(described("festival", "Project", EIGHT_WORDS)))).extracting(EvidenceProblem::code)
			.containsExactly("COPIED_WORDING");
	}

	private List<EvidenceProblem> verify(List<Entity> entities, Relation... relations) {
		List<Citation> citations = new ArrayList<>();
		for (int line = 1; line <= LINES.length; line++) {
			citations.add(new Citation("009." + line, "009", "l" + line, line, line,
					PassageHash.of(List.of(LINES[line - 1]))));
		}
		return this.verifier.verify(dataset(citations, entities, relations));
	}

	private static Dataset dataset(List<Citation> citations, List<Entity> entities, Relation... relations) {
		Text text = new Text("Dzirnavas", "Mill");
		return new Dataset("v", "2020",
				List.of(new Source("009", text, text, "2020", null, List.of(), null, List.of())), citations, entities,
				Arrays.asList(relations));
	}

	private static Relation partner(String from, String kind, String to, Grade grade, String... citations) {
		return new Relation(Relation.idOf(from, kind, to, null, grade), kind, from, to, grade, List.of(citations),
				(grade == Grade.CURATED) ? new Text("iemesls", "a reason") : null, null, List.of(), Map.of());
	}

	private static Entity college() {
		return entity("kalnava-college", "Institution", "Kalnavas koledža", List.of());
	}

	private static Entity ezermala() {
		return ezermala("Ezermala");
	}

	private static Entity ezermala(String name) {
		return entity("ezermala", "Municipality", name, List.of());
	}

	private static Entity measure(String name) {
		return entity("lpr-9.1.1", "SubPriority", name, List.of());
	}

	private static Entity described(String id, String kind, String name) {
		return new Entity(id, kind, List.of(), new Text(name, "Something else"), List.of(), Map.of(), null, List.of(),
				Map.of("naming", "described"), List.of());
	}

	private static Entity entity(String id, String kind, String name, List<String> aliases) {
		return new Entity(id, kind, List.of(), new Text(name, "Something else"), aliases, Map.of(), null, List.of(),
				Map.of(), List.of());
	}

}
