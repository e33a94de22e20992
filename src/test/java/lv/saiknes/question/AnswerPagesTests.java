package lv.saiknes.question;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldsContainer;
import lv.saiknes.house.InnerApi;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers to all example questions, as pages. */
@ServerTest
class AnswerPagesTests {

	/** A blank with the blanks that are in it. */
	private static final String BLANK = "\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*}";

	@LocalServerPort
	private int port;

	@Autowired
	private Questions questions;

	@Autowired
	private InnerApi inner;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private AnswerWriter writer;

	@Autowired
	private Ontology ontology;

	@Autowired
	private MessageSource messages;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/** Not far below, where nobody looks for it, and not for the sake of a few rows. */
	@Test
	void aTableIsPagedWhereItEnds() {
		String few = page("/questions/03-cross-border-money?lang=lv");
		assertThat(few).doesNotContain("lapa no 2").doesNotContain("Rādītas 10 no 13");
		List<String> paged = new ArrayList<>();
		for (Question question : this.questions.list()) {
			String page = page("/questions/" + question.id() + "?lang=en");
			Matcher ways = Pattern.compile("<nav class=\"tools pages\"").matcher(page);
			while (ways.find()) {
				assertThat(page.substring(0, ways.start()).stripTrailing()).as(question.id()).endsWith("</div>");
				paged.add(question.id());
			}
		}
		assertThat(paged).isNotEmpty();
		String second = page("/questions/" + paged.getFirst() + "?page=2&lang=en");
		assertThat(second).containsPattern("rel=\"prev\" href=\"[^\"]*page=1&amp;lang=en#part-\\d\"");
		assertThat(second).as("a shorter table stays").doesNotContainPattern("Shown: 0 of");
	}

