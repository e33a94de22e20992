package lv.saiknes.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;
import picocli.CommandLine.Option;

/** The option that says which seed data a command reads. */
final class SeedOption {

	@Option(names = "--seed", paramLabel = "DIR",
			description = "folder with the seed data (default: seed-data, or the packed copy where there is none)")
	private Path directory;

	/** The folder that a command may write to. */
	Path directory() {
		return (this.directory != null) ? this.directory : Path.of("seed-data");
	}

	List<SeedFile> files() {
		if (this.directory != null && !Files.isDirectory(this.directory)) {
			throw new CommandException(
					"`" + this.directory + "` is not a folder; name the one that holds sources.yaml.");
		}
		return (this.directory != null) ? SeedFiles.fromDirectory(this.directory) : SeedFiles.of(Path.of("seed-data"));
	}

	/**
	 * The dataset.
	 * @throws CommandException with all findings when the seed data is not sound
	 */
	Dataset dataset() {
		SeedResult result = new SeedReader(Ontology.load()).read(files());
		return result.dataset().orElseThrow(() -> {
			StringBuilder message = new StringBuilder();
			result.findings().forEach((finding) -> message.append(finding).append('\n'));
			return new CommandException(message + "\n" + result.findings().size() + " findings; nothing was changed.");
		});
	}

}
