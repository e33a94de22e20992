package lv.saiknes.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lv.saiknes.draft.Proposal.Passage;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedText;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fact of a proposal: writes it into the seed file of its source, where the rest
 * of the file, comments included, stays as it is. The file is written only when the
 * validator finds nothing wrong with it but hashes, which {@code cite --lock} makes.
 */
public final class Acceptance {

	private final Path seed;

	private final List<Path> others;

	private final Ontology ontology;

	/** Writes into this folder of seed data. */
	public Acceptance(Path seed, Ontology ontology) {
		this(seed, List.of(), ontology);
	}

	/** Writes into this folder, whose facts may rest on those of the others. */
	public Acceptance(Path seed, List<Path> others, Ontology ontology) {
		this.seed = seed;
		this.others = List.copyOf(others);
		this.ontology = ontology;
	}

	/**
	 * Accepts a proposal.
	 * @param wording names in the languages that the source does not give, and values
	 * that a person says otherwise
	 * @return the file that it was written to
	 * @throws IllegalArgumentException with all findings when it cannot be a fact as it
	 * stands; nothing is written then
	 */
	public Path accept(String source, String id, Wording wording) {
		DraftFolder drafts = new DraftFolder(this.seed);
		Proposal proposal = drafts.list(source)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("the draft of " + source + " has no proposal `" + id
					+ "`; `saiknes draft " + source + " --list` shows those that there are"));
		if (proposal.status() == Status.ACCEPTED) {
			throw new IllegalArgumentException("`" + id + "` is accepted already");
		}
		Path file = file(source);
		try {
			String before = Files.exists(file) ? Files.readString(file) : "";
			String after = with(before, source, proposal, wording);
			check(file, before, after);
			Files.createDirectories(file.getParent());
			Files.writeString(file, after);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + file + "` cannot be written", ex);
		}
		drafts.decide(source, id, Status.ACCEPTED);
		return file;
	}

	/** The folder whose name begins with the source's number, or a new one. */
	private Path file(String source) {
		try (java.util.stream.Stream<Path> folders = Files.list(this.seed)) {
			Path folder = folders.filter(Files::isDirectory)
				.filter((one) -> one.getFileName().toString().startsWith(source + "-"))
				.sorted()
				.findFirst()
				.orElse(this.seed.resolve(source + "-accepted"));
			return folder.resolve("accepted.yaml");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + this.seed + "` cannot be read", ex);
		}
	}

	private String with(String before, String source, Proposal proposal, Wording wording) {
		SeedText base = SeedText.of(before.isEmpty()
				? "# Facts accepted from the draft of this source.\nsource: " + SeedText.quoted(source) + "\n"
				: before);
		int line = proposal.passages().getFirst().lines().first();
		return switch (proposal.what()) {
			case NewNode node -> base.withNode(node(node, proposal, wording)).text();
			case Link link -> base.withRelation(link(link, proposal), source, line).text();
			case Property property -> claim(base, property, proposal, wording, source, line);
			case Mention mention -> throw new IllegalArgumentException("`" + mention.key()
					+ "` says only that something is named; say with which relation, on the desk or in the file");
		};
	}

	private String node(NewNode node, Proposal proposal, Wording wording) {
		Kind kind = this.ontology.getKind(node.kind());
		String lv = (wording.lv() != null) ? wording.lv()
				: ((node.whole() && node.language().equals("lv")) ? node.words() : null);
		String en = (wording.en() != null) ? wording.en()
				: ((node.whole() && node.language().equals("en")) ? node.words() : null);
		if (lv == null || en == null) {
			throw new IllegalArgumentException("`" + node.id() + "` needs its name in both languages; say "
					+ ((lv == null) ? "--lv" : "--en") + (node.whole() ? "" : ", in words of your own"));
		}
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("id", node.id());
		fields.put("kind", node.kind());
		if (node.label() != null) {
			fields.put("labels", "[" + node.label() + "]");
		}
		fields.put("name", "{lv: " + SeedText.quoted(lv) + ", en: " + SeedText.quoted(en) + "}");
		Map<String, String> properties = new LinkedHashMap<>(node.properties());
		properties.putAll(wording.set());
		properties.keySet().retainAll(kind.properties().keySet());
		properties.forEach((key, value) -> fields.put(key, SeedText.quoted(value)));
		// A node itself has no citation; what it rests on stands beside it until a
		// relation cites it.
		return "{" + fields.entrySet()
			.stream()
			.map((one) -> one.getKey() + ": " + one.getValue())
			.collect(Collectors.joining(", ")) + "}    # " + cites(proposal);
	}

	private String link(Link link, Proposal proposal) {
		Map<String, String> allowed = new LinkedHashMap<>();
		link.properties().forEach((key, value) -> allowed.put(key, SeedText.quoted(value)));
		String further = allowed.entrySet()
			.stream()
			.map((one) -> ", " + one.getKey() + ": " + one.getValue())
			.collect(Collectors.joining());
		return "{from: " + link.from() + ", kind: " + link.kind() + ", to: " + link.to() + further + ", cite: "
				+ cites(proposal) + "}";
	}

	/** A claim is written into its node, which must be of the same file. */
	private String claim(SeedText text, Property property, Proposal proposal, Wording wording, String source,
			int line) {
		String name = wording.set().getOrDefault("property", property.property());
		String value = wording.set().getOrDefault("value", property.value());
		if (!text.describes(property.of())) {
			throw new IllegalArgumentException("`" + property.of()
					+ "` is not in this file; accept it first, or write the claim where it is described: " + name + " "
					+ value + ", cite " + cites(proposal));
		}
		return text
			.withClaim(property.of(),
					"{property: " + name + ", value: " + SeedText.quoted(value) + ", cite: " + cites(proposal) + "}",
					source, line)
			.text();
	}

	private static String cites(Proposal proposal) {
		List<String> cites = proposal.passages().stream().map(Passage::toString).map(SeedText::quoted).toList();
		return (cites.size() == 1) ? cites.getFirst() : "[" + String.join(", ", cites) + "]";
	}

	/**
	 * Findings that were not there before, but for hashes and counts that are made
	 * afterwards.
	 */
	private void check(Path file, String before, String after) {
		List<Finding> known = findings(file, before);
		List<Finding> fresh = findings(file, after).stream()
			.filter((one) -> known.stream().noneMatch((other) -> other.message().equals(one.message())))
			.filter((one) -> !one.code().endsWith("_HASH") && !one.code().equals("MISSING_COVERAGE"))
			.toList();
		if (!fresh.isEmpty()) {
			throw new IllegalArgumentException("This is no fact as it stands; nothing was written.\n"
					+ fresh.stream().map(Finding::toString).collect(Collectors.joining("\n")));
		}
	}

	private List<Finding> findings(Path file, @Nullable String content) {
		String folder = this.seed.toString().replace('\\', '/');
		String name = this.seed.relativize(file).toString().replace('\\', '/');
		List<SeedFile> files = new ArrayList<>();
		this.others.forEach((other) -> files.addAll(SeedFiles.fromDirectory(other)));
		files.addAll(SeedFiles.fromDirectory(this.seed));
		files.removeIf((one) -> one.folder().equals(folder) && one.name().equals(name));
		if (content != null && !content.isEmpty()) {
			files.add(new SeedFile(folder, name, content));
		}
		return new SeedReader(this.ontology).read(files).findings();
	}

	/**
	 * What a person adds to a proposal.
	 *
	 * @param lv the Latvian name, absent where the source gives it
	 * @param en the English name, absent where the source gives it
	 * @param set properties of a node that the source does not give, such as its type;
	 * for a value its {@code property} and {@code value}, where they are others
	 */
	public record Wording(@Nullable String lv, @Nullable String en, Map<String, String> set) {

		/** Nothing to add. */
		public static final Wording NONE = new Wording(null, null, Map.of());

		public Wording {
			set = Map.copyOf(set);
		}

	}

}
