package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed data is.
 *
 * @param directory folders with the seed data to load, with commas between them; the
 * first one owns the house. Where none is named and seed-data does not exist, the copy
 * that the program carries is loaded
 * @param load whether to load it at the start. An instance that does not serves what
 * others have loaded into the same database
 */
@ConfigurationProperties("saiknes.seed")
public record SeedSettings(@DefaultValue("seed-data") List<Path> directory, @DefaultValue("true") boolean load) {

	public SeedSettings {
		directory = List.copyOf(directory);
	}

}
