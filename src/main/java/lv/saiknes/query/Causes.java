package lv.saiknes.query;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a failure was caused by. */
public final class Causes {

	private Causes() {
	}

	/** The failure itself, what caused it, and so on; none of no failure. */
	public static List<Throwable> of(@Nullable Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			causes.add(cause);
		}
		return causes;
	}

}
