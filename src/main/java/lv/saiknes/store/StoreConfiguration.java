package lv.saiknes.store;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded Neo4j, unless {@code spring.neo4j.uri} names a server to use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "absent", matchIfMissing = true)
	static class Embedded {

		@Bean
		EmbeddedNeo4j embeddedNeo4j(StoreSettings settings) {
			return EmbeddedNeo4j.start(settings);
		}

		/**
		 * The driver's bean needs this one, so the store is up before the driver
		 * connects.
		 */
		@Bean
		Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j database) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return database.uri();
				}

				@Override
				public AuthToken getAuthToken() {
					return database.authToken();
				}

			};
		}

	}

}
