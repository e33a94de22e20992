package lv.saiknes.model;

import java.util.Comparator;

/**
 * A passage of a source: whole lines, with the printed place and a hash that tells
 * whether the passage is still the one that was read.
 *
 * @param id unique over the dataset, for example {@code 001.2145-2146}
 * @param source id of the source, for example {@code 001}
 * @param locator printed place, for example {@code 3.1.1.1/4.a}
 * @param firstLine first line of the source's file, counted from 1
 * @param lastLine last line, not before the first
 * @param sha256 lower-case hex hash of the normalised passage
 */
public record Citation(String id, String source, String locator, int firstLine, int lastLine, String sha256) {

	/** Ids of passages in the order in which sources print them. */
	public static final Comparator<String> PRINTED = Comparator
		.comparing((String id) -> id.substring(0, id.lastIndexOf('.') + 1))
		.thenComparing((id) -> Integer.valueOf(id.substring(id.lastIndexOf('.') + 1).replaceFirst("-.*", "")))
		.thenComparing(Comparator.naturalOrder());

	/** The id that a passage has: source and lines. */
	public static String idOf(String source, int firstLine, int lastLine) {
		return source + "." + ((firstLine == lastLine) ? firstLine : firstLine + "-" + lastLine);
	}

}
