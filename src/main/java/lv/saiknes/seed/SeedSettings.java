package lv.saiknes.seed;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed data is.
 *
 * @param directory folder with the seed data to load; where it does not exist, the copy
 * that the program carries is loaded
 */
@ConfigurationProperties("saiknes.seed")
public record SeedSettings(@DefaultValue("seed-data") Path directory) {
}
