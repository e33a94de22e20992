package lv.saiknes.query;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Until when the work for a request may go on. Where the thread's work belongs to a
 * request with a deadline, the database stops each statement when it is past, and no
 * further one is begun; what goes on in memory {@link #check() looks} between its pieces.
 */
public final class Deadline {

	private static final Duration WITHOUT_REQUEST = Duration.ofSeconds(10);

	private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

	private final long nanoTime;

	private final BooleanSupplier lifted;

	private Deadline(long nanoTime, BooleanSupplier lifted) {
		this.nanoTime = nanoTime;
		this.lifted = lifted;
	}

	/** So much later than now. */
	public static Deadline in(Duration time) {
		return in(time, () -> false);
	}

	/**
	 * So much later than now, for as long as something is not so.
	 * @param lifted whether it has been done by when it was to be done, so that what
	 * follows is as if there were no deadline
	 */
	public static Deadline in(Duration time, BooleanSupplier lifted) {
		return new Deadline(System.nanoTime() + time.toNanos(), lifted);
	}

	/** That of the thread's request, null where it has none. */
	public static @Nullable Deadline current() {
		return CURRENT.get();
	}

	/** Sets that of the thread's request, or takes it away. */
	public static void setCurrent(@Nullable Deadline deadline) {
		if (deadline != null) {
			CURRENT.set(deadline);
		}
		else {
			CURRENT.remove();
		}
	}

	/**
	 * Does something for which no request waits, and which therefore may take longer than
	 * one may.
	 */
	public static void during(Duration time, Runnable work) {
		setCurrent(in(time));
		try {
			work.run();
		}
		finally {
			setCurrent(null);
		}
	}

	/**
	 * To be called between the pieces of work that is done in memory. Where the thread's
	 * work has no deadline nothing happens.
	 * @throws StoreTimeoutException when it is past
	 */
	public static void check() {
		timeLeft();
	}

	/**
	 * How much time the next statement has.
	 * @throws StoreTimeoutException when none is left
	 */
	static Duration timeLeft() {
		Deadline deadline = CURRENT.get();
		if (deadline == null) {
			return WITHOUT_REQUEST;
		}
		Duration left = Duration.ofNanos(deadline.nanoTime - System.nanoTime());
		if (left.toMillis() > 0) {
			return left;
		}
		if (deadline.lifted.getAsBoolean()) {
			return WITHOUT_REQUEST;
		}
		throw new StoreTimeoutException("The request's time was over before its next piece of work.");
	}

}
