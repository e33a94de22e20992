package lv.saiknes.start;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import lv.saiknes.house.InnerApi;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Text;
import lv.saiknes.query.CurrentManifest;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** How long a page waits for the answers of the start page. */
class AnswersTests {

	private static final Text WORDS = new Text("Jā.", "Yes.");

	private final InnerApi api = mock();

	private final Manifest manifest = mock();

	private final Answers answers = new Answers(this.api, mock(CurrentManifest.class));

	AnswersTests() {
		Manifest.Question question = new Manifest.Question(new Text("/partners", "/partners"), WORDS,
				new Manifest.Answer("{ __typename }", WORDS));
		when(this.manifest.start()).thenReturn(new Manifest.Start(WORDS, WORDS, null, List.of(question)));
	}

	@Test
	void whoComesWhileTheyAreMadeWaitsAMomentAndHasThem() {
		WebGraphQlResponse response = mock();
		when(response.getData()).thenReturn(Map.of());
		when(this.api.ask(any(), any(), any())).thenAnswer((asked) -> {
			Thread.sleep(Duration.ofMillis(200));
			return response;
		});
		Answers.Said said = this.answers.of(this.manifest, Language.LV);
		assertThat(said.open()).isEmpty();
		assertThat(said.answers()).containsValue("Jā.");
	}

	@Test
	void nobodyWaitsLong() {
		CountDownLatch never = new CountDownLatch(1);
		when(this.api.ask(any(), any(), any())).thenAnswer((asked) -> {
			never.await();
			return null;
		});
		assertThat(this.answers.of(this.manifest, Language.LV).open()).hasSize(1);
		assertThat(this.answers.of(this.manifest, Language.LV).open()).as("nor who comes next").hasSize(1);
		never.countDown();
	}

}
