package lv.saiknes.graphql;

import lv.saiknes.gate.Crowd;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits on requests into the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

	@Bean
	QueryCost queryCost(LimitSettings limits) {
		return new QueryCost(limits.cost());
	}

	@Bean
	RequestTime requestTime(LimitSettings limits, Crowd crowd) {
		return new RequestTime(limits.time(), crowd);
	}

	@Bean
	GraphQlSourceBuilderCustomizer documentCache(LimitSettings limits) {
		return (builder) -> builder
			.configureGraphQl((engine) -> engine.preparsedDocumentProvider(new DocumentCache(limits)));
	}

}
