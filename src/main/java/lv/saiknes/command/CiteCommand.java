package lv.saiknes.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.SourceLibrary;
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
		int passages = Locks.write(this.seed, this.sources.library(), this.spec.commandLine().getErr());
		this.spec.commandLine()
			.getOut()
			.printf("%s: %,d passages.%n", this.seed.directory().resolve(CitationLock.FILE), passages);
		return 0;
	}

}
