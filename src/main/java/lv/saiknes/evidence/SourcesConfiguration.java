package lv.saiknes.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Opens the directory of source texts, where {@code saiknes.sources.directory} names one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SourcesConfiguration.Named.class)
@EnableConfigurationProperties(SourcesSettings.class)
class SourcesConfiguration {

	private static final String DIRECTORY = "saiknes.sources.directory";

	@Bean
	SourceLibrary sourceLibrary(SourcesSettings settings) {
		return SourceLibrary.open(settings.directory());
	}

	/** An empty value, as an environment variable may have, counts as unset. */
	static final class Named implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty(DIRECTORY));
		}

	}

}
