package lv.saiknes.trace;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import lv.saiknes.store.WholeFile;

/**
 * Keeps what was counted in shuffled graphs, in a file of its own for each version of the
 * dataset: a head that says from what it was counted, then a line for each pattern with
 * its scale and, for each pair of degrees, four figures.
 */
final class SurpriseFile {

	private static final String PREFIX = "surprise-";

	private static final String SUFFIX = ".tsv.gz";

	private static final int FIGURES = 4;

	private final Path directory;

	private final String version;

	SurpriseFile(Path directory, String version) {
		this.directory = directory;
		this.version = version;
	}

	private Path path() {
		return this.directory.resolve(PREFIX + this.version + SUFFIX);
	}

	/** What a file must have been counted from to be of use. */
	private static String head(MetaGraph graph, int permutations) {
		int hops = 0;
		for (int type = 0; type < graph.typeCount(); type++) {
			hops += graph.hopCount(type);
		}
		return "saiknes 1\t" + permutations + "\t" + graph.typeCount() + "\t" + hops;
	}

	/**
	 * What was counted; empty where there is no file, or one of another kind or number.
	 * @throws IOException when the file cannot be read or is damaged
	 */
	Optional<Surprises> read(MetaGraph graph, int permutations) throws IOException {
		if (!Files.exists(path())) {
			return Optional.empty();
		}
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(path())), StandardCharsets.UTF_8))) {
			if (!head(graph, permutations).equals(reader.readLine())) {
				return Optional.empty();
			}
			int longest = Integer.parseInt(reader.readLine());
			Map<String, Surprises.Null> nulls = new HashMap<>();
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				String[] cells = line.split("\t");
				nulls.put(cells[0], read(cells));
			}
			return Optional.of(new Surprises(graph, permutations, longest, nulls));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new IOException("`" + path() + "` is damaged; delete it, and it is made anew", ex);
		}
	}

	private static Surprises.Null read(String[] cells) {
		int groups = (cells.length - 2) / FIGURES;
		long[] degrees = new long[groups];
		double[][] sums = new double[FIGURES - 1][groups];
		for (int i = 0; i < groups; i++) {
			int first = 2 + FIGURES * i;
			degrees[i] = Long.parseLong(cells[first]);
			for (int sum = 0; sum < sums.length; sum++) {
				sums[sum][i] = Double.parseDouble(cells[first + 1 + sum]);
			}
		}
		return new Surprises.Null(Double.parseDouble(cells[1]), degrees, sums[0], sums[1], sums[2]);
	}

	/** Keeps what was counted, and nothing of other versions. */
	void write(Surprises surprises, MetaGraph graph) throws IOException {
		WholeFile.write(path(), (out) -> {
			try (BufferedWriter writer = new BufferedWriter(
					new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
				writer.write(head(graph, surprises.permutations()) + "\n" + surprises.longest() + "\n");
				for (Map.Entry<String, Surprises.Null> counted : surprises.nulls().entrySet()) {
					write(writer, counted.getKey(), counted.getValue());
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

	private static void write(BufferedWriter writer, String pattern, Surprises.Null counted) throws IOException {
		StringBuilder line = new StringBuilder(pattern).append('\t').append(counted.scale());
		for (int i = 0; i < counted.groups().length; i++) {
			line.append('\t').append(counted.groups()[i]);
			for (double[] sums : Arrays.asList(counted.joined(), counted.sums(), counted.squares())) {
				line.append('\t').append(sums[i]);
			}
		}
		writer.write(line.append('\n').toString());
	}

}
