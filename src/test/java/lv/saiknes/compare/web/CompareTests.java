package lv.saiknes.compare.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.compare.Aspect;
import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Things of one sort side by side. */
@ServerTest
class CompareTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void sharedAndOwnTogetherAreWhatEachHas() {
		JsonNode instruments = aspect(compare("ids: [\"lpr-3.3.2.1\", \"lpr-3.3.2.3\", \"lpr-3.1.1.1\"]"),
				"INSTRUMENTS");
		for (String id : List.of("lpr-3.3.2.1", "lpr-3.3.2.3", "lpr-3.1.1.1")) {
			List<String> compared = Stream.concat(entries(instruments.get("shared")), own(instruments, id))
				.filter((entry) -> ids(entry.get("holders")).contains(id))
				.map((entry) -> entry.at("/entities/0/id").asString())
				.toList();
			List<String> funded = ids(
					this.api.data("{ subPriority(id: \"" + id + "\") { fundedBy(first: 100) { nodes { id } } } }")
						.at("/subPriority/fundedBy/nodes"));
			assertThat(compared).isNotEmpty().containsExactlyInAnyOrderElementsOf(funded);
		}
		assertThat(instruments.get("shared")).allMatch((entry) -> entry.get("holders").size() > 1);
		List<Integer> holders = entries(instruments.get("shared")).map((entry) -> -entry.get("holders").size())
			.toList();
		assertThat(holders).as("most widely shared first").isSorted();
	}

	@Test
	void tasksOfTheSameWordingAreSharedAndSoIsSaid() {
		JsonNode tasks = aspect(compare("ids: [\"lpr-3.3.2.1\", \"lpr-3.3.2.2\"]"), "TASKS");
		assertThat(tasks.get("shared")).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.get("entities")).hasSize(2);
			assertThat(entry.get("relations"))
				.anyMatch((relation) -> relation.get("kind").asString().equals("SAME_WORDING_AS"));
		});
		assertThat(own(tasks, "lpr-3.3.2.1")).isNotEmpty()
			.allMatch((entry) -> entry.at("/entities/0/id").asString().startsWith("lpr-3.3.2.1-task-"));
	}

	/** Each of them was compared with a third measure when the data were made. */
	@Test
	void tasksThatReadLikeThatOfAThirdMeasureAreSharedToo() {
		JsonNode tasks = aspect(compare("ids: [\"lpr-3.3.2.7\", \"lpr-3.3.2.8\"]"), "TASKS");
		assertThat(entries(tasks.get("shared")).map((entry) -> ids(entry.get("entities")))).contains(
				List.of("lpr-3.3.2.7-task-8", "lpr-3.3.2.8-task-14"),
				List.of("lpr-3.3.2.7-task-9", "lpr-3.3.2.8-task-5"));
		assertThat(own(tasks, "lpr-3.3.2.7"))
			.noneMatch((entry) -> ids(entry.get("entities")).contains("lpr-3.3.2.7-task-8"));
	}

	@Test
	void anActorsPartnersAreTheOtherPartiesToItsPartnerships() {
		JsonNode partners = aspect(compare("ids: [\"rezekne\", \"daugavpils\"]"), "PARTNERS");
		JsonNode arendal = own(partners, "rezekne")
			.filter((entry) -> entry.at("/entities/0/id").asString().equals("arendal"))
			.findFirst()
			.orElseThrow();
		assertThat(
				arendal.get("relations").valueStream().map((relation) -> relation.at("/from/id").asString()).distinct())
			.containsExactlyInAnyOrder("arendal", "rezekne");
		assertThat(own(partners, "rezekne")).as("nobody is a partner of itself")
			.noneMatch((entry) -> entry.at("/entities/0/id").asString().equals("rezekne"));
	}

	@Test
	void whatIsOverOrOfAnotherGradeDoesNotCount() {
		String now = "ids: [\"rezekne\", \"daugavpils\"], asOf: \"2020\"";
		assertThat(own(aspect(compare("ids: [\"rezekne\", \"daugavpils\"]"), "PARTNERSHIPS"), "rezekne"))
			.anyMatch((entry) -> entry.at("/entities/0/id").asString().equals("partnership-rezekne-arendal"));
		assertThat(own(aspect(compare(now), "PARTNERSHIPS"), "rezekne"))
			.noneMatch((entry) -> entry.at("/entities/0/id").asString().equals("partnership-rezekne-arendal"));
		JsonNode stated = compare("ids: [\"rezekne\", \"daugavpils\"], grades: [STATED]");
		assertThat(stated.get("aspects")
			.valueStream()
			.flatMap((aspect) -> entries(aspect.get("shared")))
			.flatMap((entry) -> entry.get("relations").valueStream())
			.map((relation) -> relation.get("grade").asString())).isNotEmpty().containsOnly("STATED");
	}

	@Test
	void namesInOurWordsAreSaidToBe() {
		String measures = page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&lang=en");
		assertThat(section(measures, "TASKS")).contains("Names in our words");
		assertThat(section(measures, "INSTRUMENTS")).doesNotContain("in our words");
		assertThat(section(page("/compare?id=rezekne&id=daugavpils&lang=en"), "PROJECTS-only"))
			.doesNotContain("Names in our words")
			.contains(" (in our words)");
	}

	/** The table of an aspect, without the sentences folded into it. */
	private static String section(String page, String aspect) {
		int at = page.indexOf("id=\"" + aspect + "\"");
		return page.substring(at, page.indexOf("</table>", at))
			.replaceAll("(?s)<details class=\"evidence\">.*?</details>", "");
	}

	/** The district ceased to exist before the agreement ended. */
	@Test
	void aTieIsOverWhenTheFirstOfItsPartiesIs() {
		JsonNode entry = own(aspect(compare("ids: [\"rezekne\", \"daugavpils\"]"), "PARTNERS"), "rezekne")
			.filter((one) -> one.at("/entities/0/id").asString().equals("rezekne-district"))
			.findFirst()
			.orElseThrow();
		assertThat(entry.at("/held/0/entity/id").asString()).isEqualTo("rezekne");
		assertThat(entry.at("/held/0/states")).hasSize(1);
		assertThat(entry.at("/held/0/states/0/kind").asString()).isEqualTo("ENDED");
		assertThat(entry.at("/held/0/states/0/until").asString()).isEqualTo("2009-06-30");
		String row = row(page("/compare?id=rezekne&id=daugavpils&lang=en"), "rezekne-district", "PARTNERS-only");
		assertThat(row).contains("○").contains(">had<").contains("ended on 30 June 2009").doesNotContain("2015. gad");
		assertThat(row(page("/compare?id=rezekne&id=daugavpils&lang=en"), "czestochowa", "PARTNERS-only")).contains("●")
			.contains("since 1994; last heard of in 2011");
	}

	@Test
	void aDateTellsOfThoseToo() {
		List<String> left = leftOutAt("asOf: \"2012\"");
		assertThat(left).contains("rezekne-district").doesNotContain("arendal");
		assertThat(leftOutAt("asOf: \"2016\"")).contains("rezekne");
		assertThat(leftOutAt("asOf: \"2008\"")).doesNotContain("rezekne-district");
	}

	/** The parties to the agreement with Arendal whose relation a date leaves out. */
	private List<String> leftOutAt(String date) {
		return this.api
			.data("{ compare(ids: [\"rezekne\", \"daugavpils\"], " + date
					+ ") { leftOut { relation { from { id } to { id } } } } }")
			.at("/compare/leftOut")
			.valueStream()
			.filter((left) -> left.at("/relation/to/id").asString().equals("partnership-rezekne-arendal"))
			.map((left) -> left.at("/relation/from/id").asString())
			.toList();
	}

	@Test
	void aDateIsSaidOnThePageAndSoIsWhatItLeavesOut() {
		String page = page("/compare?id=rezekne&id=daugavpils&asOf=2016&lang=en");
		assertThat(page).contains("Answer for: 2016. What was possible then")
			.contains("What is not in force on that day (")
			.contains("ended in 2015 (prolonged in 2005 by ten years)");
		assertThat(page("/compare?id=rezekne&id=daugavpils&asOf=2016&certainty=CERTAIN&lang=en"))
			.contains("Only what was certainly in force then stays.");
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=en")).doesNotContain("Answer for");
		assertThat(page("/compare?id=rezekne&id=daugavpils&asOf=soon&lang=en")).contains("role=\"alert\"");
	}

	@Test
	void onlyWhatTheSourcesListInFullIsADifference() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		int shared = page.indexOf("<h2 id=\"shared\"");
		int different = page.indexOf("<h2 id=\"different\"");
		int only = page.indexOf("<h2 id=\"only\"");
		assertThat(List.of(shared, different, only)).isSorted().allMatch((at) -> at > 0);
		String differences = page.substring(different, only)
			.replaceAll("(?s)<details class=\"evidence\">.*?</details>", "");
		assertThat(differences).as("the programme lists implementers in full")
			.contains("id=\"IMPLEMENTED_MEASURES-different\"")
			.contains("does not have this one")
			.doesNotContain("PARTNERSHIPS");
		assertThat(page.substring(only)).contains("id=\"PARTNERSHIPS-only\"").contains("the sources do not say");
		assertThat(page.substring(shared, different)).contains("/id/lpr-3.4.1?").doesNotContain("/id/lpr-3.3.2.2?");
	}

	/** Each is a partner in the measure of the other and may carry out its own. */
	@Test
	void aMeasureThatIsMeantForOneIsNoLackOfTheOther() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		String differences = page.substring(page.indexOf("<h2 id=\"different\""), page.indexOf("<h2 id=\"only\""))
			.replaceAll("(?s)<details class=\"evidence\">.*?</details>", "");
		assertThat(differences).doesNotContain("/id/lpr-3.3.2.1?").doesNotContain("/id/lpr-3.3.2.2?");
		for (String aspect : List.of("IMPLEMENTED_MEASURES-only", "PARTNERED_MEASURES-only", "AIMED_AT_BY-only")) {
			assertThat(row(page, "lpr-3.3.2.1", aspect)).as(aspect)
				.contains(">meant for: Daugavpils<")
				.doesNotContain(">no<");
			assertThat(row(page, "lpr-3.3.2.2", aspect)).as(aspect).contains(">meant for: Rēzekne<");
		}
		Matcher apart = Pattern.compile("What tells them apart: ([^<]+)").matcher(page);
		assertThat(apart.find()).isTrue();
		assertThat(apart.group(1)).doesNotContain("3.3.2.1").doesNotContain("3.3.2.2");
	}

	/**
	 * Of money that one measure names for all municipalities few measures speak, and all
	 * municipalities have it.
	 */
	@Test
	void whatFewestOthersHaveIsNamedFirst() {
		Matcher shared = Pattern
			.compile("<p>Ludzas novadam un Krāslavas novadam kopīgs: ([^<]+) un vēl \\d+[^<]*\\.</p>")
			.matcher(page("/compare?id=ludza-municipality&id=kraslava-municipality&lang=lv"));
		assertThat(shared.find()).isTrue();
		assertThat(shared.group(1)).doesNotContain("Valsts nodokļu atvieglojumi").doesNotContain("Latvija");
	}

	/**
	 * The one lies in its country by its municipality, the other is said to lie there.
	 */
	@Test
	void whoIsInAPlaceIsInWhatContainsIt() {
		JsonNode places = aspect(compare("ids: [\"ludza\", \"kraslava\"]"), "PLACES");
		JsonNode country = entries(places.get("shared"))
			.filter((entry) -> ids(entry.get("entities")).contains("latvia"))
			.findFirst()
			.orElseThrow();
		assertThat(ids(country.get("holders"))).containsExactly("ludza", "kraslava");
		assertThat(country.get("relations").valueStream().map((relation) -> relation.at("/from/id").asString()))
			.as("to whom the shortest way leads, no other is told")
			.containsExactlyInAnyOrder("ludza", "kraslava", "kraslava-municipality");
		assertThat(own(places, "ludza").map((entry) -> ids(entry.get("entities"))))
			.containsExactly(List.of("ludza-municipality"));
		assertThat(page("/compare?id=ludza&id=kraslava&lang=lv")).doesNotContain("nav nekā, kas Ludzai")
			.containsPattern("<p>Ludzai un Krāslavai kopīgs: [^<]*Latvija");
	}

	/** With how much they share, which is what the page says that the link leads to. */
	@Test
	void whoSharesLittleIsOfferedThePlacesThatShareMuch() {
		Matcher offered = Pattern
			.compile("<p class=\"around\">The places where they are have more in common: <a href=\"([^\"]+)\">"
					+ "Ludza Municipality&nbsp;· Krāslava Municipality</a> \\((\\d+)\\)\\.</p>")
			.matcher(page("/compare?id=ludza&id=kraslava&lang=en"));
		assertThat(offered.find()).isTrue();
		String around = page(offered.group(1).replace("&amp;", "&"));
		assertThat(around).contains("<a href=\"#shared\"><strong>" + offered.group(2) + "</strong>")
			.doesNotContain("class=\"around\"");
		assertThat(page("/compare?id=ludza&id=kraslava&lang=lv"))
			.contains("Vairāk kopīga ir vietām, kurās tie atrodas: ");
		assertThat(page("/compare?id=ludza&id=kraslava&asOf=2024&lang=en"))
			.containsPattern("class=\"around\">[^<]*<a href=\"[^\"]*asOf=2024");
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=en")).doesNotContain("class=\"around\"");
	}

	/** By name what tells most; where it stands in the tables is below. */
	@Test
	void whatIsSharedIsSaidFirstInASentenceOfThreeNames() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=lv");
		int told = page.indexOf("class=\"told\"");
		String summary = page.substring(told, page.indexOf("</section>", told));
		Matcher all = Pattern.compile("<a href=\"#shared\"><strong>(\\d+)</strong>").matcher(summary);
		assertThat(all.find()).isTrue();
		Matcher shared = Pattern.compile(
				"<p>Rēzeknei un Daugavpilij kopīgs: ([^<]+) un vēl (\\d+), no tā \\d+ – arī vairākiem citiem\\.</p>")
			.matcher(summary);
		assertThat(shared.find()).isTrue();
		assertThat(Integer.parseInt(shared.group(2))).as("what is shared in two respects is one thing, in both figures")
			.isGreaterThan(40)
			.isEqualTo(Integer.parseInt(all.group(1)) - 3);
		assertThat(page.substring(page.indexOf("<h2 id=\"shared\"")))
			.contains(Stream.of(shared.group(1).split(", ")).map((name) -> ">" + name + "<").toList());
		assertThat(summary.indexOf("class=\"counts\"")).isGreaterThan(shared.end())
			.isGreaterThan(summary.indexOf("Kas atšķir: "));
		assertThat(summary.replaceAll("(?s)<ul class=\"counts\">.*?</ul>", "").split("<p", -1)).as("no grey paragraphs")
			.hasSize(3);
		assertThat(told).isLessThan(page.indexOf("<h2 id=\"shared\""));
	}

	/** The picture of the counts is as long as they are. */
	@Test
	void theCountsAreALineInThreeParts() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=lv");
		List<Double> counts = Pattern.compile("<a href=\"#(?:shared|different|only)\"><strong>(\\d+)</strong>")
			.matcher(page)
			.results()
			.map((one) -> Double.valueOf(one.group(1)))
			.toList();
		double all = counts.stream().mapToDouble(Double::doubleValue).sum();
		List<Double> lengths = Pattern.compile("<rect [^>]*width=\"([^\"]+)\"")
			.matcher(page.substring(page.indexOf("class=\"share\""), page.indexOf("class=\"counts\"")))
			.results()
			.map((one) -> Double.valueOf(one.group(1)))
			.toList();
		assertThat(lengths).hasSize(3).allMatch((length) -> length > 0);
		for (int i = 0; i < 3; i++) {
			assertThat(lengths.get(i)).isCloseTo(100 * counts.get(i) / all, within(0.001));
		}
	}

	/** The figures are those of the tables below, the names stand in their cases. */
	@Test
	void howManyOfEachSortIsFoldedAboveTheTables() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=lv");
		String topics = String.join("",
				Pattern.compile("(?s)<details class=\"topics\">.*?</details>")
					.matcher(page)
					.results()
					.map(MatchResult::group)
					.toList());
		int shared = rows(page, "IMPLEMENTED_MEASURES");
		int different = rows(page, "IMPLEMENTED_MEASURES-different");
		assertThat(topics).contains("Rēzeknei un Daugavpilij kopīgs: īstenojamie pasākumi (" + shared + ")")
			.contains("Tikai par Rēzekni avotos ir arī šādas ziņas: partneri (" + rows(page, "PARTNERS-only") + ")");
		Matcher alone = Pattern.compile("Tikai (?:Rēzeknei|Daugavpilij): īstenojamie pasākumi \\((\\d+)\\)")
			.matcher(topics);
		assertThat(alone.results().mapToInt((one) -> Integer.parseInt(one.group(1))).sum()).isEqualTo(different);
		assertThat(page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&id=lpr-3.3.2.3&lang=en"))
			.contains("Shared by at least two of ");
	}

	@Test
	void whatTellsApartIsNamedFirst() {
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=lv")).containsPattern(
				"</p>\\s*<p>Kas atšķir: tikai (par Rēzekni zināms|Rēzeknei) – [^<]+; tikai Daugavpilij – [^<(;]+\\.</p>");
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=en")).containsPattern(
				"</p>\\s*<p>What tells them apart: (told of Rēzekne alone|only Rēzekne) – [^<]+; only Daugavpils – [^<(;]+\\.</p>");
	}

	/**
	 * One may carry 3.1.1.2 out, the other is a partner in it: it is of neither alone.
	 */
	@Test
	void whatBothHaveInDifferentRespectsIsOfNeitherAlone() {
		Matcher apart = Pattern
			.compile("What tells them apart: [^–<]*Rēzekne[^–<]* – ([^<]+); only Daugavpils – ([^<;]+)\\.</p>")
			.matcher(page("/compare?id=rezekne&id=daugavpils&lang=en"));
		assertThat(apart.find()).isTrue();
		Set<String> one = names(apart.group(1));
		assertThat(one).isNotEmpty().doesNotContainAnyElementsOf(names(apart.group(2)));
	}

	private static Set<String> names(String list) {
		return Set.of(list.replaceFirst(" and \\d+ more$", "").split(", "));
	}

	/**
	 * That a town may carry out a measure is stated, and that money is named for the
	 * measure; that it is money for the town is our conclusion, in every row of every
	 * respect that joins relations so.
	 */
	@Test
	void whatTwoFactsAreJoinedToIsMarkedAsConcluded() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		assertThat(page).contains("<strong>Funding instruments in measures that it may carry out</strong>")
			.doesNotContain("<strong>Funding instruments</strong>");
		for (String aspect : List.of("INSTRUMENTS", "INSTRUMENTS-different", "PARTNERS-only")) {
			List<String> marks = Pattern.compile("(?s)<details class=\"evidence\">\\s*<summary>(.*?)</summary>")
				.matcher(aspect(page, aspect))
				.results()
				.map((row) -> row.group(1))
				.toList();
			assertThat(marks).as(aspect)
				.isNotEmpty()
				.allSatisfy((row) -> assertThat(row).contains("data-grade=\"DERIVED\"")
					.doesNotContain("data-grade=\"STATED\""));
		}
		assertThat(page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&lang=en"))
			.contains("<strong>Funding instruments</strong>");
		assertThat(aspect(page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&lang=en"), "INSTRUMENTS"))
			.contains("data-grade=\"STATED\"");
	}

	@Test
	void differencesAreOpenAndWhatIsToldOfOneAloneIsNot() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		assertThat(isOpen(page, "IMPLEMENTED_MEASURES")).isTrue();
		assertThat(isOpen(page, "IMPLEMENTED_MEASURES-different")).isTrue();
		assertThat(isOpen(page, "INSTRUMENTS-different")).isTrue();
		assertThat(isOpen(page, "PARTNERS-only")).isFalse();
	}

	private static boolean isOpen(String page, String aspect) {
		int at = page.indexOf("id=\"" + aspect + "\"");
		return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at)).contains("open=\"open\"");
	}

	private static int rows(String page, String aspect) {
		return aspect(page, aspect).split("<th scope=\"row\">", -1).length - 1;
	}

	/** All that stands in one respect, folded or not. */
	private static String aspect(String page, String aspect) {
		int at = page.indexOf("id=\"" + aspect + "\"");
		int next = page.indexOf("<details class=\"aspect\"", at);
		int end = page.indexOf("</section>", at);
		return page.substring(at, (next < 0) ? end : Math.min(next, end));
	}

	@ParameterizedTest
	@ValueSource(strings = { "id=rezekne&id=daugavpils", "id=lpr-3.3.2.1&id=lpr-3.3.2.2" })
	void eachLineThatARuleMadeReachesWhatIsWritten(String compared) {
		Matcher evidence = Pattern.compile("(?s)<details class=\"evidence\">(.*?)</details>")
			.matcher(page("/compare?lang=en&" + compared));
		assertThat(evidence.results().map((one) -> one.group(1)).filter((one) -> one.contains("\"DERIVED\"")))
			.isNotEmpty()
			.allMatch((one) -> one.contains("class=\"places\""))
			.allMatch((one) -> one.contains("Concluded from:") && one.contains("href=\"/documents/"));
	}

	/** That both belong to one group is said once, not at each measure of the group. */
	@Test
	void whatFollowsFromTheSameIsOneLine() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		String measures = aspect(page, "IMPLEMENTED_MEASURES");
		int table = measures.indexOf("<table");
		assertThat(measures.substring(0, table))
			.contains("on the same grounds (" + rows(page, "IMPLEMENTED_MEASURES") + "): ")
			.contains("Rēzekne counts among the municipalities")
			.contains("Daugavpils counts among the municipalities")
			.contains("href=\"/documents/001?lines=");
		assertThat(measures.substring(table, measures.indexOf("</table>", table))
			.replaceAll("(?s)<div class=\"fact\">.*?</div>", "")).as("a line has its own place alone")
			.contains("001 3.1.1.4/4.a</span>");
	}

	/** A fold that shows nothing but a number is passed over. */
	@Test
	void theFirstOfThemAreNamedBeforeAnyIsUnfolded() {
		String measures = aspect(page("/compare?id=rezekne&id=daugavpils&lang=en"), "IMPLEMENTED_MEASURES");
		int fold = measures.indexOf("<details", 1);
		assertThat(measures.substring(0, fold).split("<a href=\"/id/lpr-", -1)).hasSize(6);
		assertThat(measures.substring(fold)).startsWith("<details><summary>All (")
			.contains("<table class=\"comparison\" data-compared=\"2\"");
	}

	/**
	 * Three rows that stand alike, each of them in a way of its own for each of the two.
	 */
	@Test
	void howRowsStandIsSaidOnceForAllThatStandAlike() {
		String measures = aspect(page("/compare?id=rezekne&id=daugavpils&lang=en"), "PARTNERED_MEASURES")
			.replaceAll("(?s)<details class=\"evidence\">.*?</details>", "");
		int row = measures.indexOf(">3.3.2.4 Balvi Municipality<");
		String table = measures.substring(measures.lastIndexOf("<table", row), measures.indexOf("</table>", row));
		assertThat(table).as("beside the rows that stand alike").contains(">3.3.2.5 Līvāni Municipality<");
		assertThat(table.split(">Rēzekne: in force from 2021 to 2027<", -1)).hasSize(2);
		assertThat(table.split("in force from 2021 to 2027", -1)).as("in no row again").hasSize(2);
	}

	/**
	 * It may have been read out of a list of them all, beside the sentence that names it.
	 */
	@Test
	void whatIsInForceIsNotSaidToBeLastHeardOfFromAndToTheSameDates() {
		JsonNode held = aspect(compare("ids: [\"rezekne\", \"daugavpils\"]"), "PARTNERED_MEASURES").get("shared")
			.valueStream()
			.filter((entry) -> entry.at("/entities/0/id").asString().equals("lpr-3.3.2.4"))
			.flatMap((entry) -> entry.get("held").valueStream())
			.filter((one) -> one.at("/entity/id").asString().equals("rezekne"))
			.findFirst()
			.orElseThrow();
		assertThat(held.get("states")).as("what the page leaves out").hasSize(2);
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=en")).contains(">Rēzekne: in force from 2021 to 2027<")
			.doesNotContain("Rēzekne: in force from 2021 to 2027; from 2021");
	}

	@Test
	void whichOfSeveralOfANameIsComparedIsSaidToWhoTypedItAlone() {
		HttpResponse<String> typed = this.api.get("/compare?text=R%C4%93zekne&text=Daugavpils&lang=lv");
		String address = typed.headers().firstValue("Location").orElseThrow();
		assertThat(address).contains("/compare?id=rezekne&id=daugavpils&lang=lv&typed=R%C4%93zekne&typed=Daugavpils");
		assertThat(page(address.substring(address.indexOf("/compare"))))
			.contains("“Rēzekne” šeit nozīmē: Rēzekne (valstspilsēta, Latgales plānošanas reģions). Tā sauc arī:")
			.contains("href=\"/compare?id=lpr-3.3.2.2&amp;id=daugavpils&amp;lang=lv&amp;typed=Daugavpils\"");
		assertThat(page("/compare?id=rezekne&id=daugavpils&lang=lv")).doesNotContain("šeit nozīmē");
		String chosen = this.api.get("/compare?id=rezekne&text=R%C4%93zekne&id=daugavpils&text=Daugavpils&lang=lv")
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(chosen).as("picked from the list").endsWith("lang=lv");
	}

	@Test
	void whatIsSharedIsShortBeforeTheDifferences() {
		String page = page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&lang=en");
		String instruments = aspect(page, "INSTRUMENTS");
		int fold = instruments.indexOf("<details class=\"rest\"");
		assertThat(instruments.substring(0, fold).split("<th scope=\"row\">", -1)).hasSize(4);
		assertThat(instruments.substring(fold)).contains(">Further (" + (rows(page, "INSTRUMENTS") - 3) + ")<");
		String different = page.substring(page.indexOf("<h2 id=\"different\""));
		assertThat(different).contains("id=\"IMPLEMENTERS-different\"").doesNotContain("<details class=\"rest\"");
	}

	@Test
	void whatMostHaveInCommonIsSaidOnce() {
		String page = page("/compare?id=rezekne&id=daugavpils&lang=en");
		String table = page.substring(page.indexOf("id=\"IMPLEMENTED_MEASURES\""));
		table = table.substring(0, table.indexOf("</table>"))
			.replaceAll("(?s)<details class=\"evidence\">.*?</details>", "");
		assertThat(table).contains("Unless a row says otherwise: from 2021 to 2027")
			.doesNotContain("class=\"state\">from 2021 to 2027");
	}

	@Test
	void upToFourStandSideBySideAndAFifthIsSaidToBeLeftOut() {
		String four = "/compare?id=rezekne&id=daugavpils&id=ludza-municipality&id=balvi-municipality&lang=en";
		String page = page(four);
		assertThat(page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"))).contains("/id/rezekne?")
			.contains("/id/daugavpils?")
			.contains("/id/ludza-municipality?")
			.contains("/id/balvi-municipality?");
		assertThat(page).doesNotContain("At most four");
		assertThat(page(four + "&id=arendal")).contains("left out here: arendal");
		assertThat(page("/compare?lang=en")).contains("id=\"text-3\"")
			.contains("id=\"text-4\"")
			.doesNotContain("text-5");
	}

	private String page(String address) {
		return this.api.get(address).body();
	}

	/**
	 * From the name of what is compared to the passages, and what is said above all rows
	 * that stand like it.
	 */
	private static String row(String page, String id, String aspect) {
		int start = page.indexOf("/id/" + id + "?", page.indexOf("id=\"" + aspect + "\""));
		int group = page.lastIndexOf("<tbody", start);
		return page.substring(group, page.indexOf("<tr>", group))
				+ page.substring(start, page.indexOf("<details", start));
	}

	@Test
	void whoTellsApartInTwoRespectsIsNamedOnce() {
		String page = page("/compare?id=lpr-3.4.1&id=lpr-3.4.2&id=lpr-3.4.3&id=lpr-3.4.5&lang=en");
		String told = page.substring(page.indexOf("What tells them apart: "));
		List<String> first = List.of(told.substring(0, told.indexOf("; ")).replaceFirst("(?s).*? – ", "").split(", "));
		assertThat(first).contains("Business incubators").doesNotHaveDuplicates();
	}

	@Test
	void whoChoseNothingIsShownPairsOfOneKindThatHaveMuchInCommonAndCanBeCompared() {
		String page = page("/compare?lang=en");
		List<String> addresses = Pattern.compile("<li><a href=\"(/compare\\?id=[^\"]+)\"><strong>")
			.matcher(page)
			.results()
			.map((one) -> one.group(1).replace("&amp;", "&"))
			.toList();
		assertThat(addresses).hasSizeBetween(3, 6).doesNotHaveDuplicates();
		assertThat(addresses).allSatisfy(
				(address) -> assertThat(page(address)).contains("id=\"shared\"").doesNotContain("id=\"examples\""));
		assertThat(page("/compare?id=rezekne&lang=en")).doesNotContain("id=\"examples\"");
	}

	@Test
	void plansAreComparedToo() {
		JsonNode plans = compare("ids: [\"rezekne-programme-2029\", \"daugavpils-programme-2020\"]");
		assertThat(ids(aspect(plans, "THEMES").at("/shared/0/entities"))).containsExactly("strategic-planning");
		assertThat(own(aspect(plans, "AUTHORS"), "daugavpils-programme-2020")).isNotEmpty();
	}

	@Test
	void howManyRelationsAreShownCanBeSaid() {
		JsonNode entry = this.api.data("""
				{ compare(ids: ["rezekne", "daugavpils"]) { aspects { aspect shared {
				    entities { id } relations(first: 3) { id } relationCount } } } }
				""")
			.get("compare")
			.get("aspects")
			.valueStream()
			.filter((aspect) -> aspect.get("aspect").asString().equals("INSTRUMENTS"))
			.flatMap((aspect) -> aspect.get("shared").valueStream())
			.filter((shared) -> shared.at("/entities/0/id").asString().equals("eu-funds"))
			.findFirst()
			.orElseThrow();
		assertThat(entry.get("relations")).hasSize(3);
		assertThat(entry.get("relationCount").asInt()).isGreaterThan(20);
	}

	@Test
	void theNumberOfStatementsIsFixed() {
		this.statements.takeCount();
		compare("ids: [\"arendal\", \"suwalki\"]");
		int two = this.statements.takeCount();
		compare("ids: [\"rezekne\", \"daugavpils\", \"ludza-municipality\", \"liaa\", \"altum\"]");
		assertThat(two).isPositive();
		assertThat(this.statements.takeCount()).isEqualTo(two);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[\"rezekne\"] | `ids` names 1 different thing; name 2 to 5.",
			"[\"rezekne\", \"rezekne\"] | `ids` names 1 different thing; name 2 to 5.",
			"[\"rezekne\", \"liaa\", \"altum\", \"varam\", \"cfla\", \"arendal\"] | `ids` names 6 different things; name 2 to 5.",
			"[\"rezekne\", \"rezekene\"] | `rezekene` is not an id; did you mean `rezekne`?",
			"[\"rezekne\", \"lpr-3.1.1.1\"] | `rezekne` is an actor, `lpr-3.1.1.1` is a measure. Compare measures with",
			"[\"health\", \"culture\"] | `health` is of a kind that cannot be compared, `culture` is of a kind" })
	void whatCannotBeComparedIsRefusedWithTheReason(String ids, String message) {
		JsonNode error = this.api.ask("{ compare(ids: " + ids + ") { aspects { label } } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.get("message").asString()).startsWith(message);
		assertThat(error.at("/extensions/code").asString()).isIn("BAD_ARGUMENT", "UNKNOWN_ID");
	}

	@Test
	void aspectsOfTheSchemaAreThoseOfTheProgram() {
		JsonNode values = this.api.data("{ __type(name: \"ComparisonAspect\") { enumValues { name } } }")
			.at("/__type/enumValues");
		List<String> names = new ArrayList<>();
		values.forEach((value) -> names.add(value.get("name").asString()));
		assertThat(names).containsExactlyInAnyOrderElementsOf(Stream.of(Aspect.values()).map(Enum::name).toList());
	}

	private JsonNode compare(String arguments) {
		return this.api.data("{ compare(" + arguments + """
				) { entities { id } aspects { aspect label
				    shared { ...Entry } only { entity { id } entries { ...Entry } } } } }
				fragment Entry on ComparedEntry { entities { id name } holders { id }
				  held { entity { id } states { kind until text } }
				  relations(first: 100) { id kind grade from { id } to { id } } }
				""").get("compare");
	}

	private static JsonNode aspect(JsonNode comparison, String name) {
		return comparison.get("aspects")
			.valueStream()
			.filter((aspect) -> aspect.get("aspect").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<JsonNode> own(JsonNode aspect, String id) {
		return aspect.get("only")
			.valueStream()
			.filter((only) -> only.at("/entity/id").asString().equals(id))
			.flatMap((only) -> entries(only.get("entries")));
	}

	private static Stream<JsonNode> entries(JsonNode entries) {
		return entries.valueStream();
	}

	private static List<String> ids(JsonNode nodes) {
		return nodes.valueStream().map((node) -> node.get("id").asString()).toList();
	}

}
