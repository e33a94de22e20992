package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.CoverageReport.UncitedLines;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.evidence.PassageHash;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source.Coverage;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.rules.DerivationRules;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;

/**
 * Reads seed data and checks all of it. One reader serves the command line, the tests and
 * the loading of the store. Instances keep no state and may be used by several threads.
 */
public final class SeedReader {

	private static final String LOCK = "seed-data/" + CitationLock.FILE;

	private static final String COVERAGE_LOCK = "seed-data/" + CoverageReport.FILE;

	/** What the other files refer to. */
	private static final Set<String> READ_FIRST = Set.of(SourceFile.PATH, ReasonFile.PATH);

	private static final int VERSION_LENGTH = 16;

	private final Ontology ontology;

	/** A reader that checks against this ontology. */
	public SeedReader(Ontology ontology) {
		this.ontology = ontology;
	}

	/**
	 * Reads these files.
	 * @return the dataset with everything that follows by rule, or else all findings
	 */
	public SeedResult read(List<SeedFile> files) {
		Findings findings = new Findings();
		SeedGraph graph = graph(files, findings);
		Map<String, String> hashes = hashes(files, findings);
		CrossChecks checks = new CrossChecks(this.ontology, graph, findings);
		checks.run();
		checks.hashes(hashes);
		UncitedFile.check(graph, findings);
		ItemCounts.check(files, graph, findings);
		Map<String, Coverage> coverage = coverage(files, findings);
		List<Finding> found = findings.sorted();
		return found.isEmpty() ? new SeedResult(Optional.of(dataset(graph, hashes, coverage)), found)
				: new SeedResult(Optional.empty(), found);
	}

	/**
	 * The passages that these files cite, without hashes, sorted by id; for making the
	 * lock file. Faults in the files are left to {@link #read}.
	 */
	public Collection<Citation> citations(List<SeedFile> files) {
		SeedGraph graph = graph(files, new Findings());
		TreeMap<String, Citation> citations = new TreeMap<>();
		graph.citations.values().forEach((c) -> citations.put(c.value().id(), c.value()));
		return citations.values();
	}

	/** The lines that these files mark as needing no fact. */
	public List<UncitedLines> uncitedLines(List<SeedFile> files) {
		return graph(files, new Findings()).uncited.stream()
			.map(Placed::value)
			.map((u) -> new UncitedLines(u.source(), u.firstLine(), u.lastLine()))
			.toList();
	}

	private SeedGraph graph(List<SeedFile> files, Findings findings) {
		SeedGraph graph = new SeedGraph(findings);
		ReasonFile reasons = new ReasonFile(findings);
		NodeFile nodes = new NodeFile(this.ontology, graph, findings, reasons);
		MeasureSheet sheets = new MeasureSheet(this.ontology, graph, findings, nodes, reasons);
		SourceFile sources = new SourceFile(graph, findings);
		if (files.stream().noneMatch((f) -> f.path().equals(SourceFile.PATH))) {
			findings.add(new Place(SourceFile.PATH, 1), "MISSING_FILE", "there is no `sources.yaml`",
					"Describe the sources there.");
		}
		files.stream()
			.filter((f) -> f.path().endsWith(".yaml"))
			.sorted(Comparator.comparing((SeedFile f) -> !READ_FIRST.contains(f.path())).thenComparing(SeedFile::path))
			.forEach((file) -> YamlMap.parse(file, findings).ifPresent((root) -> {
				if (file.path().equals(SourceFile.PATH)) {
					sources.read(root);
				}
				else if (file.path().equals(ReasonFile.PATH)) {
					reasons.read(root);
				}
				else if (root.has("measure")) {
					sheets.read(root);
				}
				else if (root.has("uncited")) {
					new UncitedFile(graph, findings).read(root);
				}
				else {
					nodes.read(root);
				}
			}));
		reasons.check();
		return graph;
	}

	private static Map<String, String> hashes(List<SeedFile> files, Findings findings) {
		Optional<SeedFile> lock = files.stream().filter((f) -> f.path().equals(LOCK)).findFirst();
		try {
			return lock.map((f) -> CitationLock.parse(f.content())).orElse(Map.of());
		}
		catch (IllegalArgumentException ex) {
			findings.add(new Place(LOCK, 1), "BAD_LOCK", ex.getMessage(),
					"Run `cite --lock` with the sources at hand.");
			return Map.of();
		}
	}

	private static Map<String, Coverage> coverage(List<SeedFile> files, Findings findings) {
		Optional<SeedFile> lock = files.stream().filter((f) -> f.path().equals(COVERAGE_LOCK)).findFirst();
		try {
			return lock.map((f) -> CoverageReport.parse(f.content())).orElse(Map.of());
		}
		catch (IllegalArgumentException ex) {
			findings.add(new Place(COVERAGE_LOCK, 1), "BAD_LOCK", ex.getMessage(),
					"Run `cite --lock` with the sources at hand.");
			return Map.of();
		}
	}

	private Dataset dataset(SeedGraph graph, Map<String, String> hashes, Map<String, Coverage> coverage) {
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
			.map((c) -> new Citation(c.id(), c.source(), c.locator(), c.firstLine(), c.lastLine(), hashes.get(c.id())))
			.sorted(Comparator.comparing(Citation::id))
			.toList();
		List<Source> sources = graph.sources.values()
			.stream()
			.map(Placed::value)
			.map((s) -> new Source(s.id(), s.title(), s.publisher(), s.date(), s.url(), s.personalSpans(),
					coverage.get(s.id())))
			.sorted(Comparator.comparing(Source::id))
			.toList();
		String date = sources.stream().map(Source::date).max(Comparator.naturalOrder()).orElse("");
		Dataset unversioned = new Dataset("", date, sources, citations, entities, relations);
		String version = PassageHash.sha256(sources + GraphJson.toString(unversioned)).substring(0, VERSION_LENGTH);
		return new Dataset(version, date, sources, citations, entities, relations);
	}

}
