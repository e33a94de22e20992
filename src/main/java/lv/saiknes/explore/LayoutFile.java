package lv.saiknes.explore;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import lv.saiknes.store.WholeFile;

/**
 * Keeps the layout of a version of the dataset: a head that says what it was made from,
 * then a line for each node in the order of ids, with its place and its communities.
 */
final class LayoutFile {

	private static final String PREFIX = "layout-";

	private static final String SUFFIX = ".tsv.gz";

	private final Path directory;

	private final String version;

	LayoutFile(Path directory, String version) {
		this.directory = directory;
		this.version = version;
	}

	Path path() {
		return this.directory.resolve(PREFIX + this.version + SUFFIX);
	}

	/** What a file must have been made from to be of use. */
	private static String head(Mesh mesh) {
		return "saiknes layout " + Layout.EDITION + "\t" + mesh.size() + "\t" + mesh.neighbours().length;
	}

	/**
	 * What is kept; empty where there is no file, or one of another graph or edition.
	 * @throws IOException when the file cannot be read or is damaged
	 */
	Optional<Layout> read(Mesh mesh) throws IOException {
		if (!Files.exists(path())) {
			return Optional.empty();
		}
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(path())), StandardCharsets.UTF_8))) {
			if (!head(mesh).equals(reader.readLine())) {
				return Optional.empty();
			}
			int depth = Integer.parseInt(reader.readLine());
			int[] x = new int[mesh.size()];
			int[] y = new int[mesh.size()];
			List<int[]> levels = new ArrayList<>();
			for (int level = 0; level < depth; level++) {
				levels.add(new int[mesh.size()]);
			}
			for (int node = 0; node < mesh.size(); node++) {
				String line = reader.readLine();
				String[] cells = (line != null) ? line.split("\t") : new String[0];
				x[node] = Integer.parseInt(cells[0]);
				y[node] = Integer.parseInt(cells[1]);
				for (int level = 0; level < depth; level++) {
					levels.get(level)[node] = Integer.parseInt(cells[2 + level]);
				}
			}
			return Optional.of(new Layout(x, y, levels));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new IOException("`" + path() + "` is damaged; delete it, and it is made anew", ex);
		}
	}

	/** Keeps a layout, and none of other versions. */
	void write(Layout layout, Mesh mesh) throws IOException {
		WholeFile.write(path(), (out) -> {
			try (BufferedWriter writer = new BufferedWriter(
					new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
				writer.write(head(mesh) + "\n" + layout.depth() + "\n");
				for (int node = 0; node < mesh.size(); node++) {
					StringBuilder line = new StringBuilder().append(layout.x()[node])
						.append('\t')
						.append(layout.y()[node]);
					for (int[] level : layout.levels()) {
						line.append('\t').append(level[node]);
					}
					writer.write(line.append('\n').toString());
				}
			}
		});
		try (DirectoryStream<Path> all = Files.newDirectoryStream(this.directory, PREFIX + "*" + SUFFIX)) {
			for (Path other : all) {
				if (!other.equals(path())) {
					Files.delete(other);
				}
			}
		}
	}

}
