package lv.saiknes.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import lv.saiknes.query.Deadline;
import lv.saiknes.query.LongWork;
import lv.saiknes.query.StoreTimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Work for a request whose time is over. */
public final class TimeOver {

	private TimeOver() {
	}

	/** It ends with what the gate answers as 503. */
	public static void assertEnds(ThrowingCallable work) {
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		try {
			assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(work);
		}
		finally {
			Deadline.setCurrent(null);
		}
	}

	/**
	 * It ends at whichever look at the time this is over, some of them within work in
	 * memory, and what it gives after that is what it gave before.
	 */
	public static <T> void assertEndsAtAnyLook(Supplier<T> work) {
		T expected = work.get();
		List<Throwable> ends = new ArrayList<>();
		for (int at = 0; isOverAt(at, work, ends); at += 1 + at / 64) {
			assertThat(work.get()).as("after look " + at).isEqualTo(expected);
		}
		assertThat(ends).anyMatch((end) -> isIn(end, LongWork.class));
	}

	private static boolean isOverAt(int look, Supplier<?> work, List<Throwable> ends) {
		AtomicInteger looks = new AtomicInteger();
		Deadline.setCurrent(Deadline.in(Duration.ZERO, () -> looks.getAndIncrement() < look));
		try {
			work.get();
			return false;
		}
		catch (StoreTimeoutException ex) {
			ends.add(ex);
			return true;
		}
		finally {
			Deadline.setCurrent(null);
		}
	}

	private static boolean isIn(Throwable end, Class<?> type) {
		return List.of(end.getStackTrace()).stream().anyMatch((frame) -> frame.getClassName().equals(type.getName()));
	}

}
