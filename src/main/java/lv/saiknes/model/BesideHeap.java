package lv.saiknes.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room beside the heap for what is large: files that are mapped into memory, so that the
 * system keeps in memory what is read of them and gives that up where memory is short. A
 * file is deleted when it is closed, its content remains for as long as it is used.
 */
public final class BesideHeap {

	/** What is smaller stays on the heap, unless somebody decides otherwise. */
	static final long USUAL_FROM = 16L << 20;

	private static final Logger logger = LoggerFactory.getLogger(BesideHeap.class);

	private static final AtomicLong number = new AtomicLong();

	private static volatile Place place = new Place(null, USUAL_FROM);

	private BesideHeap() {
	}

	/**
	 * Has what is large laid into this folder from now on; nothing where there is none,
	 * so that all is on the heap.
	 */
	public static void use(@Nullable Path folder) {
		use(folder, USUAL_FROM);
	}

	/** The same for all that takes so many bytes. */
	public static void use(@Nullable Path folder, long from) {
		place = new Place(folder, from);
	}

	/** From how many bytes on things are laid beside the heap. */
	static long from() {
		Place current = place;
		return (current.folder() != null) ? current.from() : Long.MAX_VALUE;
	}

	/**
	 * The folder for files of this size that are to be mapped; empty where their content
	 * is to be on the heap.
	 */
	public static Optional<Path> folder(long bytes) {
		Place current = place;
		return (bytes >= current.from()) ? Optional.ofNullable(current.folder()) : Optional.empty();
	}

	/**
	 * So many bytes, all 0, in the order of the processor; empty where they are to be on
	 * the heap.
	 */
	static Optional<ByteBuffer> room(long bytes) {
		Place current = place;
		if (current.folder() == null || bytes < current.from() || bytes > Integer.MAX_VALUE) {
			return Optional.empty();
		}
		try {
			Files.createDirectories(current.folder());
			// The system finds out that a disk is full when it is too late to say so.
			if (Files.getFileStore(current.folder()).getUsableSpace() < 2 * bytes) {
				throw new IOException("there is no room on the disk");
			}
			Path file = current.folder()
				.resolve("memory-" + ProcessHandle.current().pid() + "-" + number.incrementAndGet());
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
					StandardOpenOption.WRITE, StandardOpenOption.SPARSE, StandardOpenOption.DELETE_ON_CLOSE)) {
				return Optional.of(channel.map(MapMode.READ_WRITE, 0, bytes).order(ByteOrder.nativeOrder()));
			}
		}
		catch (IOException ex) {
			logger.warn("Large data stays on the heap, since `{}` cannot hold it: {}. Make room there, or give the"
					+ " program more memory (-Xmx).", current.folder(), ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Pieces of one size for what grows: the first are on the heap, those of much data
	 * beside it, where room for many is taken at once. For one thread.
	 */
	static final class Pieces {

		/** So many bytes are taken at once. */
		private static final int TOGETHER = 64 << 20;

		private final int size;

		private @Nullable ByteBuffer room;

		/** None yet, each of so many bytes. */
		Pieces(int size) {
			this.size = size;
		}

		/**
		 * The next one, all 0; empty where it is to be on the heap.
		 * @param before how many bytes there are already
		 */
		Optional<ByteBuffer> next(long before) {
			if (before < from()) {
				return Optional.empty();
			}
			ByteBuffer room = this.room;
			if (room == null || room.remaining() < this.size) {
				room = room(TOGETHER).orElse(null);
				this.room = room;
			}
			if (room == null) {
				return Optional.empty();
			}
			ByteBuffer next = room.slice(room.position(), this.size).order(room.order());
			room.position(room.position() + this.size);
			return Optional.of(next);
		}

	}

	/**
	 * Where large things lie.
	 *
	 * @param folder null where nothing is laid beside the heap
	 * @param from from how many bytes on
	 */
	private record Place(@Nullable Path folder, long from) {
	}

}
