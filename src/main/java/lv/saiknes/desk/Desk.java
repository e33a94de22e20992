package lv.saiknes.desk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lv.saiknes.desk.FilledForm.End;
import lv.saiknes.desk.Reading.Drawn;
import lv.saiknes.desk.Reading.Line;
import lv.saiknes.desk.Reading.Proposed;
import lv.saiknes.desk.Reviews.Review;
import lv.saiknes.draft.DraftFolder;
import lv.saiknes.draft.Proposal;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.evidence.EvidenceVerifier;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.DatasetChanged;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedChange;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFolder;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;
import lv.saiknes.seed.SeedSettings;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads documents as they lie on the desk, and writes what is drawn from them: checked by
 * the validator, into the seed files, then into the running graph. One change after
 * another; each can be taken back until the program ends, the latest first.
 */
@Component
@EnableConfigurationProperties(DeskSettings.class)
public class Desk {

	private static final int MOST_UNDONE = 100;

	private final SeedSettings settings;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final Optional<SourceLibrary> library;

	private final GraphStore store;

	private final ApplicationEventPublisher events;

	private final DrawnFacts drawn;

	private final ProposedFacts proposed;

	private final Deque<Saved> saved = new ArrayDeque<>();

	private volatile @Nullable State state;

	Desk(SeedSettings settings, Ontology ontology, SentenceWriter sentences, Optional<SourceLibrary> library,
			GraphStore store, ApplicationEventPublisher events) {
		this.settings = settings;
		this.ontology = ontology;
		this.sentences = sentences;
		this.library = library;
		this.store = store;
		this.events = events;
		this.drawn = new DrawnFacts(ontology, sentences);
		this.proposed = new ProposedFacts(sentences);
	}

	/** Whether the texts of the sources are at hand, without which there is nothing to read. */
	public boolean hasTexts() {
		return this.library.isPresent();
	}

	/** The sources that may be read. */
	public List<Source> sources() {
		return state().dataset().map(Dataset::sources).orElse(List.of());
	}

	/** What is wrong with the seed data as it lies there; then nothing can be saved. */
	public List<Finding> findings() {
		return state().findings();
	}

	/**
	 * Lines of a document.
	 * @param source number of the source
	 * @param from first line that is wanted
	 * @return empty where there is no such source, or the seed data is not sound
	 * @throws lv.saiknes.evidence.SourceException when the text is not at hand
	 */
	public Optional<Reading> read(String source, int from) {
		State now = state();
		return now.dataset()
			.flatMap((dataset) -> dataset.sources().stream().filter((one) -> one.id().equals(source)).findFirst())
			.map((one) -> read(now, one, from));
	}

	private Reading read(State now, Source source, int from) {
		Dataset dataset = now.dataset().orElseThrow();
		List<String> text = this.library.orElseThrow().linesShown(source);
		BitSet cited = new BitSet();
		Map<Integer, String> locators = new TreeMap<>();
		dataset.citations().stream().filter((one) -> one.source().equals(source.id())).forEach((one) -> {
			cited.set(one.firstLine(), one.lastLine() + 1);
			for (int line = one.firstLine(); line <= one.lastLine(); line++) {
				locators.putIfAbsent(line, one.locator());
			}
			if (one.firstLine() == one.lastLine()) {
				locators.put(one.firstLine(), one.locator());
			}
		});
		BitSet marked = new BitSet();
		now.marks()
			.stream()
			.filter((one) -> one.source().equals(source.id()))
			.forEach((one) -> marked.set(one.firstLine(), one.lastLine() + 1));
		Map<Integer, List<Drawn>> facts = this.drawn.of(now, source.id()).stream()
			.collect(Collectors.groupingBy(Drawn::firstLine));
		int first = Math.clamp(from, 1, Math.max(1, text.size()));
		int last = Math.min(text.size(), first + Reading.PAGE - 1);
		List<Line> lines = new ArrayList<>();
		int open = 0;
		Integer firstOpen = null;
		Heading heading = new Heading();
		for (int line = 1; line <= text.size(); line++) {
			String words = text.get(line - 1);
			boolean blank = words.isBlank();
			heading.pass(words, line < text.size() ? text.get(line) : "");
			String kind = blank ? "BLANK" : cited.get(line) ? "CITED" : marked.get(line) ? "MARKED" : "OPEN";
			if (kind.equals("OPEN")) {
				open++;
				firstOpen = (firstOpen != null) ? firstOpen : line;
			}
			if (line >= first && line <= last) {
				int at = line;
				lines.add(new Line(line, words,
						source.pageOf(line).filter((page) -> source.pages().get(page - 1) == at).orElse(null), kind,
						locators.getOrDefault(line, heading.locator()), facts.getOrDefault(line, List.of())));
			}
		}
		return new Reading(source.id(), source.title(), first, text.size(), lines, open, firstOpen, now.findings());
	}

