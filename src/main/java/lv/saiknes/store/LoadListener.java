package lv.saiknes.store;

/** Is told how loading goes. */
@FunctionalInterface
public interface LoadListener {

	/** Told in plain words what is to be done, and every two seconds how far it is. */
	void tell(String what);

	/**
	 * Told how much is done, more often.
	 * @param percent from 0 to 100
	 */
	default void reach(int percent) {
	}

}
