package lv.saiknes.store;

import lv.saiknes.query.Statements;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Decides where versions are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VersionSettings.class)
class VersionConfiguration {

	@Bean
	VersionShelf versionShelf(VersionSettings settings, Statements statements, @Lazy Neo4jClient client,
			@Value("${spring.neo4j.uri:absent}") String server, StoreSettings store) {
		return (settings.directory() == null && !server.equals("absent")) ? new DatabaseShelf(statements, client)
				: new FolderShelf(FolderShelf.folder(settings, store.directory()));
	}

}
