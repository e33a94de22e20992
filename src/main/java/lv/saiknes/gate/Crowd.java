package lv.saiknes.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

import lv.saiknes.query.Courtesy;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.StoreTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many requests are worked on at once. Who comes when all places are taken
 * waits; a place that becomes free goes to the address that holds the fewest, of several
 * to the one that has waited longest, so that whoever asks much stands behind whoever
 * asks little. One address may take half of the queue. Pages, questions to the API and
 * exports have places of their own, so that none keeps the others out. Safe to share
 * between threads.
 */
public final class Crowd implements Courtesy {

	/** So long at a time may requests hold up what is done for later. */
	private static final Duration COURTESY = Duration.ofSeconds(1);

	/** For so long a place is kept at a time while others wait. */
	static final Duration TURN = Duration.ofMillis(250);

	private static final ThreadLocal<@Nullable Place> CURRENT = new ThreadLocal<>();

	private final Map<Lane, Places> lanes = new EnumMap<>(Lane.class);

	private final int processors;

	private final int queue;

	private final Duration patience;

	private final LongSupplier clock;

	/** How many were there, summed up over the nanoseconds until {@link #summedUntil}. */
	private double presence;

	private long summedUntil;

	private int present;

	Crowd(int atOnce, int queue, Duration patience, int processors, LongSupplier clock) {
		this.processors = processors;
		this.queue = queue;
		this.patience = patience;
		this.clock = clock;
		this.summedUntil = clock.getAsLong();
		int places = (atOnce > 0) ? atOnce : processors;
		this.lanes.put(Lane.PAGES, new Places(places));
		this.lanes.put(Lane.QUESTIONS, new Places(places));
		// They read everything, and whoever receives slowly holds a place for long.
		this.lanes.put(Lane.EXPORTS, new Places(2));
	}

