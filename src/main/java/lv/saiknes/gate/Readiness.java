package lv.saiknes.gate;

import org.springframework.stereotype.Component;

/**
 * Whether requests can be answered: how far the program is on its way to its data, and
 * whether the database can be reached. Safe to share between threads.
 */
@Component
public class Readiness {

	private volatile State state = State.LOADING;

	private volatile int percent;

	/** What keeps requests from being answered, if anything does. */
	public enum State {

		/** The data is being opened or loaded. */
		LOADING,

		/** The database cannot be reached, and was or will be asked again. */
		WITHOUT_DATABASE,

		/** Nothing. */
		READY

	}

	/** What it is now. */
	public State state() {
		return this.state;
	}

	/** How much of the start is done, in percent; never less than before. */
	public int percent() {
		return this.percent;
	}

	/** So much of the start is done. */
	public void reach(int percent) {
		this.percent = Math.max(this.percent, percent);
		this.state = State.LOADING;
	}

	/** All is there. */
	public void ready() {
		this.percent = 100;
		this.state = State.READY;
	}

	/** The database does not answer. */
	public void withoutDatabase() {
		this.state = State.WITHOUT_DATABASE;
	}

}