	/** What waits for a decision about these lines, in their order. */
	public List<Proposed> proposals(Reading reading) {
		State now = state();
		List<Proposal> all = new DraftFolder(now.folderOf(reading.source())).list(reading.source());
		Map<String, NewNode> drafted = new LinkedHashMap<>();
		all.forEach((one) -> {
			if (one.what() instanceof NewNode node) {
				drafted.put(node.id(), node);
			}
		});
		int last = reading.from() + reading.lines().size() - 1;
		return all.stream()
			.filter((one) -> one.status() == Status.DRAFT)
			.filter((one) -> one.passages().getFirst().lines().first() >= reading.from()
					&& one.passages().getFirst().lines().first() <= last)
			.map((one) -> this.proposed.of(now, one, drafted))
			.toList();
	}

	/** What kinds, relations and values there are, for the form. */
	public Ontology ontology() {
		return this.ontology;
	}

	/**
	 * The sentence that a form makes.
	 * @throws FormException when it is not filled in so far
	 */
	public Text sentence(FilledForm form) {
		FactText text = new FactText(this.ontology, sound());
		if (form.relation() == null || form.relation().isEmpty()) {
			Named named = text.named(form.from(), "from");
			return this.sentences.name(named);
		}
		End to = Optional.ofNullable(form.to()).orElseThrow(() -> new FormException("to", "say what it is related to"));
		RelationType type = this.ontology.findRelationType(form.relation())
			.orElseThrow(() -> new FormException("relation", "there is no such relation"));
		String start = text.kindOf(form.from(), "from");
		String end = text.kindOf(to, "to");
		if (!type.mayJoin(start, end)) {
			throw new FormException("relation", "`" + type.name() + "` may not join a " + start + " to a " + end);
		}
		return this.sentences.sentence(type.name(), text.named(form.from(), "from"), text.named(to, "to"), false);
	}

	/**
	 * Checks a form as the validator checks seed data, and writes and loads it where
	 * nothing is wrong.
	 * @throws FormException when it is not filled in so far
	 * @throws IllegalStateException when files were changed by somebody else meanwhile
	 */
	public synchronized Outcome save(FilledForm given) {
		long begun = System.nanoTime();
		Dataset before = sound();
		State now = state();
		SeedFolder folder = folder();
		Citation cited = FactText.citation(given);
		// The same lines always have the same printed place.
		FilledForm form = before.citations()
			.stream()
			.filter((one) -> one.id().equals(cited.id()))
			.findFirst()
			.map((one) -> given.at(one.locator()))
			.orElse(given);
		Text sentence = sentence(form);
		FactText writing = new FactText(this.ontology, before);
		Map<Path, String> texts = writing.texts(form, folder, now.files());
		String from = writing.idOf(form, true);
		String to = (form.to() != null) ? writing.idOf(form, false) : null;
		SeedChange change = folder.check(now.files(), texts, List.of(cited), this.library.orElseThrow());
		List<Finding> findings = new ArrayList<>(change.findings());
		change.dataset().ifPresent((dataset) -> findings.addAll(unsupported(now, dataset, texts.keySet(), cited)));
		if (!findings.isEmpty()) {
			return new Outcome(sentence, List.copyOf(findings), List.of(), from, to, elapsed(begun));
		}
		folder.write(change);
		DraftFolder drafts = new DraftFolder(now.folderOf(form.source()));
		List<String> decided = form.proposals()
			.stream()
			.filter((id) -> drafts.list(form.source()).stream().anyMatch((one) -> one.id().equals(id)))
			.toList();
		decided.forEach((id) -> drafts.decide(form.source(), id, Status.ACCEPTED));
		this.saved.push(new Saved(change, form.source(), decided, sentence));
		if (this.saved.size() > MOST_UNDONE) {
			this.saved.removeLast();
		}
		load(change.files(), change.dataset().orElseThrow());
		return new Outcome(sentence, List.of(), texts.keySet().stream().map(Path::toString).toList(), from, to,
				elapsed(begun));
	}

