package lv.saiknes.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

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
		InBackground.setForVisitor(false);
	}

	@Test
	void itIsMadeOnceForOneVersionAndAgainForAnother() {
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, this::make);
		assertThat(List.of(index.get("1"), index.get("1"), index.get("2"))).containsExactly("made 1", "made 1",
				"made 2");
		assertThat(this.made).containsExactly("1", "2");
	}

	@Test
	void whoCanDoWithoutItNeitherWaitsNorBegins() {
		CompletableFuture<String> open = new CompletableFuture<>();
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, (version) -> {
			this.made.add(version);
			return open.join();
		});
		assertThat(index.find("1")).isEmpty();
		assertThat(this.made).isEmpty();
		CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> index.get("1"));
		assertThat(index.find("1")).isEmpty();
		open.complete("there");
		got.join();
		assertThat(index.find("1")).hasValue("there");
		assertThat(index.find("2")).isEmpty();
	}

	@Test
	void whoCanDoWithoutItMayBeginIt() {
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, (version) -> "of " + version);
		Optional<String> found = index.findOrBegin("1");
		for (int i = 0; i < 6_000 && found.isEmpty(); i++) {
			LockSupport.parkNanos(10_000_000);
			found = index.find("1");
		}
		assertThat(found).hasValue("of 1");
		assertThat(index.find("2")).isEmpty();
	}

	/** Half of a request's time is left for the answer itself. */
	@Test
	void aRequestDoesNotWaitForWhatTakesLong() {
		CompletableFuture<String> never = new CompletableFuture<>();
		InBackground<String, String> index = new InBackground<>(Prepared.NAMES, (version) -> never.join());
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(300)));
		InBackground.setForVisitor(true);
		long before = System.nanoTime();
		assertThatThrownBy(() -> index.get("1")).isInstanceOfSatisfying(PreparingException.class,
				(ex) -> assertThat(ex.what()).isEqualTo(Prepared.NAMES));
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
		assertThat(Deadline.timeLeft()).isPositive();
		InBackground.setForVisitor(false);
		never.completeOnTimeout("there", 300, TimeUnit.MILLISECONDS);
		assertThat(index.get("1")).isEqualTo("there");
	}

	@Test
	void whatHasTakenLongAlreadyIsWaitedForNoMoreThanAMoment() {
		CompletableFuture<String> never = new CompletableFuture<>();
		InBackground<String, String> index = new InBackground<>(Prepared.TEXTS, (version) -> never.join(),
				Duration.ofHours(1), Duration.ZERO);
		InBackground.setForVisitor(true);
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

	@Test
	void whatThereIsNoMemoryForIsNotTriedAgainByEachThatAsks() {
		InBackground<String, String> index = new InBackground<>(Prepared.GRAPH, (version) -> {
			make(version);
			throw new OutOfMemoryError("heap");
		});
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> index.get("1")).isInstanceOf(IllegalStateException.class)
				.hasRootCauseMessage("heap");
		}
		assertThat(this.made).containsExactly("1");
		assertThatThrownBy(() -> index.get("2")).isInstanceOf(IllegalStateException.class);
		assertThat(this.made).as("of another version").containsExactly("1", "2");
	}

	@Test
	void whatFailedAfterALongTimeIsNotTriedAgainByEachThatAsks() {
		InBackground<String, String> index = new InBackground<>(Prepared.GRAPH, (version) -> {
			make(version);
			throw new StoreException("out of time");
		}, Duration.ofHours(1), Duration.ZERO);
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> index.get("1")).isInstanceOf(StoreException.class).hasMessage("out of time");
		}
		assertThat(this.made).containsExactly("1");
	}

	private String make(String version) {
		this.made.add(version);
		return "made " + version;
	}

}
