package lv.saiknes.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of one deployment give the same tags; whatever changes answers changes them.
 */
class EditionTests {

	@TempDir
	private Path directory;

	@Test
	void aCopyOfTheProgramElsewhereIsTheSame() throws IOException {
		assertThat(edition(jar("a.jar", "x"), Map.of(), null)).isEqualTo(edition(jar("b.jar", "x"), Map.of(), null))
			.isNotEqualTo(edition(jar("c.jar", "y"), Map.of(), null));
	}

	@Test
	void settingsChangeItButNotWhereTheInstanceKeepsItsThings() throws IOException {
		Path jar = jar("a.jar", "x");
		String plain = edition(jar, Map.of(), null);
		assertThat(edition(jar, Map.of("saiknes.base-address", "https://links.example.org"), null)).isNotEqualTo(plain);
		assertThat(edition(jar, Map.of("saiknes.store.directory", "/elsewhere", "server.port", "8081"), null))
			.isEqualTo(plain);
	}

	@Test
	void theTextsAtHandChangeIt() throws IOException {
		Path jar = jar("a.jar", "x");
		Path sources = Files.createDirectory(this.directory.resolve("sources"));
		String none = edition(jar, Map.of(), sources);
		assertThat(none).isNotEqualTo(edition(jar, Map.of(), null));
		Files.writeString(sources.resolve("001_plan.txt"), "text");
		assertThat(edition(jar, Map.of(), sources)).isNotEqualTo(none);
	}

	private static String edition(Path jar, Map<String, Object> settings, Path sources) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
		return Edition.hash(jar.toFile(), environment, sources);
	}

	private Path jar(String name, String content) throws IOException {
		Path jar = this.directory.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			out.putNextEntry(new ZipEntry("a"));
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

}
