package lv.saiknes.store;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far a load has come, how fast it goes and how long it will still take; of one
 * that is over within two seconds nothing but what it is about to do.
 */
final class LoadProgress {

	private static final long PAUSE_NANOS = 2_000_000_000L;

	private final LoadListener listener;

	private final LongSupplier clock;

	private long began;

	private long all;

	private long done;

	private long told;

	/**
	 * Tells a listener.
	 * @param clock gives nanoseconds
	 */
	LoadProgress(LoadListener listener, LongSupplier clock) {
		this.listener = listener;
		this.clock = clock;
	}

	/** Begins now; says what is to be done, and how many steps it has. */
	synchronized void begin(String what, long steps) {
		this.all = steps;
		this.done = 0;
		this.began = this.clock.getAsLong();
		this.told = this.began;
		this.listener.tell(what);
	}

	/** Says what is being done now, of which no steps are counted. */
	void tell(String what) {
		this.listener.tell(what);
	}

	/** So many more steps are done, by whichever thread. */
	synchronized void add(long steps) {
		this.done += steps;
		// How much there is to do is only about known.
		this.listener.reach((int) Math.min(100, 100 * this.done / Math.max(1, this.all)));
		long now = this.clock.getAsLong();
		if (now - this.told >= PAUSE_NANOS && this.done > 0) {
			this.told = now;
			double rate = this.done * 1e9 / (now - this.began);
			this.listener.tell(String.format(Locale.ROOT, "%d of %d (%d %%), %.0f a second, about %.0f s left",
					this.done, this.all, 100 * this.done / Math.max(1, this.all), rate, (this.all - this.done) / rate));
		}
	}

}
