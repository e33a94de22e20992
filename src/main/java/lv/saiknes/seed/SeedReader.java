package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.CoverageReport.UncitedLines;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.model.Citation;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source.Coverage;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.rules.DerivationRules;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Reads seed data and checks all of it. One reader serves the command line, the tests and
 * the loading of the store. Instances keep no state and may be used by several threads.
 */
public final class SeedReader {

	/** Name of the generated file that says what a folder of seed data holds. */
	public static final String CONTENTS = ContentsLock.FILE;

	private final Ontology ontology;

	/** A reader that checks against this ontology. */
	public SeedReader(Ontology ontology) {
		this.ontology = ontology;
	}

	/**
	 * Reads these files.
	 * @return the dataset with everything that follows by rule, or else all findings
	 */
	public SeedResult read(List<SeedFile> given) {
		return check(given).result();
	}

	/** Reads these files and tells what of it is to be kept for {@link #readAlone}. */
	public SeedReading readKeeping(List<SeedFile> given) {
		Checked checked = check(given);
		return new SeedReading(checked.result(),
				checked.result().dataset().map((dataset) -> Objects.requireNonNull(checked.sum())),
				checked.result().dataset().map((dataset) -> checked.contents().facts()).orElse(Map.of()));
	}

	/**
	 * Reads one file of nodes among others that were read before, and are as they were.
	 * @param shared those of the others that {@link SeedReading#SHARED} marks
	 * @return what it holds; empty where it is no file of nodes
	 */
	public Optional<SeedFileReading> readAlone(List<SeedFile> shared, SeedFile file) {
		Findings findings = new Findings();
		SeedGraph graph = new SeedGraph(findings);
		ReasonFile reasons = new ReasonFile(findings);
		sound(shared, findings).forEach((one) -> YamlMap.parse(one, findings).ifPresent((root) -> {
			switch (Part.of(root)) {
				case SOURCES -> new SourceFile(graph, findings).read(root);
				case REASONS -> reasons.read(root);
				default -> throw new IllegalArgumentException(one.path() + " says nothing that others refer to");
			}
		}));
		Optional<YamlMap> root = sound(List.of(file), findings).stream()
			.findFirst()
			.flatMap((one) -> YamlMap.parse(one, findings))
			.filter((map) -> !isDraft(map, findings));
		if (root.isPresent() && Part.of(root.get()) != Part.NODES) {
			return Optional.empty();
		}
		root.ifPresent((map) -> new NodeFile(this.ontology, graph, findings, reasons).read(map));
		return Optional.of(new SeedFileReading(findings.sorted(), graph.entityList(),
				Objects.requireNonNull(SeedFacts.of(graph, List.of(file.path())).get(file.path()))));
	}

	/** Reads these files and remembers what they hold, for the lock file. */
	Checked check(List<SeedFile> given) {
		Findings findings = new Findings();
		List<SeedFile> files = sound(given, findings);
		Contents contents = contents(files, findings);
		SeedGraph graph = contents.graph();
		Map<String, Placed<String>> hashes = hashes(files, findings);
		Map<String, Placed<Coverage>> coverage = coverage(files, findings);
		CrossChecks checks = new CrossChecks(this.ontology, graph, findings);
		checks.run();
		checks.hashes(hashes);
		UncitedFile.check(graph, findings);
		ItemCounts.check(files, contents.layouts(), graph, findings);
		ContentsLock.check(files, graph, coverage, findings);
		contents.house().check(contents.stories().stories());
		Optional<Manifest> manifest = contents.house().manifest(contents.stories().stories());
		if (manifest.isEmpty() || !findings.sorted().isEmpty()) {
			return new Checked(new SeedResult(Optional.empty(), findings.sorted()), files, contents, null);
		}
		Summed summed = dataset(graph, hashes, coverage, manifest.get(), date(files, graph, contents.house()));
		contents.stories().check(summed.dataset());
		List<Finding> found = findings.sorted();
		return new Checked(new SeedResult(found.isEmpty() ? Optional.of(summed.dataset()) : Optional.empty(), found),
				files, contents, summed.sum());
	}

	/**
	 * The passages that these files cite, without hashes, sorted by id; for making the
	 * lock file. Faults in the files are left to {@link #read}.
	 */
	public Collection<Citation> citations(List<SeedFile> files) {
		return citations(files, (place) -> true);
	}

	/** Those that a folder of these files cites before any other does. */
	public Collection<Citation> citations(List<SeedFile> files, String folder) {
		return citations(files, (place) -> place.file().startsWith(folder + "/"));
	}

	private Collection<Citation> citations(List<SeedFile> files, Predicate<Place> wanted) {
		TreeMap<String, Citation> citations = new TreeMap<>();
		contents(files, new Findings()).graph().citations.values()
			.stream()
			.filter((c) -> wanted.test(c.place()))
			.forEach((c) -> citations.put(c.value().id(), c.value()));
		return citations.values();
	}

