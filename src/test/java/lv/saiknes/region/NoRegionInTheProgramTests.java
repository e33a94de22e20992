package lv.saiknes.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing in the program names an id, a place or a plan of the data that it comes with.
 */
class NoRegionInTheProgramTests {

	/** Beginnings of words that mean something else in the program, and what. */
	private static final Map<String, String> EXCEPTIONS = Map.ofEntries(entry("latvian", "the language"),
			entry("latviski", "the language"), entry("latviesu", "the language"),
			entry("environment", "Spring's settings; a theme"), entry("health", "the program's state; a theme"),
			entry("municipalities", "a class noun; a group"),
			entry("border", "of a box or a country; a region's first word"),
			entry("natural", "an order; a region's first word"), entry("protected", "a region's first word"),
			entry("pastav", "a verb; a district's first word"), entry("moscow", "where one kind of region is found"),
			entry("maskava", "where one kind of region is found"),
			entry("krievija", "where one kind of region is found"));

	private static final ProperNames NAMES = new ProperNames(RealData.DATASET, EXCEPTIONS.keySet());

	static Stream<Path> program() throws IOException {
		return Files.walk(Path.of("src/main"))
			.filter(Files::isRegularFile)
			.filter((file) -> !file.toString().contains("node_modules"))
			.filter((file) -> file.toString().matches(".*\\.(java|ts|tsx|css|html|properties|graphqls|yaml|md|json)"))
			// Tests of the web part lie beside what they test.
			.filter((file) -> !file.toString().matches(".*\\.test\\.tsx?|.*package-lock\\.json"));
	}

	@Test
	void noFileOfTheProgramNamesTheData() throws IOException {
		List<String> found = new ArrayList<>();
		List<Path> files = program().sorted().toList();
		assertThat(files).hasSizeGreaterThan(200);
		for (Path file : files) {
			int number = 0;
			for (String line : Files.readString(file).lines().toList()) {
				number++;
				for (Map.Entry<String, String> name : NAMES.in(line).entrySet()) {
					found.add(file + ":" + number + ": `" + name.getKey() + "` is of " + name.getValue());
				}
			}
		}
		assertThat(found).as("what speaks of the data belongs into seed-data/dataset.yaml").isEmpty();
	}

	@Test
	void namesAreFoundInAnyCaseAndWriting() {
		assertThat(NAMES.isEmpty()).isFalse();
		assertThat(NAMES.in("Role.LATGALE, Rēzeknei, rezekne, lpr-3.1.1 and “Daugavpilī”.")).containsOnlyKeys("LATGALE",
				"Rēzeknei", "rezekne", "lpr-3.1.1", "Daugavpilī");
		assertThat(NAMES.in("A text about nobody.")).isEmpty();
	}

	@Test
	void everyExceptionIsNeeded() throws IOException {
		ProperNames all = new ProperNames(RealData.DATASET, Set.of());
		StringBuilder text = new StringBuilder();
		for (Path file : program().toList()) {
			text.append(Files.readString(file)).append('\n');
		}
		Set<String> found = new HashSet<>();
		all.in(text.toString()).keySet().forEach((word) -> found.add(ProperNames.folded(word)));
		assertThat(EXCEPTIONS.keySet())
			.allSatisfy((exception) -> assertThat(found).anyMatch((word) -> word.startsWith(exception)));
	}

}
