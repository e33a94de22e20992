package lv.saiknes.partners;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.sentence.SentenceWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the finder look into the graph of the dataset that is loaded. */
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

	@Bean
	PartnerFinder partnerFinder(CurrentGraph graph, SentenceWriter writer) {
		return new PartnerFinder(graph::get, writer);
	}

}
