package lv.saiknes.profile;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of a node as a profile, as a browser without script sees it. */
@ServerTest
class ProfilePagesTests {

	private static final Pattern HEADING = Pattern.compile("<h2 id=\"(\\w+)\">");

	private static final Pattern LINE = Pattern
		.compile("(?s)<p class=\"line\">.*?href=\"/id/([^\"?]+).*?<span class=\"known\" data-grade=\"(\\w+)\"");

	/** What a page may cost, however large it is. */
	private static final int STATEMENTS = 20;

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
	void partnershipsComeFirstThenRolesProjectsAndIdentifiersLast() {
		assertThat(headings("/id/rezekne?lang=en")).containsSubsequence("ties", "partnerships", "roles", "projects",
				"facts", "identity", "cite");
		assertThat(page("/id/rezekne?lang=lv")).containsPattern(
				"(?s)data-when=\"LAST_KNOWN\">Pēdējās ziņas<.*Čenstohova.*kopš 1994\\. gada; ziņas līdz 2011\\. gadam");
	}

	@Test
	void theStateOfAllPartnershipsIsSaidBeforeTheyAreListedWithALinkToTheGroupOfThoseWithWhom() {
		assertThat(page("/id/rezekne?lang=lv"))
			.containsPattern("(?s)data-partnerships><span>Avoti stāsta par 8 sadarbībām: "
					+ "par 7 ziņas ir tikai līdz 2011\\. gadam; beigusies 1 – [^<]* 2015\\. gadā[^<]*\\. "
					+ "Nav zināms, ka kāda no tām 2024\\. gada jūnijā būtu spēkā\\.<.*"
					+ "href=\"#partnerships\".*href=\"/id/rezekne-sister-cities.*id=\"partnerships\"");
		assertThat(page("/id/rezekne?lang=en"))
			.contains("The sources tell of 8 partnerships: of 7 they tell only until 2011; 1 has ended – ")
			.contains("None of them is known to be in force in June 2024.");
		assertThat(page("/id/arendal?lang=en")).contains(
				"The sources tell of one partnership: Rēzekne–Arendal cooperation agreement – ended in 2015 (prolonged in 2005 by ten years).")
			.contains("href=\"#partnerships\">Where it is written<");
		assertThat(page("/id/lpr-3.4.3?lang=en")).doesNotContain("data-partnerships");
	}

	@Test
	void theHeadSaysNothingWhereTheHeadingSaysItAllAndTheFormForProgramsIsFolded() {
		assertThat(page("/id/lpr-3.4.3?lang=en")).doesNotContain("<p class=\"kind\">")
			.containsPattern("(?s)<details class=\"bibtex\"><summary><h3 id=\"bibtex\">.*?<pre[^>]*>@");
		assertThat(page("/id/rezekne?lang=en")).containsPattern("<p class=\"kind\"><span class=\"badge\">");
	}

	@Test
	void withWhomThereAreTwoAgreementsIsNamedOnce() {
		String partnerships = page("/id/rezekne?group=partnerships&lang=lv");
		assertThat(partnerships.split("class=\"first\"[^>]*>Lianozova<", -1)).hasSize(2);
		assertThat(partnerships).containsPattern("(?s)>Rēzeknes un Lianozovas protokols.*<li class=\"again\">\\s*"
				+ "<p class=\"line\">\\s*<a [^>]*>Rēzeknes un Lianozovas sadarbības līgums<");
	}

	@Test
	void aMeasureTellsWhoCarriesItOutAndWhoPaysThenPartnersTasksIndicatorsAndWhatItServes() {
		assertThat(headings("/id/lpr-3.4.3?lang=en")).containsSubsequence("carriers", "money", "partners", "tasks",
				"indicators", "contributions");
		assertThat(page("/id/lpr-3.4.3?lang=en"))
			.containsPattern("(?s)id=\"tasks\".*class=\"badge\"><a href=\"/id/.*id=\"indicators\"");
	}

