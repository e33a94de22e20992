package lv.saiknes.changes;

import java.time.Clock;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.store.VersionSettings;
import lv.saiknes.store.VersionShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps versions as the settings say. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

	@Bean
	Versions versions(VersionShelf shelf, VersionSettings settings, Ontology ontology) {
		return new Versions(shelf, settings.keep(), ontology, Clock.systemUTC());
	}

}
