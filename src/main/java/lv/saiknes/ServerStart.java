package lv.saiknes;

import lv.saiknes.query.DatasetServed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who prepare something that a server answers now. */
@Component
@ConditionalOnWebApplication
class ServerStart {

	private final ApplicationEventPublisher events;

	ServerStart(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void tell() {
		this.events.publishEvent(new DatasetServed());
	}

}
