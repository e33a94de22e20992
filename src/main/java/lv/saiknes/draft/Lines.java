package lv.saiknes.draft;

/**
 * Whole lines of a source.
 *
 * @param first first line, counted from 1
 * @param last last line, not before the first
 */
public record Lines(int first, int last) {

	public Lines {
		if (first < 1 || last < first) {
			throw new IllegalArgumentException(first + "-" + last + " are no lines");
		}
	}

	/** One line. */
	static Lines of(int line) {
		return new Lines(line, line);
	}

	/** Whether some line is in both. */
	public boolean overlaps(Lines other) {
		return this.first <= other.last && other.first <= this.last;
	}

	/** As a citation of the seed data has it: {@code 12} or {@code 12-14}. */
	@Override
	public String toString() {
		return (this.first == this.last) ? String.valueOf(this.first) : this.first + "-" + this.last;
	}

}
