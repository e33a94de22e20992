package lv.saiknes.graphql;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Documents that programs may ask for by name instead of sending them.
 *
 * @param directory folder with such documents, files that end in .graphql, beside the
 * example queries, which always are
 * @param only whether nothing but these documents is answered; the playground can then
 * ask them alone
 */
@ConfigurationProperties("saiknes.trusted")
record TrustedSettings(@Nullable Path directory, @DefaultValue("false") boolean only) {
}
