package lv.saiknes.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * {@code @neo4j/graphql} on Apollo Server in a process of its own, over the database of
 * this one; see {@code deploy/peer}.
 */
final class Peer implements AutoCloseable {

	private static final Path DIRECTORY = Path.of("deploy/peer");

	private final Process process;

	private final URI uri;

	private Peer(Process process, URI uri) {
		this.process = process;
		this.uri = uri;
	}

	/**
	 * Starts it; null where its packages are not installed.
	 * @param database address of the database
	 * @param password file with the password of the database
	 */
	static @Nullable Peer start(URI database, Path password) throws IOException {
		if (Files.notExists(DIRECTORY.resolve("node_modules"))) {
			System.out.println("The peer is not asked: run `npm ci` in deploy/peer to have it asked, too.");
			return null;
		}
		ProcessBuilder builder = new ProcessBuilder("node", "server.mjs").directory(DIRECTORY.toFile())
			.redirectErrorStream(true);
		builder.environment().put("NODE_ENV", "production");
		builder.environment().put("PEER_DATABASE", database.toString());
		builder.environment().put("PEER_PASSWORD", Files.readString(password).strip());
		Process process = builder.start();
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith("ready ")) {
				return new Peer(process, URI.create(line.substring("ready ".length())));
			}
			said.append(line).append('\n');
		}
		throw new IOException("The peer does not start:\n" + said);
	}

	URI uri() {
		return this.uri;
	}

	/** What it has used of the processors so far. */
	long processorNanos() {
		return this.process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElseThrow();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
