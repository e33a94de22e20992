package lv.saiknes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the citation of given lines, or writes the lock file of all that are cited. */
@Command(name = "cite", mixinStandardHelpOptions = true,
		description = { "Print the citation and the hash of lines of a source: `cite 001 2116 3.1.1.1/4.a`.",
				"With --lock, write the lock files anew for everything that the seed data cites." })
final class CiteCommand implements Callable<Integer> {

	private static final Pattern LINES = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

	@Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "number of the source, such as 001")
	private @Nullable String source;

	@Parameters(index = "1", arity = "0..1", paramLabel = "LINES", description = "a line or a range: 2116, 2145-2146")
	private @Nullable String lines;

	@Parameters(index = "2", arity = "0..1", paramLabel = "LOCATOR",
			description = "the printed place, such as 3.1.1.1/4.a")
	private @Nullable String locator;

	@Option(names = "--lock", description = "write the lock file of the seed data")
	private boolean lock;

	@Mixin
	private SeedOption seed = new SeedOption();

	@Mixin
	private SourcesOption sources = new SourcesOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		return this.lock ? writeLock() : printCitation();
	}

	private int printCitation() {
		if (this.source == null || this.lines == null) {
			throw new CommandException("Say what to cite: `cite 001 2116`, or use --lock.");
		}
		Matcher matcher = LINES.matcher(this.lines);
		if (!matcher.matches()) {
			throw new CommandException("`" + this.lines + "` are no lines; write 2116 or 2145-2146.");
		}
		int first = Integer.parseInt(matcher.group(1));
		int last = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : first;
		SourceLibrary library = this.sources.library();
		if (first < 1 || last < first || last > library.linesOf(this.source).size()) {
			throw new CommandException("Source " + this.source + " has lines 1-" + library.linesOf(this.source).size()
					+ "; `" + this.lines + "` are not among them.");
		}
		String hash = library.findHash(this.source, first, last).orElseThrow();
		this.spec.commandLine()
			.getOut()
			.printf("cite: %s:%s @ %s%n# sha256 %s%n", this.source, this.lines,
					(this.locator != null) ? this.locator : "…", hash);
		return 0;
	}

	private int writeLock() throws IOException {
		SourceLibrary library = this.sources.library();
		List<Finding> broken = new SeedReader(Ontology.load()).read(this.seed.files())
			.findings()
			.stream()
			.filter((finding) -> !finding.code().endsWith("_HASH") && !finding.code().equals("BAD_LOCK")
					&& !finding.code().equals("MISSING_COVERAGE"))
			.toList();
		if (!broken.isEmpty()) {
			broken.forEach((finding) -> this.spec.commandLine().getErr().println(finding));
			throw new CommandException("Correct these first; the lock files stay as they are.");
		}
		List<Citation> hashed = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (Citation c : new SeedReader(Ontology.load()).citations(this.seed.files())) {
			library.findHash(c.source(), c.firstLine(), c.lastLine())
				.ifPresentOrElse(
						(hash) -> hashed
							.add(new Citation(c.id(), c.source(), c.locator(), c.firstLine(), c.lastLine(), hash)),
						() -> missing.add(c.id()));
		}
		if (!missing.isEmpty()) {
			throw new CommandException("The sources have no lines " + missing + "; correct these citations first.");
		}
		Path file = this.seed.directory().resolve(CitationLock.FILE);
		Files.writeString(file, CitationLock.write(hashed));
		CoverageReport coverage = CoverageReport.of(library,
				hashed.stream().map(Citation::source).collect(Collectors.toCollection(TreeSet::new)), hashed,
				new SeedReader(Ontology.load()).uncitedLines(this.seed.files()));
		Files.writeString(this.seed.directory().resolve(CoverageReport.FILE), coverage.write());
		this.seed.writeContents(new SeedReader(Ontology.load()));
		this.spec.commandLine().getOut().printf("%s: %,d passages.%n", file, hashed.size());
		return 0;
	}

}
