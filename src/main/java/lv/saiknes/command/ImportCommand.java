package lv.saiknes.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import lv.saiknes.draft.Proposal;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.spreadsheet.ImportFolder;
import lv.saiknes.spreadsheet.ImportReport;
import lv.saiknes.spreadsheet.ImportReport.What;
import lv.saiknes.spreadsheet.Mapping;
import lv.saiknes.spreadsheet.MappingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes facts of the rows of a table. */
@Command(name = "import", mixinStandardHelpOptions = true,
		description = { "Make facts of the rows of a table (CSV, TSV, XLSX), as a mapping says.",
				"Without --write nothing is written: it says what would be new, joined, changed and refused." })
final class ImportCommand implements Callable<Integer> {

	private static final int MOST_RANGES = 12;

	private static final int MOST_DOUBTFUL = 20;

	@Parameters(paramLabel = "MAPPING", description = "the mapping, such as graph-schema/mappings/nuts.yaml")
	private Path mapping = Path.of("");

	@Option(names = "--file", paramLabel = "FILE", description = "the table (default: the one that the mapping names)")
	private @Nullable Path file;

	@Option(names = "--dry-run", description = "only say what would be done, as without --write")
	private boolean dryRun;

	@Option(names = "--write", description = "write the facts into the seed data and the rows into the source texts")
	private boolean write;

	@Option(names = "--report", paramLabel = "FILE",
			description = "write everything that was found there, a line each: row, code, words")
	private @Nullable Path report;

	@Mixin
	private SeedOption seed = new SeedOption();

	@Mixin
	private SourcesOption sources = new SourcesOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.write && this.dryRun) {
			throw new CommandException("Say --dry-run or --write, not both.");
		}
		try {
			if (this.report == null) {
				return run(new ImportReport(null));
			}
			try (Writer told = new BufferedWriter(Files.newBufferedWriter(this.report, StandardCharsets.UTF_8))) {
				return run(new ImportReport((line) -> {
					try {
						told.write(line);
						told.write('\n');
					}
					catch (IOException ex) {
						throw new UncheckedIOException("the report cannot be written", ex);
					}
				}));
			}
		}
		catch (MappingException ex) {
			throw new CommandException(ex);
		}
	}

	private int run(ImportReport found) throws IOException {
		Ontology ontology = Ontology.load();
		Mapping how = Mapping.read(this.mapping, ontology);
		Path table = (this.file != null) ? this.file : how.file();
		if (table == null) {
			throw new CommandException("The mapping names no file; name the table with --file.");
		}
		this.seed.requireSources();
		Dataset dataset = this.seed.dataset();
		ImportFolder folder = ImportFolder.of(this.seed.directory(), how, dataset.sources());
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.write) {
			Path texts = this.sources.library().directory();
			folder.write(table, texts, ontology, dataset, messages, found, () -> lock(texts));
			tell(found, out);
			out.printf("Source %s: facts in %s, rows as text in %s.%n", folder.source(), folder.path(), texts);
		}
		else {
			List<Proposal> doubtful = folder.dryRun(table, ontology, dataset, messages, found);
			tell(found, out);
			doubtful.stream()
				.limit(MOST_DOUBTFUL)
				.forEach((one) -> out.printf("doubtful %.2f  %s  %s%n", one.confidence(), one.passages(), one.id()));
			out.println("Nothing was written; --write does it.");
		}
		return 0;
	}

	private void lock(Path texts) {
		try {
			Locks.write(this.seed, SourceLibrary.open(texts), this.spec.commandLine().getErr());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the lock files cannot be written", ex);
		}
	}

	private static void tell(ImportReport found, PrintWriter out) {
		out.printf("Rows: %,d; of these used %,d, left out by the mapping %,d, refused %,d.%n", found.get(What.ROWS),
				found.get(What.USED), found.get(What.LEFT_OUT), found.get(What.REFUSED));
		out.printf(
				"Nodes: %,d new, %,d times one that an earlier row told of, %,d times joined to one that there is, "
						+ "%,d times doubtful.%n",
				found.get(What.NEW_NODES), found.get(What.REPEATED_NODES), found.get(What.JOINED_NODES),
				found.get(What.DOUBTFUL_NODES));
		out.printf("Relations: %,d. Beside the import before: %,d facts added, %,d changed, %,d gone.%n",
				found.get(What.RELATIONS), found.get(What.ADDED), found.get(What.CHANGED), found.get(What.GONE));
		found.describe(MOST_RANGES).forEach(out::println);
	}

}
