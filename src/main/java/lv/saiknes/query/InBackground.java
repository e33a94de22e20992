package lv.saiknes.query;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import lv.saiknes.query.PreparingException.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * Something large that is made of the loaded data, such as an index, by a thread of its
 * own when it is first asked for and again when it is asked for of other data. Who asks
 * waits for it; a visitor only so long that it is worth it, so that what takes minutes
 * holds up nobody. Safe to share between threads.
 *
 * @param <K> of what it is made; data of one version are equal
 * @param <T> what it is; immutable
 */
public final class InBackground<K, T> {

	/** As long as one statement may take where a request has no time of its own. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	/** What takes longer is waited for no more than a moment. */
	private static final Duration SHORT_WORK = Duration.ofSeconds(20);

	private static final Duration MOMENT = Duration.ofMillis(500);

	/** What it asks the database has time, and so has who is no visitor. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	/**
	 * What memory does not suffice for, or what failed after a long time, is not tried by
	 * each request anew.
	 */
	private static final Duration REST = Duration.ofMinutes(1);

	private static final ThreadLocal<Boolean> FOR_VISITOR = ThreadLocal.withInitial(() -> false);

	private final Prepared what;

	private final Function<K, T> making;

	private final Duration shortWork;

	private final Duration patience;

	private volatile @Nullable Made<K, T> made;

	/**
	 * Makes nothing yet.
	 * @param what what it is, as {@link PreparingException} says it
	 * @param making makes it
	 */
	public InBackground(Prepared what, Function<K, T> making) {
		this(what, making, PATIENCE);
	}

	/** The same of what takes no longer than this, or is given up. */
	InBackground(Prepared what, Function<K, T> making, Duration patience) {
		this(what, making, patience, SHORT_WORK);
	}

	InBackground(Prepared what, Function<K, T> making, Duration patience, Duration shortWork) {
		this.what = what;
		this.making = making;
		this.patience = patience;
		this.shortWork = shortWork;
	}

	/** Says whether what the thread does is for a visitor, who is not to wait long. */
	public static void setForVisitor(boolean visitor) {
		if (visitor) {
			FOR_VISITOR.set(true);
		}
		else {
			FOR_VISITOR.remove();
		}
	}

	/**
	 * What was made of it, or is being made now.
	 * @throws PreparingException when that takes too long to wait for
	 */
	public T get(K of) {
		Made<K, T> current = current(of);
		try {
			return result(current, FOR_VISITOR.get() ? wait(current) : this.patience);
		}
		catch (TimeoutException ex) {
			throw new PreparingException(this.what);
		}
	}

	/**
	 * What was made of it, if it is there; else nothing is begun and nobody waits, for
	 * who can do without.
	 */
	public Optional<T> find(K of) {
		Made<K, T> known = this.made;
		return (known != null && known.of().equals(of) && known.result().isDone()
				&& !known.result().isCompletedExceptionally()) ? Optional.of(known.result().join()) : Optional.empty();
	}

	/** The same; what is not there is begun, and nobody waits. */
	public Optional<T> findOrBegin(K of) {
		current(of);
		return find(of);
	}

	private Duration wait(Made<K, T> current) {
		Duration left = Deadline.timeLeft().dividedBy(2);
		Duration rest = this.shortWork.minusNanos(System.nanoTime() - current.begun());
		return min(left, min(LONGEST_WAIT, (rest.compareTo(MOMENT) < 0) ? MOMENT : rest));
	}

	private T result(Made<K, T> current, Duration wait) throws TimeoutException {
		try {
			return current.result().get(wait.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(this.what + " of the loaded data could not be made", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PreparingException(this.what);
		}
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private Made<K, T> current(K of) {
		Made<K, T> known = this.made;
		return (known != null && known.isOf(of)) ? known : begin(of);
	}

	/** What was made of other data is let go, so that there is room for this. */
	private synchronized Made<K, T> begin(K of) {
		Made<K, T> known = this.made;
		if (known == null || !known.isOf(of)) {
			Made<K, T> begun = new Made<>(of, new CompletableFuture<>(), System.nanoTime(), new AtomicLong(),
					this.shortWork);
			Thread.ofPlatform().name("making").daemon().start(() -> make(begun));
			this.made = begun;
			known = begun;
		}
		return known;
	}

	private void make(Made<K, T> begun) {
		Deadline.during(this.patience, () -> {
			try {
				begun.result().complete(this.making.apply(begun.of()));
			}
			// Whatever it is, those who wait are told.
			catch (Throwable ex) {
				begun.ended().set(System.nanoTime());
				begun.result().completeExceptionally(ex);
			}
		});
	}

	/**
	 * What is made; one that failed is none, but for a time where the program itself
	 * failed rather than what it asked, or where that took long.
	 *
	 * @param of of what
	 * @param result where it will be
	 * @param begun when it was begun
	 * @param ended when it failed
	 * @param shortWork what takes longer takes long
	 */
	private record Made<K, T>(K of, CompletableFuture<T> result, long begun, AtomicLong ended, Duration shortWork) {

		boolean isOf(K other) {
			return this.of.equals(other) && (!this.result.isCompletedExceptionally()
					|| ((this.result.exceptionNow() instanceof Error || tookLong()) && isResting()));
		}

		private boolean tookLong() {
			return this.ended.get() - this.begun > this.shortWork.toNanos();
		}

		private boolean isResting() {
			return System.nanoTime() - this.ended.get() < REST.toNanos();
		}

	}

}
