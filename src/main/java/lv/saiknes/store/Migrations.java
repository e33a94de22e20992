package lv.saiknes.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Sha256;
import lv.saiknes.query.StoreException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Applies the files of {@code graph-schema/migrations} in the order of their numbers.
 * Each applied file leaves a marker node with its checksum; a file that was changed after
 * it was applied, or an applied file that the program no longer has, is refused. A
 * {@link MigrationLock} keeps two programs from migrating the same database at once.
 */
final class Migrations {

	private static final Pattern MAKES = Pattern.compile("^(CREATE (?:\\w+ )?(?:INDEX|CONSTRAINT) \\w+)(?= FOR )");

	private static final Pattern FILE_NAME = Pattern.compile("V(\\d{3})__(\\w+)\\.cypher");

	/** Whoever migrates says that it lives. */
	private static final Duration LOCK_PATIENCE = Duration.ofMinutes(30);

	/** How long the indexes of a database that is already filled may take. */
	private static final Duration INDEX_PATIENCE = Duration.ofHours(1);

	private final Neo4jClient client;

	private final AppliedMigrations applied;

	private final List<Migration> migrations;

	Migrations(Neo4jClient client, AppliedMigrations applied, List<Migration> migrations) {
		this.client = client;
		this.applied = applied;
		this.migrations = migrations.stream().sorted(Comparator.comparing(Migration::version)).toList();
		for (int i = 0; i < this.migrations.size(); i++) {
			if (this.migrations.get(i).version() != i + 1) {
				throw new StoreException(
						"Migration V%03d is missing or stands twice in graph-schema/migrations.".formatted(i + 1));
			}
		}
	}

	/**
	 * The migrations that the program carries.
	 * @throws StoreException when a file name is not of the form
	 * V001__What_it_does.cypher
	 */
	static List<Migration> bundled() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath:graph-schema/migrations/*.cypher");
			return Arrays.stream(files).map((file) -> {
				try {
					return Migration.of(String.valueOf(file.getFilename()),
							file.getContentAsString(StandardCharsets.UTF_8));
				}
				catch (IOException ex) {
					throw new StoreException("The migration `" + file + "` cannot be read.", ex);
				}
			}).toList();
		}
		catch (IOException ex) {
			throw new StoreException("The migrations cannot be read.", ex);
		}
	}

	/**
	 * Brings the database up to date.
	 * @return how many migrations were applied now
	 * @throws StoreException when an applied file was changed or is missing, or the lock
	 * is not released in time
	 */
	int apply() {
		MigrationLock lock = MigrationLock.take(this.client, LOCK_PATIENCE);
		try {
			Map<Integer, String> applied = applied();
			check(applied);
			int count = 0;
			for (Migration migration : this.migrations) {
				if (!applied.containsKey(migration.version())) {
					migration.applyTo((statement, parameters) -> SchemaDoor.run(this.client, statement, parameters));
					count++;
				}
			}
			this.client.query("CALL db.awaitIndexes($seconds)").bind(INDEX_PATIENCE.toSeconds()).to("seconds").run();
			return count;
		}
		finally {
			lock.giveBack();
		}
	}

	/**
	 * Applies all of them to a new database that nobody else knows, and waits for its
	 * indexes.
	 */
	static void applyTo(Target target) {
		bundled().stream()
			.sorted(Comparator.comparing(Migration::version))
			.forEach((migration) -> migration.applyTo(target::run));
		target.run("CALL db.awaitIndexes($seconds)", Map.of("seconds", INDEX_PATIENCE.toSeconds()));
	}

	private Map<Integer, String> applied() {
		Map<Integer, String> checksums = new TreeMap<>();
		this.applied.findAll().forEach((migration) -> checksums.put(migration.version(), migration.checksum()));
		return checksums;
	}

	private void check(Map<Integer, String> applied) {
		applied.forEach((version, checksum) -> {
			Optional<Migration> migration = this.migrations.stream().filter((m) -> m.version() == version).findFirst();
			if (migration.isEmpty()) {
				throw new StoreException(("The database was migrated to V%03d by a newer Saiknes. Use that version, or"
						+ " start with --rebuild (embedded store) or an empty database.")
					.formatted(version));
			}
			if (!migration.get().checksum().equals(checksum)) {
				throw new StoreException(
						("The migration V%03d__%s.cypher was changed after it had been applied. Undo the"
								+ " change and write a new migration instead, or start with --rebuild (embedded store).")
							.formatted(version, migration.get().name()));
			}
		});
	}

	/**
	 * One file of migrations.
	 *
	 * @param version its number, from 1
	 * @param name what it does
	 * @param checksum hash of its text
	 * @param statements its statements
	 */
	record Migration(int version, String name, String checksum, List<String> statements) {

		/**
		 * Runs its statements, and leaves its marker. A program that was killed in
		 * between has left no marker, so that what it made may be there already; a file
		 * that was applied cannot say so later.
		 */
		void applyTo(BiConsumer<String, Map<String, Object>> database) {
			this.statements.forEach((statement) -> database
				.accept(MAKES.matcher(statement).replaceFirst("$1 IF NOT EXISTS"), Map.of()));
			database.accept("""
					CREATE (:SaiknesMigration {version: $version, name: $name, checksum: $checksum,
					  appliedAt: datetime()})
					""", Map.of("version", this.version, "name", this.name, "checksum", this.checksum));
		}

		static Migration of(String fileName, String text) {
			Matcher matcher = FILE_NAME.matcher(fileName);
			if (!matcher.matches()) {
				throw new StoreException(
						"`" + fileName + "` is not named like a migration; name it V001__What_it_does.cypher.");
			}
			String statements = text.lines()
				.filter((line) -> !line.stripLeading().startsWith("//"))
				.reduce("", (a, b) -> a + "\n" + b);
			return new Migration(Integer.parseInt(matcher.group(1)), matcher.group(2), Sha256.hex(text),
					Arrays.stream(statements.split(";\\s*(\n|$)"))
						.map(String::strip)
						.filter((s) -> !s.isEmpty())
						.toList());
		}

	}

}
