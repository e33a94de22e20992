package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import lv.saiknes.text.Nearest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which collections of sources are loaded.
 *
 * @param collections names of the collections to load, with commas between them; the
 * first one owns the house. A collection is a folder with dataset.yaml, named like the
 * folder. All collections of saiknes.seed.directory where none is named
 */
@ConfigurationProperties("saiknes")
public record CollectionSettings(@DefaultValue List<String> collections) {

	public CollectionSettings {
		collections = collections.stream().map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/** What is wrong with the choice where one of these is not in these directories. */
	public Optional<Finding> findUnknown(List<Path> directories) {
		List<String> known = SeedFiles.listCollections(directories);
		return this.collections.stream()
			.filter((name) -> !known.contains(name))
			.findFirst()
			.map((name) -> new Finding(directories.getFirst().toString(), 1, "UNKNOWN_COLLECTION",
					"there is no collection `" + name + "`" + Nearest.hint(name, known),
					"Name of these in saiknes.collections: " + String.join(", ", known) + "."));
	}

}