	/** The lines that these files mark as needing no fact. */
	public List<UncitedLines> uncitedLines(List<SeedFile> files) {
		return contents(files, new Findings()).graph().uncited.stream()
			.map(Placed::value)
			.map((u) -> new UncitedLines(u.source(), u.firstLine(), u.lastLine()))
			.toList();
	}

	/**
	 * The text of the file {@code contents.lock} for a folder: what these files hold of
	 * it.
	 */
	public String contents(List<SeedFile> files, String folder) {
		return ContentsLock.write(folder, files, contents(files, new Findings()).graph());
	}

	/** Whether a finding says that something is gone which may have been meant to go. */
	public static boolean isLoss(Finding finding) {
		return ContentsLock.LOSSES.contains(finding.code()) || (finding.file().endsWith("/" + CONTENTS));
	}

	/** Those whose text could be read. */
	private static List<SeedFile> sound(List<SeedFile> files, Findings findings) {
		files.stream().map(SeedFile::fault).filter(Objects::nonNull).forEach(findings::add);
		return files.stream().filter((file) -> file.fault() == null).toList();
	}

	/** How the sheets among these files are laid out. */
	public List<SheetLayout> layouts(List<SeedFile> files) {
		return contents(files, new Findings()).layouts();
	}

	/**
	 * Folders in the order in which they are given, the files of each by path: what they
	 * say does not depend on how they were listed, but for who comes first.
	 */
	private Contents contents(List<SeedFile> files, Findings findings) {
		SeedGraph graph = new SeedGraph(findings);
		List<String> folders = files.stream().map(SeedFile::folder).distinct().toList();
		Map<Part, List<YamlMap>> parts = new EnumMap<>(Part.class);
		files.stream()
			.filter((file) -> file.name().endsWith(".yaml"))
			.sorted(Comparator.comparing((SeedFile file) -> folders.indexOf(file.folder()))
				.thenComparing(SeedFile::name))
			.forEach((file) -> YamlMap.parse(file, findings)
				.filter((root) -> !isDraft(root, findings))
				.ifPresent((root) -> parts.computeIfAbsent(Part.of(root), (part) -> new ArrayList<>()).add(root)));
		for (Part needed : List.of(Part.DATASET, Part.SOURCES)) {
			String name = needed.key + ".yaml";
			if (!parts.containsKey(needed) && files.stream().noneMatch((file) -> file.name().equals(name))) {
				findings.add(new Place((folders.isEmpty() ? "" : folders.getFirst() + "/") + name, 1), "MISSING_FILE",
						"there is no `" + name + "`", "Write it; seed-data/README.md tells what belongs there.");
			}
		}
		SheetLayout.Reader layoutReader = new SheetLayout.Reader(this.ontology, findings);
		ReasonFile reasons = new ReasonFile(findings);
		List<SheetLayout> layouts = new ArrayList<>();
		NodeFile nodes = new NodeFile(this.ontology, graph, findings, reasons);
		MeasureSheet sheets = new MeasureSheet(this.ontology, graph, findings, nodes, reasons, layouts);
		DatasetFile house = new DatasetFile(this.ontology, graph, findings);
		StoryFile stories = new StoryFile(findings);
		// What the others refer to comes first.
		parts.forEach((part, roots) -> roots.forEach((root) -> {
			switch (part) {
				case DATASET -> house.read(root);
				case SOURCES -> new SourceFile(graph, findings).read(root);
				case REASONS -> reasons.read(root);
				case LAYOUT -> layoutReader.read(root).ifPresent(layouts::add);
				case STEPS -> stories.read(root);
				case MEASURE -> sheets.read(root);
				case UNCITED -> new UncitedFile(graph, findings).read(root);
				case NODES -> nodes.read(root);
				case NAMES -> new NamesFile(graph, findings).read(root);
			}
		}));
		reasons.check();
		Map<Part, List<String>> paths = new EnumMap<>(Part.class);
		parts.forEach((part, roots) -> paths.put(part, roots.stream().map((root) -> root.place().file()).toList()));
		return new Contents(graph, layouts, house, stories, paths);
	}

	/** A draft that lies among the facts is none of them. */
	private static boolean isDraft(YamlMap root, Findings findings) {
		boolean draft = root.has("proposals") || root.has("status");
		if (draft) {
			findings.add(root.placeOf("status"), "DRAFT", "the file is a draft: its proposals are no facts",
					"Move it to drafts/, and accept what is so with `saiknes draft`.");
		}
		return draft;
	}

	private static Map<String, Placed<String>> hashes(List<SeedFile> files, Findings findings) {
		return locked(files, CitationLock.FILE, CitationLock::parse, findings);
	}

	private static Map<String, Placed<Coverage>> coverage(List<SeedFile> files, Findings findings) {
		return locked(files, CoverageReport.FILE, CoverageReport::parse, findings);
	}

	private static <T> Map<String, Placed<T>> locked(List<SeedFile> files, String name,
			Function<String, Map<String, T>> parser, Findings findings) {
		Map<String, Placed<T>> all = new TreeMap<>();
		files.stream().filter((file) -> file.name().equals(name)).forEach((file) -> {
			try {
				parser.apply(file.content())
					.forEach((id, value) -> all.put(id, new Placed<>(value, new Place(file.path(), 1))));
			}
			catch (IllegalArgumentException ex) {
				findings.add(new Place(file.path(), 1), "BAD_LOCK", String.valueOf(ex.getMessage()),
						"Run `cite --lock` with the sources at hand.");
			}
		});
		return all;
	}

