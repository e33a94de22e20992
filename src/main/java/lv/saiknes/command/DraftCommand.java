package lv.saiknes.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import lv.saiknes.draft.Acceptance;
import lv.saiknes.draft.DraftFolder;
import lv.saiknes.draft.Drafter;
import lv.saiknes.draft.Manuscript;
import lv.saiknes.draft.ModelProposer;
import lv.saiknes.draft.Proposal;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Proposer;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SheetLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes what a source says, and makes facts of proposals. */
@Command(name = "draft", mixinStandardHelpOptions = true,
		description = { "Propose what a source says, each proposal with its lines and a confidence: `draft 006`.",
				"Proposals lie in drafts/ of the seed data and are never loaded; --accept makes facts of them." })
final class DraftCommand implements Callable<Integer> {

	@Parameters(paramLabel = "SOURCE", description = "number of the source, such as 006")
	private String source = "";

	@Option(names = "--plan", paramLabel = "ID",
			description = "id of the plan that the source prints (default: plan- and the number)")
	private @Nullable String plan;

	@Option(names = "--list", description = "show what waits for a decision, the surest first")
	private boolean list;

	@Option(names = "--accept", paramLabel = "ID", description = "make a fact of this proposal; may be repeated")
	private List<String> accepted = List.of();

	@Option(names = "--strike", paramLabel = "ID", description = "this is not so; may be repeated")
	private List<String> struck = List.of();

	@Option(names = "--lv", paramLabel = "NAME", description = "Latvian name of the node that is accepted")
	private @Nullable String lv;

	@Option(names = "--en", paramLabel = "NAME", description = "English name of the node that is accepted")
	private @Nullable String en;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "a property that the source does not give")
	private Map<String, String> set = new LinkedHashMap<>();

	@Option(names = "--model-address", paramLabel = "URL",
			description = "ask a language model as well, at an address that speaks as OpenAI's does; the source's text is sent there")
	private @Nullable URI modelAddress;

	@Option(names = "--model", paramLabel = "NAME", description = "name of that model")
	private @Nullable String model;

	@Mixin
	private SeedOption seed = new SeedOption();

	@Mixin
	private SourcesOption sources = new SourcesOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		try {
			if (!this.accepted.isEmpty() || !this.struck.isEmpty()) {
				return decide();
			}
			return this.list ? list() : draft();
		}
		catch (IllegalArgumentException ex) {
			throw new CommandException(ex);
		}
	}

	private int draft() {
		Ontology ontology = Ontology.load();
		Dataset dataset = this.seed.dataset();
		Source known = dataset.sources()
			.stream()
			.filter((one) -> one.id().equals(this.source))
			.findFirst()
			.orElseThrow(() -> new CommandException("There is no source `" + this.source
					+ "`; add its text with `saiknes source add FILE --id " + this.source + "`."));
		List<String> lines = this.sources.library().linesShown(known);
		Manuscript text = new Manuscript(this.source, (this.plan != null) ? this.plan : "plan-" + this.source,
				known.title().lv(), lines, layout(ontology).orElse(null));
		List<Proposal> proposals = Drafter.of(ontology, dataset, further()).draft(text);
		DraftFolder folder = new DraftFolder(this.seed.directory());
		int waiting = folder.write(this.source, proposals);
		this.spec.commandLine()
			.getOut()
			.printf("%s: %,d proposals, %,d of them wait for a decision.%n", folder.file(this.source), proposals.size(),
					waiting);
		return 0;
	}

	private List<Proposer> further() {
		if (this.modelAddress == null) {
			return List.of();
		}
		if (this.model == null) {
			throw new CommandException("Say which model to ask: --model NAME.");
		}
		return List.of(new ModelProposer(this.modelAddress, this.model));
	}

	/** The layout in the folder of the source, if there is one. */
	private Optional<SheetLayout> layout(Ontology ontology) {
		List<SheetLayout> layouts = new SeedReader(ontology).layouts(this.seed.files());
		return layouts.stream().filter((one) -> {
			String folder = Path.of(one.folder()).getFileName().toString();
			return folder.startsWith(this.source + "-");
		}).findFirst();
	}

	private int list() {
		new DraftFolder(this.seed.directory()).list(this.source)
			.stream()
			.filter((one) -> one.status() == Status.DRAFT)
			.sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
			.forEach((one) -> this.spec.commandLine()
				.getOut()
				.printf("%.2f  %s  %s  %s%n", one.confidence(), one.ground().word(), one.passages(), one.id()));
		return 0;
	}

	private int decide() throws IOException {
		Path directory = this.seed.directory();
		DraftFolder folder = new DraftFolder(directory);
		Acceptance acceptance = new Acceptance(directory, this.seed.others(), Ontology.load());
		List<String> written = new ArrayList<>();
		for (String id : this.accepted) {
			written
				.add(acceptance.accept(this.source, id, new Acceptance.Wording(this.lv, this.en, this.set)).toString());
		}
		this.struck.forEach((id) -> folder.decide(this.source, id, Status.STRUCK));
		if (!written.isEmpty()) {
			Locks.write(this.seed, this.sources.library(), this.spec.commandLine().getErr());
			this.spec.commandLine().getOut().printf("%s: %,d accepted.%n", written.getFirst(), written.size());
		}
		if (!this.struck.isEmpty()) {
			this.spec.commandLine().getOut().printf("%,d struck.%n", this.struck.size());
		}
		return 0;
	}

}
