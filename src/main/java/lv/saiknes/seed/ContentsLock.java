package lv.saiknes.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Source.Coverage;
import lv.saiknes.model.Text;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * The generated file {@code contents.lock} of a folder of seed data: how much each file
 * held, and which ids there were under which names, when it was last looked at. By it,
 * what goes missing unawares is told; what is new needs no entry. A folder without the
 * file is not held against anything.
 */
final class ContentsLock {

	/** Name of the file within the seed data. */
	static final String FILE = "contents.lock";

	/** Codes of what a person may accept. */
	static final Set<String> LOSSES = Set.of("LOST_FILE", "LOST_FACTS", "LOST_ID", "SWAPPED_ID");

	private static final String REMEDY = "Put it back, or, where it is meant, run `validate --accept`.";

	private final SeedGraph graph;

	private final Findings findings;

	private ContentsLock(SeedGraph graph, Findings findings) {
		this.graph = graph;
		this.findings = findings;
	}

	/** Holds the folders that have the file against it. */
	static void check(List<SeedFile> files, SeedGraph graph, Map<String, Placed<Coverage>> coverage,
			Findings findings) {
		for (SeedFile file : files) {
			if (file.name().equals(FILE)) {
				ContentsLock lock = new ContentsLock(graph, findings);
				lock.check(file, files);
				lock.checkCoverage(file, coverage);
			}
		}
	}

	private void check(SeedFile lock, List<SeedFile> files) {
		Map<String, Counts> present = counts(lock.folder(), files, this.graph);
		Map<String, String> recorded = new TreeMap<>();
		Map<String, Integer> lines = new HashMap<>();
		int line = 0;
		for (String text : lock.content().lines().toList()) {
			line++;
			String[] parts = text.split(" ", -1);
			Place place = new Place(lock.path(), line);
			if (text.matches("file \\S+( \\d{1,9}){4}")) {
				compare(place, parts[1], Counts.of(parts), present.get(parts[1]));
			}
			else if (text.matches("id \\S+ [0-9a-f]{12}")) {
				recorded.put(parts[1], parts[2]);
				lines.put(parts[1], line);
			}
			else if (!text.isBlank() && !text.startsWith("#")) {
				this.findings.add(place, "BAD_LOCK", "`" + text + "` is neither a file with four counts nor an id",
						"Run `validate --accept`.");
			}
		}
		if (recorded.isEmpty()) {
			this.findings.add(new Place(lock.path(), 1), "BAD_LOCK", "the file records no id",
					"Run `validate --accept`.");
		}
		checkIds(lock, recorded, lines);
	}

	private void compare(Place place, String file, Counts recorded, @Nullable Counts present) {
		if (present == null) {
			this.findings.add(place, "LOST_FILE", "`" + file + "` is gone, which held " + recorded, REMEDY);
		}
		else if (recorded.exceeds(present)) {
			this.findings.add(place, "LOST_FACTS", "`" + file + "` held " + recorded + ", now " + present, REMEDY);
		}
	}

	private void checkIds(SeedFile lock, Map<String, String> recorded, Map<String, Integer> lines) {
		Map<String, String> owners = new HashMap<>();
		recorded.forEach((id, name) -> owners.putIfAbsent(name, id));
		recorded.forEach((id, name) -> {
			Place place = new Place(lock.path(), Objects.requireNonNull(lines.get(id)));
			Placed<Entity> entity = this.graph.entities.get(id);
			if (entity == null) {
				this.findings.add(place, "LOST_ID",
						"there is no `" + id + "` any more" + Nearest.hint(id, this.graph.entities.keySet()),
						"Ids are cited elsewhere, so they stay. " + REMEDY);
				return;
			}
			String now = hash(entity.value().name());
			String other = owners.get(now);
			if (!now.equals(name) && other != null && !other.equals(id) && this.graph.entities.containsKey(other)
					&& !hash(Objects.requireNonNull(this.graph.entities.get(other)).value().name()).equals(now)) {
				this.findings.add(entity.place(), "SWAPPED_ID", "`" + id + "` has the name that `" + other + "` had",
						REMEDY);
			}
		});
	}

