package lv.saiknes.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting of the program.
 *
 * @param name its name, beginning with {@link #PREFIX}
 * @param description what it sets
 * @param defaultValue what holds where it is not set, empty where nothing does
 */
public record Setting(String name, String description, Optional<String> defaultValue) {

	/** How the names of all settings begin. */
	public static final String PREFIX = "saiknes.";

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	/**
	 * All settings, sorted by name, from what the build wrote down of the records that
	 * hold them.
	 * @throws IllegalStateException when the build did not write it
	 */
	public static List<Setting> list() {
		try {
			for (URL metadata : Collections.list(Setting.class.getClassLoader().getResources(METADATA))) {
				List<Setting> settings = read(metadata);
				if (!settings.isEmpty()) {
					return settings;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the list of settings cannot be read", ex);
		}
		throw new IllegalStateException("No `" + METADATA + "` tells of the program's settings. Build it with Maven,"
				+ " or let your editor run annotation processors.");
	}

	/** Libraries describe theirs under the same file name. */
	private static List<Setting> read(URL metadata) throws IOException {
		try (InputStream stream = metadata.openStream()) {
			return JsonMapper.shared()
				.readTree(stream)
				.path("properties")
				.valueStream()
				.filter((property) -> property.path("name").asString("").startsWith(PREFIX))
				.map(Setting::of)
				.sorted(Comparator.comparing(Setting::name))
				.toList();
		}
	}

	private static Setting of(JsonNode property) {
		return new Setting(property.path("name").asString(), property.path("description").asString(""),
				Optional.ofNullable(property.get("defaultValue")).map(JsonNode::asString));
	}

}
