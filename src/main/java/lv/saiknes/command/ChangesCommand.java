package lv.saiknes.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import lv.saiknes.changes.ChangeWriter;
import lv.saiknes.changes.Comparison;
import lv.saiknes.changes.VersionException;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import org.springframework.context.support.StaticMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what differs between two exports of the dataset. */
@Command(name = "changes", mixinStandardHelpOptions = true,
		description = "Tell what was added, removed and altered between two exports (graph.json).")
final class ChangesCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "OLD.json", description = "the earlier export")
	private Path from = Path.of("");

	@Parameters(index = "1", paramLabel = "NEW.json", description = "the later export")
	private Path to = Path.of("");

	@Option(names = "--lang", paramLabel = "LANGUAGE", description = "lv or en (default: ${DEFAULT-VALUE})")
	private String language = "en";

	@Override
	public Integer call() throws IOException {
		if (!this.language.equals("lv") && !this.language.equals("en")) {
			throw new CommandException("`" + this.language + "` is no language of the data; say lv or en.");
		}
		Comparison comparison;
		try (InputStream old = open(this.from); InputStream present = open(this.to)) {
			comparison = Comparison.of(old, present);
		}
		catch (VersionException ex) {
			throw new CommandException(ex);
		}
		Ontology ontology = Ontology.load();
		ChangeWriter writer = new ChangeWriter(ontology, new SentenceWriter(ontology), new StaticMessageSource());
		Language spoken = Language.valueOf(this.language.toUpperCase(Locale.ROOT));
		comparison.changes().forEach((change) -> {
			StringBuilder line = new StringBuilder(change.change().name()).append('\t')
				.append(change.id())
				.append('\t')
				.append(writer.write(change, spoken));
			for (Citation citation : change.after().isEmpty() ? change.before() : change.after()) {
				line.append('\t').append(citation.id()).append(' ').append(citation.locator());
			}
			System.out.println(line);
		});
		System.out.println(comparison.from() + " -> " + comparison.to() + ": " + comparison.counts());
		return 0;
	}

	private static InputStream open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new CommandException("There is no file `" + file + "`; name two exports as graph.json.");
		}
		return Files.newInputStream(file);
	}

}
