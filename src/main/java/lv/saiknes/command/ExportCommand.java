package lv.saiknes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the dataset as graph.json. */
@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Write the dataset as graph.json, to a file or to standard output.")
final class ExportCommand implements Callable<Integer> {

	@Mixin
	private SeedOption seed = new SeedOption();

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "file to write (default: standard output)")
	private @Nullable Path output;

	@Override
	public Integer call() throws IOException {
		Dataset dataset = this.seed.dataset();
		if (this.output == null) {
			GraphJson.write(dataset, Ontology.load(), System.out);
			return 0;
		}
		Path target = this.output.toAbsolutePath();
		Path folder = target.getParent();
		if (folder == null || Files.isDirectory(target)) {
			throw new CommandException("`" + target + "` is a folder; name a file in it.");
		}
		if (!Files.isDirectory(folder)) {
			throw new CommandException("There is no folder `" + folder + "`; make it, or name another one.");
		}
		Path partial = target.resolveSibling(target.getFileName() + ".partial");
		try {
			try (OutputStream out = Files.newOutputStream(partial)) {
				GraphJson.write(dataset, Ontology.load(), out);
			}
			Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(partial);
		}
		return 0;
	}

}