	@Test
	void eachActorHasOneLineAndWhatIsStatedStandsFirst() {
		List<String> actors = new ArrayList<>();
		List<String> grades = new ArrayList<>();
		Matcher lines = LINE.matcher(page("/id/lpr-3.4.3?group=partners&lang=en"));
		while (lines.find()) {
			actors.add(lines.group(1));
			grades.add(lines.group(2));
		}
		assertThat(actors).hasSizeGreaterThan(14).doesNotHaveDuplicates();
		assertThat(grades).contains("STATED", "DERIVED");
		assertThat(grades.subList(0, grades.indexOf("DERIVED"))).containsOnly("STATED");
		assertThat(grades.subList(grades.indexOf("DERIVED"), grades.size())).containsOnly("DERIVED");
		// Some are both, on one line that says so and holds both relations.
		assertThat(page("/id/rezekne?lang=en")).containsPattern("(?s)stated</span>, <span>also derived</span>");
	}

	@Test
	void whoCarriesAMeasureOutStandsInTheOrderOfThePlanAndTheMeasureIsNotTakenForWhomItIsNamedAfter() {
		String page = page("/id/lpr-3.1.1.1?lang=en");
		String carriers = page.replaceFirst("(?s).*<h2 id=\"carriers\">", "").replaceFirst("(?s)<h2 id=.*", "");
		assertThat(LINE.matcher(carriers).results().map((line) -> line.group(1))).containsExactly(
				"daugavpils-university", "daugavpils", "businesses", "latgale-planning-region-administration",
				"social-partners");
		assertThat(carriers).as("no plan says that they do").contains(">Who may carry it out<");
		assertThat(page("/id/lpr-3.1.1.1?lang=lv")).contains(">Kas var īstenot<");
		assertThat(page).containsPattern("<h1><span class=\"unit\">Sub-priority 3\\.1\\.1\\.1:</span> ")
			.contains("<title>3.1.1.1 Daugavpils University");
		assertThat(page("/id/daugavpils-university?lang=en")).contains("<h1>Daugavpils University</h1>");
	}

	/** The source says that it was prolonged by ten years, and not when it ended. */
	@Test
	void anEndThatIsConcludedIsNotToldAsIfTheSourceSaidIt() {
		assertThat(page("/id/rezekne?lang=lv"))
			.containsPattern("(?s)>beidzies 2015\\. gadā \\(2005\\. gadā pagarināts uz desmit gadiem\\)<"
					+ "(?:(?!<li>).)*>avotā teikts</span>, <span>beigas secinātas</span>");
		assertThat(page("/id/arendal?lang=en")).contains(">stated</span>, <span>its end is concluded</span>");
		assertThat(page("/id/czestochowa?lang=en")).contains("last heard of in 2011").doesNotContain("is concluded");
	}

	@Test
	void whereNoAmountIsKnownThisIsSaid() {
		assertThat(page("/id/lpr-3.1.1.1?lang=lv")).containsOnlyOnce("Cik liela ir summa, avotā pie šīm saiknēm nav");
		assertThat(page("/id/rezekne?lang=lv")).doesNotContain("Cik liela ir summa");
	}

	@Test
	void aGroupOfSisterCitiesTellsHowEachStandsAndHowManyHold() {
		String page = page("/id/rezekne-sister-cities?lang=en");
		assertThat(page.replaceAll("<[^>]+>", "")).containsPattern(
				"6 members: the sources tell of the partnership only until 2011 – Częstochowa, (\\S+, ){3}\\S+; "
						+ "the partnership has ended – Arendal in 2015 \\(concluded from the agreement’s term\\)\\. "
						+ "With none of them is a partnership known to be in force in June 2024\\.");
		assertThat(headings("/id/rezekne-sister-cities?lang=en")).startsWith("ties", "members");
		assertThat(page).containsPattern("(?s)id=\"members\".*data-when=\"LAST_KNOWN\">Last heard of<.*Częstochowa.*"
				+ "since 1994; last heard of in 2011.*data-when=\"ENDED\">Ended<.*/id/arendal\\?.*ended in 2015");
		assertThat(page).as("when its owner is told of says nothing beside it")
			.doesNotContain("since when is not known");
		assertThat(page("/id/rezekne-sister-cities?lang=lv"))
			.containsPattern("<p class=\"lead\" data-members><span>6 dalībnieki: ziņas par sadarbību ir tikai "
					+ "līdz 2011\\. gadam – Čenstohova, Dmitrova, Lianozova, Suvalki, Vitebska; sadarbība beigusies – "
					+ "Ārendāle 2015\\. gadā \\(secināts no līguma termiņa\\)\\. Nav zināms, ka sadarbība ar kādu "
					+ "no tiem 2024\\. gada jūnijā būtu spēkā\\.</span>(?s).*data-roles")
			.contains(">Kura grupa tā ir<")
			.doesNotContain("Kam pieder");
		assertThat(page).as("the one whose group it is, in the middle of the map")
			.containsPattern("<text class=\"own\"[^>]*>Rēzekne</text>")
			.containsPattern("(?s)class=\"place\".*<text[^>]*>Dmitrov</text>")
			.doesNotContain("data-nowhere");
		assertThat(page("/id/rezekne?lang=en")).as("no group of anybody").doesNotContain("data-members");
	}

