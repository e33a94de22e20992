package lv.saiknes.graphql;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Language;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.EntityTags;
import lv.saiknes.query.Provisional;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Answers are kept for whoever asks the same of the same data, and for nobody else. */
@ServerTest
class AnswerTests {

	/** For what is so at a date the database is asked, also where nodes are in memory. */
	private static final String THEME = "query Q($id: ID!) { theme(id: $id) { name relations(first: 1, asOf: \"2012\") { totalCount } } }";

	@Autowired
	private WebGraphQlHandler handler;

	@Autowired
	private Documents documents;

	@Autowired
	private CountedStatements statements;

	@Autowired
	private TypicalSizes sizes;

	private final Answers answers = new Answers(1);

	private final EntityTags tags = mock(EntityTags.class);

	private MockMvc api;

	@BeforeEach
	void version() {
		when(this.tags.of(any(), anyList())).thenReturn("W/\"tag\"");
		loaded("1");
		this.api = api(this.handler);
	}

	private MockMvc api(WebGraphQlHandler asked) {
		return api(asked, Duration.ofMinutes(5));
	}

	private MockMvc api(WebGraphQlHandler asked, Duration time) {
		GraphQlOverHttp.Handler keeping = new GraphQlOverHttp.Handler(asked, this.documents, this.tags, this.answers,
				time);
		return MockMvcBuilders
			.routerFunctions(RouterFunctions.route(RequestPredicates.path("/graphql"), keeping::answer))
			.build();
	}

	private void loaded(String version) {
		when(this.tags.findVersion()).thenReturn(Optional.of(version));
	}

	@Test
	void theSameQuestionIsAnsweredOnce() throws Exception {
		String first = ask(THEME, Map.of("id", "health"), "lv").getContentAsString();
		this.statements.takeCount();
		MockHttpServletResponse again = ask(THEME, Map.of("id", "health"), "lv");
		assertThat(this.statements.takeCount()).isZero();
		assertThat(again.getContentAsString()).isEqualTo(first).contains("Vesel");
		assertThat(again.getContentType()).isEqualTo(MediaType.APPLICATION_JSON_VALUE);
	}

	@Test
	void otherVariablesLanguagesAndVersionsAreOtherQuestions() throws Exception {
		String health = ask(THEME, Map.of("id", "health"), "lv").getContentAsString();
		assertThat(ask(THEME, Map.of("id", "culture"), "lv").getContentAsString()).isNotEqualTo(health);
		assertThat(ask(THEME, Map.of("id", "health"), "en").getContentAsString()).contains("Health");
		this.statements.takeCount();
		loaded("2");
		ask(THEME, Map.of("id", "health"), "lv");
		assertThat(this.statements.takeCount()).isPositive();
	}

	@Test
	void errorsAreNotKept() throws Exception {
		assertThat(ask(THEME, Map.of("id", "helth"), "lv").getContentAsString()).contains("UNKNOWN_ID");
		assertThat(this.answers.bytes()).isZero();
	}

	@Test
	void whatIsLoadedMeanwhileIsNotKeptAsTheVersionBefore() throws Exception {
		when(this.tags.findVersion()).thenReturn(Optional.of("1")).thenReturn(Optional.of("2"));
		ask(THEME, Map.of("id", "health"), "lv");
		assertThat(this.answers.bytes()).isZero();
	}

	@Test
	void whatWillBeAnotherAnswerLaterIsNotKept() throws Exception {
		WebGraphQlHandler counting = mock(WebGraphQlHandler.class);
		when(counting.handleRequest(any())).thenAnswer(
				(call) -> this.handler.handleRequest(call.getArgument(0)).doOnNext((response) -> Provisional.say()));
		this.api = api(counting);
		ask(THEME, Map.of("id", "health"), "lv");
		assertThat(this.answers.bytes()).isZero();
	}

	/** The gate makes an answer of it that says whether others were the cause. */
	@Test
	void timeThatIsOverBeforeAFieldIsBegunIsNoFaultOfTheProgram() {
		this.sizes.forget();
		this.api = api(this.handler, Duration.ofNanos(1));
		assertThatThrownBy(
				() -> ask("{ themes(first: 3) { nodes { tasks(first: 4) { nodes { id } } } } }", Map.of(), "lv"))
			.satisfies((failure) -> assertThat(StoreTimeoutException.isIn(failure)).isTrue());
		assertThat(Deadline.current()).isNull();
	}

	@Test
	void noMoreIsKeptThanAllowed() {
		for (int i = 0; i < 100; i++) {
			this.answers.keep(new Answers.Asked("1", "{ a" + i + " }", "", Map.of(), Language.LV), new byte[50_000]);
		}
		assertThat(this.answers.bytes()).isPositive().isLessThanOrEqualTo(1 << 20);
	}

	private MockHttpServletResponse ask(String query, Map<String, ?> variables, String language) throws Exception {
		return this.api
			.perform(MockMvcRequestBuilders.post("/graphql")
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.locale(Locale.of(language))
				.header(HttpHeaders.ACCEPT_LANGUAGE, language)
				.content(JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables))))
			.andReturn()
			.getResponse();
	}

}
