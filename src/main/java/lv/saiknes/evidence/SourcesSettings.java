package lv.saiknes.evidence;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the source texts are. Bound only where a folder is named.
 *
 * @param directory folder with the source texts, to show the cited passages; also as the
 * variable SAIKNES_SOURCES_DIRECTORY
 */
@ConfigurationProperties("saiknes.sources")
record SourcesSettings(Path directory) {
}