	@Test
	void whoNoLongerBelongsToAGroupIsSaidToHaveBelongedToIt() {
		assertThat(line("/id/rezekne-sister-cities?lang=lv", "arendal")).contains(">ietilpa<")
			.doesNotContain(">ietilpst<");
		assertThat(line("/id/rezekne-sister-cities?lang=en", "arendal")).contains(">former member<");
		assertThat(line("/id/rezekne-sister-cities?lang=en", "czestochowa")).contains(">member<");
		assertThat(line("/id/rezekne-sister-cities?lang=lv", "czestochowa")).contains(">ietilpst<");
	}

	/** Beside a name stands what it is, not what the one of the page is to it. */
	@Test
	void aLineSaysWhatTheOtherIsAndNotWhatTheOneOfThePageIs() {
		assertThat(page("/id/daugavpils-university?lang=lv")).contains(">dalība<").doesNotContain(">ir dalībnieks<");
		assertThat(page("/id/rezekne?lang=lv")).contains(">notika šeit<")
			.contains(">ieviesēja loma<")
			.doesNotContain(">bija norises vieta<");
		assertThat(page("/id/rezekne?lang=en")).contains(">held here<").doesNotContain(">hosted<");
	}

	@Test
	void anActorBeginsWithWhatItMayDoUnderThePlansAndOnWhat() {
		assertThat(page("/id/daugavpils-university?lang=lv"))
			.containsPattern("data-roles>Dokumentā “Latgales plānošanas reģiona attīstības programma [^”]*” "
					+ "Daugavpils Universitāte var īstenot \\d+ pasākum(u|us) un ir starp \\d+ pasākum(a|u) sadarbības partneriem"
					+ " – kopā 20 pasākumos, no tiem 2 abās lomās\\. Tieši avotā teikts: 3 no 20 \\(3\\.1\\.1\\.1 Daugavpils Universitāte, [^<]*\\); pārējais izriet no citām saiknēm\\.</p>");
		assertThat(page("/id/daugavpils?lang=lv"))
			.containsPattern("Biežākās tēmas \\(iekavās – cik pasākumos\\): [^<]+ \\(\\d+\\)[^<]*\\.</p>");
		assertThat(page("/id/daugavpils-university?lang=en"))
			.containsPattern("Daugavpils University may carry out \\d+ measures? and may be a partner in \\d+: ");
		assertThat(page("/id/rezekne?lang=lv")).as("which begins with its partnerships").doesNotContain("data-roles>");
		assertThat(page("/id/latvia?lang=lv")).doesNotContain("data-roles>");
	}

	/** What is said of a sub-priority is not said to be missing from its priority. */
	@Test
	void whatStandsAtThePartsIsNotSaidToBeNone() {
		String page = page("/id/lpr-3.3.3?lang=lv");
		assertThat(page)
			.containsPattern("data-in-parts>Tas teikts nevis šeit, bet pie sastāvdaļām: [^<]*Uzdevumi[^<]*Rādītāji")
			.doesNotContain("Uzdevumi: neviena nav");
		assertThat(page).as("one place once").doesNotContainPattern("(001, 1\\. tabula, 5\\. rinda).{0,80}\\1");
	}

	@Test
	void aSubPriorityTellsToWhatItsPriorityContributes() {
		assertThat(page("/id/lpr-3.3.3.2?lang=lv")).containsPattern(
				"(?s)data-inherited><a href=\"/id/lpr-3\\.3\\.3\\?lang=lv#contributions\">Caur 3\\.3\\.3 Vide un klimats dod ieguldījumu</a>"
						+ " – <a href=\"/id/(nap-2027|lias-2030)[^>]*>[^<]*</a>: <a href=\"/id/"
						+ "[^;]*; <a href=\"/id/(nap-2027|lias-2030)[^>]*>[^<]*</a>: <a href=\"/id/");
		assertThat(page("/id/lpr-3.3.3?lang=lv")).doesNotContain("data-inherited");
	}

