package lv.saiknes.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import lv.saiknes.text.Nearest;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a setting that the program does not know, since a mistyped one
 * would otherwise do nothing in silence. The environment belongs to others, too: a
 * variable is refused only where it nearly has the name of a setting.
 */
final class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Not public: Spring makes it by its name in {@code spring.factories}. */
	UnknownSettings() {
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		List<String> known = Setting.list().stream().map(Setting::name).toList();
		Set<String> unknown = new TreeSet<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(context.getEnvironment())) {
			if (source instanceof IterableConfigurationPropertySource settings) {
				boolean shared = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
				settings.stream().filter((name) -> name.toString().startsWith(Setting.PREFIX)).forEach((name) -> {
					Optional<String> nearest = Nearest.to(name.toString(), known);
					if (known.stream().noneMatch((setting) -> isSame(name, setting, shared))
							&& (!shared || nearest.isPresent())) {
						unknown.add("There is no setting `" + name + "`"
								+ nearest.map((setting) -> "; did you mean `" + setting + "`?").orElse("."));
					}
				});
			}
		}
		if (!unknown.isEmpty()) {
			throw new UnknownSettingException(String.join("\n", unknown));
		}
	}

	/**
	 * In a variable's name an underscore stands for a dot or for a hyphen; an entry of a
	 * list has its number behind the name.
	 */
	private static boolean isSame(ConfigurationPropertyName name, String setting, boolean variable) {
		ConfigurationPropertyName whole = name;
		while (whole.isLastElementIndexed()) {
			whole = whole.getParent();
		}
		return whole.equals(ConfigurationPropertyName.of(setting))
				|| (variable && letters(whole.toString()).equals(letters(setting)));
	}

	private static String letters(String name) {
		return name.replaceAll("[.-]", "");
	}

}
