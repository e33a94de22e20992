package lv.saiknes.query;

/**
 * What is done for later, which nobody waits for, gives way to the requests that somebody
 * waits for. Safe to share between threads.
 */
@FunctionalInterface
public interface Courtesy {

	/**
	 * Waits while requests are being answered, but not for long, so that the work goes on
	 * where there is always somebody; it asks again between its steps. A thread that is
	 * interrupted goes on at once and stays interrupted.
	 */
	void giveWay();

}