	/**
	 * Of an organisation that is told of the measures for which a source itself names it.
	 */
	@Test
	void anOrganisationTellsToWhatTheMeasuresContributeThatNameIt() {
		assertThat(page("/id/daugavpils-university?lang=lv"))
			.containsPattern("data-inherited><a href=\"/id/lpr-3\\.1\\.1\\?lang=lv#contributions\">Caur 3\\.1\\.1 ");
		assertThat(page("/id/rezekne?lang=lv")).as("a place has a part in nearly everything")
			.doesNotContain("data-inherited");
	}

	/**
	 * A plan in force beside roles in it that are last heard of is not left unexplained.
	 */
	@Test
	void whyWhatIsInferredIsHeardOfLessLateIsTold() {
		assertThat(page("/id/daugavpils-university?lang=lv")).contains("data-premises>Pie secinātā “ziņas līdz”");
		assertThat(page("/id/lpr-3.3.3.2?lang=lv")).contains("data-premises");
		assertThat(page("/id/suwalki?lang=lv")).doesNotContain("data-premises");
	}

	@Test
	void aMeasureBeginsWithItsGoalAndHowItIsAssessed() {
		assertThat(page("/id/lpr-3.3.3.2?lang=lv")).containsPattern(
				"data-aim>Mērķis: <a href=\"/id/lpr-3\\.3\\.3\\.2-goal\\?lang=lv\">[^<]+</a>\\. <a href=\"#indicators\">Rādītāju skaits: \\d+</a>\\.");
		assertThat(page("/id/lpr-3.3.3?lang=lv")).doesNotContain("data-aim");
	}

	@Test
	void whyATownAndItsGroupTellOfDifferentNumbersIsSaidOnBothPages() {
		assertThat(page("/id/rezekne?lang=lv")).contains("<span>Te skaitītas sadarbības (8), bet grupas “Rēzeknes "
				+ "sadraudzības pilsētas” lapā – dalībnieki (6): ar tiem ir 7 no šīm sadarbībām, jo ar vienu var būt "
				+ "vairākas; ar citiem – 1.</span>");
		assertThat(page("/id/rezekne-sister-cities?lang=lv"))
			.contains("<span>Te skaitīti dalībnieki (6), bet lapā “Rēzekne” – sadarbības (8): "
					+ "ar šiem dalībniekiem ir 7 no tām, jo ar vienu var būt vairākas; ar citiem – 1.</span>");
		assertThat(page("/id/rezekne-sister-cities?lang=en"))
			.contains("<span>Members are counted here (6), partnerships on the page “Rēzekne” (8): "
					+ "7 of those are with these members, as there may be several with one; with others: 1.</span>");
		assertThat(page("/id/arendal?lang=en")).as("one and one").doesNotContain("Partnerships are counted here");
	}

	@Test
	void whereThePageTellsOfCooperationsItDoesNotSayThatSourcesAreSilentOnThem() {
		assertThat(silent("/id/rezekne-sister-cities?lang=en")).doesNotContain("Partnerships");
		assertThat(silent("/id/lpr-municipalities?lang=en")).contains("Partnerships");
	}

	private String line(String path, String id) {
		return page(path).replaceFirst("(?s).*(<p class=\"line\"><a href=\"/id/" + id + "\\?)", "$1")
			.replaceFirst("(?s)</p>.*", "");
	}

	private String silent(String path) {
		Matcher said = Pattern.compile("On this the sources are silent: [^<]*").matcher(page(path));
		return said.find() ? said.group() : "";
	}

	@Test
	void aMeasureBeginsWithWhoMayCarryItOutAndFromWhichMoneyAndDoesNotRepeatItsPlace() {
		assertThat(page("/id/lpr-3.1.1.1?lang=en")).containsPattern(
				"<p class=\"lead\">Who may carry it out: Daugavpils University(, [^<,]+){4}\\. Money: [^<]*\\.</p>");
		assertThat(page("/id/lpr-3.1.1.1?lang=lv"))
			.containsPattern("<p class=\"lead\">Kas var īstenot: [^<,]+(, [^<,]+){4}\\. Nauda: [^<]*\\.</p>");
		assertThat(page("/id/lpr-3.1.1?lang=en")).as("where nothing else is known")
			.containsPattern("<p class=\"lead\">[^<]+</p>");
	}

