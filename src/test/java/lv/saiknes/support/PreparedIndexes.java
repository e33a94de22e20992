package lv.saiknes.support;

import lv.saiknes.graph.CurrentNodes;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.trace.CurrentTracer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Waits for what is made of the loaded data beside the first requests, which are told to
 * come again where that takes long, as on a busy machine: what a test asks is answered,
 * and what it counts is what it asks for.
 */
public class PreparedIndexes {

	private final CurrentNodes nodes;

	private final NameSearch names;

	private final TextSearch texts;

	private final PartnerFinder partners;

	private final CurrentTracer tracer;

	PreparedIndexes(CurrentNodes nodes, NameSearch names, TextSearch texts, PartnerFinder partners,
			CurrentTracer tracer) {
		this.nodes = nodes;
		this.names = names;
		this.texts = texts;
		this.partners = partners;
		this.tracer = tracer;
	}

	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		this.nodes.prepare();
		this.names.prepare();
		this.texts.prepare();
		this.partners.prepare();
		this.tracer.prepare();
	}

}