	/** Whether one of these nodes has the name under which the file has another. */
	static boolean mayBeSwapped(SeedFile lock, List<Entity> nodes) {
		Map<String, String> names = new HashMap<>();
		nodes.forEach((node) -> names.put(hash(node.name()), node.id()));
		return lock.content()
			.lines()
			.filter((line) -> line.startsWith("id "))
			.map((line) -> line.split(" "))
			.anyMatch((parts) -> parts.length == 3 && names.containsKey(parts[2])
					&& !parts[1].equals(names.get(parts[2])));
	}

	/** A source that is cited has its lines counted. */
	private void checkCoverage(SeedFile lock, Map<String, Placed<Coverage>> coverage) {
		String path = lock.folder() + "/" + CoverageReport.FILE;
		TreeSet<String> cited = new TreeSet<>();
		this.graph.citations.values()
			.stream()
			.filter((citation) -> citation.place().file().startsWith(lock.folder() + "/"))
			.forEach((citation) -> cited.add(citation.value().source()));
		cited.removeAll(coverage.keySet());
		cited.forEach((source) -> this.findings.add(new Place(path, 1), "MISSING_COVERAGE",
				"the lines of source `" + source + "` are not counted", "Run `cite --lock` with the sources at hand."));
	}

	/** The text of the file for a folder. */
	static String write(String folder, List<SeedFile> files, SeedGraph graph) {
		StringBuilder text = new StringBuilder("""
				# Generated by `validate --accept` and `cite --lock`; never edited by hand.
				# file: nodes, relations, claims, marks of uncited lines
				""");
		counts(folder, files, graph).forEach((name, counts) -> text.append("file %s %d %d %d %d\n".formatted(name,
				counts.nodes(), counts.relations(), counts.claims(), counts.marks())));
		text.append("# id: begin of the hash of its name\n");
		graph.entities.values()
			.stream()
			.filter((entity) -> entity.place().file().startsWith(folder + "/"))
			.map(Placed::value)
			.sorted((a, b) -> a.id().compareTo(b.id()))
			.forEach((entity) -> text.append("id %s %s\n".formatted(entity.id(), hash(entity.name()))));
		return text.toString();
	}

	private static String hash(Text name) {
		return Sha256.hex(name.lv() + "\n" + name.en()).substring(0, 12);
	}

	private static Map<String, Counts> counts(String folder, List<SeedFile> files, SeedGraph graph) {
		Map<String, Counts> counts = new TreeMap<>();
		files.stream()
			.filter((file) -> file.folder().equals(folder) && !file.name().equals(FILE))
			.forEach((file) -> counts.put(file.name(), Counts.NONE));
		graph.entities.values()
			.forEach((entity) -> add(counts, folder, entity.place(),
					new Counts(1, 0, entity.value().claims().size(), 0)));
		graph.relations.values().forEach((relation) -> add(counts, folder, relation.place(), new Counts(0, 1, 0, 0)));
		graph.uncited.forEach((mark) -> add(counts, folder, mark.place(), new Counts(0, 0, 0, 1)));
		return counts;
	}

	private static void add(Map<String, Counts> counts, String folder, Place place, Counts more) {
		if (place.file().startsWith(folder + "/")) {
			counts.computeIfPresent(place.file().substring(folder.length() + 1), (name, known) -> known.plus(more));
		}
	}

	/**
	 * What a file holds.
	 *
	 * @param nodes nodes
	 * @param relations relations
	 * @param claims claims
	 * @param marks marks of lines that need no fact
	 */
	private record Counts(int nodes, int relations, int claims, int marks) {

		static final Counts NONE = new Counts(0, 0, 0, 0);

		static Counts of(String[] parts) {
			return new Counts(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4]),
					Integer.parseInt(parts[5]));
		}

		Counts plus(Counts more) {
			return new Counts(this.nodes + more.nodes, this.relations + more.relations, this.claims + more.claims,
					this.marks + more.marks);
		}

		boolean exceeds(Counts other) {
			return this.nodes > other.nodes || this.relations > other.relations || this.claims > other.claims
					|| this.marks > other.marks;
		}

		@Override
		public String toString() {
			return "%,d nodes, %,d relations, %,d claims and %,d marks".formatted(this.nodes, this.relations,
					this.claims, this.marks);
		}

	}

}
