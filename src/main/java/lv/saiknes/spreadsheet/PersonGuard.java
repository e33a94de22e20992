package lv.saiknes.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.source.PersonalData;
import lv.saiknes.spreadsheet.Mapping.Persons;
import lv.saiknes.text.Folding;

/**
 * Tells cells that may name or reach a natural person: by the patterns of the mapping, by
 * offices, addresses and codes, and every name of two to four plain words of which none
 * is known to stand in names of bodies. Rather too many than too few: the rows are
 * refused and told, and {@code keep} lets through what is none.
 */
final class PersonGuard {

	private static final String BODIES = "/spreadsheet/bodies.txt";

	private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}.'’`-]+");

	/** Dots within abbreviations: “s. r. o.” is “sro”. */
	private static final Pattern INITIAL = Pattern.compile("(?U)\\b(\\p{L})\\.\\s?");

	private static final int LONGEST = 4;

	/** Of a telephone number. */
	private static final int FEWEST_DIGITS = 8;

	private final Persons persons;

	private final PersonalData marks = new PersonalData();

	private final Set<String> wholeWords = new HashSet<>();

	private final Set<String> beginnings;

	private final List<String> endings;

	PersonGuard(Persons persons) {
		this.persons = persons;
		try (InputStream in = Objects.requireNonNull(PersonGuard.class.getResourceAsStream(BODIES), BODIES)) {
			List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Arrays.stream(line.split(" ")))
				.filter((word) -> !word.isBlank())
				.toList();
			this.beginnings = words.stream()
				.filter((word) -> word.endsWith("*"))
				.map((word) -> word.substring(0, word.length() - 1))
				.collect(Collectors.toSet());
			this.endings = words.stream()
				.filter((word) -> word.startsWith("*"))
				.map((word) -> word.substring(1))
				.toList();
			words.stream().filter((word) -> word.indexOf('*') < 0).forEach(this.wholeWords::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + BODIES + "` cannot be read", ex);
		}
	}

	/** Whether a cell that names who it is may name a natural person. */
	boolean isPerson(String cell) {
		if (cell.isEmpty() || this.persons.keep().contains(Folding.words(cell))) {
			return false;
		}
		if (this.persons.patterns().stream().anyMatch((one) -> one.matcher(cell).find())) {
			return true;
		}
		boolean body = isBody(cell);
		// What looks like a name behind an office may be that of a body: “Directorate of
		// …”.
		boolean reachable = cell.indexOf('@') >= 0 || cell.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
		if ((!body || reachable)
				&& this.marks.find(List.of(cell)).stream().anyMatch((one) -> !body || !one.kind().equals("name"))) {
			return true;
		}
		String[] words = cell.split("[ ,]+");
		return words.length > 1 && words.length <= LONGEST
				&& Arrays.stream(words).allMatch((word) -> PLAIN_WORD.matcher(word).matches()) && !body;
	}

	/** Whether some word of it stands in names of bodies. */
	private boolean isBody(String cell) {
		return Folding.listWords(INITIAL.matcher(cell).replaceAll("$1"))
			.stream()
			.anyMatch((word) -> this.wholeWords.contains(word) || begins(word)
					|| this.endings.stream().anyMatch(word::endsWith))
				|| this.persons.bodies().stream().anyMatch((one) -> one.matcher(cell).find());
	}

	private boolean begins(String word) {
		for (int length = 2; length <= word.length(); length++) {
			if (this.beginnings.contains(word.substring(0, length))) {
				return true;
			}
		}
		return false;
	}

	/** Whether any cell has an address of e-mail. */
	boolean isAddress(String cell) {
		return cell.indexOf('@') >= 0 && !this.marks.find(List.of(cell)).isEmpty();
	}

}
