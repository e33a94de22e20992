package lv.saiknes.command;

import java.nio.file.Path;
import java.util.Objects;

import lv.saiknes.evidence.SourceLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the source texts lie. */
final class SourcesOption {

	@Option(names = "--sources", paramLabel = "DIR", defaultValue = "${env:SAIKNES_SOURCES_DIRECTORY}",
			description = "folder with the source texts (default: SAIKNES_SOURCES_DIRECTORY)")
	private @Nullable Path directory;

	boolean given() {
		return this.directory != null && !this.directory.toString().isEmpty();
	}

	SourceLibrary library() {
		if (!given()) {
			throw new CommandException(
					"This needs the source texts: add --sources DIR, or set SAIKNES_SOURCES_DIRECTORY.");
		}
		return SourceLibrary.open(Objects.requireNonNull(this.directory));
	}

}
