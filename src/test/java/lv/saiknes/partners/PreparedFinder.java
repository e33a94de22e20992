package lv.saiknes.partners;

import lv.saiknes.graph.Graph;
import lv.saiknes.sentence.SentenceWriter;

/** A finder that has what it finds partners by, however busy the machine is. */
final class PreparedFinder {

	private PreparedFinder() {
	}

	static PartnerFinder of(Graph graph, SentenceWriter writer) {
		PartnerFinder finder = new PartnerFinder(() -> graph, writer);
		finder.prepare();
		return finder;
	}

}
