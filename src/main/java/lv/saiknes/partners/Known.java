package lv.saiknes.partners;

import java.util.function.IntPredicate;

/**
 * Whether something is so of each node, worked out when it is first asked and then known,
 * in a byte each. Safe to share between threads: two of them may work out the same.
 */
final class Known {

	private static final byte NO = 1;

	private static final byte YES = 2;

	private final byte[] known;

	private final IntPredicate working;

	Known(int nodes, IntPredicate working) {
		this.known = new byte[nodes];
		this.working = working;
	}

	boolean of(int node) {
		if (this.known[node] == 0) {
			this.known[node] = this.working.test(node) ? YES : NO;
		}
		return this.known[node] == YES;
	}

}
