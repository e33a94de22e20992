package lv.saiknes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import lv.saiknes.export.Addresses;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Export;
import lv.saiknes.export.Format;
import lv.saiknes.export.Part;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.text.Nearest;
import lv.saiknes.time.TimeTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the dataset, or a part of it, in a format of other programs. */
@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Write the dataset, or what lies around some nodes, to a file or to standard output.")
final class ExportCommand implements Callable<Integer> {

	@Mixin
	private SeedOption seed = new SeedOption();

	@Option(names = { "-f", "--format" }, paramLabel = "FORMAT",
			description = { "json, jsonld, ttl, nq, graphml, gexf, xlsx, geojson, or",
					"nodes, edges or claims with .csv or .tsv (default: json)" })
	private String format = Format.JSON.key();

	@Option(names = "--id", paramLabel = "ID", split = ",",
			description = "node to write with its relations and their other ends, or relation; several with commas")
	private List<String> ids = List.of();

	@Option(names = "--separator", paramLabel = "SIGN",
			description = "between the cells of .csv: `,` or `;` (default: `,`)")
	private String separator = ",";

	@Option(names = "--base-address", paramLabel = "ADDRESS",
			description = "address of the house, with which permalinks and IRIs begin (default: ${DEFAULT-VALUE})")
	private String baseAddress = "http://127.0.0.1:8080";

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "file to write (default: standard output)")
	private @Nullable Path output;

	@Override
	public Integer call() throws IOException {
		Format chosen = Format.find(this.format).orElseThrow(() -> new CommandException(Format.refusal(this.format)));
		char sign = Delimited.findSign(this.separator)
			.orElseThrow(
					() -> new CommandException("`" + this.separator + "` cannot stand between cells; say `,` or `;`."));
		Path target = (this.output != null) ? this.output.toAbsolutePath() : null;
		Path folder = (target != null) ? target.getParent() : null;
		if (target != null && (folder == null || Files.isDirectory(target))) {
			throw new CommandException("`" + target + "` is a folder; name a file in it.");
		}
		if (folder != null && !Files.isDirectory(folder)) {
			throw new CommandException("There is no folder `" + folder + "`; make it, or name another one.");
		}
		Export export = export(sign);
		chosen.findRefusal(export).ifPresent((refusal) -> {
			throw new CommandException(refusal);
		});
		if (target == null) {
			chosen.writer().write(export, System.out);
			System.out.flush();
			return 0;
		}
		Path partial = target.resolveSibling(target.getFileName() + ".partial");
		try {
			try (OutputStream out = Files.newOutputStream(partial)) {
				chosen.writer().write(export, out);
			}
			Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(partial);
		}
		return 0;
	}

	private Export export(char sign) {
		Dataset dataset = this.seed.dataset();
		Ontology ontology = Ontology.load();
		Export whole = Export.of(dataset, new TimeTable(dataset, ontology), ontology, new Addresses(this.baseAddress))
			.separatedBy(sign);
		if (this.ids.isEmpty()) {
			return whole;
		}
		List<String> nodes = new ArrayList<>();
		List<String> relations = new ArrayList<>();
		for (String id : this.ids) {
			if (dataset.entities().find(id).isPresent()) {
				nodes.add(id);
			}
			else if (dataset.relations().find(id).isPresent()) {
				relations.add(id);
			}
			else {
				throw new CommandException("There is no node or relation `" + id + "`"
						+ Nearest.hint(id,
								Stream.concat(dataset.entities().ids().stream(), dataset.relations().ids().stream())
									.sorted()
									.toList(),
								"."));
			}
		}
		return whole.part(new Part(nodes, relations, Part.Reach.AROUND));
	}

}
