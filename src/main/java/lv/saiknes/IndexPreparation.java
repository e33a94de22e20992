package lv.saiknes;

import lv.saiknes.query.DatasetChanged;
import lv.saiknes.query.DatasetServed;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the indexes of search beside the first requests, and beside the requests that
 * come when another version has been loaded, so that no search has to wait for them as
 * long as it may take.
 */
@Component
class IndexPreparation {

	private static final Logger logger = LoggerFactory.getLogger(IndexPreparation.class);

	private final NameSearch names;

	private final TextSearch texts;

	IndexPreparation(NameSearch names, TextSearch texts) {
		this.names = names;
		this.texts = texts;
	}

	@EventListener({ DatasetServed.class, DatasetChanged.class })
	void begin() {
		Thread.startVirtualThread(this::prepare);
	}

	private void prepare() {
		try {
			this.names.prepare();
			this.texts.prepare();
		}
		catch (RuntimeException ex) {
			// The program may be stopped by now; else the first search says what is
			// wrong.
			logger.debug("The indexes of search could not be prepared.", ex);
		}
	}

}
