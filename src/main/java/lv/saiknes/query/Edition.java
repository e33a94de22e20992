package lv.saiknes.query;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * What answers depend on beside the data: the program, its settings, and the texts that
 * are at hand. It is the same for all instances of one deployment and after a new start,
 * so that what a browser has kept from one is right at the others.
 */
@Component
class Edition {

	private static final String OWN = "saiknes";

	/** It says where an instance keeps its things, not what it answers. */
	private static final String STORE = "saiknesstore";

	private final String hash;

	Edition(ConfigurableEnvironment environment, Optional<SourceLibrary> library) {
		this.hash = hash(home(), environment, library.map(SourceLibrary::directory).orElse(null));
	}

	/** The jar or folder that the program lies in, null where that cannot be told. */
	private static @Nullable File home() {
		File source = new ApplicationHome(Edition.class).getSource();
		CodeSource code = Edition.class.getProtectionDomain().getCodeSource();
		// Spring does not tell it to tests.
		return (source != null || code == null || !"file".equals(code.getLocation().getProtocol())) ? source
				: new File(URI.create(code.getLocation().toString()));
	}

	static String hash(@Nullable File program, ConfigurableEnvironment environment, @Nullable Path sources) {
		MessageDigest digest = Sha256.digest();
		Stream.of(program(program), settings(environment), (sources != null) ? files(sources, false) : "")
			.forEach((part) -> digest.update((part + "\u0000").getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A hash of it. */
	String hash() {
		return this.hash;
	}

	/** The checksums of what a jar holds, or when the files of a folder were made. */
	private static String program(@Nullable File program) {
		if (program == null) {
			return Instant.now().toString();
		}
		if (program.isDirectory()) {
			return files(program.toPath(), true);
		}
		try (ZipFile jar = new ZipFile(program)) {
			StringBuilder entries = new StringBuilder();
			jar.stream().forEach((entry) -> entries.append(entry.getName()).append(' ').append(entry.getCrc()));
			return entries.toString();
		}
		catch (IOException ex) {
			return Instant.now().toString();
		}
	}

	private static String settings(ConfigurableEnvironment environment) {
		TreeSet<String> settings = new TreeSet<>();
		environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.forEach((name) -> {
				String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
				if (letters.startsWith(OWN) && !letters.startsWith(STORE)) {
					settings.add(letters + "=" + environment.getProperty(name));
				}
			});
		return settings.toString();
	}

	private static String files(Path folder, boolean times) {
		try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (path, file) -> file.isRegularFile())) {
			return new TreeSet<>(files.map((path) -> file(folder, path, times)).toList()).toString();
		}
		catch (IOException | UncheckedIOException ex) {
			return Instant.now().toString();
		}
	}

	private static String file(Path folder, Path path, boolean times) {
		try {
			BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
			return folder.relativize(path) + " " + file.size() + (times ? " " + file.lastModifiedTime() : "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