	/**
	 * The date from which the house looks back: what its first collection says, else the
	 * latest date of the sources that stand there. What another collection brings moves
	 * it no more than a book that is put on the shelf.
	 */
	private static String date(List<SeedFile> files, SeedGraph graph, DatasetFile house) {
		String first = files.getFirst().folder() + "/";
		Comparator<String> order = Comparator.naturalOrder();
		return house.date()
			.or(() -> graph.sources.values()
				.stream()
				.filter((source) -> source.place().file().startsWith(first))
				.map((source) -> source.value().date())
				.max(order))
			.or(() -> graph.sources.values().stream().map((source) -> source.value().date()).max(order))
			.orElse("");
	}

	private Summed dataset(SeedGraph graph, Map<String, Placed<String>> hashes, Map<String, Placed<Coverage>> coverage,
			Manifest manifest, String date) {
		List<Entity> entities = graph.entityList()
			.stream()
			.map(DerivationRules::withDerivedClaims)
			.sorted(Comparator.comparing(Entity::id))
			.toList();
		List<Relation> relations = new ArrayList<>(graph.relationList());
		relations.addAll(DerivationRules.relationsFrom(entities,
				(entity) -> this.ontology.getKind(entity.kind()).is(Trait.GROUP), graph.relationList()));
		relations.sort(Comparator.comparing(Relation::id));
		List<Citation> citations = graph.citations.values()
			.stream()
			.map(Placed::value)
			.map((c) -> new Citation(c.id(), c.source(), c.locator(), c.firstLine(), c.lastLine(),
					Objects.requireNonNull(hashes.get(c.id()), c::id).value()))
			.sorted(Comparator.comparing(Citation::id))
			.toList();
		List<Source> sources = graph.sources.values()
			.stream()
			.map(Placed::value)
			.map((s) -> new Source(s.id(), s.title(), s.publisher(), s.date(), s.url(), s.personalSpans(),
					Optional.ofNullable(coverage.get(s.id())).map(Placed::value).orElse(null), s.exhaustive(),
					s.pages(), marked(graph, s.id()), s.table()))
			.sorted(Comparator.comparing(Source::id))
			.toList();
		ContentSum sum = ContentSum.of(date, sources, manifest, citations, entities, relations);
		return new Summed(sum, new Dataset(sum.version(), date, sources, citations, entities, relations, manifest));
	}

	private static List<Source.Marked> marked(SeedGraph graph, String source) {
		return graph.uncited.stream()
			.map(Placed::value)
			.filter((lines) -> lines.source().equals(source))
			.map((lines) -> new Source.Marked(lines.firstLine(), lines.lastLine(), lines.reason()))
			.sorted(Comparator.comparing(Source.Marked::firstLine).thenComparing(Source.Marked::lastLine))
			.toList();
	}

	/** What a file of seed data holds, in the order of reading; its key tells which. */
	enum Part {

		DATASET("dataset"), SOURCES("sources"), REASONS("reasons"), LAYOUT("layout"), MEASURE("measure"),
		UNCITED("uncited"), STEPS("steps"), NODES("nodes"), NAMES("names");

		final String key;

		Part(String key) {
			this.key = key;
		}

		static Part of(YamlMap root) {
			return Arrays.stream(values()).filter((part) -> root.has(part.key)).findFirst().orElse(NODES);
		}

	}

	/**
	 * What reading gave, and what was read.
	 *
	 * @param result the dataset or the findings
	 * @param files the files that could be read
	 * @param contents what they hold
	 * @param sum the sum over the dataset, null where there is none
	 */
	record Checked(SeedResult result, List<SeedFile> files, Contents contents, @Nullable ContentSum sum) {

		/** The text of {@code contents.lock} for a folder. */
		String contents(String folder) {
			return ContentsLock.write(folder, this.files, this.contents.graph());
		}

	}

	private record Summed(ContentSum sum, Dataset dataset) {
	}

	/**
	 * What the files hold.
	 *
	 * @param graph sources, nodes, relations, marks
	 * @param layouts how the measures are laid out
	 * @param house what the house says of the data
	 * @param stories the guided tours
	 * @param paths which files are which part
	 */
	record Contents(SeedGraph graph, List<SheetLayout> layouts, DatasetFile house, StoryFile stories,
			Map<Part, List<String>> paths) {

		/** What is kept of the files: {@link SeedReading#facts}. */
		Map<String, String> facts() {
			Map<String, String> facts = SeedFacts.of(this.graph, this.paths.getOrDefault(Part.NODES, List.of()));
			for (Part part : List.of(Part.SOURCES, Part.REASONS)) {
				this.paths.getOrDefault(part, List.of()).forEach((path) -> facts.put(path, SeedReading.SHARED));
			}
			return facts;
		}

	}

}
