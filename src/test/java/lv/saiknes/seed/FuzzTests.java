package lv.saiknes.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Seed files with a few hundred faults, always the same ones. Whatever stands in a file,
 * the reader ends with a dataset or with findings that name a file, a line and a remedy;
 * and where it ends with a dataset, nothing that was there before is missing from it.
 */
class FuzzTests {

	private static final int ROUNDS = 600;

	private static final List<String> PIECES = List.of("\u0000", "\t", "\"", "'", ":", " - ", "{", "}", "[", "]", "&a ",
			"*a", "|\n", ">", "#", "%", "@", "\"\\UFFFFFFFF\"", "\"\\uD800\"", "\"\\u0007\"", "\u2028", "\uFEFF",
			"\u202E", "---\n", "...\n", "? ", "!!binary ", "!!timestamp 2001-01-01T00:00:00Z",
			"2001-12-14t21:59:43.10-05:00", "99999999999999999999", "-1", "0x1F", ".nan", "~", "null", "<<: ",
			",,,,,,,", "\r", "a.".repeat(4000), "https://" + "a.".repeat(2000), "x".repeat(20_000), "[".repeat(200),
			"9".repeat(400), "0-0 @ x", "2-1 @ x", "99999999999 @ x", "İ", "ﷺ", "\uD83D\uDE00");

	private static Ontology ontology;

	private static Map<String, String> sound;

	private static Dataset dataset;

	@BeforeAll
	static void readExample() {
		ontology = Ontology.load();
		SeedExample example = SeedExample.sound();
		sound = new TreeMap<>();
		example.files().forEach((file) -> sound.put(file.path(), file.content()));
		List<SeedFile> files = files(sound);
		sound.put("seed-data/" + ContentsLock.FILE, new SeedReader(ontology).contents(files, "seed-data"));
		sound.put("seed-data/coverage.lock", "009 20 15 5\n");
		SeedResult result = new SeedReader(ontology).read(files(sound));
		assertThat(result.findings()).isEmpty();
		dataset = result.dataset().orElseThrow();
	}

	@Test
	void noFaultEndsInAStackTraceOrLosesAnything() {
		Random random = new Random(20_270_101);
		List<String> paths = List.copyOf(sound.keySet());
		int reported = 0;
		for (int round = 0; round < ROUNDS; round++) {
			String path = paths.get(random.nextInt(paths.size()));
			String fault = "round " + round + ": " + path;
			Map<String, String> files = new TreeMap<>(sound);
			String changed = mutate(files.get(path), random);
			if (changed == null) {
				files.remove(path);
			}
			else {
				files.put(path, changed);
			}
			SeedResult result;
			try {
				result = new SeedReader(ontology).read(files(files));
			}
			catch (RuntimeException | StackOverflowError ex) {
				throw new AssertionError(fault + "\n" + changed, ex);
			}
			if (result.dataset().isPresent()) {
				assertThat(lost(result.dataset().get())).as(fault + "\n" + changed).isEmpty();
			}
			else {
				reported++;
				assertThat(result.findings()).as(fault).isNotEmpty().allSatisfy((finding) -> {
					assertThat(finding.file()).as(finding.toString()).startsWith("seed-data/");
					assertThat(finding.line()).as(finding.toString()).isPositive();
					assertThat(finding.message()).as(finding.toString()).isNotBlank();
					assertThat(finding.remedy()).as(finding.toString()).isNotBlank();
				});
			}
		}
		assertThat(reported).isBetween(ROUNDS / 2, ROUNDS - 1);
	}

	/** Ids of nodes and relations that are in the sound dataset alone. */
	private static Set<String> lost(Dataset other) {
		Set<String> lost = new HashSet<>();
		dataset.entities().forEach((entity) -> lost.add(entity.id()));
		dataset.relations().forEach((relation) -> lost.add(relation.id()));
		other.entities().forEach((entity) -> lost.remove(entity.id()));
		other.relations().forEach((relation) -> lost.remove(relation.id()));
		return lost;
	}

	private static List<SeedFile> files(Map<String, String> contents) {
		return contents.entrySet().stream().map((file) -> new SeedFile(file.getKey(), file.getValue())).toList();
	}

	private static String mutate(String content, Random random) {
		List<String> lines = new ArrayList<>(content.lines().toList());
		int line = random.nextInt(lines.size());
		int at = random.nextInt(content.length());
		String piece = PIECES.get(random.nextInt(PIECES.size()));
		switch (random.nextInt(9)) {
			case 0 -> lines.remove(line);
			case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
			case 2 -> lines.set(line,
					lines.get(line).replaceFirst(":.*", ": " + java.util.regex.Matcher.quoteReplacement(piece)));
			case 3 -> lines.set(line, " " + lines.get(line));
			case 4 -> {
				return content.substring(0, at);
			}
			case 5 -> {
				return content.substring(0, at) + piece + content.substring(at);
			}
			case 6 -> {
				int end = Math.min(content.length(), at + 1 + random.nextInt(10));
				return content.substring(0, at) + content.substring(end);
			}
			case 7 -> {
				byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
				bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
				return new String(bytes, StandardCharsets.UTF_8);
			}
			default -> {
				return (random.nextInt(4) == 0) ? null : "";
			}
		}
		return String.join("\n", lines) + "\n";
	}

}
