package lv.saiknes.store;

import java.net.URI;

import lv.saiknes.model.BesideHeap;
import lv.saiknes.query.EmbeddedDatabase;
import org.neo4j.driver.AuthToken;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded Neo4j, unless {@code spring.neo4j.uri} names a server to use. It
 * starts in the background while the rest of the program is put together; whoever needs
 * the database first waits for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

	/** What is large lies beside the store, rather than on the heap. */
	private static final String BESIDE_HEAP = "beside-heap";

	StoreConfiguration(StoreSettings settings) {
		BesideHeap.use(settings.directory().resolve(BESIDE_HEAP));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "absent", matchIfMissing = true)
	static class Embedded {

		/**
		 * The driver waits for the database, so nothing may ask for it before the rest is
		 * ready.
		 */
		@Bean
		static BeanFactoryPostProcessor databaseLast() {
			return (factory) -> {
				for (String name : factory.getBeanDefinitionNames()) {
					BeanDefinition definition = factory.getBeanDefinition(name);
					String origin = String.valueOf(definition.getFactoryBeanName());
					if (origin.startsWith("org.springframework.boot.neo4j.")
							|| origin.startsWith("org.springframework.boot.data.neo4j.")
							|| origin.startsWith("org.springframework.boot.transaction.")) {
						definition.setLazyInit(true);
					}
				}
			};
		}

		@Bean
		EmbeddedNeo4j embeddedNeo4j(StoreSettings settings) {
			return EmbeddedNeo4j.start(settings);
		}

		/** Questions need no socket where the database is in this process. */
		@Bean
		EmbeddedDatabase embeddedDatabase(EmbeddedNeo4j database) {
			return new EmbeddedReads(database::graph);
		}

		/** The driver asks for the address, and so waits until the store is up. */
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
