package lv.saiknes.seed;

/**
 * Something wrong in the seed data.
 *
 * @param file the file, as the person knows it
 * @param line line of the file, counted from 1
 * @param code what kind of fault it is, for example {@code DANGLING_ID}
 * @param message what is wrong, with the offending value in back-ticks
 * @param remedy how to mend it
 */
public record Finding(String file, int line, String code, String message, String remedy) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.code + ": " + this.message + ". " + this.remedy;
	}

}
