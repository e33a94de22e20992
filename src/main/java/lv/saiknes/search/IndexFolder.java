package lv.saiknes.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.BesideHeap;
import lv.saiknes.query.Deadline;
import lv.saiknes.store.ProgramHash;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where an index lies: of a small graph on the heap; of a large one on the disk, where it
 * is mapped into memory and is still there at the next start, which then need not make it
 * again. Documents keep the order in which they were added.
 */
final class IndexFolder {

	/** About so many bytes of an index are a node's. */
	private static final long BYTES_OF_NODE = 100;

	private static final int LETTERS = 23;

	private static final Logger logger = LoggerFactory.getLogger(IndexFolder.class);

	private final Graph graph;

	private final String name;

	private final Analyzer analyzer;

	private final List<String> madeOf;

	/**
	 * Makes nothing yet.
	 * @param name what the index is called among those of the graph
	 * @param madeOf what else than the graph and the program its content follows from
	 */
	IndexFolder(Graph graph, String name, Analyzer analyzer, List<String> madeOf) {
		this.graph = graph;
		this.name = name;
		this.analyzer = analyzer;
		this.madeOf = List.copyOf(madeOf);
	}

	/**
	 * The index, to be searched.
	 * @param documents adds all documents, where there is none yet
	 * @throws IOException when it can neither be read nor made
	 */
	IndexSearcher open(Documents documents) throws IOException {
		Optional<Path> folder = BesideHeap.folder(BYTES_OF_NODE * this.graph.nodeCount());
		if (folder.isEmpty()) {
			Directory directory = new ByteBuffersDirectory();
			write(directory, documents);
			return searcher(DirectoryReader.open(directory));
		}
		String prefix = "index-" + this.name + '-';
		Path place = folder.get().resolve(prefix + key());
		if (Files.isDirectory(place)) {
			try {
				return searcher(DirectoryReader.open(new MMapDirectory(place)));
			}
			catch (IOException | IllegalArgumentException ex) {
				logger.warn("The index in `{}` could not be read and is made again: {}", place, ex.getMessage());
				FileSystemUtils.deleteRecursively(place);
			}
		}
		Files.createDirectories(folder.get());
		deleteOthers(folder.get(), prefix);
		Path part = folder.get().resolve(prefix + "part");
		try (Directory directory = new MMapDirectory(part)) {
			write(directory, documents);
		}
		Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
		return searcher(DirectoryReader.open(new MMapDirectory(place)));
	}

	/** It looks at the request's time while it goes through what matches. */
	private static IndexSearcher searcher(IndexReader reader) {
		IndexSearcher searcher = new IndexSearcher(reader);
		searcher.setTimeout(() -> {
			// A part of what matches would be taken for all.
			Deadline.check();
			return false;
		});
		return searcher;
	}

	/** Of other data or by another program; one that is read meanwhile goes on. */
	private static void deleteOthers(Path folder, String prefix) throws IOException {
		try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, prefix + "*")) {
			for (Path other : others) {
				FileSystemUtils.deleteRecursively(other);
			}
		}
	}

	private String key() {
		String all = String.join("\n", ProgramHash.get(), this.graph.version(), String.join("\n", this.madeOf));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString().substring(0, LETTERS);
	}

	private void write(Directory directory, Documents documents) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(this.analyzer)
			// Others than those that merge neighbours change the order.
			.setMergePolicy(new LogDocMergePolicy())
			.setMergeScheduler(new SerialMergeScheduler());
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			documents.addTo(writer);
			writer.forceMerge(1);
		}
	}

	/** The documents of an index. */
	@FunctionalInterface
	interface Documents {

		/** Adds all of them. */
		void addTo(IndexWriter writer) throws IOException;

	}

}
