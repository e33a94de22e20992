package lv.saiknes.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import lv.saiknes.model.Sha256;

/**
 * Tells this very program, its ontology, words and libraries included, from any other.
 * What one has made of the same facts may be otherwise made by another: which part of a
 * program matters to that, nobody has to think of.
 *
 * <p>
 * Each start asks, so a jar is not unpacked for it: it tells of each of its files a
 * checksum of the content (CRC-32) and the length, which no two builds of a file have in
 * common but by a chance of one in four billions.
 */
public final class ProgramHash {

	private static final List<String> FOLDERS = List.of("lv/saiknes", "graph-schema", "words");

	private static final Pattern PART = Pattern
		.compile("lv/saiknes/.+\\.class|graph-schema/[^/]+\\.yaml|graph-schema/migrations/[^/]+\\.cypher"
				+ "|words/[^/]+\\.properties");

	/** In the packed program its own files lie here, and its libraries beside them. */
	private static final String PACKED = "BOOT-INF/classes/";

	private static final Pattern PACKED_LIBRARY = Pattern.compile("BOOT-INF/lib/[^/]+\\.jar");

	private static final String ITSELF = ProgramHash.class.getName().replace('.', '/') + ".class";

	private final MessageDigest digest = Sha256.digest();

	private boolean found;

	private ProgramHash() {
	}

	/**
	 * The hash; worked out once.
	 * @throws UncheckedIOException when the program's own files cannot be read
	 */
	public static String get() {
		return Holder.HASH;
	}

	/**
	 * The hash of the program that these folders and jars make up, in this order; those
	 * that are not there are left out.
	 * @throws IllegalStateException when the program is in none of them
	 */
	static String of(Iterable<Path> classPath) throws IOException {
		ProgramHash hash = new ProgramHash();
		for (Path path : classPath) {
			if (Files.isDirectory(path)) {
				hash.addFolder(path);
			}
			else if (Files.isRegularFile(path)) {
				hash.addJar(path);
			}
		}
		if (!hash.found) {
			throw new IllegalStateException(
					"the program's own files are not on its class path, so it cannot tell itself from others");
		}
		return HexFormat.of().formatHex(hash.digest.digest());
	}

	/**
	 * Where a program lies that was started with this class path. Where that is a single
	 * jar, its manifest names the others.
	 * @param classPath as Java tells it
	 * @param own where the program's own classes come from
	 */
	static Set<Path> classPath(String classPath, URL own) throws IOException {
		Set<Path> all = new LinkedHashSet<>();
		try {
			if (own.getProtocol().equals("file")) {
				all.add(Path.of(own.toURI()).toAbsolutePath().normalize());
			}
			List<Path> told = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
				.map((path) -> Path.of(path).toAbsolutePath().normalize())
				.toList();
			all.addAll(told);
			if (told.size() == 1 && Files.isRegularFile(told.getFirst())) {
				all.addAll(named(told.getFirst()));
			}
		}
		catch (URISyntaxException ex) {
			throw new IOException("not an address: " + ex.getInput(), ex);
		}
		return all;
	}

	private static List<Path> named(Path jar) throws IOException, URISyntaxException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			String named = (manifest != null) ? manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH)
					: null;
			if (named == null) {
				return List.of();
			}
			URI base = jar.toUri();
			return Stream.of(named.trim().split("\\s+"))
				.map(base::resolve)
				.filter((address) -> "file".equals(address.getScheme()))
				.map(Path::of)
				.toList();
		}
	}

	private static String read() {
		try {
			return of(classPath(System.getProperty("java.class.path"),
					ProgramHash.class.getProtectionDomain().getCodeSource().getLocation()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the program's own files cannot be read", ex);
		}
	}

	private void addFolder(Path root) throws IOException {
		for (String folder : FOLDERS) {
			Path start = root.resolve(folder);
			if (!Files.isDirectory(start)) {
				continue;
			}
			List<Path> files;
			try (Stream<Path> all = Files.walk(start)) {
				files = all.sorted().toList();
			}
			for (Path file : files) {
				String name = root.relativize(file).toString().replace(File.separatorChar, '/');
				if (isPart(name)) {
					byte[] content = Files.readAllBytes(file);
					add(name, content.length);
					this.digest.update(content);
				}
			}
		}
	}

	private void addJar(Path file) throws IOException {
		try (ZipFile jar = new ZipFile(file.toFile())) {
			boolean packed = jar.getEntry(PACKED + ITSELF) != null;
			if (!packed && jar.getEntry(ITSELF) == null) {
				// A library: its manifest names its version, its length most other
				// changes.
				ZipEntry manifest = jar.getEntry(JarFile.MANIFEST_NAME);
				add(file.getFileName().toString(), Files.size(file));
				add(JarFile.MANIFEST_NAME, (manifest != null) ? manifest.getCrc() : -1);
				return;
			}
			List<? extends ZipEntry> entries = jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
			for (ZipEntry entry : entries) {
				String name = entry.getName();
				boolean library = packed && PACKED_LIBRARY.matcher(name).matches();
				if (library || isPart(packed && name.startsWith(PACKED) ? name.substring(PACKED.length()) : name)) {
					add(name, entry.getSize());
					add(name, entry.getCrc());
				}
			}
		}
	}

	private boolean isPart(String name) {
		this.found |= name.equals(ITSELF);
		return PART.matcher(name).matches();
	}

	private void add(String name, long value) {
		this.digest.update((name + ':').getBytes(StandardCharsets.UTF_8));
		this.digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
	}

	private static final class Holder {

		static final String HASH = read();

	}

}
