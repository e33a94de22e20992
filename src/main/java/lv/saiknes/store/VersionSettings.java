package lv.saiknes.store;

import java.nio.file.Path;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which versions of the dataset are kept, so that it can be told what changed.
 *
 * @param keep how many of those loaded last; none when 0
 * @param directory folder for them; left unset, a folder of the embedded store, and with
 * a database of its own server that database
 */
@Validated
@ConfigurationProperties("saiknes.versions")
public record VersionSettings(@DefaultValue("10") @Range(max = 1_000) int keep, @Nullable Path directory) {
}
