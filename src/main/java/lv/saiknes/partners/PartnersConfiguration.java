package lv.saiknes.partners;

import lv.saiknes.graph.CurrentGraph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the finder look into the graph of the dataset that is loaded. */
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

	@Bean
	PartnerFinder partnerFinder(CurrentGraph graph) {
		return new PartnerFinder(graph::get);
	}

}
