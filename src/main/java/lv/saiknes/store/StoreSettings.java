package lv.saiknes.store;

import java.nio.file.Path;
import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the embedded store lies and how it starts. Directory and rebuilding are not used
 * when {@code spring.neo4j.uri} names a server.
 *
 * @param directory folder for the database and its password; made when absent
 * @param rebuild whether to throw the embedded store away first and make it anew from the
 * seed data
 * @param patience how long a start waits for a Neo4j server that does not answer yet
 */
@Validated
@ConfigurationProperties("saiknes.store")
public record StoreSettings(@DefaultValue("data") Path directory, @DefaultValue("false") boolean rebuild,
		@DefaultValue("60s") @DurationMin(seconds = 0) @DurationMax(hours = 24) Duration patience) {
}
