package lv.saiknes.settings;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** A mistyped setting is refused before anything starts. */
class UnknownSettingsTests {

	@ParameterizedTest
	@CsvSource({ "saiknes.api.costs, saiknes.api.cost", "saiknes.source.directory, saiknes.sources.directory",
			"saiknes.store.directory.x, saiknes.store.directory" })
	void theNearestIsNamed(String name, String nearest) {
		assertThatExceptionOfType(UnknownSettingException.class).isThrownBy(() -> start(properties(name)))
			.withMessage("There is no setting `" + name + "`; did you mean `" + nearest + "`?");
	}

	@Test
	void whatIsLikeNoneIsRefusedToo() {
		assertThatExceptionOfType(UnknownSettingException.class)
			.isThrownBy(() -> start(properties("saiknes.weather-on-the-moon")))
			.withMessage("There is no setting `saiknes.weather-on-the-moon`.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "saiknes.api.cost", "saiknes.API.cost", "saiknesapi.costs", "server.prt" })
	void knownOnesAndThoseOfOthersAreAccepted(String name) {
		assertThatNoException().isThrownBy(() -> start(properties(name)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SAIKNES_SOURCES_DIRECTORY", "SAIKNES_TEST_BROWSER", "SAIKNES_PREFIX" })
	void variablesOfOthersAreAccepted(String name) {
		assertThatNoException().isThrownBy(() -> start(variables(name)));
	}

	@Test
	void aMistypedVariableIsRefused() {
		assertThatExceptionOfType(UnknownSettingException.class)
			.isThrownBy(() -> start(variables("SAIKNES_SOURCE_DIRECTORY")))
			.withMessageContaining("did you mean `saiknes.sources.directory`?");
	}

	@Test
	void everySettingIsDescribed() {
		assertThat(Setting.list()).extracting(Setting::name)
			.contains("saiknes.api.cost", "saiknes.seed.directory", "saiknes.sources.directory",
					"saiknes.store.directory");
		assertThat(Setting.list()).allSatisfy((setting) -> assertThat(setting.description()).isNotBlank());
	}

	private static PropertySource<?> properties(String name) {
		return new MapPropertySource("arguments", Map.of(name, "1"));
	}

	private static PropertySource<?> variables(String name) {
		return new SystemEnvironmentPropertySource("variables-systemEnvironment", Map.of(name, "1"));
	}

	private static void start(PropertySource<?> source) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.getEnvironment().getPropertySources().addFirst(source);
			org.springframework.boot.context.properties.source.ConfigurationPropertySources
				.attach(context.getEnvironment());
			new UnknownSettings().initialize(context);
		}
	}

}
