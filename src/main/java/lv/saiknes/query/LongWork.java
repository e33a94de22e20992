package lv.saiknes.query;

import java.util.stream.IntStream;

/**
 * Work in memory that grows with the data. Its steps are counted, and every so many of
 * them, the first among them, it looks whether the {@link Deadline} is past: a clock at
 * each step would take longer than the step. For one thread.
 */
public final class LongWork {

	/** What takes a microsecond ends a millisecond late. */
	static final int STEPS = 1024;

	private int left;

	/**
	 * Is about to do one step.
	 * @throws StoreTimeoutException when the request's time is over
	 */
	public void step() {
		steps(1);
	}

	/**
	 * Is about to do so many steps, such as to look at all that is joined to a node.
	 * @throws StoreTimeoutException when the request's time is over
	 */
	public void steps(int many) {
		this.left -= many;
		if (this.left < 0) {
			this.left = STEPS;
			Deadline.check();
		}
	}

	/**
	 * The same numbers, each of which is a step.
	 * @throws StoreTimeoutException when the request's time is over before the last was
	 * asked for
	 */
	public static IntStream over(IntStream numbers) {
		LongWork work = new LongWork();
		return numbers.peek((number) -> work.step());
	}

}
