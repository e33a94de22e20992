package lv.saiknes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import lv.saiknes.query.StoreException;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j that runs in this process. Its Bolt port is open on the loopback interface
 * only, on a random port, and asks for a password that was generated when the store was
 * made; the password lies in a file that only the owner can read.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	static final String USER = "neo4j";

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/** For a store that nobody connects to. */
	private static final int NO_BOLT = -1;

	/**
	 * With less, the database neither comes up nor ends: it tries again and again to
	 * write what finds no room.
	 */
	private static final long LEAST_ROOM_MEBIBYTES = 32;

	private static final long LEAST_CACHE_MEBIBYTES = 32;

	private static final long MOST_CACHE_MEBIBYTES = 256;

	private final FileChannel lockFile;

	private final Path directory;

	private volatile CompletableFuture<Database> database;

	private EmbeddedNeo4j(Path directory, FileChannel lockFile, CompletableFuture<Database> database) {
		this.directory = directory;
		this.lockFile = lockFile;
		this.database = database;
	}

	/**
	 * Takes the store in this directory, making it when absent, and starts it in the
	 * background. Whoever asks for its address waits until it is up.
	 * @throws StoreException when another process uses it or the directory cannot be
	 * written
	 */
	static EmbeddedNeo4j start(StoreSettings settings) {
		Path directory = settings.directory().toAbsolutePath().normalize();
		// What its log cannot write it would print, with all that led there.
		System.setProperty("log4j2.StatusLogger.level", "OFF");
		FileChannel lock = lock(directory);
		return new EmbeddedNeo4j(directory, lock, CompletableFuture.supplyAsync(
				() -> open(directory, settings.rebuild()), (start) -> new Thread(start, "start-database").start()));
	}

	private static Database open(Path directory, boolean rebuild) {
		try {
			StoreHomes homes = new StoreHomes(directory);
			if (rebuild) {
				homes.clear();
			}
			homes.deleteOthers();
			refuseFullDisk(directory);
			PasswordFile file = new PasswordFile(directory.resolve("bolt-password"));
			Optional<String> known = file.read().filter((password) -> Files.exists(homes.current()));
			if (known.isEmpty()) {
				// Until the new store has the password, none is known.
				file.delete();
			}
			DatabaseManagementService service = build(homes.current(), 0, cacheMebiBytes(homes.current()));
			try {
				String password = known.orElseGet(EmbeddedNeo4j::newPassword);
				if (known.isEmpty()) {
					setPassword(service, password);
					file.write(password);
				}
				return new Database(service, boltUri(service), password);
			}
			catch (IOException | RuntimeException ex) {
				service.shutdown();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw unwritable(directory, ex);
		}
		catch (StoreException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new StoreException("The store in `" + new StoreHomes(directory).current()
					+ "` does not start; it may be damaged (" + rootMessage(ex)
					+ "). Start once with --rebuild: it throws this store away and makes it anew from the seed data;"
					+ " nothing else is lost.", ex);
		}
	}

	private static StoreException unwritable(Path directory, IOException cause) {
		return new StoreException("The folder `" + directory + "` cannot be written (" + cause.getMessage()
				+ "). Give yourself the right to write there, or set saiknes.store.directory to another folder.",
				cause);
	}

	private static long roomMebiBytes(Path directory) throws IOException {
		return ByteUnit.Byte.toMebiBytes(Files.getFileStore(directory).getUsableSpace());
	}

	private static void refuseFullDisk(Path directory) throws IOException {
		long room = roomMebiBytes(directory);
		if (room < LEAST_ROOM_MEBIBYTES) {
			throw new StoreException("The disk that the folder `" + directory + "` lies on has only " + room
					+ " MB left, and a store needs at least " + LEAST_ROOM_MEBIBYTES
					+ " MB to work. Make room there, or set saiknes.store.directory to a folder on another disk.");
		}
	}

	private static FileChannel lock(Path directory) {
		Path file = directory.resolve("lock");
		try {
			if (Files.notExists(directory)) {
				Files.createDirectories(directory);
				ownerOnly(directory);
			}
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock;
			try {
				lock = channel.tryLock();
			}
			catch (OverlappingFileLockException ex) {
				lock = null;
			}
			if (lock == null) {
				channel.close();
				throw new StoreException("The store in `" + directory
						+ "` is in use by another process. Stop that Saiknes first, or set saiknes.store.directory to"
						+ " another folder.");
			}
			return channel;
		}
		catch (IOException ex) {
			throw unwritable(directory, ex);
		}
	}

	/**
	 * Fills a new store beside the present one and puts it in its place, at the same
	 * address with the same password. Whoever reads meanwhile reads the present one, and
	 * for the moment of the change nobody can. When this fails, or the process ends
	 * before the new store is complete, the present one stays.
	 * @param write writes it into its folder, in which nothing lies yet
	 * @param complete adds what comes last; constraints and indexes are there
	 */
	void replace(Writing write, Consumer<Target> complete) {
		Database present = database();
		StoreHomes homes = new StoreHomes(this.directory);
		try {
			homes.deleteOthers();
			Path next = homes.next();
			write.into(next);
			DatabaseManagementService service = build(next, NO_BOLT, MOST_CACHE_MEBIBYTES);
			try {
				Target target = new EmbeddedTarget(service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
				Migrations.applyTo(target);
				complete.accept(target);
				setPassword(service, present.password());
			}
			finally {
				service.shutdown();
			}
			homes.select(next);
			change(present, next);
			homes.deleteOthers();
		}
		catch (IOException ex) {
			throw new StoreException("The folder `" + this.directory + "` cannot be written (" + ex.getMessage()
					+ "); the dataset is still the one before. Make room or give yourself the right to write there,"
					+ " and start again.", ex);
		}
	}

	/** Whoever asks for the database meanwhile waits for the new one. */
	private void change(Database present, Path next) {
		CompletableFuture<Database> opened = new CompletableFuture<>();
		this.database = opened;
		try {
			present.service().shutdown();
			DatabaseManagementService service = build(next, present.uri().getPort(), cacheMebiBytes(next));
			opened.complete(new Database(service, present.uri(), present.password()));
		}
		// Whatever it is, those who wait are told.
		catch (RuntimeException | Error ex) {
			opened.completeExceptionally(ex);
			throw new StoreException("The dataset is loaded, but its store in `" + next + "` does not open ("
					+ rootMessage(ex) + "). Start again.", ex);
		}
	}

	private static DatabaseManagementService build(Path home, int port, long cacheMebiBytes) {
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(cacheMebiBytes))
			.setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(256))
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
			.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16))
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(BoltConnector.enabled, port != NO_BOLT)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Math.max(0, port)))
			// Else the driver would break a transaction when the machine is too busy for
			// two minutes to answer; the other end is in this process and cannot go away.
			.setConfig(BoltConnector.connection_keep_alive_type, BoltConnector.KeepAliveRequestType.OFF)
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
			.build();
		GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		if (!database.isAvailable(PATIENCE.toMillis())) {
			service.shutdown();
			throw new IllegalStateException("the database does not become available");
		}
		return service;
	}

	/** Half of what lies on the disk, within bounds. */
	private static long cacheMebiBytes(Path home) {
		Path databases = home.resolve("data/databases");
		if (Files.notExists(databases)) {
			return LEAST_CACHE_MEBIBYTES;
		}
		try (Stream<Path> files = Files.walk(databases)) {
			long bytes = files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
			return Math.clamp(ByteUnit.Byte.toMebiBytes(bytes) / 2, LEAST_CACHE_MEBIBYTES, MOST_CACHE_MEBIBYTES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void setPassword(DatabaseManagementService service, String password) {
		service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
	}

	private static URI boltUri(DatabaseManagementService service) {
		GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		int port = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return URI.create("bolt://127.0.0.1:" + port);
	}

	private static String newPassword() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	/** On file systems without POSIX permissions the folder's own protection must do. */
	private static void ownerOnly(Path path) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Set<PosixFilePermission> permissions = PosixFilePermissions
				.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------");
			Files.setPosixFilePermissions(path, permissions);
		}
	}

	private static String rootMessage(Throwable throwable) {
		Throwable root = throwable;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage());
	}

	private static void close(FileChannel channel) {
		try {
			channel.close();
		}
		catch (IOException ex) {
			throw new StoreException("The lock of the store cannot be released.", ex);
		}
	}

	private Database database() {
		try {
			return this.database.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof StoreException cause) ? cause : ex;
		}
	}

	/** Whether the database can write nothing more. */
	boolean isDiskFull() {
		try {
			return roomMebiBytes(this.directory) == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * A failure of the database as it is to be told: where the disk is full, that is why.
	 */
	RuntimeException explained(RuntimeException failure) {
		return isDiskFull() ? new StoreException("The disk that the folder `" + this.directory
				+ "` lies on is full, so the database stopped; what it holds is what it held before. Make room there,"
				+ " or set saiknes.store.directory to a folder on another disk, and start again.", failure) : failure;
	}

	/**
	 * Address of the Bolt port, once the store is up.
	 * @throws StoreException when it is damaged or its folder cannot be written
	 */
	URI uri() {
		return database().uri();
	}

	/**
	 * User and password for the Bolt port, once the store is up.
	 * @throws StoreException when it is damaged or its folder cannot be written
	 */
	AuthToken authToken() {
		return AuthTokens.basic(USER, database().password());
	}

	/**
	 * The database itself, once the store is up.
	 * @throws StoreException when it is damaged or its folder cannot be written
	 */
	GraphDatabaseService graph() {
		return database().service().database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
	}

	/**
	 * Stops the store, waiting for a start that is still under way. Where the disk is
	 * full it would write again and again, and never stop; it is left to the end of the
	 * process then, which it gets over as it does a failure of power.
	 */
	@Override
	public void close() {
		// None came up where the start failed; whoever asked for its address was told so.
		Database running = this.database.handle((up, failure) -> up).join();
		try {
			if (running != null && !isDiskFull()) {
				running.service().shutdown();
			}
		}
		finally {
			close(this.lockFile);
		}
	}

	/**
	 * The file in which the password of the store lies, for the owner's own tools, and
	 * for the next start: to give a store a new one takes seconds of the processor.
	 */
	private record PasswordFile(Path path) {

		Optional<String> read() throws IOException {
			return Files.exists(this.path)
					? Optional.of(Files.readString(this.path).strip()).filter((password) -> !password.isEmpty())
					: Optional.empty();
		}

		void write(String password) throws IOException {
			Files.createFile(this.path);
			ownerOnly(this.path);
			Files.writeString(this.path, password + "\n");
		}

		void delete() throws IOException {
			Files.deleteIfExists(this.path);
		}

	}

	/** Writes a store. */
	interface Writing {

		void into(Path home) throws IOException;

	}

	private record Database(DatabaseManagementService service, URI uri, String password) {
	}

}