	/**
	 * Takes a place, after waiting for it where there is none.
	 * @return the place, to be left once, or null where the queue is full or does not
	 * move
	 */
	@Nullable Place enter(Lane lane, String address) throws InterruptedException {
		Waiting waiting = new Waiting(address);
		Places places = Objects.requireNonNull(this.lanes.get(lane));
		synchronized (this) {
			if (!places.take(waiting) && !places.queue(waiting, this.queue)) {
				return null;
			}
			count(1);
		}
		try {
			waiting.admitted.get(this.patience.toNanos(), TimeUnit.NANOSECONDS);
			return new Place(this, places, address);
		}
		catch (TimeoutException | InterruptedException ex) {
			synchronized (this) {
				// It may have been let in just now; then the place goes to the next.
				if (!places.withdraw(waiting)) {
					places.leave(address);
				}
				count(-1);
			}
			if (ex instanceof InterruptedException interrupted) {
				throw interrupted;
			}
			return null;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * To be called between the pieces of long work: when the thread's request has had its
	 * place for some time and others wait, it goes behind them, so that none of them
	 * waits for all of that work. Where the thread works for no request nothing happens.
	 * @throws StoreTimeoutException when the request's time is over
	 */
	public static void letOthersPass() {
		Deadline.check();
		Place place = CURRENT.get();
		if (place != null) {
			place.giveWay();
		}
	}

	/** Says for which place the thread works, or that it works for none. */
	static void workFor(@Nullable Place place) {
		if (place != null) {
			CURRENT.set(place);
		}
		else {
			CURRENT.remove();
		}
	}

	/** How many wait now. */
	synchronized int waiting(Lane lane) {
		return Objects.requireNonNull(this.lanes.get(lane)).waiting;
	}

	@Override
	public void giveWay() {
		giveWay(COURTESY);
	}

	synchronized void giveWay(Duration longest) {
		long until = System.nanoTime() + longest.toNanos();
		try {
			while (this.present > 0 && System.nanoTime() - until < 0) {
				TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void leave(Places places, String address) {
		places.leave(address);
		count(-1);
	}

	private synchronized void count(int change) {
		sum();
		this.present += change;
		if (this.present == 0) {
			notifyAll();
		}
	}

	private double sum() {
		long now = this.clock.getAsLong();
		this.presence += (double) this.present * (now - this.summedUntil);
		this.summedUntil = now;
		return this.presence;
	}

	/** Begins to watch how crowded it is. */
	public synchronized Watch watch() {
		return new Watch(sum(), this.summedUntil);
	}

	/** How crowded it has been since a moment. */
	public final class Watch {

		private final double presenceBefore;

		private final long since;

		private Watch(double presence, long since) {
			this.presenceBefore = presence;
			this.since = since;
		}

		/**
		 * Whether on average more requests were there, at work or waiting, than the
		 * machine has processors, so that each had to give way to others.
		 */
		public boolean wasCrowded() {
			synchronized (Crowd.this) {
				double presence = sum() - this.presenceBefore;
				long time = Crowd.this.summedUntil - this.since;
				return (time > 0) ? presence > (double) time * Crowd.this.processors
						: Crowd.this.present > Crowd.this.processors;
			}
		}

	}

	/** What is asked for. */
	enum Lane {

		PAGES, QUESTIONS, EXPORTS

	}

	/** A place that was taken. */
	static final class Place {

		private final Crowd crowd;

		private final Places places;

		private final String address;

		private boolean left;

		private long since;

		private Place(Crowd crowd, Places places, String address) {
			this.crowd = crowd;
			this.places = places;
			this.address = address;
			this.since = crowd.clock.getAsLong();
		}

		/**
		 * Waits for a place again, without end: those before it give up when their
		 * patience is over.
		 */
		private void giveWay() {
			if (this.crowd.clock.getAsLong() - this.since < TURN.toNanos()) {
				return;
			}
			Waiting again = new Waiting(this.address);
			synchronized (this.crowd) {
				if (this.places.waiting == 0) {
					return;
				}
				this.places.queue(again, Integer.MAX_VALUE);
				this.places.leave(this.address);
			}
			again.admitted.join();
			this.since = this.crowd.clock.getAsLong();
		}

		/** Gives it to the next; once more does nothing. */
		synchronized void leave() {
			if (!this.left) {
				this.left = true;
				this.crowd.leave(this.places, this.address);
			}
		}

	}

	private static final class Waiting {

		private final String address;

		private final CompletableFuture<Void> admitted = new CompletableFuture<>();

		Waiting(String address) {
			this.address = address;
		}

	}

	/** The places of a lane and who waits for them, by address in the order of coming. */
	private static final class Places {

		private final Map<String, Integer> held = new HashMap<>();

		private final Map<String, Deque<Waiting>> queues = new LinkedHashMap<>();

		private int free;

		private int waiting;

		Places(int number) {
			this.free = number;
		}

		boolean take(Waiting newcomer) {
			if (this.free == 0) {
				return false;
			}
			this.free--;
			admit(newcomer);
			return true;
		}

		boolean queue(Waiting newcomer, int longest) {
			Deque<Waiting> same = this.queues.getOrDefault(newcomer.address, new ArrayDeque<>());
			if (this.waiting >= longest || same.size() >= Math.max(1, longest / 2)) {
				return false;
			}
			same.addLast(newcomer);
			this.queues.putIfAbsent(newcomer.address, same);
			this.waiting++;
			return true;
		}

		boolean withdraw(Waiting waiting) {
			Deque<Waiting> same = this.queues.get(waiting.address);
			if (same == null || !same.remove(waiting)) {
				return false;
			}
			left(waiting.address, same);
			return true;
		}

		void leave(String address) {
			this.held.merge(address, -1, (a, b) -> (a + b > 0) ? Integer.valueOf(a + b) : null);
			this.free++;
			String next = null;
			for (String candidate : this.queues.keySet()) {
				if (next == null || holds(candidate) < holds(next)) {
					next = candidate;
				}
			}
			if (next != null) {
				Deque<Waiting> same = Objects.requireNonNull(this.queues.get(next));
				Waiting first = same.removeFirst();
				// Behind the other addresses, until its turn comes again.
				this.queues.remove(next);
				this.queues.put(next, same);
				left(next, same);
				this.free--;
				admit(first);
			}
		}

		private void left(String address, Deque<Waiting> same) {
			this.waiting--;
			if (same.isEmpty()) {
				this.queues.remove(address);
			}
		}

		private int holds(String address) {
			return this.held.getOrDefault(address, 0);
		}

		private void admit(Waiting newcomer) {
			this.held.merge(newcomer.address, 1, Integer::sum);
			newcomer.admitted.complete(null);
		}

	}

}
