package lv.saiknes.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link MadeUpData} as a folder of seed data of which some files are edited. For one
 * thread.
 */
public final class MadeUpFolder {

	/** So many files can be edited, where there are enough. */
	public static final int EDITED = 6;

	private static final int NODES_OF_A_FILE = 200;

	private static final int FIRST_PLACE = 17;

	private static final int LONGEST_NAME = 160;

	private static final int LAST_LINE = 9_999_999;

	private static final int LEAST_OF_AN_EDITED_FILE = 25;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path folder;

	private final List<List<Entity>> edited = new ArrayList<>();

	private final Map<String, String> reasons = new TreeMap<>();

	private final Set<String> cited = new HashSet<>();

	private final Map<Integer, List<Integer>> byStart = new HashMap<>();

	private final Map<String, List<Map<String, Object>>> relationsOfEdited = new TreeMap<>();

	private final Dataset made;

	private MadeUpFolder(Path folder, Dataset made) {
		this.folder = folder;
		this.made = made;
		for (int i = 0; i < made.relations().size(); i++) {
			this.byStart.computeIfAbsent(made.relations().from(i), (from) -> new ArrayList<>()).add(i);
		}
	}

	/**
	 * Writes it; where the folder is there already, only the files that will be edited.
	 * @param alone whether the files that will be edited are read alone only, so that
	 * nodes are left out of them that no file may hold
	 */
	public static MadeUpFolder write(Path folder, Dataset made, boolean alone) throws IOException {
		MadeUpFolder written = new MadeUpFolder(folder, made);
		written.write(alone);
		written.byStart.clear();
		return written;
	}

	/** The files that are edited. */
	public List<Path> edited() {
		return this.edited.stream().map(this::file).toList();
	}

	/**
	 * Edits a node in one of these files.
	 * @param which the how manieth edit this is; it takes another node each time
	 * @param name whether its name is edited, otherwise its summary
	 * @return its id
	 */
	public String edit(int which, boolean name) throws IOException {
		int file = which % this.edited.size();
		List<Entity> some = new ArrayList<>(this.edited.get(file));
		int place = FIRST_PLACE + which;
		Entity old = some.get(place);
		Text text = new Text("Labots " + which + ".", "Edited " + which + ".");
		some.set(place, new Entity(old.id(), old.kind(), old.labels(), name ? text : old.name(), old.aliases(),
				old.forms(), name ? old.summary() : text, old.sameAs(), old.properties(), old.claims()));
		this.edited.set(file, some);
		Files.writeString(file(some), text(some, this.relationsOfEdited));
		return old.id();
	}

	private void write(boolean alone) throws IOException {
		boolean there = Files.exists(this.folder);
		Files.createDirectories(this.folder);
		for (int first = 0, file = 0; first < this.made.entities().size(); first += NODES_OF_A_FILE, file++) {
			List<Entity> some = List.copyOf(this.made.entities()
				.subList(first, Math.min(this.made.entities().size(), first + NODES_OF_A_FILE)));
			List<Entity> writable = some.stream().filter(this::isWritable).toList();
			boolean toEdit = this.edited.size() < EDITED && file % 7 == 5 && writable.size() >= LEAST_OF_AN_EDITED_FILE;
			if (there && !toEdit) {
				continue;
			}
			some = (toEdit && alone) ? writable : some;
			Map<String, List<Map<String, Object>>> own = relationsOf(some);
			if (toEdit) {
				this.edited.add(some);
				this.relationsOfEdited.putAll(own);
			}
			Files.writeString(file(some), text(some, own));
		}
		if (there) {
			return;
		}
		for (String name : List.of("dataset.yaml", "sources.yaml", "coverage.lock")) {
			Files.copy(Path.of("seed-data", name), this.folder.resolve(name));
		}
		FileSystemUtils.copyRecursively(Path.of("seed-data/stories"), this.folder.resolve("stories"));
		StringBuilder all = new StringBuilder("reasons:\n");
		this.reasons.forEach(
				(en, lv) -> all.append("- ").append(JSON.writeValueAsString(Map.of("en", en, "lv", lv))).append('\n'));
		Files.writeString(this.folder.resolve("reasons.yaml"), all);
		Files.writeString(this.folder.resolve("citations.lock"), CitationLock
			.write(this.made.citations().stream().filter((one) -> this.cited.contains(one.id())).toList()));
	}

