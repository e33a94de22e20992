package lv.saiknes.support;

import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Waits for the indexes of search, which are made beside the first requests: what is
 * counted in a test is then what the test asks for.
 */
public class PreparedIndexes {

	private final NameSearch names;

	private final TextSearch texts;

	PreparedIndexes(NameSearch names, TextSearch texts) {
		this.names = names;
		this.texts = texts;
	}

	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		this.names.prepare();
		this.texts.prepare();
	}

}
