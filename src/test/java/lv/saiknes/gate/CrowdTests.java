package lv.saiknes.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import lv.saiknes.gate.Crowd.Lane;
import lv.saiknes.gate.Crowd.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Who is let in when many come; nothing here depends on how fast the machine is. */
class CrowdTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final AtomicLong clock = new AtomicLong();

	private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void sendHome() {
		this.visitors.shutdownNow();
	}

	@Test
	void noMoreThanTheGivenNumberIsWorkedOnAtOnce() throws Exception {
		Crowd crowd = crowd(2, 10, LONG);
		Place first = enter(crowd, "a");
		enter(crowd, "b");
		Future<Place> third = this.visitors.submit(() -> enter(crowd, "c"));
		await(crowd, 1);
		assertThat(third.isDone()).isFalse();
		first.leave();
		assertThat(third.get()).isNotNull();
	}

	@Test
	void whoWorksForLongGoesBehindThoseWhoWait() throws Exception {
		Crowd crowd = crowd(1, 10, LONG);
		Place first = enter(crowd, "a");
		Future<Place> second = this.visitors.submit(() -> enter(crowd, "b"));
		await(crowd, 1);
		Crowd.workFor(first);
		try {
			Crowd.letOthersPass();
			assertThat(second.isDone()).as("its turn is not over").isFalse();
			this.clock.addAndGet(Crowd.TURN.toNanos());
			Future<Boolean> between = this.visitors.submit(() -> {
				second.get().leave();
				return true;
			});
			Crowd.letOthersPass();
			assertThat(between.get(1, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			Crowd.workFor(null);
		}
		assertThat(crowd.waiting(Lane.QUESTIONS)).isZero();
		first.leave();
		assertThat(enter(crowd, "c")).isNotNull();
		assertThat(crowd.waiting(Lane.QUESTIONS)).isZero();
	}

	@Test
	void whoWorksForLongGoesOnWhereNobodyWaits() throws Exception {
		Crowd crowd = crowd(1, 10, LONG);
		Crowd.workFor(enter(crowd, "a"));
		try {
			this.clock.addAndGet(Crowd.TURN.toNanos());
			Crowd.letOthersPass();
		}
		finally {
			Crowd.workFor(null);
		}
		Future<Place> second = this.visitors.submit(() -> enter(crowd, "b"));
		await(crowd, 1);
		assertThat(second.isDone()).as("the place is still held").isFalse();
	}

	@Test
	void aPlaceLeftTwiceIsFreeOnce() throws Exception {
		Crowd crowd = crowd(1, 0, LONG);
		Place first = enter(crowd, "a");
		first.leave();
		first.leave();
		assertThat(enter(crowd, "a")).isNotNull();
		assertThat(enter(crowd, "a")).isNull();
	}

	@Test
	void whoAsksMuchStandsBehindWhoAsksLittle() throws Exception {
		Crowd crowd = crowd(1, 100, LONG);
		List<String> order = Collections.synchronizedList(new ArrayList<>());
		Place held = enter(crowd, "greedy");
		List<Future<?>> all = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			all.add(this.visitors.submit(() -> pass(crowd, "greedy", order)));
			await(crowd, i + 1);
		}
		all.add(this.visitors.submit(() -> pass(crowd, "modest", order)));
		await(crowd, 21);
		held.leave();
		for (Future<?> visitor : all) {
			visitor.get();
		}
		assertThat(order).hasSize(21).startsWith("greedy", "modest");
	}

	@Test
	void ofTwoPlacesOneGoesToEachAddressThatWaits() throws Exception {
		Crowd crowd = crowd(2, 100, LONG);
		Place one = enter(crowd, "greedy");
		enter(crowd, "greedy");
		this.visitors.submit(() -> enter(crowd, "greedy"));
		await(crowd, 1);
		Future<Place> modest = this.visitors.submit(() -> enter(crowd, "modest"));
		await(crowd, 2);
		one.leave();
		assertThat(modest.get()).as("holds none, so it comes first").isNotNull();
	}

	@Test
	void theQueueIsShortAndOneAddressHasHalfOfItAtMost() throws Exception {
		Crowd crowd = crowd(1, 4, LONG);
		enter(crowd, "a");
		IntStream.range(0, 2).forEach((i) -> this.visitors.submit(() -> enter(crowd, "a")));
		await(crowd, 2);
		assertTurnedAway(crowd, "a");
		IntStream.range(0, 2).forEach((i) -> this.visitors.submit(() -> enter(crowd, "b")));
		await(crowd, 4);
		assertTurnedAway(crowd, "c");
	}

	@Test
	void whoHasWaitedTooLongIsSentAwayAndTakesNoPlace() throws Exception {
		Crowd crowd = crowd(1, 4, Duration.ofMillis(1));
		Place held = enter(crowd, "a");
		assertThat(enter(crowd, "b")).isNull();
		held.leave();
		assertThat(enter(crowd, "c")).isNotNull();
	}

	@Test
	void pagesHavePlacesOfTheirOwn() throws Exception {
		Crowd crowd = crowd(1, 0, LONG);
		enter(crowd, "a");
		assertThat(crowd.enter(Lane.PAGES, "a")).isNotNull();
	}

	@Test
	void aTimeIsCrowdedWhenMoreWereThereThanProcessors() throws Exception {
		Crowd crowd = crowd(10, 0, LONG);
		Crowd.Watch alone = crowd.watch();
		enter(crowd, "a");
		enter(crowd, "b");
		this.clock.addAndGet(1000);
		assertThat(alone.wasCrowded()).as("two on two processors").isFalse();
		Crowd.Watch busy = crowd.watch();
		Place third = enter(crowd, "c");
		this.clock.addAndGet(1000);
		assertThat(busy.wasCrowded()).as("three on two processors").isTrue();
		third.leave();
		assertThat(crowd.watch().wasCrowded()).isFalse();
	}

	/** At once: whoever is interrupted cannot wait. */
	private static void assertTurnedAway(Crowd crowd, String address) {
		Thread.currentThread().interrupt();
		assertThatCode(() -> assertThat(crowd.enter(Lane.QUESTIONS, address)).isNull()).doesNotThrowAnyException();
		assertThat(Thread.interrupted()).isTrue();
	}

	private void pass(Crowd crowd, String address, List<String> order) {
		Place place = enter(crowd, address);
		order.add(address);
		place.leave();
	}

	private static Place enter(Crowd crowd, String address) {
		try {
			return crowd.enter(Lane.QUESTIONS, address);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	@Test
	void whatIsDoneForLaterWaitsUntilTheLastRequestHasLeft() throws Exception {
		Crowd crowd = crowd(2, 0, LONG);
		crowd.giveWay(LONG);
		Place first = enter(crowd, "a");
		Place second = enter(crowd, "b");
		Thread work = Thread.startVirtualThread(() -> crowd.giveWay(LONG));
		awaitState(work, Thread.State.TIMED_WAITING);
		first.leave();
		assertThat(work.join(Duration.ofMillis(20))).isFalse();
		second.leave();
		assertThat(work.join(Duration.ofMinutes(1))).isTrue();
	}

	@Test
	void whatIsDoneForLaterGoesOnWhereThereIsAlwaysSomebody() throws Exception {
		Crowd crowd = crowd(1, 0, LONG);
		enter(crowd, "a");
		Thread work = Thread.startVirtualThread(() -> crowd.giveWay(Duration.ofMillis(1)));
		assertThat(work.join(Duration.ofMinutes(1))).isTrue();
	}

	@Test
	void anInterruptedThreadGivesWayNoLongerAndStaysInterrupted() throws Exception {
		Crowd crowd = crowd(1, 0, LONG);
		enter(crowd, "a");
		AtomicBoolean interrupted = new AtomicBoolean();
		Thread work = Thread.startVirtualThread(() -> {
			crowd.giveWay(LONG);
			interrupted.set(Thread.currentThread().isInterrupted());
		});
		work.interrupt();
		assertThat(work.join(Duration.ofMinutes(1))).isTrue();
		assertThat(interrupted).isTrue();
	}

	private static void awaitState(Thread thread, Thread.State state) throws InterruptedException {
		while (thread.getState() != state) {
			Thread.sleep(1);
		}
	}

	private static void await(Crowd crowd, int waiting) throws InterruptedException {
		while (crowd.waiting(Lane.QUESTIONS) < waiting) {
			Thread.sleep(1);
		}
	}

	private Crowd crowd(int atOnce, int queue, Duration patience) {
		return new Crowd(atOnce, queue, patience, 2, this.clock::get);
	}

}
