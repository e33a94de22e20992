package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Entries are added to seed files, and no other byte changes. */
class SeedTextTests {

	private static final String ENTRY = "{from: a, kind: NAMES, to: b, cite: 5 @ X}";

	private static List<SeedFile> present() {
		return SeedFiles.fromDirectory(Path.of("seed-data"))
			.stream()
			.filter((file) -> file.name().endsWith(".yaml"))
			.toList();
	}

	@Test
	void everyPresentFileComesBackAsItWas() {
		assertThat(present()).hasSizeGreaterThan(100)
			.allSatisfy((file) -> assertThat(SeedText.of(file.content()).text()).isEqualTo(file.content()));
	}

	/** What is added is whole lines, so that without them the file is what it was. */
	@Test
	void everyPresentFileKeepsAllItsBytesWhereSomethingIsAdded() {
		int tried = 0;
		for (SeedFile file : present()) {
			SeedText text = SeedText.of(file.content());
			if (!text.listsFacts()) {
				continue;
			}
			tried++;
			String source = text.source().orElse("001");
			SeedText more = text.withNode("{id: new-node, kind: Theme}").withRelation(ENTRY, source, 50);
			assertThat(more.describes("new-node")).as(file.name()).isTrue();
			assertThat(without(file.content(), more.text())).as(file.name()).isEqualTo(file.content());
			Findings findings = new Findings();
			YamlMap before = YamlMap.parse(file, findings).orElseThrow();
			YamlMap after = YamlMap.parse(new SeedFile("f", "f.yaml", more.text()), findings).orElseThrow();
			assertThat(after.maps("relations")).as(file.name()).hasSize(sizeOf(before, "relations") + 1);
			assertThat(after.maps("nodes")).as(file.name()).hasSize(sizeOf(before, "nodes") + 1);
		}
		assertThat(tried).isGreaterThan(50);
	}

	@Test
	void everyNodeOfThePresentFilesTakesAClaim() {
		int tried = 0;
		Pattern id = Pattern.compile("(?m)^  - (?:\\{)?id: \"?([a-z0-9.-]+)");
		for (SeedFile file : present()) {
			SeedText text = SeedText.of(file.content());
			List<String> ids = id.matcher(file.content())
				.results()
				.map((found) -> found.group(1))
				.filter(text::describes)
				.limit(3)
				.toList();
			for (String one : ids) {
				tried++;
				String more = text.withClaim(one, "{property: note, value: x, cite: 5 @ X}", "001", 5).text();
				assertThat(more.length()).isGreaterThan(file.content().length());
				assertThat(isWithin(file.content(), more)).as("%s in %s", one, file.name()).isTrue();
				assertThat(SeedText.of(more).describes(one)).isTrue();
			}
		}
		assertThat(tried).isGreaterThan(100);
	}

	@Test
	void aRelationStandsAfterThoseOfEarlierLinesAndCommentsStay() {
		String text = """
				source: "009"
				relations:    # in their order
				  # of the beginning
				  - {from: a, kind: X, to: b, cite: 3 @ A}
				  # of the end
				  - {from: a, kind: X, to: c, cite: [9 @ B, 12 @ C]}    # the last
				# done
				""";
		assertThat(SeedText.of(text).withRelation(ENTRY, "009", 5).text())
			.isEqualTo(text.replace("cite: 3 @ A}\n", "cite: 3 @ A}\n  - " + ENTRY + "\n"));
		assertThat(SeedText.of(text).withRelation(ENTRY, "009", 20).text())
			.isEqualTo(text.replace("# the last\n", "# the last\n  - " + ENTRY + "\n"));
		assertThat(SeedText.of(text).withRelation(ENTRY, "009", 1).text())
			.isEqualTo(text.replace("their order\n", "their order\n  - " + ENTRY + "\n"));
	}

	@Test
	void aListThatIsNotThereIsMadeInItsPlace() {
		assertThat(SeedText.of("").withNode("{id: a}").withRelation(ENTRY, "009", 5).text())
			.isEqualTo("nodes:\n  - {id: a}\nrelations:\n  - " + ENTRY + "\n");
		assertThat(SeedText.of("source: x\n# of both\nrelations:\n  - {from: a}").withNode("{id: a}").text())
			.isEqualTo("source: x\nnodes:\n  - {id: a}\n# of both\nrelations:\n  - {from: a}");
		assertThat(SeedText.of("source: x\r\nnodes: []\r\n").withNode("{id: a}").text())
			.isEqualTo("source: x\r\nnodes: [{id: a}]\r\n");
		assertThat(SeedText.of("nodes:\n  - {id: a, name: “😀”}\n").withClaim("a", "{value: 1}", "009", 1).text())
			.isEqualTo("nodes:\n  - {id: a, name: “😀”, claims: [{value: 1}]}\n");
		assertThat(SeedText.of("nodes:\n  - id: a\n    relations:\n      - {to: b}\n")
			.withClaim("a", "{value: 1}", "009", 1)
			.text()).isEqualTo("nodes:\n  - id: a\n    claims:\n      - {value: 1}\n    relations:\n      - {to: b}\n");
	}

	@Test
	void wordsAreQuotedWhereYamlWouldReadThemOtherwise() {
		assertThat(SeedText.value("Rīgas iela 5 (stūris)")).isEqualTo("Rīgas iela 5 (stūris)");
		for (String one : List.of("no", "Yes", "2004", "a: b", "a # b", "a, b", "“a”", "it's {x}", "- a", "a ", "@a")) {
			assertThat(SeedText.value(one)).startsWith("\"").endsWith("\"");
		}
		assertThat(SeedText.quoted("a \"b\" \\ c\n")).isEqualTo("\"a \\\"b\\\" \\\\ c \"");
	}

	@Test
	void whatIsNoMappingIsRefused() {
		assertThatThrownBy(() -> SeedText.of("- a\n")).hasMessageContaining("nodes:");
		assertThatThrownBy(() -> SeedText.of("a: [\n")).hasMessageContaining("cannot be read");
	}

	private static int sizeOf(YamlMap map, String key) {
		return map.has(key) ? map.maps(key).size() : 0;
	}

	/** The text without the lines that the other does not have. */
	private static String without(String before, String after) {
		List<String> old = new ArrayList<>(List.of(before.split("(?<=\n)")));
		StringBuilder kept = new StringBuilder();
		for (String line : after.split("(?<=\n)")) {
			if (!old.isEmpty() && old.getFirst().equals(line)) {
				kept.append(old.removeFirst());
			}
		}
		return kept.toString();
	}

	/** Whether one text is the other with one piece cut out. */
	private static boolean isWithin(String before, String after) {
		int head = 0;
		while (head < before.length() && before.charAt(head) == after.charAt(head)) {
			head++;
		}
		int tail = before.length() - head;
		return after.endsWith(before.substring(before.length() - tail));
	}

}
