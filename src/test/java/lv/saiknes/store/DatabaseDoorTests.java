package lv.saiknes.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import lv.saiknes.query.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.withSettings;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;

/** What a start does with servers that cannot be had here: old ones, slow ones. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseDoorTests {

	private final Session session = mock(Session.class, withSettings().defaultAnswer(RETURNS_DEEP_STUBS));

	private final Driver driver = mock(Driver.class);

	@Test
	void aServerThatIsTooOldIsToldInOneSentence() {
		given(this.driver.session()).willReturn(this.session);
		given(this.session.run(anyString())).willThrow(
				new ClientException("Neo.ClientError.Statement.SyntaxError", "Invalid input '25': expected an option"));
		assertThatThrownBy(() -> door("bolt://old:7687", Duration.ZERO).open()).isInstanceOf(StoreException.class)
			.hasMessageContaining("bolt://old:7687 is too old")
			.hasMessageContaining("2025.06");
	}

	@Test
	void anotherRefusalOfTheServerIsNotTakenForAge() {
		given(this.driver.session()).willReturn(this.session);
		given(this.session.run(anyString())).willThrow(new ClientException("Neo.ClientError.Security.Forbidden", "no"));
		assertThatThrownBy(() -> door("bolt://strict:7687", Duration.ZERO).open()).isInstanceOf(ClientException.class);
	}

	@Test
	void aServerThatIsNotUpYetIsWaitedForAndThatIsSaidOnce(CapturedOutput output) {
		given(this.driver.session()).willReturn(this.session);
		willThrow(new ServiceUnavailableException("refused")).willThrow(new ServiceUnavailableException("refused"))
			.willDoNothing()
			.given(this.driver)
			.verifyConnectivity();
		door("bolt://slow:7687", Duration.ofSeconds(20)).open();
		then(this.driver).should(times(3)).verifyConnectivity();
		assertThat(output.getOut()).containsOnlyOnce("bolt://slow:7687 does not answer yet").contains("at most 20 s");
	}

	@Test
	void nothingIsWaitedForLongerThanSet() {
		willThrow(new ServiceUnavailableException("refused")).given(this.driver).verifyConnectivity();
		assertThatThrownBy(() -> door("bolt://away:7687", Duration.ZERO).open())
			.isInstanceOf(ServiceUnavailableException.class);
		then(this.driver).should(times(1)).verifyConnectivity();
	}

	@Test
	void aWrongPasswordIsNotTriedAgain() {
		willThrow(new AuthenticationException("Neo.ClientError.Security.Unauthorized", "no")).given(this.driver)
			.verifyConnectivity();
		assertThatThrownBy(() -> door("bolt://strict:7687", Duration.ofSeconds(20)).open())
			.isInstanceOf(AuthenticationException.class);
		then(this.driver).should(times(1)).verifyConnectivity();
	}

	/** Else a server that is stopped would be asked without end. */
	@Test
	void aServerThatIsSilentIsNotAskedAgainBeforeItAnswers() {
		CompletableFuture<Void> answer = new CompletableFuture<>();
		given(this.driver.verifyConnectivityAsync()).willReturn(answer);
		DatabaseDoor door = door("bolt://silent:7687", Duration.ZERO);
		assertThat(door.answersWithin(Duration.ofMillis(5))).isFalse();
		assertThat(door.answersWithin(Duration.ofMillis(5))).isFalse();
		then(this.driver).should(times(1)).verifyConnectivityAsync();
		answer.complete(null);
		assertThat(door.answersWithin(Duration.ofMillis(5))).isTrue();
		given(this.driver.verifyConnectivityAsync())
			.willReturn(CompletableFuture.failedFuture(new ServiceUnavailableException("gone")));
		assertThat(door.answersWithin(Duration.ofMillis(5))).isFalse();
	}

	private DatabaseDoor door(String server, Duration patience) {
		return new DatabaseDoor(this.driver, Optional.empty(), server, patience);
	}

}
