package lv.saiknes.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SheetLayout;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds what a draft proposes against what people read from the same lines: the measure
 * sheets of one source and the files of another are hidden, drafted from the text, and
 * compared item by item and relation by relation. Run with the sources at hand:
 * {@code DraftEvaluation odd}, {@code even} or {@code all}, and {@code misses} to list
 * what differs.
 */
public final class DraftEvaluation {

	private static final double SURE = 0.5;

	private static final Path SEED = Path.of("seed-data");

	private static final Path SHEETS = SEED.resolve("001-latgale-programme/measures");

	private static final Path COOPERATION = SEED.resolve("004-rezekne-cooperation");

	private final Ontology ontology = Ontology.load();

	private final Dataset dataset;

	private final SourceLibrary library;

	private final boolean misses;

	private final Map<String, Score> scores = new LinkedHashMap<>();

	private DraftEvaluation(boolean misses) {
		this.misses = misses;
		this.dataset = new SeedReader(this.ontology).read(SeedFiles.fromDirectory(SEED)).dataset().orElseThrow();
		this.library = SourceLibrary.open(Path.of(Objects.requireNonNull(System.getenv("SAIKNES_SOURCES_DIRECTORY"),
				"set SAIKNES_SOURCES_DIRECTORY to the folder with the source texts")));
	}

	/** Runs the evaluation. */
	public static void main(String[] args) {
		List<String> given = Arrays.asList(args);
		DraftEvaluation evaluation = new DraftEvaluation(given.contains("misses"));
		if (given.contains("document")) {
			evaluation.document(Path.of(args[1]),
					given.size() > 2 && !args[2].equals("misses") ? Integer.parseInt(args[2]) : 1);
			return;
		}
		evaluation.sheets(given.contains("odd") ? 0 : (given.contains("even") ? 1 : -1));
		if (!given.contains("odd") && !given.contains("even")) {
			evaluation.cooperation();
		}
		if (given.contains("004")) {
			evaluation.scores.clear();
			evaluation.cooperation();
		}
		evaluation.print();
	}

	private Drafter drafter(Collection<String> hidden) {
		Set<String> gone = new HashSet<>(hidden);
		List<Entity> entities = this.dataset.entities().stream().filter((one) -> !gone.contains(one.id())).toList();
		List<Relation> relations = this.dataset.relations()
			.stream()
			.filter((one) -> !gone.contains(one.from()) && !gone.contains(one.to()))
			.toList();
		return Drafter.of(this.ontology, new Dataset("", "", List.of(), List.of(), entities, relations), List.of());
	}

