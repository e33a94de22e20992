package lv.saiknes.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import lv.saiknes.gate.Crowd;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits on requests into the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

	@Bean
	QueryCost queryCost(LimitSettings limits, TypicalSizes sizes) {
		return new QueryCost(limits.cost(), sizes);
	}

	@Bean
	RequestTime requestTime(LimitSettings limits, Crowd crowd) {
		return new RequestTime(limits.time(), crowd);
	}

	/**
	 * The engine's own check of questions about the schema refuses two {@code __type} in
	 * one query; what they cost is counted here like all else.
	 */
	@Bean
	GraphQlSourceBuilderCustomizer documentCache(LimitSettings limits, ObjectProvider<Instrumentation> watching) {
		GraphQL.unusualConfiguration().goodFaithIntrospection().enabledJvmWide(false);
		return (builder) -> builder
			.configureGraphQl((engine) -> engine.preparsedDocumentProvider(new DocumentCache(limits))
				.instrumentation(new Instruments(watching.orderedStream().toList())));
	}

}
