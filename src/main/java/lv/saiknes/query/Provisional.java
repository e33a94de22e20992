package lv.saiknes.query;

/**
 * Whether the answer that a thread works out now would be another one later, of the same
 * data: because something is still being counted. Such an answer is not kept for others,
 * nor by whoever gets it.
 */
public final class Provisional {

	private static final ThreadLocal<Boolean> SAID = new ThreadLocal<>();

	private Provisional() {
	}

	/** Says so of the answer that this thread works out. */
	public static void say() {
		SAID.set(true);
	}

	/** Whether it was said since the last call on this thread. */
	public static boolean takeSaid() {
		boolean said = SAID.get() != null;
		SAID.remove();
		return said;
	}

}
