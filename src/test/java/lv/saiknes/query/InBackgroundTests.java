package lv.saiknes.query;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import lv.saiknes.query.PreparingException.Prepared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InBackgroundTests {

	private final List<String> made = new CopyOnWriteArrayList<>();

	@AfterEach
	void noRequest() {
		Deadline.setCurrent(null);
	}

	@Test
	void itIsMadeOnceForOneVersionAndAgainForAnother() {
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, this::make);
		assertThat(List.of(index.get("1"), index.get("1"), index.await("1"), index.get("2"))).containsExactly("made 1",
				"made 1", "made 1", "made 2");
		assertThat(this.made).containsExactly("1", "2");
	}

	/** Half of a request's time is left for the answer itself. */
	@Test
	void aRequestDoesNotWaitForWhatTakesLong() {
		CompletableFuture<String> never = new CompletableFuture<>();
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, (version) -> never.join());
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(300)));
		long before = System.nanoTime();
		assertThatThrownBy(() -> index.get("1")).isInstanceOfSatisfying(PreparingException.class,
				(ex) -> assertThat(ex.what()).isEqualTo(Prepared.NAMES));
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
		assertThat(Deadline.timeLeft()).isPositive();
		never.complete("there");
		assertThat(index.await("1")).isEqualTo("there");
	}

	@Test
	void whatHasTakenLongAlreadyIsWaitedForNoMoreThanAMoment() {
		CompletableFuture<String> never = new CompletableFuture<>();
		InBackground<String, String> index = new InBackground<>(Prepared.TEXTS, (version) -> never.join(),
				Duration.ZERO);
		long before = System.nanoTime();
		assertThatThrownBy(() -> index.get("1")).isInstanceOf(PreparingException.class);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
		never.complete("there");
	}

	@Test
	void whatFailedIsTriedAgainByTheNextThatAsks() {
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, (version) -> {
			if (make(version) != null && this.made.size() == 1) {
				throw new StoreException("no");
			}
			return "made";
		});
		assertThatThrownBy(() -> index.get("1")).isInstanceOf(StoreException.class).hasMessage("no");
		assertThat(index.get("1")).isEqualTo("made");
	}

	private String make(String version) {
		this.made.add(version);
		return "made " + version;
	}

}
