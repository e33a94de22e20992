package lv.saiknes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The parts of the preparation that need no packed program. */
class PrepareCommandTests {

	@TempDir
	private Path folder;

	@Test
	void onlyThePackedProgramCanBePrepared() throws IOException {
		Path packed = jar("saiknes.jar", "BOOT-INF/classpath.idx");
		assertThat(PrepareCommand.jar(packed.toString())).isEqualTo(packed);
		for (String classPath : List.of(jar("plain.jar", "a.txt").toString(), "target/classes:" + packed, "none.jar")) {
			assertThatThrownBy(() -> PrepareCommand.jar(classPath)).isInstanceOf(CommandException.class)
				.hasMessageContaining("java -jar target/saiknes.jar prepare");
		}
	}

	@Test
	void anOlderJdkIsToldWhatIsNeeded() {
		PrepareCommand.requireJava(25);
		assertThatThrownBy(() -> PrepareCommand.requireJava(24)).hasMessageContaining("JDK 25")
			.hasMessageContaining("24");
	}

	@Test
	void aFolderOfSomebodyElseIsLeftAsItIs() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("other"));
		Path file = Files.writeString(other.resolve("letter.txt"), "dear reader");
		assertThatThrownBy(() -> PrepareCommand.makeAnew(other)).isInstanceOf(CommandException.class)
			.hasMessageContaining("--destination");
		assertThat(file).exists();
		assertThatThrownBy(() -> PrepareCommand.makeAnew(file)).isInstanceOf(CommandException.class);
	}

	@Test
	void aFolderOfAnEarlierPreparationIsMadeAnew() throws IOException {
		Path own = this.folder.resolve("own");
		Files.createDirectories(own.resolve("lib"));
		Files.createFile(own.resolve("saiknes.jar"));
		Path cache = Files.createFile(own.resolve("saiknes.aot"));
		Path ofOneThatWasKilled = Files.createDirectories(PrepareCommand.store(own).resolve("neo4j"));
		PrepareCommand.makeAnew(own);
		assertThat(own).isDirectory();
		assertThat(cache).doesNotExist();
		assertThat(ofOneThatWasKilled).doesNotExist();
	}

	@Test
	void signaturesAreRemovedAndNothingElse() throws IOException {
		Path signed = jar("signed.jar", "META-INF/MAKER.SF", "META-INF/MAKER.RSA", "META-INF/LICENSE", "a/A.class");
		PrepareCommand.removeSignatures(this.folder);
		try (JarFile file = new JarFile(signed.toFile())) {
			assertThat(file.stream().map(JarEntry::getName)).containsExactlyInAnyOrder("META-INF/LICENSE", "a/A.class");
		}
	}

	/** With a `java` of our own, which says what it is asked. */
	@Test
	void theScriptUsesWhatFitsAndSaysInOneLineWhenItDoesNot() throws Exception {
		assumeThat(this.folder.getFileSystem().supportedFileAttributeViews()).as("a shell").contains("posix");
		Path home = Files.createDirectories(this.folder.resolve("jdk"));
		Path release = Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
		Files.createDirectory(home.resolve("bin"));
		executable(home.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
		Path own = Files.createDirectory(this.folder.resolve("own")).toRealPath();
		Path jar = Files.createFile(own.resolve("saiknes.jar"));
		Path cache = Files.createFile(own.resolve("saiknes.aot"));
		Path known = Files.copy(release, own.resolve("jdk-release"));
		Path script = executable(own.resolve("saiknes"), PrepareCommand.script(own, home));
		String fitting = run(script, "--server.port=81");
		assertThat(fitting).contains("-XX:AOTCache=" + cache)
			.contains("-Xmx300m")
			.contains("-jar " + jar + " --server.port=81");
		assertThat(fitting.lines()).hasSize(1);

		Files.writeString(known, "JAVA_VERSION=\"25.0.1\"\n");
		assertUnfit(script);
		Files.copy(release, known, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(cache, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
		assertUnfit(script);
		Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-12-01T00:00:00Z")));
		assertThat(run(script, "validate")).contains("AOTCache");
		Files.move(own, this.folder.resolve("moved"));
		assertUnfit(this.folder.resolve("moved/saiknes"));
	}

	private static void assertUnfit(Path script) throws IOException, InterruptedException {
		String output = run(script, "validate");
		assertThat(output.lines()).hasSize(2).first().asString().contains("does not fit");
		assertThat(output).doesNotContain("AOTCache").endsWith("saiknes.jar validate\n");
	}

	@Test
	void linksOfAPageAreFollowedButNotThoseThatLeadElsewhere() {
		assertThat(TrainCommand.links("""
				<a href="/id/a?x=1&amp;y=2#b">a</a> <a href="https://example.org/">b</a> <a href="//example.org/">c</a>
				<form action="/search"></form> <a href="/bad{address}">d</a>
				""")).containsExactly("/id/a?x=1&y=2", "/search");
	}

	private static String run(Path script, String argument) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(script.toString(), argument).redirectErrorStream(true);
		builder.environment().put("SAIKNES_JAVA_OPTIONS", "-Xmx300m");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		return output;
	}

	private static Path executable(Path file, String text) throws IOException {
		Files.writeString(file, text);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Path jar(String name, String... entries) throws IOException {
		Path jar = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream content = new JarOutputStream(out)) {
			for (String entry : entries) {
				content.putNextEntry(new JarEntry(entry));
				content.write('x');
			}
		}
		return jar;
	}

}
