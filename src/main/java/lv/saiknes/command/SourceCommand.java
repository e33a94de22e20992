package lv.saiknes.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Period;
import lv.saiknes.model.Source;
import lv.saiknes.model.Source.PersonalSpan;
import lv.saiknes.model.Text;
import lv.saiknes.source.Document;
import lv.saiknes.source.DocumentException;
import lv.saiknes.source.DocumentReader;
import lv.saiknes.source.Edition;
import lv.saiknes.source.PersonalData;
import lv.saiknes.source.SourceShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sources: documents that facts are drawn from. */
@Command(name = "source", mixinStandardHelpOptions = true, description = "Documents that facts are drawn from.",
		subcommands = SourceCommand.Add.class)
final class SourceCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
		return 0;
	}

	/** Makes a source of a document, or puts another edition in its place. */
	@Command(name = "add", mixinStandardHelpOptions = true,
			description = { "Make a source of a document: text, Markdown, PDF, DOCX or HTML.",
					"With the number of a source that there is, show what moved in this edition; --apply writes it." })
	static final class Add implements Callable<Integer> {

		@Parameters(paramLabel = "FILE", description = "the document")
		private Path file = Path.of("");

		@Option(names = "--id", paramLabel = "NUMBER", description = "number of the source (default: the next one)")
		private @Nullable String id;

		@Option(names = "--title", paramLabel = "TEXT", description = "Latvian title")
		private @Nullable String title;

		@Option(names = "--title-en", paramLabel = "TEXT", description = "English title")
		private @Nullable String titleEn;

		@Option(names = "--publisher", paramLabel = "NAME", description = "who published it, in Latvian")
		private @Nullable String publisher;

		@Option(names = "--publisher-en", paramLabel = "NAME", description = "the same in English")
		private @Nullable String publisherEn;

		@Option(names = "--date", paramLabel = "DATE",
				description = "date after which it knows nothing: 2024, 2024-06 or 2024-06-17")
		private @Nullable String date;

		@Option(names = "--address", paramLabel = "URL", description = "where it was published, if it was on the web")
		private @Nullable String address;

		@Option(names = "--mask", arity = "0..1", split = ",", fallbackValue = "0", paramLabel = "NUMBERS",
				description = "mask what looks personal; with numbers as listed, only these: --mask=1,3")
		private @Nullable List<Integer> mask;

		@Option(names = "--keep", description = "nothing of what looks personal is; show all of it")
		private boolean keep;

		@Option(names = "--apply", description = "write the other edition of a source")
		private boolean apply;

		@Mixin
		private SeedOption seed = new SeedOption();

		@Mixin
		private SourcesOption sources = new SourcesOption();

		@Spec
		private CommandSpec spec;

		@Override
		public Integer call() throws IOException {
			try {
				return add();
			}
			catch (DocumentException ex) {
				throw new CommandException(ex);
			}
		}

		private int add() throws IOException {
			SourceLibrary library = this.sources.library();
			this.seed.requireSources();
			Document document = DocumentReader.read(this.file);
			Dataset dataset = this.seed.dataset();
			SourceShelf shelf = new SourceShelf(library.directory(), this.seed.directory());
			String number = (this.id != null) ? this.id : shelf.nextId(dataset.sources());
			if (!number.matches("[0-9a-z]{1,12}")) {
				throw new CommandException("`" + number + "` is no number of a source; write digits, such as 006.");
			}
			Optional<Source> known = dataset.sources().stream().filter((one) -> one.id().equals(number)).findFirst();
			Source described = known.isPresent() ? edition(known.get(), document) : described(number, document);
			Optional<List<PersonalSpan>> spans = masked(document);
			if (spans.isEmpty()) {
				return 1;
			}
			Source source = new Source(number, described.title(), described.publisher(), described.date(),
					described.url(), spans.get(), null, described.exhaustive(), document.pages());
			return known.isPresent() ? replace(dataset, library, shelf, source, document)
					: put(shelf, source, document);
		}

		private int put(SourceShelf shelf, Source source, Document document) {
			Path text = shelf.add(source, document.lines());
			PrintWriter out = this.spec.commandLine().getOut();
			out.printf("%s: %,d lines%s.%n", text, document.lines().size(),
					document.pages().isEmpty() ? "" : " on %,d pages".formatted(document.pages().size()));
			out.printf("Source %s stands in %s. Next: `saiknes draft %s`.%n", source.id(),
					this.seed.directory().resolve("sources.yaml"), source.id());
			return 0;
		}

		private int replace(Dataset dataset, SourceLibrary library, SourceShelf shelf, Source source, Document document)
				throws IOException {
			PrintWriter out = this.spec.commandLine().getOut();
			List<Citation> cited = dataset.citations()
				.stream()
				.filter((one) -> one.source().equals(source.id()))
				.toList();
			Edition edition = SourceShelf.compare(library.linesOf(source.id()), document.lines(), cited);
			edition.moved()
				.forEach((from, to) -> out.printf("moved   %s -> %s%s%n", from, to,
						edition.near().containsKey(from) ? "   (words differ: read it again)" : ""));
			edition.near().forEach((from, to) -> {
				if (from.equals(to)) {
					out.printf("changed %s   (words differ: read it again)%n", from);
				}
			});
			edition.lost()
				.forEach((one) -> out.printf("lost    %s @ %s%n", new Edition.Range(one.firstLine(), one.lastLine()),
						one.locator()));
			out.printf("%,d passages cited: %,d stand with the same words, %,d with nearly the same, %,d are lost.%n",
					cited.size(), edition.same().size(), edition.near().size(), edition.lost().size());
			if (!edition.lost().isEmpty()) {
				throw new CommandException("Nothing was written: remove or correct the facts that cite the lost "
						+ "passages, then add the edition again.");
			}
			if (!this.apply) {
				out.println("Nothing was written; --apply puts this edition in the place of the earlier one.");
				return 0;
			}
			shelf.replace(source, document.lines(), edition).forEach((file) -> out.println("written " + file));
			Locks.write(this.seed, SourceLibrary.open(library.directory()), this.spec.commandLine().getErr());
			return 0;
		}

		/** What is known of a source, with a date of its own for the edition. */
		private Source edition(Source known, Document document) {
			String day = (this.date != null) ? this.date : ((document.date() != null) ? document.date() : known.date());
			checkDate(day);
			return new Source(known.id(), known.title(), known.publisher(), day, known.url(), known.personalSpans(),
					null, known.exhaustive(), document.pages());
		}

		/**
		 * What was said on the command line, else what the document says; both are told.
		 */
		private Source described(String number, Document document) {
			List<String> missing = new ArrayList<>();
			String lv = said("--title", this.title, document.title(), missing);
			String en = this.titleEn;
			if (en == null) {
				missing.add("--title-en");
			}
			String by = said("--publisher", this.publisher, document.publisher(), missing);
			String day = said("--date", this.date, document.date(), missing);
			if (!missing.isEmpty()) {
				throw new CommandException(
						"The document does not say everything itself; add " + String.join(", ", missing) + ".");
			}
			checkDate(Objects.requireNonNull(day));
			String url = (this.address != null) ? this.address : document.address();
			String byEn = (this.publisherEn != null) ? this.publisherEn : by;
			return new Source(number, new Text(Objects.requireNonNull(lv), Objects.requireNonNull(en)),
					new Text(Objects.requireNonNull(by), Objects.requireNonNull(byEn)), day, url, List.of(), null,
					List.of(), document.pages());
		}

		private @Nullable String said(String option, @Nullable String given, @Nullable String read,
				List<String> missing) {
			if (given == null && read == null) {
				missing.add(option);
			}
			else if (given == null) {
				this.spec.commandLine().getOut().printf("%s as the document has it: %s%n", option, read);
			}
			return (given != null) ? given : read;
		}

		private void checkDate(String day) {
			if (!Period.isDate(day)) {
				throw new CommandException("`" + day + "` is not a date; write --date 2024, 2024-06 or 2024-06-17.");
			}
		}

		/** The spans to mask, or empty where a person has to say first. */
		private Optional<List<PersonalSpan>> masked(Document document) {
			List<PersonalData.Found> found = new PersonalData().find(document.lines());
			if (found.isEmpty() || this.keep) {
				return Optional.of(List.of());
			}
			if (this.mask != null) {
				List<Integer> chosen = this.mask;
				chosen.stream().filter((one) -> one < 0 || one > found.size()).findFirst().ifPresent((one) -> {
					throw new CommandException("There is no number " + one + "; the list has " + found.size() + ".");
				});
				return Optional.of(found.stream()
					.filter((one) -> chosen.contains(0) || chosen.contains(found.indexOf(one) + 1))
					.map(PersonalData.Found::span)
					.collect(Collectors.toList()));
			}
			PrintWriter err = this.spec.commandLine().getErr();
			for (int i = 0; i < found.size(); i++) {
				err.printf("%3d  line %d  %s: %s%n", i + 1, found.get(i).span().line(), found.get(i).kind(),
						found.get(i).words());
			}
			err.printf(
					"This may name or reach persons. Nothing was written; say --mask for all of it, --mask=1,3 for some"
							+ " of it, or --keep where none of it does.%n");
			return Optional.empty();
		}

	}

}