	private Map<String, List<Map<String, Object>>> relationsOf(List<Entity> some) {
		Map<String, List<Map<String, Object>>> own = new TreeMap<>();
		for (Entity entity : some) {
			List<Map<String, Object>> relations = new ArrayList<>();
			for (int i : this.byStart.getOrDefault(this.made.entities().find(entity.id()).orElseThrow(), List.of())) {
				Relation relation = this.made.relations().get(i);
				if (relation.grade() != Grade.DERIVED) {
					relations.add(map(relation));
				}
			}
			own.put(entity.id(), relations);
		}
		return own;
	}

	private Path file(List<Entity> some) {
		return this.folder.resolve(some.getFirst().id() + ".yaml");
	}

	private String text(List<Entity> some, Map<String, List<Map<String, Object>>> own) {
		StringBuilder text = new StringBuilder("nodes:\n");
		some.forEach((entity) -> text.append("- ")
			.append(JSON.writerWithDefaultPrettyPrinter()
				.writeValueAsString(map(entity, own.getOrDefault(entity.id(), List.of())))
				.replace("\n", "\n  "))
			.append('\n'));
		return text.toString();
	}

	private Map<String, Object> map(Entity entity, List<Map<String, Object>> own) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", entity.id());
		map.put("kind", entity.kind());
		map.put("labels", entity.labels());
		map.put("name", isShort(entity.name()) ? text(entity.name())
				: text(new Text(shortened(entity.name().lv()), shortened(entity.name().en()))));
		map.put("aliases", entity.aliases());
		if (!entity.forms().isEmpty()) {
			map.put("forms", entity.forms());
		}
		if (entity.summary() != null) {
			map.put("summary", text(entity.summary()));
		}
		map.put("sameAs", entity.sameAs());
		entity.properties().forEach((name, value) -> map.put(name, value(value)));
		map.put("claims",
				entity.claims().stream().filter((one) -> one.grade() != Grade.DERIVED).map(this::map).toList());
		map.put("relations", own);
		return map;
	}

	/** Far copies cite lines of more digits than a file may, and long names grow. */
	private boolean isWritable(Entity entity) {
		return isShort(entity.name()) && Stream
			.concat(entity.claims().stream().flatMap((claim) -> claim.citations().stream()),
					this.byStart.getOrDefault(this.made.entities().find(entity.id()).orElseThrow(), List.of())
						.stream()
						.flatMap((i) -> this.made.relations().get(i).citations().stream()))
			.allMatch((id) -> citation(id).lastLine() <= LAST_LINE);
	}

	private Citation citation(String id) {
		return this.made.citations().get(this.made.citations().find(id).orElseThrow());
	}

	private static boolean isShort(Text name) {
		return Math.max(name.lv().length(), name.en().length()) <= LONGEST_NAME;
	}

	private static String shortened(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private Map<String, Object> map(Claim claim) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("property", claim.property());
		map.put("value", value(claim.value()));
		evidence(map, claim.grade(), claim.citations(), claim.reason());
		return map;
	}

	private Map<String, Object> map(Relation relation) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("kind", relation.kind());
		map.put("to", relation.to());
		evidence(map, relation.grade(), relation.citations(), relation.reason());
		relation.properties().forEach((name, value) -> map.put(name, value(value)));
		return map;
	}

	private void evidence(Map<String, Object> map, Grade grade, List<String> cited, Text reason) {
		if (grade == Grade.CURATED) {
			map.put("grade", "CURATED");
		}
		if (reason != null) {
			this.reasons.putIfAbsent(reason.en(), reason.lv());
			map.put("reason", reason.en());
		}
		this.cited.addAll(cited);
		map.put("cite", cited.stream().map((id) -> {
			Citation one = citation(id);
			return one.source() + ":" + one.firstLine() + "-" + one.lastLine() + " @ " + one.locator();
		}).toList());
	}

	private static Object value(Object value) {
		return (value instanceof Text text) ? text(text) : value;
	}

	private static Map<String, String> text(Text text) {
		return Map.of("lv", text.lv(), "en", text.en());
	}

}