	/** What the cited lines do not bear out; told like findings of the validator. */
	private List<Finding> unsupported(State before, Dataset after, Set<Path> files, Citation cited) {
		Set<String> known = before.dataset()
			.stream()
			.flatMap((dataset) -> dataset.relations().stream())
			.map(Relation::id)
			.collect(Collectors.toSet());
		List<Relation> fresh = after.relations()
			.stream()
			.filter((one) -> one.grade() == Grade.STATED && !known.contains(one.id()))
			.toList();
		Set<String> nodes = fresh.stream()
			.flatMap((one) -> List.of(one.from(), one.to()).stream())
			.collect(Collectors.toSet());
		List<Entity> entities = after.entities()
			.stream()
			.filter((one) -> nodes.contains(one.id()) || !one.equals(before.entities().get(one.id())))
			.toList();
		Dataset part = new Dataset(after.version(), after.date(),
				after.sources().stream().filter((one) -> one.id().equals(cited.source())).toList(),
				after.citations()
					.stream()
					.filter((one) -> fresh.stream().anyMatch((relation) -> relation.citations().contains(one.id())))
					.toList(),
				entities, fresh);
		String file = files.iterator().next().toString();
		return new EvidenceVerifier(this.library.orElseThrow(), this.ontology).verify(part)
			.stream()
			.filter((one) -> !before.knows(one.subject()) || one.code().equals("COPIED_WORDING")
					&& !Objects.equals(before.entities().get(one.subject()), after(entities, one.subject())))
			.map((one) -> new Finding(file, 1, one.code(), one.subject(), one.message()))
			.toList();
	}

	private static @Nullable Entity after(List<Entity> entities, String id) {
		return entities.stream().filter((one) -> one.id().equals(id)).findFirst().orElse(null);
	}

	/**
	 * Takes the latest change back, in the files and in the graph.
	 * @return the sentence of what was taken back; empty where there is nothing to take
	 * back
	 * @throws IllegalStateException when its files were changed since
	 */
	public synchronized Optional<Text> undo() {
		Saved last = this.saved.peek();
		if (last == null) {
			return Optional.empty();
		}
		folder().undo(last.change());
		this.saved.pop();
		State now = state();
		DraftFolder drafts = new DraftFolder(now.folderOf(last.source()));
		last.proposals().forEach((id) -> drafts.decide(last.source(), id, Status.DRAFT));
		load(now.files(), now.dataset().orElseThrow());
		return Optional.of(last.sentence());
	}

	/** Whether there is anything to take back. */
	public synchronized boolean canUndo() {
		return !this.saved.isEmpty();
	}

	/**
	 * Notes that a proposal is not so.
	 * @throws IllegalArgumentException when there is no such proposal
	 */
	public synchronized void strike(String source, String proposal) {
		new DraftFolder(state().folderOf(source)).decide(source, proposal, Status.STRUCK);
	}

	/**
	 * Notes what a second reader thinks of a fact.
	 * @param agreed whether the lines say it; null to take back what was noted
	 * @throws IllegalArgumentException when no such fact was drawn from the source
	 */
	public synchronized void review(String source, String fact, @Nullable Boolean agreed, @Nullable String note) {
		State now = state();
		Reviews reviews = new Reviews(now.folderOf(source));
		Drawn known = this.drawn.of(now, source)
			.stream()
			.filter((one) -> one.id().equals(fact))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"no fact `" + fact + "` was drawn from source `" + source + "`"));
		reviews.set(source, fact, (agreed == null) ? null
				: new Review(agreed, known.read(), (note == null || note.isBlank()) ? null : note.strip()));
	}

	private void load(List<SeedFile> files, Dataset dataset) {
		this.state = State.of(files, new SeedResult(Optional.of(dataset), List.of()), this.ontology);
		this.store.load(dataset, (what) -> {
		});
		this.events.publishEvent(new DatasetChanged(dataset.version()));
	}

	private Dataset sound() {
		return state().dataset()
			.orElseThrow(() -> new IllegalStateException("the seed data is not sound as it lies there; mend it first"));
	}

	private SeedFolder folder() {
		return new SeedFolder(this.settings.directory(), this.ontology);
	}

	/** The seed data as it lies there, read anew only when a file has changed. */
	private synchronized State state() {
		List<SeedFile> files = folder().files();
		State known = this.state;
		if (known == null || !known.files().equals(files)) {
			known = State.of(files, new SeedReader(this.ontology).read(files), this.ontology);
			this.state = known;
		}
		return known;
	}

	private static long elapsed(long begun) {
		return (System.nanoTime() - begun) / 1_000_000;
	}

	/**
	 * What became of a form.
	 *
	 * @param sentence what it says
	 * @param findings all that is wrong with it; where there is anything, nothing was
	 * written
	 * @param files the files that it was written to
	 * @param from id of the node that it is about
	 * @param to id of the other one, absent where there is none
	 * @param millis how long that took, until it was in the graph
	 */
	public record Outcome(Text sentence, List<Finding> findings, List<String> files, String from,
			@Nullable String to, long millis) {
	}

	private record Saved(SeedChange change, String source, List<String> proposals, Text sentence) {
	}

}
