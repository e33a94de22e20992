package lv.saiknes.query;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Until when the work for a request may go on. Where the thread's work belongs to a
 * request with a deadline, the database stops each statement when it is past, and no
 * further one is begun.
 */
public final class Deadline {

	private static final Duration WITHOUT_REQUEST = Duration.ofSeconds(10);

	private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

	private final long nanoTime;

	private Deadline(long nanoTime) {
		this.nanoTime = nanoTime;
	}

	/** So much later than now. */
	public static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
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
	 * How much time the next statement has.
	 * @throws StoreTimeoutException when none is left
	 */
	static Duration timeLeft() {
		Deadline deadline = CURRENT.get();
		if (deadline == null) {
			return WITHOUT_REQUEST;
		}
		Duration left = Duration.ofNanos(deadline.nanoTime - System.nanoTime());
		if (left.toMillis() <= 0) {
			throw new StoreTimeoutException("The request's time was over before the next statement.");
		}
		return left;
	}

}
