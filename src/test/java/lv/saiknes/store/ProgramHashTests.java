package lv.saiknes.store;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Each part that changes makes another hash; the same made again makes the same. */
class ProgramHashTests {

	private static final String ITSELF = "lv/saiknes/store/ProgramHash.class";

	private static final Map<String, String> PROGRAM = Map.of(ITSELF, "one", "lv/saiknes/a/B.class", "two",
			"graph-schema/ontology.yaml", "kinds: 3", "graph-schema/migrations/V001.cypher", "CREATE",
			"words/trace.properties", "a=b", "static/css/site.css", "p {}", "application.yaml", "a: b");

	private static final List<String> PARTS = List.of(ITSELF, "lv/saiknes/a/B.class", "graph-schema/ontology.yaml",
			"graph-schema/migrations/V001.cypher", "words/trace.properties");

	@TempDir
	private Path temporary;

	private int made;

	@Test
	void foldersAreReadWhole() throws IOException {
		String hash = ProgramHash.of(List.of(folder(PROGRAM)));
		assertThat(ProgramHash.of(List.of(folder(PROGRAM)))).isEqualTo(hash);
		for (String part : PARTS) {
			assertThat(ProgramHash.of(List.of(folder(with(part, backwards(part)))))).as(part).isNotEqualTo(hash);
		}
		assertThat(ProgramHash.of(List.of(folder(with("lv/saiknes/a/C.class", "new"))))).isNotEqualTo(hash);
		assertThat(ProgramHash.of(List.of(folder(with("static/css/site.css", "a {}"))))).isEqualTo(hash);
	}

	/** Of the same length, too, and whenever it was made. */
	@Test
	void ofJarsTheChecksumsAreTold() throws IOException {
		for (String packed : List.of("", "BOOT-INF/classes/")) {
			String hash = ProgramHash.of(List.of(jar(packed, PROGRAM, 1)));
			assertThat(ProgramHash.of(List.of(jar(packed, PROGRAM, 2)))).isEqualTo(hash);
			for (String part : PARTS) {
				assertThat(ProgramHash.of(List.of(jar(packed, with(part, backwards(part)), 1)))).as(packed + part)
					.isNotEqualTo(hash);
			}
			assertThat(ProgramHash.of(List.of(jar(packed, with("lv/saiknes/a/C.class", "new"), 1)))).isNotEqualTo(hash);
			assertThat(ProgramHash.of(List.of(jar(packed, with("static/css/site.css", "a {}"), 1)))).isEqualTo(hash);
		}
	}

	@Test
	void aLibraryWithinTheJarIsTold() throws IOException {
		byte[] one = Files.readAllBytes(jar("", Map.of("a/A.class", "one"), 1));
		byte[] two = Files.readAllBytes(jar("", Map.of("a/A.class", "two"), 1));
		assertThat(one).hasSameSizeAs(two);
		String hash = ProgramHash.of(List.of(packed("a-1.jar", one)));
		assertThat(ProgramHash.of(List.of(packed("a-1.jar", one)))).isEqualTo(hash);
		assertThat(ProgramHash.of(List.of(packed("a-1.jar", two)))).isNotEqualTo(hash);
		assertThat(ProgramHash.of(List.of(packed("a-2.jar", one)))).isNotEqualTo(hash);
	}

	@Test
	void aLibraryBesideIsToldByNameLengthAndManifest() throws IOException {
		Path program = folder(PROGRAM);
		Path library = library("a-1.jar", "Version: 12", "a");
		String hash = ProgramHash.of(List.of(program, library));
		assertThat(ProgramHash.of(List.of(program, library("a-1.jar", "Version: 12", "a")))).isEqualTo(hash);
		assertThat(ProgramHash.of(List.of(program, library("a-2.jar", "Version: 12", "a")))).isNotEqualTo(hash);
		Path otherVersion = library("a-1.jar", "Version: 21", "a");
		assertThat(otherVersion).hasSize(Files.size(library));
		assertThat(ProgramHash.of(List.of(program, otherVersion))).isNotEqualTo(hash);
		assertThat(ProgramHash.of(List.of(program, library("a-1.jar", "Version: 12", "abcdefghijklmn"))))
			.isNotEqualTo(hash);
		assertThat(ProgramHash.of(List.of(program))).isNotEqualTo(hash);
		assertThat(ProgramHash.of(List.of(program, this.temporary.resolve("none.jar"))))
			.isEqualTo(ProgramHash.of(List.of(program)));
	}

	@Test
	void whatHoldsNoProgramHasNoHash() throws IOException {
		Path library = library("a-1.jar", "Version: 1", "a");
		assertThatIllegalStateException().isThrownBy(() -> ProgramHash.of(List.of(library)))
			.withMessageContaining("class path");
	}

	/** As {@code java -jar} starts what was unpacked, and some development tools. */
	@Test
	void aSingleJarNamesTheOthers() throws IOException {
		Path library = library("a-1.jar", "Version: 1", "a");
		Path jar = jar("", Map.of(JarFile.MANIFEST_NAME,
				"Manifest-Version: 1.0\nClass-Path: lib/x.jar " + library.toUri() + " http://example.org/y.jar\n\n"),
				1);
		assertThat(ProgramHash.classPath(jar.toString(), jar.toUri().toURL())).containsExactly(jar,
				jar.resolveSibling("lib/x.jar"), library);
		assertThat(ProgramHash.classPath(jar + File.pathSeparator + library, URI.create("file:/own/").toURL()))
			.containsExactly(Path.of("/own"), jar, library);
	}

	@Test
	void thisProgramHasOne() {
		assertThat(ProgramHash.get()).matches("[0-9a-f]{64}");
	}

	private static String backwards(String part) {
		return new StringBuilder(PROGRAM.get(part)).reverse().toString();
	}

	private static Map<String, String> with(String name, String content) {
		Map<String, String> files = new TreeMap<>(PROGRAM);
		files.put(name, content);
		return files;
	}

	private Path fresh(String name) throws IOException {
		return Files.createDirectory(this.temporary.resolve("made" + this.made++)).resolve(name);
	}

	private Path folder(Map<String, String> files) throws IOException {
		Path folder = fresh("classes");
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		return folder;
	}

	private Path jar(String prefix, Map<String, String> files, int day) throws IOException {
		Path jar = fresh("program.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			// So that what is as long stays so.
			out.setLevel(Deflater.NO_COMPRESSION);
			for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
				JarEntry entry = new JarEntry(prefix + file.getKey());
				entry.setTime(day * 86_400_000L);
				out.putNextEntry(entry);
				out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

	private Path library(String name, String manifest, String content) throws IOException {
		Path jar = jar("", new TreeMap<>(
				Map.of(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\n" + manifest + "\n\n", "a/A.class", content)), 1);
		return Files.move(jar, jar.resolveSibling(name));
	}

	/** As the build packs it: libraries are stored as they are. */
	private Path packed(String library, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream out = new JarOutputStream(bytes)) {
			out.putNextEntry(new JarEntry("BOOT-INF/classes/" + ITSELF));
			out.write("one".getBytes(StandardCharsets.UTF_8));
			JarEntry entry = new JarEntry("BOOT-INF/lib/" + library);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			CRC32 crc = new CRC32();
			crc.update(content);
			entry.setCrc(crc.getValue());
			out.putNextEntry(entry);
			out.write(content);
		}
		Path jar = fresh("saiknes.jar");
		try (OutputStream out = Files.newOutputStream(jar)) {
			bytes.writeTo(out);
		}
		return jar;
	}

}
