package lv.saiknes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import lv.saiknes.benchmark.MadeUpData;
import lv.saiknes.benchmark.MadeUpFolder;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Dataset;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedPath;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedReading;
import lv.saiknes.store.GraphStore;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of an edited folder only the edited files are read, and all is as if all were. */
@ServerTest
class SeedNowTests {

	private static final String TOLD = "summary: {lv: ";

	private final SeedReader reader = new SeedReader(RealData.ONTOLOGY);

	@TempDir
	private Path folder;

	@Autowired
	private GraphStore store;

	@Autowired
	private Neo4jClient client;

	@BeforeEach
	void loadAFolder() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("seed-data"), this.folder);
		loadAll();
	}

	@AfterEach
	void loadTheRealDataAgain() {
		this.store.load(RealData.DATASET, (progress) -> {
		});
	}

	private void loadAll() {
		SeedNow now = now();
		SeedReading reading = this.reader.readKeeping(now.read());
		Dataset dataset = reading.result().dataset().orElseThrow();
		this.store.load(dataset, (progress) -> {
		});
		this.store.setMadeFrom(dataset.version(), now.fingerprint(),
				now.kept(reading.sum().orElseThrow(), reading.facts()).bytes());
	}

	private SeedNow now() {
		return SeedNow.look(SeedFiles.listPaths(List.of(this.folder), List.of()), kept());
	}

	private Optional<KeptReading> kept() {
		return this.store.findReading().flatMap(KeptReading::of);
	}

	private boolean loadEdited() {
		return now().loadEdited(this.reader, this.store);
	}

	/** The files that have sentences about nodes. */
	private List<Path> telling() {
		Map<String, KeptReading.KeptFile> files = kept().orElseThrow().files();
		return SeedFiles.listPaths(List.of(this.folder), List.of())
			.stream()
			.filter((path) -> files.get(path.path()).facts().contains("."))
			.map(SeedPath::file)
			.filter((file) -> text(file).contains(TOLD))
			.toList();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void replace(Path file, String before, String after) throws IOException {
		String text = Files.readString(file);
		assertThat(text).contains(before);
		Files.writeString(file, text.replaceFirst(Pattern.quote(before), after));
	}

	private Dataset readAnew() {
		return this.reader.read(SeedFiles.fromDirectory(this.folder)).dataset().orElseThrow();
	}

	private void assertHoldsWhatLiesThere() {
		Dataset fresh = readAnew();
		assertThat(this.store.findVersion()).contains(fresh.version());
		assertThat(GraphJson.toString(this.store.getDataset(), RealData.ONTOLOGY))
			.isEqualTo(GraphJson.toString(fresh, RealData.ONTOLOGY));
		assertThat(this.store.isMadeFrom(now().fingerprint())).isTrue();
	}

	@Test
	void aSeriesOfEditsByTheShortWayIsWhatAFreshLoadWouldBe() throws IOException {
		Random random = new Random(75);
		List<Path> files = telling();
		assertThat(files).hasSizeGreaterThan(5);
		for (int i = 0; i < 12; i++) {
			for (int more = random.nextInt(3); more >= 0; more--) {
				Path file = files.get(random.nextInt(files.size()));
				String text = Files.readString(file);
				int from = random.nextInt(text.lastIndexOf(TOLD) + 1);
				int place = text.indexOf(TOLD, from) + TOLD.length();
				if (text.charAt(place) == '"') {
					place++;
				}
				Files.writeString(file, text.substring(0, place) + "Labots " + i + more + ". " + text.substring(place));
			}
			if (i == 5) {
				Files.writeString(files.getFirst(), "# a remark\n" + Files.readString(files.getFirst()));
			}
			assertThat(loadEdited()).as("edit %d", i).isTrue();
			assertHoldsWhatLiesThere();
		}
		Dataset fresh = readAnew();
		assertThat(this.store.load(fresh, (progress) -> {
		})).as("loaded already").isFalse();
		assertSumsAreThoseOf(fresh);
	}

	@Test
	void everyFileOfNodesSaysByItselfWhatItSaysAmongAll() {
		Map<String, String> facts = this.reader.readKeeping(SeedFiles.fromDirectory(this.folder)).facts();
		List<SeedPath> paths = SeedFiles.listPaths(List.of(this.folder), List.of());
		var shared = paths.stream()
			.filter((path) -> SeedReading.SHARED.equals(facts.get(path.path())))
			.map(SeedPath::read)
			.toList();
		assertThat(shared).isNotEmpty();
		assertThat(facts).hasSizeGreaterThan(20);
		for (SeedPath path : paths) {
			String known = facts.getOrDefault(path.path(), SeedReading.SHARED);
			if (!known.equals(SeedReading.SHARED)) {
				var alone = this.reader.readAlone(shared, path.read()).orElseThrow();
				assertThat(alone.findings()).as(path.path()).isEmpty();
				assertThat(alone.facts()).as(path.path()).isEqualTo(known);
			}
		}
	}

	@Test
	void aFactIsNoSentence() throws IOException {
		Path file = this.folder.resolve("004-rezekne-cooperation/arendal.yaml");
		replace(file, "value: 10,", "value: 11,");
		assertThat(loadEdited()).isFalse();
		replace(file, "value: 11,", "value: 10,");
		replace(file, "status: active", "status: planned");
		assertThat(loadEdited()).isFalse();
		replace(file, "status: planned", "status: active");
		Files.writeString(file, Files.readString(file).replace("Rēzekne–Arendāle/1", "Rēzekne–Arendāle/9"));
		assertThat(loadEdited()).isFalse();
		Files.writeString(file, Files.readString(file).replace("Rēzekne–Arendāle/9", "Rēzekne–Arendāle/1"));
		assertThat(this.store.findVersion()).contains(RealData.DATASET.version());
	}

	@Test
	void aTextOfAClaimAndAnotherNameAreSentences() throws IOException {
		Path file = this.folder.resolve("004-rezekne-cooperation/arendal.yaml");
		replace(file, "{lv: Sadarbība bērnu", "{lv: Labota sadarbība bērnu");
		replace(file, "aliases: \\[Rēzeknes".replace("\\", ""), "aliases: [Labots Rēzeknes");
		assertThat(loadEdited()).isTrue();
		assertHoldsWhatLiesThere();
	}

	@Test
	void aNameIsWrittenAloneUnlessSomethingMayFollowFromIt() throws IOException {
		rename("n.until IS NULL", "Cits vārds");
		assertThat(loadEdited()).isTrue();
		assertHoldsWhatLiesThere();
		rename("n.until IS NOT NULL AND n.timeWords <> 'EXISTS'", "Trešais vārds");
		assertThat(loadEdited()).as("of what is no body").isTrue();
		assertHoldsWhatLiesThere();
		assertSumsAreThoseOf(readAnew());
		loadAll();
		rename("n.until IS NOT NULL AND n.timeWords = 'EXISTS'", "Vēl cits vārds");
		assertThat(loadEdited()).as("of a body that has ended").isFalse();
	}

	@Test
	void aNameInMadeUpDataIsWrittenAlone() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
		MadeUpFolder made = MadeUpFolder.write(this.folder, MadeUpData.of(RealData.DATASET, RealData.ONTOLOGY, 1, 1),
				false);
		loadAll();
		Set<Boolean> dated = new HashSet<>();
		for (int i = 0; i < MadeUpFolder.EDITED; i++) {
			String id = made.edit(i, true);
			dated.add(this.client.query("MATCH (n:Entity {id: $id}) RETURN n.until IS NOT NULL")
				.bind(id)
				.to("id")
				.fetchAs(Boolean.class)
				.one()
				.orElseThrow());
			assertThat(loadEdited()).as(id).isTrue();
		}
		assertThat(dated).as("with an end").contains(true);
		assertHoldsWhatLiesThere();
		assertSumsAreThoseOf(readAnew());
	}

	@Test
	void aNameThatAnotherHadIsHeldAgainstAll() throws IOException {
		String taken = RealData.DATASET.entities().getLast().name().lv();
		String english = RealData.DATASET.entities().getLast().name().en();
		Path file = rename("n.until IS NULL AND n.nameLv <> '" + taken + "'", taken);
		assertThat(loadEdited()).as("in one language").isTrue();
		String text = Files.readString(file);
		int place = text.indexOf(", en:", text.indexOf(taken));
		Files.writeString(file,
				text.substring(0, place) + ", en: \"" + english + "\"}" + text.substring(text.indexOf('\n', place)));
		assertThat(loadEdited()).as("in both").isFalse();
	}

	/** Renames a node in Latvian. */
	private Path rename(String which, String name) throws IOException {
		Collection<String> ids = this.client
			.query("MATCH (n:Entity) WHERE NOT n:Stranger AND " + which + " RETURN n.id ORDER BY n.id")
			.fetchAs(String.class)
			.all();
		Pattern named = Pattern.compile("- id: ([a-z0-9.-]+)\n(?:    .*\n)*?    name: \\{lv: ([^,\"{}]+), en: ");
		for (Path file : telling()) {
			Matcher matcher = named.matcher(text(file));
			while (matcher.find()) {
				if (ids.contains(matcher.group(1))) {
					Files.writeString(file, text(file).substring(0, matcher.start(2)) + '"' + name + '"'
							+ text(file).substring(matcher.end(2)));
					return file;
				}
			}
		}
		throw new IllegalStateException("none is " + which);
	}

	private void assertSumsAreThoseOf(Dataset fresh) {
		this.client.query("MATCH (d:SaiknesDataset) SET d.version = 'other'").run();
		StringBuilder told = new StringBuilder();
		this.store.load(fresh, told::append);
		assertThat(told).as("sums").hasToString("0 new, 0 changed and 0 vanished nodes, relations of 0 nodes");
	}

	@Test
	void aFileMoreOrLessIsNoSentence() throws IOException {
		Files.writeString(this.folder.resolve("more.yaml"), "words: []\nnames: []\n");
		assertThat(loadEdited()).isFalse();
		Files.delete(this.folder.resolve("more.yaml"));
		Files.delete(this.folder.resolve("names.yaml"));
		assertThat(loadEdited()).isFalse();
	}

	@Test
	void aBrokenFileIsToldAndChangesNothing() throws IOException {
		Path file = telling().getFirst();
		replace(file, TOLD, "sumary: {lv: ");
		assertThatThrownBy(this::loadEdited).isInstanceOf(SeedDataException.class).hasMessageContaining("sumary");
		assertThat(this.store.findVersion()).contains(RealData.DATASET.version());
		assertThat(kept()).isPresent();
	}

	@Test
	void whatIsNotWhatWasLoadedIsLoadedInFull() throws IOException {
		replace(telling().getFirst(), TOLD, TOLD + "Labots. ");
		this.client.query("MATCH (n:Entity) WHERE n.summaryLv IS NOT NULL SET n.summaryLv = n.summaryLv + '!'").run();
		assertThat(loadEdited()).as("changed by hand").isFalse();
		this.client.query("MATCH (n:Entity) REMOVE n.summaryEn").run();
		assertThat(loadEdited()).as("no record any more").isFalse();
		this.client.query("MATCH (d:SaiknesDataset) SET d.storedBy = 'another'").run();
		assertThat(this.store.findReading()).as("of another program").isEmpty();
		this.client.query("MATCH (n:Entity) SET n.contentHash = 0").run();
		loadAll();
		assertHoldsWhatLiesThere();
	}

	@Test
	void anEndBetweenKeepingAndCommittingLeavesTheOld() throws IOException {
		KeptReading before = kept().orElseThrow();
		Path file = telling().getFirst();
		replace(file, TOLD, TOLD + "Labots. ");
		var described = this.reader
			.readAlone(shared(before),
					SeedFiles.listPaths(List.of(this.folder), List.of())
						.stream()
						.filter((path) -> path.file().equals(file))
						.findFirst()
						.orElseThrow()
						.read())
			.orElseThrow()
			.nodes();
		assertThatThrownBy(() -> this.store.edit(before.sum(), described, "new", (sum) -> {
			assertThat(sum).isNotEqualTo(before.sum());
			throw new IllegalStateException("killed");
		})).hasMessageContaining("killed");
		assertThat(this.store.findVersion()).contains(before.sum().version());
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(RealData.DATASET));
		assertThat(kept()).contains(before);
		assertThat(loadEdited()).isTrue();
		assertHoldsWhatLiesThere();
	}

	private List<SeedFile> shared(KeptReading kept) {
		return SeedFiles.listPaths(List.of(this.folder), List.of())
			.stream()
			.filter((path) -> kept.files().get(path.path()).facts().equals(SeedReading.SHARED))
			.map(SeedPath::read)
			.toList();
	}

	@Test
	void whatIsKeptIsWholeOrIsNot() {
		byte[] bytes = kept().orElseThrow().bytes();
		assertThat(KeptReading.of(bytes)).isEqualTo(kept());
		String text = new String(inflated(bytes), StandardCharsets.UTF_8);
		assertThat(KeptReading.of(deflated(text))).isEqualTo(kept());
		assertThat(KeptReading.of(deflated(text.replaceFirst("(?m)^[0-9a-f]", "x")))).isEmpty();
		assertThat(KeptReading.of(deflated(text.substring(0, text.length() / 2)))).isEmpty();
		bytes[bytes.length / 2]++;
		assertThat(KeptReading.of(bytes)).isEmpty();
		assertThat(KeptReading.of(new byte[0])).isEmpty();
	}

	private static byte[] inflated(byte[] bytes) {
		try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] deflated(String text) {
		var bytes = new ByteArrayOutputStream();
		try (var out = new DeflaterOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	@Test
	void aFileIsKnownByItsStampOnlyWhenItWasNotJustChanged() throws IOException {
		Path file = telling().getFirst();
		Files.writeString(file, Files.readString(file));
		Instant now = Instant.now();
		assertThat(FileStamp.of(file, now)).as("just written").isEmpty();
		Optional<String> stamp = FileStamp.of(file, now.plus(Duration.ofMinutes(1)));
		assertThat(stamp).isPresent();
		FileTime modified = Files.getLastModifiedTime(file);
		String text = Files.readString(file);
		Files.writeString(file, text.replaceFirst("a", "e"));
		Files.setLastModifiedTime(file, modified);
		assertThat(FileStamp.of(file, now.plus(Duration.ofMinutes(1)))).as("of the same size, dated back")
			.isPresent()
			.isNotEqualTo(stamp);
	}

	@Test
	void namesOfAnotherFileAreHeldAgainstNewOnes() throws IOException {
		String[] named = text(this.folder.resolve("names.yaml")).lines()
			.filter((line) -> line.contains("of: ") || line.contains("names: ["))
			.map((line) -> line.replaceAll(".*(of: |names: \\[)([^,\\]]+).*", "$2"))
			.toArray(String[]::new);
		for (int i = 0; i < named.length; i += 2) {
			String id = "- id: " + named[i] + "\n";
			for (Path file : telling()) {
				String text = text(file);
				int aliases = text.indexOf("aliases: [", text.indexOf(id));
				if (text.contains(id) && aliases > 0
						&& !text.substring(text.indexOf(id) + 1, aliases).contains("- id:")) {
					String before = text.substring(0, aliases) + "aliases: [";
					String after = text.substring(aliases + "aliases: [".length());
					Files.writeString(file, before + "Cits vārds, " + after);
					assertThat(loadEdited()).as("a new one").isTrue();
					assertHoldsWhatLiesThere();
					Files.writeString(file, before + '"' + named[i + 1].toUpperCase(Locale.ROOT) + "\", " + after);
					assertThat(loadEdited()).as("the very one").isFalse();
					assertThat(this.reader.read(SeedFiles.fromDirectory(this.folder)).findings())
						.extracting(Finding::code)
						.contains("DUPLICATE_NAME");
					return;
				}
			}
		}
		throw new IllegalStateException("none with an alias has names there");
	}

	@Test
	void theSumFollowsAnEdit() {
		ContentSum sum = kept().orElseThrow().sum();
		assertThat(sum.version()).isEqualTo(RealData.DATASET.version());
		var one = RealData.DATASET.entities().get(3);
		var other = one.withClaims(List.of());
		assertThat(sum.with(other, one)).isNotEqualTo(sum);
		assertThat(sum.with(other, one).with(one, other)).isEqualTo(sum);
	}

}
