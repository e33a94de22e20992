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
			description = { "folder with the seed data, or several with commas: the first owns the house, and what a",
					"command writes goes into the last (default: seed-data, or the packed copy)" })
	private List<Path> directories = List.of();

	/** The folder that a command may write to; each has lock files of its own. */
	Path directory() {
		return this.directories.isEmpty() ? SeedFiles.USUAL : this.directories.getLast();
	}

	/**
	 * Makes sure that the folder is one of seed data.
	 * @throws CommandException when it lists no sources
	 */
	void requireSources() {
		if (!Files.isRegularFile(directory().resolve("sources.yaml"))) {
			throw new CommandException(
					"`" + directory() + "` has no sources.yaml; name the folder of your seed data with --seed.");
		}
	}

	/** How its files call that folder. */
	String folder() {
		return directory().toString().replace('\\', '/');
	}

	/** The folders that are read beside it, on whose nodes its facts may rest. */
	List<Path> others() {
		return this.directories.stream().filter((one) -> !one.equals(directory())).toList();
	}

	List<SeedFile> files() {
		SeedFiles.listMissing(this.directories).stream().findFirst().ifPresent((directory) -> {
			throw new CommandException("`" + directory + "` is not a folder; name the one that holds sources.yaml.");
		});
		return SeedFiles.of(this.directories.isEmpty() ? List.of(SeedFiles.USUAL) : this.directories);
	}

	/** Writes what the folder holds, by which it is known later what went missing. */
	void writeContents(SeedReader reader) throws IOException {
		Files.writeString(directory().resolve(SeedReader.CONTENTS), reader.contents(files(), folder()));
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
			int count = result.findings().size();
			return new CommandException(
					message + "\n" + count + ((count == 1) ? " finding" : " findings") + "; nothing was changed.");
		});
	}

}
