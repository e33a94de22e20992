package lv.saiknes.time;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How far something had come when the sources told of it, where that matters to time. */
public enum Stage {

	/** An intention. */
	PLANNED,

	/** Still being drawn up. */
	DRAFT,

	/** Going on. */
	UNDER_WAY,

	/** Given up; it never came about. */
	ABANDONED;

	private static final Map<String, Stage> WRITTEN = Map.of("planned", PLANNED, "draft", DRAFT, "under-way", UNDER_WAY,
			"abandoned", ABANDONED);

	/** The stage that the data writes so; null for what is done, approved or not told. */
	static @Nullable Stage of(@Nullable Object written) {
		return (written != null) ? WRITTEN.get(written) : null;
	}

	/** Whether it had not come about, so that it never counts as in force. */
	boolean isOnPaper() {
		return this != UNDER_WAY;
	}

}