	/**
	 * Every third section of a document as a draft reads it, to be judged by a person.
	 */
	private void document(Path file, int every) {
		List<String> lines;
		try {
			lines = Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<Proposal> proposals = drafter(List.of()).draft(new Manuscript("900", "document", "document", lines, null));
		System.out.println((Object) proposals.stream()
			.collect(Collectors.groupingBy((Proposal one) -> one.ground() + " " + one.what().getClass().getSimpleName(),
					TreeMap::new, Collectors.counting())));
		List<Integer> headings = proposals.stream()
			.filter((one) -> one.ground() == Ground.HEADING && one.what() instanceof NewNode)
			.map((one) -> one.passages().getFirst().lines().first())
			.distinct()
			.sorted()
			.toList();
		for (Proposal one : proposals) {
			int line = one.passages().getFirst().lines().first();
			long section = headings.stream().filter((heading) -> heading <= line).count();
			if (section % every == 0) {
				System.out.printf("%d\t%s\t%.2f\t%s\t%s%n", section, one.passages(), one.confidence(), one.ground(),
						one.what());
			}
		}
	}

	private void sheets(int half) {
		List<Path> files;
		try (Stream<Path> all = Files.list(SHEETS)) {
			files = all.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Set<String> hidden = new HashSet<>();
		this.dataset.entities()
			.stream()
			.filter((one) -> one.isMeasure() || Set.of("Task", "Indicator", "Benefit", "Goal").contains(one.kind()))
			.forEach((one) -> hidden.add(one.id()));
		List<SeedFile> seed = SeedFiles.fromDirectory(SEED);
		SheetLayout layout = new SeedReader(this.ontology).layouts(seed).getFirst();
		List<Proposal> proposals = drafter(hidden)
			.draft(new Manuscript("001", "lpr-programme-2027", "001", this.library.linesOf("001"), layout));
		for (int i = 0; i < files.size(); i++) {
			if (half < 0 || i % 2 == half) {
				sheet(files.get(i), proposals, layout);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void sheet(Path file, List<Proposal> proposals, SheetLayout layout) {
		Map<String, Object> measure = (Map<String, Object>) load(file).get("measure");
		String id = (String) measure.get("id");
		String number = id.substring(layout.prefix().length());
		Map<String, Object> moved = (Map<String, Object>) measure.getOrDefault("sections", Map.of());
		compare("measures", Set.of(id),
				proposals.stream()
					.filter((one) -> one.what() instanceof NewNode node && node.id().equals(id))
					.map(Proposal::id)
					.collect(Collectors.toSet()));
		Set<String> items = new TreeSet<>();
		Map<String, Set<String>> ends = new TreeMap<>();
		Map<String, Set<String>> proposedEnds = new TreeMap<>();
		Set<String> proposed = new TreeSet<>();
		for (SheetLayout.Section section : layout.sections()) {
			String at = number + "/" + String.valueOf(moved.getOrDefault(section.key(), section.number()));
			Object content = measure.get(section.key());
			List<Map<String, Object>> entries = (content instanceof Map<?, ?> single)
					? List.of((Map<String, Object>) single)
					: ((content != null) ? (List<Map<String, Object>>) content : List.of());
			for (Map<String, Object> entry : entries) {
				items.add(at + ((entry.get("item") != null) ? "." + entry.get("item") : "") + " " + entry.get("lines"));
				if (section.ends() != null) {
					for (Object end : (List<Object>) entry.get(section.ends())) {
						String other = (end instanceof Map<?, ?> map) ? (String) map.get("id") : (String) end;
						ends.computeIfAbsent(what(section, other), (key) -> new TreeSet<>())
							.add(id + " " + section.relation() + " " + other);
					}
				}
			}
			proposals.stream()
				.flatMap((one) -> one.passages().stream())
				.filter((one) -> one.locator().equals(at) || one.locator().startsWith(at + "."))
				.forEach((one) -> proposed.add(one.locator() + " " + one.lines()));
			if (section.ends() != null) {
				proposals.stream()
					.filter((one) -> one.confidence() >= SURE && one.what() instanceof Link)
					.forEach((one) -> {
						Link link = (Link) one.what();
						String unit = section.inwards() ? link.to() : link.from();
						String other = section.inwards() ? link.from() : link.to();
						if (unit.equals(id) && link.kind().equals(section.relation())) {
							proposedEnds.computeIfAbsent(what(section, other), (key) -> new TreeSet<>())
								.add(id + " " + section.relation() + " " + other);
						}
					});
			}
		}
		compare("items", items, proposed);
		for (String what : List.of("named actors", "groups", "instruments", "places")) {
			compare(what, ends.getOrDefault(what, Set.of()), proposedEnds.getOrDefault(what, Set.of()));
		}
	}

	private String what(SheetLayout.Section section, String other) {
		if ("instruments".equals(section.ends())) {
			return "instruments";
		}
		boolean group = this.dataset.entities()
			.stream()
			.filter((one) -> one.id().equals(other))
			.anyMatch((one) -> one.kind().equals("ActorGroup"));
		return group ? "groups" : ("places".equals(section.ends()) ? "places" : "named actors");
	}

	@SuppressWarnings("unchecked")
	private void cooperation() {
		Set<String> hidden = new HashSet<>();
		Map<String, Map<String, Object>> partnerships = new TreeMap<>();
		Map<String, Set<String>> parties = new TreeMap<>();
		Set<String> covers = new TreeSet<>();
		Set<String> dates = new TreeSet<>();
		Set<String> members = new TreeSet<>();
		try (Stream<Path> files = Files.list(COOPERATION)) {
			for (Path file : files.sorted().toList()) {
				Map<String, Object> root = load(file);
				List<Map<String, Object>> relations = new ArrayList<>(
						(List<Map<String, Object>>) root.getOrDefault("relations", List.of()));
				for (Map<String, Object> node : (List<Map<String, Object>>) root.getOrDefault("nodes", List.of())) {
					hidden.add((String) node.get("id"));
					if (node.get("kind").equals("Partnership")) {
						partnerships.put((String) node.get("id"), node);
					}
					for (Map<String, Object> claim : (List<Map<String, Object>>) node.getOrDefault("claims",
							List.of())) {
						String value = String.valueOf(claim.get("value"));
						if (value.matches("\\d{4}(-\\d\\d){0,2}")) {
							dates.add(value + " " + lines(claim.get("cite")));
						}
					}
					((List<Map<String, Object>>) node.getOrDefault("relations", List.of())).forEach((one) -> {
						Map<String, Object> relation = new HashMap<>(one);
						relation.put("from", node.get("id"));
						relations.add(relation);
					});
				}
				for (Map<String, Object> relation : relations) {
					String kind = (String) relation.get("kind");
					boolean stated = !relation.containsKey("grade");
					if (kind.equals("PARTY_TO") && stated) {
						parties.computeIfAbsent((String) relation.get("to"), (key) -> new TreeSet<>())
							.add((String) relation.get("from"));
					}
					if (kind.equals("COVERS") && stated) {
						covers.add(relation.get("from") + " " + relation.get("to"));
					}
					if (kind.equals("MEMBER_OF") && stated) {
						members.add(relation.get("from") + " " + relation.get("to"));
					}
					for (String key : List.of("validFrom", "validTo")) {
						if (relation.containsKey(key)) {
							dates.add(relation.get(key) + " " + lines(relation.get("cite")));
						}
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<Proposal> proposals = drafter(hidden)
			.draft(new Manuscript("004", "rezekne-cooperation", "004", this.library.linesOf("004"), null))
			.stream()
			.filter((one) -> one.confidence() >= SURE)
			.toList();
		Map<String, Set<String>> drafted = new TreeMap<>();
		Map<String, Set<Integer>> draftedLines = new TreeMap<>();
		Set<String> draftedMembers = new TreeSet<>();
		Set<String> draftedDates = new TreeSet<>();
		proposals.forEach((one) -> {
			if (one.what() instanceof Link link && link.kind().equals("PARTY_TO")) {
				drafted.computeIfAbsent(link.to(), (key) -> new TreeSet<>()).add(link.from());
			}
			if (one.what() instanceof NewNode node && node.kind().equals("Partnership")) {
				one.passages().forEach((p) -> {
					for (int line = p.lines().first(); line <= p.lines().last(); line++) {
						draftedLines.computeIfAbsent(node.id(), (key) -> new TreeSet<>()).add(line);
					}
				});
			}
			if (one.what() instanceof Link link && link.kind().equals("MEMBER_OF")) {
				draftedMembers.add(link.from() + " " + link.to());
			}
			if (one.what() instanceof Property property
					&& property.property().matches("date|period|signed|validFrom|prolonged")) {
				one.passages().forEach((p) -> Arrays.stream(property.value().split("/")).forEach((value) -> {
					// A recorded date that cites several passages is found in any of
					// them.
					List<String> same = dates.stream().filter((date) -> isFound(date, value, p.lines())).toList();
					draftedDates.addAll(same.isEmpty() ? List.of(value + " " + p.lines()) : same);
				}));
			}
		});
		// A drafted partnership is the recorded one that shares most parties and cites
		// its line.
		Map<String, String> pairs = new TreeMap<>();
		Set<String> taken = new HashSet<>();
		Map<String, Set<Integer>> recordedLines = new TreeMap<>();
		partnerships.forEach((id, node) -> {
			Set<Integer> lines = recordedLines.computeIfAbsent(id, (key) -> new TreeSet<>());
			((List<Map<String, Object>>) node.getOrDefault("claims", List.of()))
				.forEach((claim) -> lines(claim.get("cite")).forEach((line) -> lines.add(Integer.valueOf(line))));
			((List<Map<String, Object>>) node.getOrDefault("relations", List.of()))
				.forEach((one) -> lines(one.get("cite")).forEach((line) -> lines.add(Integer.valueOf(line))));
		});
		drafted.forEach((id, actors) -> partnerships.keySet()
			.stream()
			.filter((other) -> !taken.contains(other))
			.filter((other) -> recordedLines.get(other)
				.stream()
				.anyMatch(draftedLines.getOrDefault(id, Set.of())::contains))
			.max((a, b) -> Long.compare(shared(actors, parties.getOrDefault(a, Set.of())),
					shared(actors, parties.getOrDefault(b, Set.of()))))
			.filter((best) -> shared(actors, parties.getOrDefault(best, Set.of())) >= 2)
			.ifPresent((best) -> {
				pairs.put(id, best);
				taken.add(best);
			}));
		compare("twinnings", partnerships.keySet(),
				drafted.keySet().stream().map((id) -> pairs.getOrDefault(id, id)).collect(Collectors.toSet()));
		Set<String> wanted = new TreeSet<>();
		parties.forEach((id, actors) -> actors.forEach((actor) -> wanted.add(id + " " + actor)));
		Set<String> given = new TreeSet<>();
		drafted.forEach((id, actors) -> actors.forEach((actor) -> given.add(pairs.getOrDefault(id, id) + " " + actor)));
		compare("parties of twinnings", wanted, given);
		Set<String> givenCovers = new TreeSet<>();
		proposals.forEach((one) -> {
			if (one.what() instanceof Link link && link.kind().equals("COVERS")) {
				givenCovers.add(pairs.getOrDefault(link.from(), link.from()) + " " + link.to());
			}
		});
		compare("areas of twinnings", covers, givenCovers);
		compare("memberships", members, draftedMembers);
		compare("dates", dates, draftedDates);
	}

	private static boolean isFound(String date, String value, Lines lines) {
		return date.startsWith(value + " ")
				&& Arrays.stream(date.substring(date.indexOf('[') + 1, date.length() - 1).split(", "))
					.mapToInt(Integer::parseInt)
					.anyMatch((line) -> lines.first() <= line && line <= lines.last());
	}

	private static long shared(Set<String> one, Set<String> other) {
		return one.stream().filter(other::contains).count();
	}

	private static List<String> lines(Object cite) {
		List<String> lines = new ArrayList<>();
		for (Object one : (cite instanceof List<?> list) ? list : List.of(cite)) {
			String text = String.valueOf(one).split(" @ ")[0];
			String[] ends = text.substring(text.indexOf(':') + 1).split("-");
			for (int line = Integer.parseInt(ends[0]); line <= Integer.parseInt(ends[ends.length - 1]); line++) {
				lines.add(String.valueOf(line));
			}
		}
		return lines;
	}

	private static Map<String, Object> load(Path file) {
		try {
			return new Yaml().load(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void compare(String what, Collection<String> wanted, Collection<String> given) {
		Score score = this.scores.computeIfAbsent(what, (key) -> new Score());
		for (String one : wanted) {
			boolean found = given.contains(one);
			score.wanted++;
			score.found += found ? 1 : 0;
			if (!found && this.misses) {
				System.out.println("- " + what + ": " + one);
			}
		}
		for (String one : given) {
			score.given++;
			if (!wanted.contains(one) && this.misses) {
				System.out.println("+ " + what + ": " + one);
			}
		}
	}

	private void print() {
		System.out.println("| what | recorded | proposed | right | recall | precision |");
		System.out.println("|---|---|---|---|---|---|");
		this.scores.forEach((what, score) -> System.out.printf("| %s | %d | %d | %d | %.1f | %.1f |%n", what,
				score.wanted, score.given, score.found, 100.0 * score.found / Math.max(1, score.wanted),
				100.0 * score.found / Math.max(1, score.given)));
	}

	private static final class Score {

		private int wanted;

		private int given;

		private int found;

	}

}