	@Test
	void rolesThatAddUpToMoreThanTheMeasuresSayHowManyMeasuresHaveBoth() {
		assertThat(page("/id/daugavpils-university?lang=lv"))
			.contains("var īstenot 13 pasākumus un ir starp 9 pasākumu "
					+ "sadarbības partneriem – kopā 20 pasākumos, no tiem 2 abās lomās.")
			.contains(">Kur ietilpst<");
		assertThat(page("/id/daugavpils-university?lang=en")).contains(
				"may carry out 13 measures and may be a partner in 9: 20 measures in all, 2 of them in both roles.");
		assertThat(page("/id/rezekne-sister-cities?lang=en")).doesNotContain("in both roles");
	}

	@Test
	void silenceIsNeverSaidToBeNone() {
		String page = page("/id/lpr-municipalities?lang=en");
		assertThat(page).contains("On this the sources are silent: Partnerships")
			.contains("It does not follow that there is none.")
			.doesNotContain("id=\"partnerships\"");
		assertThat(page("/id/lpr-municipalities?lang=lv")).contains("No klusēšanas neizriet, ka tā nav.");
	}

	@Test
	void whereASourceListsThemInFullItIsSaidThatThereAreNoOthers() {
		assertThat(page("/id/lpr-3.4.3?lang=en")).contains("lists them in full");
	}

	@Test
	void whatTheGradesMeanStandsWhereTheyStand() {
		assertThat(page("/id/rezekne?lang=lv")).containsPattern(
				"(?s)id=\"roles\".*<details class=\"meaning\">.*secināts.*To secina pēc noteikuma.*id=\"projects\"");
		assertThat(page("/id/arendal~partners-in~lpr-3.3.2.2~rezekne-sister-cities~derived?lang=en"))
			.contains("A rule concludes it from other relations");
	}

	@Test
	void twoSentencesOfTheDataSayWhatItIs() {
		assertThat(page("/id/rezekne?lang=en"))
			.containsPattern("<p class=\"lead\">State city in Latgale;.*in Latvia\\.</p>");
		assertThat(page("/id/partnership-rezekne-arendal?lang=en"))
			.containsPattern("<p class=\"lead\">Has party: [^<]*Arendal[^<]*Rēzekne[^<]*\\.</p>");
		// Nothing is made up where the data says nothing.
		assertThat(page("/id/latvia?lang=en")).doesNotContain("class=\"lead\"");
	}

	@Test
	void partsOfAPlanSayWhereTheyStandAndItemsInWhichUnit() {
		assertThat(page("/id/lpr-3.3.2.4-task-8?lang=en")).containsPattern(
				"(?s)<nav class=\"above\".*lpr-programme-2027.*lpr-3\\.3\\?.*lpr-3\\.3\\.2\\?.*lpr-3\\.3\\.2\\.4\\?.*<h1>")
			.containsPattern("(?s)id=\"mentions\".*class=\"within\">– <a href=\"/id/lpr-3\\.3\\.2\\.5\\?");
	}

	@Test
	void projectsStandOnALineOfYearsWithAListBeneath() {
		assertThat(page("/id/rezekne?lang=en")).containsPattern(
				"(?s)id=\"projects\".*<figure class=\"timeline\">.*<rect.*</figure>.*<ul class=\"relations\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rezekne", "latvia", "entrepreneurship", "lpr-3.4.3", "eu-funds",
			"latgale-population-2020", "lpr-3.3.2.4-task-8", "partnership-rezekne-arendal" })
	void aPageCostsAsManyStatementsHoweverLargeItIs(String id) {
		page("/id/" + id);
		this.statements.takeCount();
		page("/id/" + id);
		assertThat(this.statements.takeCount()).isBetween(8, STATEMENTS);
	}

	private List<String> headings(String path) {
		return HEADING.matcher(page(path)).results().map((found) -> found.group(1)).toList();
	}

	private String page(String path) {
		HttpResponse<String> response = this.api.get(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return response.body();
	}

}
