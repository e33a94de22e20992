package lv.saiknes.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.BatchImporterFactory;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.internal.batchimport.staging.ExecutionMonitor;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * A store that is made of nodes and relations which are all known before, by Neo4j's own
 * importer: without transactions, by all processors, the relations of each node together.
 * What is not complete is no store.
 */
final class NewStore {

	/** What the importer may take for its own tables, beside the heap. */
	private static final long MOST_MEMORY = ByteUnit.mebiBytes(512);

	private static final int CHUNK = 1000;

	private NewStore() {
	}

	/**
	 * Makes it.
	 * @param home the folder of the database, in which none lies yet
	 * @param nodes by their position, which is told in {@link Rows#write}
	 * @param relations likewise
	 */
	static void write(Path home, Rows nodes, Rows relations) throws IOException {
		Config config = Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, home).build();
		DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		CursorContextFactory contexts = new CursorContextFactory(PageCacheTracer.NULL,
				new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID));
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
				JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler();
				BatchImporter importer = BatchImporterFactory.withHighestPriority()
					.instantiate(layout, files, PageCacheTracer.NULL, new Limits(), NullLogService.getInstance(),
							ExecutionMonitor.INVISIBLE, DefaultAdditionalIds.EMPTY, new EmptyLogTailMetadata(config),
							config, Monitor.NO_MONITOR, scheduler, Collector.STRICT,
							TransactionLogInitializer.getLogFilesInitializer(), new IndexImporterFactoryImpl(),
							EmptyMemoryTracker.INSTANCE, contexts, DatabaseCreationOptions.EMPTY_CREATION_OPTIONS)) {
			importer.doImport(Input.input(iterable(nodes), iterable(relations), IdType.ACTUAL,
					Input.knownEstimates(nodes.size(), relations.size(), nodes.size(), relations.size(), nodes.size(),
							relations.size(), nodes.size()),
					ReadableGroups.EMPTY, false));
		}
		catch (IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("the scheduler of the importer does not close", ex);
		}
	}

	/** A value as the database keeps it. */
	static Object stored(Object value) {
		return switch (value) {
			case Integer number -> number.longValue();
			case List<?> list when !list.isEmpty() && list.getFirst() instanceof Number ->
				list.stream().mapToLong((number) -> ((Number) number).longValue()).toArray();
			case List<?> list -> list.toArray(String[]::new);
			default -> value;
		};
	}

	/** Properties of a node or relation that is being written. */
	static void properties(InputEntityVisitor writer, Map<?, ?> properties) {
		properties.forEach((name, value) -> writer.property((String) name, stored(value), false));
	}

	private static InputIterable iterable(Rows rows) {
		return () -> new Pieces(rows);
	}

	/**
	 * What is to be written, in pieces. Several threads ask for them at once.
	 */
	interface Rows {

		/** How many pieces there are. */
		int size();

		/** Writes one, which may be any number of nodes or relations, or none. */
		void write(int position, InputEntityVisitor writer) throws IOException;

		/** The pieces from one on to before another were written. */
		void written(int from, int to);

	}

	private static final class Pieces implements InputIterator {

		private final Rows rows;

		private int next;

		Pieces(Rows rows) {
			this.rows = rows;
		}

		@Override
		public InputChunk newChunk() {
			return new Chunk(this.rows);
		}

		@Override
		public synchronized boolean next(InputChunk chunk) {
			if (this.next >= this.rows.size()) {
				return false;
			}
			int end = Math.min(this.rows.size(), this.next + CHUNK);
			((Chunk) chunk).begin(this.next, end);
			this.next = end;
			return true;
		}

		@Override
		public void close() {
		}

	}

	private static final class Chunk implements InputChunk {

		private final Rows rows;

		private int begin;

		private int next;

		private int end;

		Chunk(Rows rows) {
			this.rows = rows;
		}

		void begin(int from, int to) {
			this.begin = from;
			this.next = from;
			this.end = to;
		}

		@Override
		public boolean next(InputEntityVisitor writer) throws IOException {
			if (this.next >= this.end) {
				this.rows.written(this.begin, this.end);
				this.begin = this.end;
				return false;
			}
			this.rows.write(this.next++, writer);
			return true;
		}

		@Override
		public void close() {
		}

	}

	private static final class Limits implements Configuration {

		@Override
		public long maxOffHeapMemory() {
			return MOST_MEMORY;
		}

		@Override
		public IndexConfig indexConfig() {
			return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
		}

	}

}
