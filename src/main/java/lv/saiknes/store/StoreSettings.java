package lv.saiknes.store;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded store lies and how it starts. Not used when {@code spring.neo4j.uri}
 * names a server.
 *
 * @param directory folder for the database and its password; made when absent
 * @param rebuild whether to throw the embedded store away first and make it anew from the
 * seed data
 */
@ConfigurationProperties("saiknes.store")
public record StoreSettings(@DefaultValue("data") Path directory, @DefaultValue("false") boolean rebuild) {
}