	/**
	 * No field without words, no name of the model, no id: what a query asks for beside.
	 */
	@Test
	void everyQuestionIsAnsweredInWords() {
		Set<String> unsaid = new TreeSet<>();
		List<String> empty = new ArrayList<>();
		for (Question question : this.questions.list()) {
			Map<String, Object> data = answer(question, Locale.ENGLISH);
			fields(data, unsaid);
			Answer answer = this.writer.write(data, Map.of(), Locale.ENGLISH);
			if (answer.sections().isEmpty() && answer.sentences().isEmpty()) {
				empty.add(question.id());
			}
			answer.tables()
				.forEach((table) -> table.rows()
					.forEach((row) -> row.forEach((cell) -> cell.items()
						.forEach((item) -> assertThat(item.whole()).as(question.id())
							.doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")))));
		}
		assertThat(empty).isEmpty();
		for (Locale locale : List.of(Locale.of("lv"), Locale.ENGLISH)) {
			assertThat(unsaid)
				.allSatisfy((field) -> assertThat(said(field, locale)).as("answer.field." + field).isNotEmpty());
		}
	}

	/** What is read is neither a shape of the program nor a list of nothing. */
	@Test
	void noAnswerShowsHowItIsPutTogether() {
		Pattern shape = Pattern
			.compile("\\w+\\[\\w+=|[{}]|: ,|\\.\\.$|\\b(edges|node|total count)\\b|\\b(tab|row|fn)\\d");
		for (Question question : this.questions.list()) {
			Answer answer = this.writer.write(answer(question, Locale.of("lv")), variables(question), Locale.of("lv"));
			List<String> read = new ArrayList<>(answer.sentences());
			answer.sections().forEach((section) -> {
				read.add(section.heading());
				read.addAll(section.columns());
				section.facts().forEach((fact) -> {
					assertThat(fact.label()).as(question.id()).doesNotContainPattern("\\([a-z]+-[a-z-]+\\)");
					read.add(fact.label());
					fact.cell().items().forEach((item) -> read.add(item.whole()));
				});
				for (int at = 0; at < section.columns().size(); at++) {
					int column = at;
					assertThat(section.rows()).as(question.id() + ": " + section.columns().get(at))
						.anyMatch(
								(row) -> row.get(column).items().stream().anyMatch((item) -> !item.whole().isEmpty()));
				}
				section.rows()
					.forEach((row) -> row.forEach((cell) -> cell.items().forEach((item) -> read.add(item.whole()))));
			});
			assertThat(read).as(question.id())
				.isNotEmpty()
				.allSatisfy((text) -> assertThat(text).doesNotContainPattern(shape));
		}
	}

	private String said(String field, Locale locale) {
		String property = this.messages.getMessage("property." + field, null, "", locale);
		return String.valueOf(this.messages.getMessage("answer.field." + field, null, property, locale));
	}

	/** All fields that can be told; of those that serve programs none is. */
	private static void fields(Object value, Set<String> fields) {
		if (value instanceof List<?> list) {
			list.forEach((one) -> fields(one, fields));
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, one) -> {
				if (!Set.of("id", "address", "key", "pattern", "damping", "edges", "node", "totalCount")
					.contains(String.valueOf(key))) {
					fields.add(String.valueOf(key));
				}
				if (one != null) {
					fields(one, fields);
				}
			});
		}
	}

	private Map<String, Object> answer(Question question, Locale locale) {
		WebGraphQlResponse response = this.inner.ask(
				NamedQuery.of(question.query(), NamedQuery.Extent.ASKED, this.source.schema()), variables(question),
				locale);
		assertThat(response.getErrors()).as(question.id()).isEmpty();
		return response.<Map<String, Object>>getData();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> variables(Question question) {
		return question.variables().isEmpty() ? Map.of()
				: JsonMapper.shared().readValue(question.variables(), Map.class);
	}

	@Test
	void namesLeadToWhatTheyNameAndPlacesToTheDocument() {
		String page = page("/questions/01-sister-cities-and-priorities?lang=en");
		assertThat(page).containsPattern("<a href=\"/id/partnership-rezekne-suwalki\\?lang=en\">")
			.containsPattern("<a href=\"/documents/004\\?lines=[^\"]+#L\\d+\">")
			.containsPattern("/graphiql\\?lang=(lv|en)#query=")
			.doesNotContain("partnership-rezekne-suwalki<");
	}

	/** The sentence counts what the API counts. */
	@Test
	void theSentenceIsWorkedOutFromTheAnswer() {
		int count = this.api.data("{ gaps(kinds: [CONTRADICTION]) { totalCount } }").at("/gaps/totalCount").asInt();
		assertThat(page("/questions/25-contradictions?lang=en"))
			.contains("<p class=\"told\">Contradictions that are known: " + count + ".");
	}

	/**
	 * Each contradiction is told by its values, and a target above a figure is not said
	 * to exclude it; each side has its place beside it.
	 */
	@Test
	void contradictionsAreToldByTheirValuesAndOfEachSideItsPlace() {
		String page = page("/questions/25-contradictions?lang=lv");
		assertThat(page).contains("<p class=\"told\">Programmas prioritāšu skaits: 14 vai 15 prioritātes.</p>")
			.contains("28,5 %.</p>")
			.containsPattern("mērķis 300.000 pārsniedz faktisko skaitli 255.968 \\(2020\\)\\.</p>")
			.contains("Kur rakstīts</th>", "Kur rakstīta otra puse</th>")
			.doesNotContain("nevar noturēt", "un vēl 1");
		JsonNode gaps = this.api.data("""
				{ gaps(kinds: [CONTRADICTION]) { nodes {
				  disagreement { kind aboutEvidence { locator } otherEvidence { locator } } evidence { locator } } } }
				""").at("/gaps/nodes");
		assertThat(gaps).isNotEmpty().allSatisfy((gap) -> {
			JsonNode sides = gap.at("/disagreement");
			assertThat(sides.at("/aboutEvidence")).isNotEmpty();
			assertThat(sides.at("/otherEvidence")).isNotEmpty();
			assertThat(sides.at("/aboutEvidence").size() + sides.at("/otherEvidence").size())
				.isEqualTo(gap.at("/evidence").size());
		});
		assertThat(gaps).extracting((gap) -> gap.at("/disagreement/kind").asString())
			.contains("STATEMENTS_EXCLUDE", "TARGETS_DIFFER", "TARGET_ABOVE_FIGURE");
	}

	/** A sentence that was written for a question has no blank that leads to nothing. */
	@Test
	void aQuestionThatHasASentenceOfItsOwnIsAnsweredByIt() {
		List<Question> written = this.questions.list().stream().filter((question) -> question.says() != null).toList();
		assertThat(written).extracting(Question::id)
			.contains("13-who-drafts-who-pays", "16-plans-in-figures", "23-planning-in-five-sources",
					"27-what-the-plans-leave-unsaid", "30-twin-cities-by-year", "45-score-taken-apart")
			.hasSizeGreaterThan(40);
		assertThat(written).allSatisfy((question) -> Stream.of(Language.values()).forEach((language) -> {
			String page = page("/questions/" + question.id() + "?lang=" + language.code());
			assertThat(Objects.requireNonNull(question.says()).in(language).lines()).allSatisfy((line) -> {
				String told = Arrays.stream(line.split(BLANK))
					.map((one) -> Pattern.quote(one.replaceFirst("\\.$", "")))
					.collect(Collectors.joining("[^<{]+"));
				assertThat(HtmlUtils.htmlUnescape(page)).as("%s in %s", question.id(), language)
					.containsPattern("<p class=\"told\">" + told);
			});
		}));
	}

	/** What is told of each is what stands in its row. */
	@Test
	void whatIsToldOfEachIsWhatTheAnswerHolds() {
		Question question = this.questions.find("16-plans-in-figures").orElseThrow();
		Map<String, Object> data = answer(question, Locale.ENGLISH);
		List<String> told = this.writer.write(data, question.says(), variables(question), Locale.ENGLISH).sentences();
		JsonNode plans = JsonMapper.shared().valueToTree(data).at("/nodes");
		assertThat(told).hasSize(plans.size() + 1);
		for (int at = 0; at < plans.size(); at++) {
			JsonNode first = plans.at("/" + at + "/relations/edges/0/node");
			assertThat(told.get(at)).startsWith(plans.at("/" + at + "/name").asString() + " – ")
				.contains(first.at("/quantity").asString() + ": " + first.at("/value").asInt());
		}
		String remarks = page("/questions/27-what-the-plans-leave-unsaid?lang=en");
		assertThat(remarks).containsPattern("<p class=\"told\">[^<]+\\. The rest is in the table\\.</p>")
			.doesNotContainPattern("<p class=\"told\">[^<]+\\. and others");
		assertThat(page("/questions/45-score-taken-apart?lang=lv"))
			.containsPattern("koriģētā vērtējuma: 1\\. vietā [\\d,]+; 2\\. vietā [\\d,]+")
			.containsPattern("Pirmā ceļa uzticamība ir [\\d,]+, ");
	}

	/** Where a blank leads to nothing the answer is told by its shape. */
	@Test
	void whereASentenceLacksSomethingTheAnswerIsToldByItsShape() {
		assertThat(page("/questions/08-suwalki-and-the-tasks?partnership=protocol-rezekne-lianozovo-2003&lang=en"))
			.doesNotContain("In the same areas the region has tasks")
			.contains("parties: ");
		assertThat(page(
				"/questions/01-sister-cities-and-priorities?city=kalmar&sisterCities=regional-higher-education-institutions&lang=en"))
			.doesNotContain("Indirectly: ")
			.doesNotContain("Whether each partnership is still in force");
	}

	/**
	 * Where something is written is cited as on other pages, in the table and its file: a
	 * place without its document is found by nobody.
	 */
	@Test
	void aPlaceIsCitedWithItsDocumentAndLines() {
		assertThat(this.questions.list()).allSatisfy((question) -> {
			String page = page("/questions/" + question.id() + "?lang=lv");
			Matcher place = Pattern.compile("<a href=\"/documents/([^?]+)\\?[^\"]*#L(\\d+)\">([^<]+)</a>")
				.matcher(page);
			while (place.find()) {
				assertThat(place.group(3)).as(question.id())
					.startsWith(place.group(1) + ", ")
					.matches(".*, " + place.group(2) + "\\.(–\\d+\\.)? rinda");
			}
		});
		assertThat(page("/questions/03-cross-border-money.csv?table=1&lang=lv"))
			.containsPattern("001, [\\d.]+/9\\.[a-z], \\d+\\. rinda");
		assertThat(page("/questions/03-cross-border-money.csv?table=2&lang=en"))
			.containsPattern("001, [\\d.]+/3\\.[a-z], lines \\d+");
	}

	/** A workbook of an answer begins with the tables that stand on the page. */
	@Test
	void theFirstSheetOfAWorkbookIsTheTableOnThePage() throws IOException {
		for (String language : List.of("lv", "en")) {
			String question = "/questions/03-cross-border-money?lang=" + language;
			Matcher heads = Pattern.compile("<th scope=\"col\">([^<]+)</th>")
				.matcher(page(question).split("<table>")[1].split("</table>")[0]);
			List<String> columns = heads.results().map((head) -> HtmlUtils.htmlUnescape(head.group(1))).toList();
			assertThat(columns).hasSize(3);
			try (InputStream answer = URI
				.create("http://127.0.0.1:" + this.port + question + "&heads=" + language + "&format=xlsx")
				.toURL()
				.openStream(); ReadableWorkbook workbook = new ReadableWorkbook(answer)) {
				List<Sheet> sheets = workbook.getSheets().toList();
				List<Row> rows = sheets.getFirst().read();
				assertThat(rows.getFirst().stream().map(Cell::getText)).containsExactlyElementsOf(columns);
				assertThat(rows).hasSize(1 + this.api.data("""
						{ fundingInstrument(id: "cross-border-programmes") {
						funds(filter: {kinds: [Plan, Priority, SubPriority]}) { totalCount } } }""")
					.at("/fundingInstrument/funds/totalCount")
					.asInt());
				String file = page("/questions/03-cross-border-money.csv?table=1&lang=" + language);
				assertThat(rows.get(1).stream().map(Cell::getText))
					.allSatisfy((cell) -> assertThat(file).contains(cell));
				assertThat(sheets).extracting(Sheet::getName)
					.startsWith(language.equals("lv") ? "Kam paredzēts" : "What it is meant for",
							language.equals("lv") ? "Jau paveikts vai iesākts" : "Already done or begun",
							language.equals("lv") ? "Plašāks avots" : "Broader instrument",
							language.equals("lv") ? "Par datiem" : "About the data");
			}
		}
	}

	/**
	 * What is a number, a day or a share on the page is one in a file, to be added and
	 * sorted: digits without spaces in the table as text, cells of that sort in a
	 * workbook.
	 */
	@Test
	void amountsCanBeAddedAndDaysSorted() throws IOException {
		JsonNode done = this.api.data("""
				{ fundingInstrument(id: "esf") { funds(first: 100, filter: {kinds: [Partnership, Project]}) {
				nodes { ... on Project { amount end } } } } }""").at("/fundingInstrument/funds/nodes");
		double sum = done.valueStream().mapToDouble((one) -> one.path("amount").asDouble(0)).sum();
		List<String> days = done.valueStream()
			.map((one) -> one.path("end").asString(""))
			.filter((end) -> end.length() == 10)
			.sorted()
			.toList();
		assertThat(sum).isGreaterThan(1000);
		assertThat(days).hasSizeGreaterThan(1);
		String address = "http://127.0.0.1:" + this.port + "/questions/09-social-fund?lang=lv&format=xlsx";
		try (InputStream answer = URI.create(address).toURL().openStream();
				ReadableWorkbook workbook = new ReadableWorkbook(answer)) {
			List<Row> rows = workbook.getFirstSheet().read();
			List<String> heads = rows.getFirst().stream().map(Cell::getText).toList();
			List<Row> told = rows.subList(1, rows.size());
			assertThat(cells(told, heads.indexOf("Summa")).mapToDouble((cell) -> cell.asNumber().doubleValue()).sum())
				.isEqualTo(sum);
			assertThat(cells(told, heads.indexOf("Valūta")).map(Cell::getText)).allMatch((text) -> text.length() == 3);
			assertThat(cells(told, heads.indexOf("Beigas")).filter((cell) -> cell.getType() == CellType.NUMBER)
				.map((cell) -> cell.asDate().toLocalDate().toString())
				.sorted()).containsExactlyElementsOf(days);
			assertThat(cells(told, heads.indexOf("Daļa")).map((cell) -> cell.asNumber().doubleValue()))
				.containsExactly(1.0);
		}
		assertThat(page("/questions/09-social-fund.csv?table=1&lang=lv")).contains(";2014-06-30;25000;LVL;")
			.contains(";100%");
		assertThat(page("/questions/09-social-fund.csv?table=1&lang=en")).contains(",2014-06-30,", ",25000,LVL,");
		// By semicolons decimals have a comma, by commas a point.
		assertThat(page("/questions/51-partners-for-art-schools.csv?table=1&lang=lv")).containsPattern(";0,5;");
		assertThat(page("/questions/51-partners-for-art-schools.csv?table=1&lang=en")).containsPattern(",0\\.5,");
	}

	private static Stream<Cell> cells(List<Row> rows, int column) {
		return rows.stream().map((row) -> row.getOptionalCell(column)).flatMap(Optional::stream);
	}

	/** No answer has a number or a day that a file would have as words. */
	@Test
	void whatIsANumberOrADayHasItsValueForFiles() {
		Pattern printed = Pattern.compile("-?\\d{1,3}(\u00A0\\d{3})+(,\\d+)?|-?\\d+,\\d+|\\d{4}\\. gada .*");
		Locale latvian = Locale.of("lv");
		int values = 0;
		for (Question question : this.questions.list()) {
			for (Answer.Section table : this.writer.writeWhole(answer(question, latvian), variables(question), latvian)
				.tables()) {
				for (List<Answer.Cell> row : table.rows()) {
					for (Answer.Cell cell : row) {
						for (Answer.Item item : cell.items()) {
							values += (item.value() != null) ? 1 : 0;
							assertThat(item.filed().toString()).as(question.id()).doesNotMatch(printed);
						}
					}
				}
			}
		}
		assertThat(values).isGreaterThan(100);
	}

	/**
	 * A heading is a word of the reader's language, no name of the model, and none stands
	 * over two columns; nor do names of the model stand before what they name in a cell.
	 */
	@Test
	void everyHeadingIsInTheLanguageOfThePageAndStandsOnce() {
		Set<String> names = new TreeSet<>();
		this.source.schema().getAllTypesAsList().forEach((type) -> {
			if (type instanceof GraphQLFieldsContainer fields && !type.getName().startsWith("__")) {
				fields.getFieldDefinitions().forEach((field) -> names.add(field.getName()));
			}
		});
		this.ontology.relationTypes().forEach((type) -> names.addAll(type.properties().keySet()));
		this.ontology.kinds().forEach((kind) -> names.addAll(kind.claims().keySet()));
		Set<String> english = names.stream()
			.map((name) -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT))
			.filter((name) -> !name.equals("licence"))
			.collect(Collectors.toSet());
		Pattern within = Pattern.compile("(?:^|[;,(] )(\\p{L}+(?: \\p{L}+)*)(?=: |$)");
		assertThat(names).contains("amount", "adopted", "validFrom");
		for (Question question : this.questions.list()) {
			for (Locale locale : List.of(Locale.of("lv"), Locale.ENGLISH)) {
				Answer answer = this.writer.write(answer(question, locale), variables(question), locale);
				List<String> headings = new ArrayList<>();
				List<String> before = new ArrayList<>();
				answer.sections().forEach((section) -> {
					headings.addAll(section.columns());
					assertThat(section.columns().stream().map((column) -> column.toLowerCase(locale))).as(question.id())
						.doesNotHaveDuplicates();
					section.facts().forEach((fact) -> headings.add(fact.label()));
					section.rows()
						.forEach((row) -> row.forEach((cell) -> cell.items()
							.forEach((item) -> Stream.of(item.text(), item.more())
								.forEach((text) -> within.matcher(text)
									.results()
									.forEach((label) -> before.add(label.group(1)))))));
				});
				assertThat(headings).as(question.id() + " in " + locale)
					.allMatch((heading) -> Character.isUpperCase(heading.charAt(0)))
					.noneMatch((heading) -> names.contains(heading));
				if (locale.getLanguage().equals("lv")) {
					assertThat(headings).as(question.id())
						.noneMatch((heading) -> english.contains(heading.toLowerCase(Locale.ROOT)));
					assertThat(before).as(question.id()).doesNotContainAnyElementsOf(english);
				}
			}
		}
	}

	/**
	 * A reader meets neither a printed number without its name nor a code of the model.
	 */
	@Test
	void tablesSayWhatAReaderCanRead() {
		assertThat(page("/questions/18-rezekne-academy?lang=lv")).doesNotContain("numurs: ");
		assertThat(page("/questions/71-two-instruments?lang=lv")).contains(">3.1.1.3 Malnavas koledža</a>");
		assertThat(page("/questions/13-who-drafts-who-pays?lang=lv"))
			.contains("<td data-label=\"Līmenis\">reģiona</td>")
			.doesNotContain("saikne: piezīme");
		assertThat(page("/questions/75-measures-by-instrument?lang=lv"))
			.contains("<th scope=\"col\">Finansējuma avots</th>", "<th scope=\"col\">Valsts</th>",
					"<dt>Nav nevienā grupā</dt>")
			.doesNotContain("<th scope=\"col\">Saikne</th>", "Cik to ir");
		assertThat(page("/questions/74-same-money-other-partners?lang=lv"))
			.contains("<td data-label=\"Vai saraksts avotos ir pilns\">jā, tātad cita nav</td>");
		assertThat(page("/questions/44-university-to-national-directions?lang=lv"))
			.contains("<th scope=\"col\">Kas pa ceļam</th>")
			.doesNotContain("<th scope=\"col\">Par ko jautāts</th>");
		assertThat(page("/questions/02-daugavpils-university?lang=lv"))
			.contains("Daugavpils Universitāte – ir dalībnieks – Citas koledžas, augstskolas un universitātes");
		// What one of the compared has not is not listed as its own.
		assertThat(page("/questions/37-two-towns-side-by-side?lang=lv")).doesNotContain("saraksts:")
			.doesNotContain("<li><a href=\"/id/lpr-3.3.2.2?lang=lv\">Rēzekne</a></li>")
			.doesNotContain("<th scope=\"col\">Saikne</th>");
		assertThat(page("/questions/61-twin-cities-by-directions?lang=lv"))
			.doesNotContain("<td data-label=\"Vērtējums\">0</td>");
	}

	/** What is called as what it stands in is not said twice. */
	@Test
	void noHeadingSaysTheSameTwice() {
		assertThat(this.questions.list()).allSatisfy((question) -> {
			for (String language : List.of("lv", "en")) {
				assertThat(page("/questions/" + question.id() + "?lang=" + language)).as(question.id())
					.doesNotContainPattern("(?i)<h3[^>]*>([^<–]+) – \\1 *<")
					.doesNotContainPattern("(?i)<p class=\"told\">([^<–:]+) – \\1:");
			}
		});
	}

	/** One thing is named without a count, and no sentence speaks as a form does. */
	@Test
	void whatThereIsIsNamedAndCountedOnlyWhereNotAllIsNamed() {
		String page = page("/questions/03-cross-border-money?lang=lv");
		assertThat(page).containsPattern("plāni paredz maksāt par šādiem pasākumiem: [^<]+ u. c.\\.?</p>")
			.doesNotContain("skaits 1");
	}

	/**
	 * What a measure reports as done so far is not told as planned: every project for
	 * which a source names money where it tells of what was done so far.
	 */
	@Test
	void whatWasDoneIsNotToldAsPlanned() {
		Pattern doneSoFar = Pattern.compile("\\d+(\\.\\d+)+/3(\\..+)?");
		Map<String, Set<String>> done = new TreeMap<>();
		String after = "";
		do {
			JsonNode projects = this.api.data("{ projects(first: 100" + after + """
					) { pageInfo { hasNextPage endCursor } nodes { id measures { totalCount }
					fundedBy(first: 100) { edges { evidence { locator } node { id } } } } } }""").at("/projects");
			projects.at("/nodes").forEach((project) -> project.at("/fundedBy/edges").forEach((edge) -> {
				if (edge.at("/evidence")
					.valueStream()
					.anyMatch((one) -> doneSoFar.matcher(one.at("/locator").asString()).matches())) {
					assertThat(project.at("/measures/totalCount").asInt()).as(project.at("/id").asString())
						.isPositive();
					done.computeIfAbsent(edge.at("/node/id").asString(), (id) -> new TreeSet<>())
						.add(project.at("/id").asString());
				}
			}));
			after = projects.at("/pageInfo/hasNextPage").asBoolean()
					? ", after: \"" + projects.at("/pageInfo/endCursor").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		assertThat(done.values().stream().mapToInt(Set::size).sum()).isGreaterThan(80);
		for (String id : List.of("03-cross-border-money", "09-social-fund")) {
			Question question = this.questions.find(id).orElseThrow();
			String variable = variables(question).keySet().iterator().next();
			done.forEach((instrument, projects) -> {
				JsonNode told = this.api
					.ask(NamedQuery.of(question.query(), NamedQuery.Extent.ALL, this.source.schema()),
							Map.of(variable, instrument), "lv")
					.at("/data/fundingInstrument");
				assertThat(told.at("/planned/edges").findValuesAsString("id")).as(id + " of " + instrument)
					.doesNotContainAnyElementsOf(projects);
				if (told.at("/done/totalCount").asInt() == told.at("/done/edges").size()) {
					assertThat(told.at("/done/edges").findValuesAsString("id")).as(id + " of " + instrument)
						.containsAll(projects);
				}
			});
			assertThat(Objects.requireNonNull(question.says()).lv() + question.says().en())
				.doesNotContain("funds.edges");
		}
	}

	/**
	 * Several values of a cell are a plain list: a box is for a list of links to pages.
	 */
	@Test
	void rowsAreNotDressedAsTheCardsOfOtherPages() {
		String page = page("/questions/03-cross-border-money?lang=lv");
		assertThat(page).contains("class=\"scroll carded\"").doesNotContainPattern("class=\"[^\"]*\\bcards\\b");
	}

	/**
	 * What stands where the answer has been read is taken along as on other pages.
	 */
	@Test
	void theAnswerCanBeTakenAlong() {
		String question = "/questions/03-cross-border-money?lang=lv";
		assertThat(page(question)).contains("class=\"take-along\"");
		String file = page(question + "&format=nodes.csv");
		assertThat(file).contains("cross-border-programmes");
	}

	/**
	 * What stood and what stands have their years and their states: a bare list would
	 * read as what is in force.
	 */
	@Test
	void whatMayBeInForceIsToldWithYearStateAndSource() {
		String page = page("/questions/30-twin-cities-by-year?then=2005&lang=en");
		assertThat(page)
			.containsPattern(
					"in force then \\(2005\\), and how they stand now \\(2026\\): [^<]+ – (ended|last heard of)")
			.containsPattern("Rēzekne – now \\(2026\\): whether any is still in force the sources do not say"
					+ " \\(last heard of: \\d+\\)")
			.containsPattern("<td data-label=\"Now \\(2026\\)\">last heard of</td>");
		assertThat(page.substring(page.lastIndexOf("<table>"))).contains("/documents/004?lines=");
		assertThat(page("/questions/30-twin-cities-by-year?lang=lv"))
			.contains("Rēzekne – tagad (2026): vai kas no tā vēl ir spēkā, avoti nesaka (pēdējais zināmais: 6)");
	}

	/**
	 * The list is short: questions under their subjects, what each answer shows stands
	 * with the answer.
	 */
	@Test
	void theListHasEachQuestionInALine() {
		String page = page("/questions?lang=lv");
		assertThat(this.questions.list())
			.allSatisfy((question) -> assertThat(page).contains("id=\"q-" + question.id() + "\"")
				.doesNotContain(HtmlUtils.htmlEscape(question.note().lv(), "UTF-8")));
		assertThat(page).containsOnlyOnce("class=\"questions\"").doesNotContain("#query=");
	}

	/** Documents have titles, and how something is known has words. */
	@Test
	void explanationsNameNeitherNumbersOfDocumentsNorGrades() {
		Pattern numbers = Pattern.compile("\\b00\\d\\b|\\b("
				+ Stream.of(Grade.values()).map(Grade::name).collect(Collectors.joining("|")) + ")\\b");
		assertThat(this.questions.list()).allSatisfy((question) -> assertThat(
				Stream.of(question.note(), question.title()).flatMap((text) -> Stream.of(text.lv(), text.en())))
			.as(question.id())
			.noneMatch((text) -> numbers.matcher(text).find()));
	}

	/** What a question is about is told in words, not in names of fields. */
	@Test
	void explanationsNameNoCode() {
		assertThat(this.questions.list())
			.allSatisfy((question) -> assertThat(question.note().lv() + question.note().en()).as(question.id())
				.doesNotContain("`"));
	}

	@Test
	void aQuestionCanBeAskedAboutAnother() {
		String page = page("/questions/09-social-fund?fund=erdf&lang=en");
		String own = page("/questions/09-social-fund?lang=en");
		assertThat(page).isNotEqualTo(own).contains("value=\"erdf\"").contains("fund=erdf");
		assertThat(page("/questions/04-find-by-name?text=Suwalki&lang=en")).contains("/id/suwalki?lang=en");
		assertThat(page("/questions/09-social-fund?fundText=zzzzqqq&lang=en")).contains("Nothing called");
	}

	@Test
	void aTableIsAlsoAFile() {
		HttpResponse<String> file = this.api.get("/questions/25-contradictions.csv?lang=en");
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		int count = this.api.data("{ gaps(kinds: [CONTRADICTION]) { totalCount } }").at("/gaps/totalCount").asInt();
		assertThat(file.body().split("\r\n")).hasSize(count + 1);
		assertThat(this.api.get("/questions/25-contradictions.csv?table=9").statusCode()).isEqualTo(404);
		assertThat(this.api.get("/questions/none").statusCode()).isEqualTo(404);
	}

	/**
	 * A table that is cut says so and leads to the whole; its file has all rows, whether
	 * their number is written in the query or a variable.
	 */
	@Test
	void aTableThatIsCutSaysSoAndLeadsToTheWhole() throws IOException {
		String question = "/questions/75-measures-by-instrument";
		int instruments = this.api
			.data("{ measures(first: 0) { aggregate(group: {along: [{relation: FUNDED_BY, direction: OUT}]}, first: 1)"
					+ " { totalCount } } }")
			.at("/measures/aggregate/totalCount")
			.asInt();
		String page = page(question + "?lang=lv");
		assertThat(page)
			.contains("Rādītas 5 no " + instruments + " · <a href=\"" + question + "?all=true&amp;lang=lv#part-2\"")
			.contains(">Pasākumi – finansējuma avots <", ">Sadarbība – valsts <")
			.doesNotContain("<dt>Cik grupu</dt>");
		assertThat(page(question + "?all=true&lang=lv")).doesNotContain("Rādīt visas").doesNotContain("Rādītas 5 no");
		for (String asked : List.of("", "&first=3")) {
			assertThat(page(question + ".csv?table=1&lang=lv" + asked).split("\r\n")).hasSize(instruments + 1);
		}
		try (InputStream answer = URI
			.create("http://127.0.0.1:" + this.port + question + "?lang=lv&heads=lv&format=xlsx")
			.toURL()
			.openStream(); ReadableWorkbook workbook = new ReadableWorkbook(answer)) {
			List<Sheet> sheets = workbook.getSheets().toList();
			assertThat(sheets).extracting(Sheet::getName).containsExactly("Finansējuma avots", "Valsts", "Par datiem");
			assertThat(sheets.getFirst().read()).hasSize(instruments + 1);
		}
		String written = "/questions/03-cross-border-money";
		assertThat(page(written + "?lang=lv")).doesNotContain("Rādīt visas");
	}

	/** What the page cuts short, the file has whole. */
	@Test
	void nothingIsCutShortInAFile() {
		Pattern more = Pattern.compile("and \\d+ more");
		int cut = 0;
		for (Question question : this.questions.list()) {
			if (more.matcher(page("/questions/" + question.id() + "?lang=en")).find()) {
				cut++;
				for (int table = 1; table < 9; table++) {
					HttpResponse<String> file = this.api
						.get("/questions/" + question.id() + ".csv?lang=en&table=" + table);
					assertThat(file.body()).as(question.id() + ", table " + table).doesNotContainPattern(more);
				}
			}
		}
		assertThat(cut).as("questions whose page cuts something short").isPositive();
	}

	private String page(String path) {
		HttpResponse<String> response = this.api.get(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return response.body();
	}

	/** A question that the API refuses now may have an answer soon. */
	@Test
	void whatIsNotAnsweredIsKeptByNobody() {
		HttpResponse<String> refused = this.api.get("/questions/52-money-for-an-idea?lang=lv&idea=" + "a".repeat(3000));
		assertThat(refused.body()).contains("tagad nevar atbildēt");
		assertThat(refused.headers().firstValue("ETag")).isEmpty();
		assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(this.api.get("/questions/52-money-for-an-idea?lang=lv").headers().firstValue("ETag")).isPresent();
	}

}
