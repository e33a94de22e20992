package lv.saiknes.command;

import java.io.IOException;
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

	@Option(names = "--seed", paramLabel = "DIR", split = ",",
			description = { "folder with the seed data, or several with commas, whose first owns the house",
					"(default: seed-data, or the packed copy where there is none)" })
	private List<Path> directories = List.of();

	/**
	 * The folder that a command may write to.
	 * @throws CommandException when several are named
	 */
	Path directory() {
		if (this.directories.size() > 1) {
			throw new CommandException("Name one folder with --seed; each has lock files of its own.");
		}
		return this.directories.isEmpty() ? SeedFiles.USUAL : this.directories.getFirst();
	}

	List<SeedFile> files() {
		SeedFiles.listMissing(this.directories).stream().findFirst().ifPresent((directory) -> {
			throw new CommandException("`" + directory + "` is not a folder; name the one that holds sources.yaml.");
		});
		return SeedFiles.of(this.directories.isEmpty() ? List.of(SeedFiles.USUAL) : this.directories);
	}

	/** Writes what the folder holds, by which it is known later what went missing. */
	void writeContents(SeedReader reader) throws IOException {
		String folder = directory().toString().replace('\\', '/');
		Files.writeString(directory().resolve(SeedReader.CONTENTS), reader.contents(files(), folder));
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
