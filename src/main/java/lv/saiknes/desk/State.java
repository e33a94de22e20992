package lv.saiknes.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.evidence.CoverageReport.UncitedLines;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;

/** The seed data as it was read. */
record State(List<SeedFile> files, Optional<Dataset> dataset, List<Finding> findings,
		Map<String, Entity> entities, List<UncitedLines> marks) {

	static State of(List<SeedFile> files, SeedResult result, Ontology ontology) {
		Map<String, Entity> entities = result.dataset()
			.stream()
			.flatMap((dataset) -> dataset.entities().stream())
			.collect(Collectors.toMap(Entity::id, (one) -> one));
		List<UncitedLines> marks = new SeedReader(ontology).uncitedLines(files.stream()
			.filter((file) -> file.content().contains("uncited:") || file.name().equals("sources.yaml"))
			.toList());
		return new State(files, result.dataset(), result.findings(), entities, marks);
	}

	boolean knows(String id) {
		return this.entities.containsKey(id);
	}

	Entity entity(String id) {
		return Objects.requireNonNull(this.entities.get(id), id);
	}

	/** The folder that lists the source; of several the one whose list names it. */
	Path folderOf(String source) {
		List<String> folders = this.files.stream()
			.filter((file) -> file.name().equals("sources.yaml"))
			.filter((file) -> file.content().matches("(?s).*\\bid:\\s*[\"']?" + Pattern.quote(source)
					+ "[\"']?[\\s,}].*"))
			.map(SeedFile::folder)
			.toList();
		return Path.of(folders.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no source `" + source + "`")));
	}

}
