package lv.saiknes.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which can be hurt. */
public final class Program implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	/** Up soon, rather than fast when it has been up for long. */
	private static final List<String> SOON = List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-Xmx400m",
			"-XX:TieredStopAtLevel=1");

	/** As deploy/saiknes.service starts it. */
	private static final List<String> INSTALLED = List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC",
			"-Xmx400m");

	private static final String COUNTED = "--saiknes.trace.permutations=";

	private final Process process;

	private final Path output;

	private final int port;

	private Program(Process process, Path output, int port) {
		this.process = process;
		this.output = output;
		this.port = port;
	}

	/**
	 * Starts it with these arguments; {@code before} is what stands before {@code java}.
	 */
	public static Program start(List<String> before, Path store, List<String> arguments) throws IOException {
		return start(before, SOON, store, arguments);
	}

	/** Starts it as it runs where it is installed. */
	public static Program startAsInstalled(Path store) throws IOException {
		return start(List.of(), INSTALLED, store, List.of());
	}

	private static Program start(List<String> before, List<String> options, Path store, List<String> arguments)
			throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(before);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "lv.saiknes.Saiknes"));
		command.addAll(arguments);
		command.addAll(
				List.of("--saiknes.store.directory=" + store, "--saiknes.sources.directory=", "--server.port=" + port));
		if (arguments.stream().noneMatch((argument) -> argument.startsWith(COUNTED))) {
			command.add(COUNTED + "0");
		}
		Path output = Files.createTempFile("saiknes-fault", ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		return new Program(process, output, port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Where it listens. */
	public int port() {
		return this.port;
	}

	/** Waits until it has ended by itself. */
	int await() throws InterruptedException {
		this.process.waitFor();
		return this.process.exitValue();
	}

	/** Waits until it has said something. */
	void awaitWords(String words, Duration time) throws InterruptedException, IOException {
		long end = System.nanoTime() + time.toNanos();
		while (!said().contains(words)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("it did not say `" + words + "`: " + said());
			}
			Thread.sleep(20);
		}
	}

	/** Whether it ends by itself within this time. */
	boolean endsWithin(Duration time) throws InterruptedException {
		return this.process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** As when the power fails. */
	void kill() throws InterruptedException {
		end();
		this.process.waitFor();
	}

	/** With what was started before it: it may be the child of that. */
	private void end() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).inheritIO().start().waitFor();
	}

	/** Waits until it answers. */
	public void awaitAnswer(Duration time) throws InterruptedException, IOException {
		long end = System.nanoTime() + time.toNanos();
		while (status("/actuator/health/readiness", this.port, Duration.ofSeconds(10)) != 200) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("it did not start: " + said());
			}
			Thread.sleep(200);
		}
	}

	/** The status of an answer through a port; 0 where there is none. */
	static int status(String path, int port, Duration time) throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.timeout(time)
				.build();
			return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/** The memory that it holds of the machine, in kB. */
	public long residentKilobytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

	/** The processor time that it has taken so far, in milliseconds. */
	public long processorMillis() {
		return this.process.info().totalCpuDuration().orElseThrow().toMillis();
	}

	/** What it has printed. */
	String said() throws IOException {
		return Files.readString(this.output);
	}

	/** Whether a person gets a stack trace to read. */
	boolean printsAStackTrace() throws IOException {
		return said().contains("\n\tat ");
	}

	@Override
	public void close() throws IOException {
		end();
		this.process.onExit().join();
		Files.deleteIfExists(this.output);
	}

}
