package lv.saiknes.query;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import lv.saiknes.query.PreparingException.Prepared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PerVersionTests {

	private final Statements statements = mock();

	private final AtomicInteger readings = new AtomicInteger();

	@BeforeEach
	void load() {
		when(this.statements.findVersion()).thenReturn(Optional.of("1"));
	}

	@AfterEach
	void noRequest() {
		Deadline.setCurrent(null);
		InBackground.setForVisitor(false);
	}

	@Test
	void itIsReadOncePerVersion() {
		PerVersion<Integer> count = perVersion(this.readings::incrementAndGet);
		assertThat(count.find()).contains(1);
		assertThat(count.find()).contains(1);
		when(this.statements.findVersion()).thenReturn(Optional.of("2"));
		assertThat(count.find()).contains(2);
		when(this.statements.findVersion()).thenReturn(Optional.empty());
		assertThat(count.find()).isEmpty();
	}

	/** What takes longer than a request may is done when one asks again. */
	@Test
	void aReadingOutlastsTheRequestThatBeganIt() {
		CompletableFuture<Integer> read = new CompletableFuture<>();
		CompletableFuture<Duration> time = new CompletableFuture<>();
		PerVersion<Integer> count = perVersion(() -> {
			this.readings.incrementAndGet();
			time.complete(Deadline.timeLeft());
			return read.join();
		});
		for (int request = 0; request < 2; request++) {
			InBackground.setForVisitor(true);
			Deadline.setCurrent(Deadline.in(Duration.ofMillis(200)));
			assertThatThrownBy(count::find).isInstanceOf(PreparingException.class);
		}
		assertThat(time.join()).isGreaterThan(Duration.ofMinutes(1));
		read.complete(5);
		noRequest();
		assertThat(count.find()).contains(5);
		assertThat(this.readings).hasValue(1);
	}

	@Test
	void whatIsReadWhileAnotherVersionIsLoadedIsNotKept() {
		PerVersion<Integer> count = perVersion(() -> {
			if (this.readings.incrementAndGet() == 1) {
				when(this.statements.findVersion()).thenReturn(Optional.of("2"));
			}
			return this.readings.get();
		});
		assertThatThrownBy(count::find).isInstanceOf(PreparingException.class);
		load();
		assertThat(count.find()).contains(2);
	}

	private PerVersion<Integer> perVersion(Supplier<Integer> reading) {
		return new PerVersion<>(Prepared.COUNTS, this.statements, reading);
	}

}
