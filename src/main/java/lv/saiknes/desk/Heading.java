package lv.saiknes.desk;

import java.util.List;

/** The heading above a line, from which its printed place is made. */
final class Heading {

	private static final int LONGEST = 60;

	private String words = "";

	private int number;

	private String before = "";

	private String locator = "";

	void pass(String line, String next) {
		String plain = line.strip();
		boolean alone = this.before.isBlank() && plain.length() <= LONGEST && !plain.matches(".*[.,;:]")
				&& !plain.matches("[\\p{L}\\d]{1,3}[.)] .*") && plain.matches(".*\\p{L}{2}.*");
		if (!plain.isEmpty()) {
			if (alone) {
				this.words = String.join(" ",
						List.of(plain.replaceFirst("^#+\\s*", "").replaceAll("[@\"█]", "").split("\\s+"))
							.stream()
							.limit(7)
							.toList());
				this.number = 0;
				this.locator = this.words;
			}
			else {
				this.number++;
				this.locator = this.words.isEmpty() ? "§" + this.number : this.words + "/" + this.number;
			}
		}
		this.before = line;
	}

	String locator() {
		return this.locator;
	}

}
