package lv.saiknes.gate;

import java.time.Duration;

import lv.saiknes.gate.Crowd.Lane;

/** Crowds as a test wants them. */
public final class Crowds {

	private Crowds() {
	}

	/** Two at work on one processor. */
	public static Crowd crowded() {
		Crowd crowd = new Crowd(2, 0, Duration.ofMinutes(5), 1, () -> 0);
		try {
			crowd.enter(Lane.QUESTIONS, "a");
			crowd.enter(Lane.QUESTIONS, "b");
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return crowd;
	}

	/** Nobody there. */
	public static Crowd empty() {
		return new Crowd(2, 0, Duration.ofMinutes(5), 1, () -> 0);
	}

}
