package lv.saiknes;

import java.nio.file.Path;
import java.util.Optional;

import lv.saiknes.desk.DeskKey;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Deadline;
import lv.saiknes.store.StoreSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Prints what a person wants next once the program is ready. */
@Component
class ReadyMessage {

	private final DatasetReader datasetReader;

	private final StoreSettings settings;

	private final Optional<SourceLibrary> library;

	private final Environment environment;

	private final DeskKey desk;

	ReadyMessage(DatasetReader datasetReader, StoreSettings settings, Optional<SourceLibrary> library,
			Environment environment, DeskKey desk) {
		this.datasetReader = datasetReader;
		this.settings = settings;
		this.library = library;
		this.environment = environment;
		this.desk = desk;
	}

	/** A busy machine may be slow to count; that ends no program which answers. */
	@EventListener
	void print(ApplicationReadyEvent event) {
		Deadline.during(DatasetStartup.PATIENCE, () -> print(event.getApplicationContext()));
	}

	private void print(ApplicationContext context) {
		DatasetReader.Summary summary = this.datasetReader.findSummary().orElseThrow();
		String server = this.environment.getProperty("spring.neo4j.uri");
		Path directory = this.settings.directory().toAbsolutePath().normalize();
		StringBuilder message = new StringBuilder();
		if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			String address = "http://" + this.environment.getProperty("server.address") + ":"
					+ web.getWebServer().getPort();
			message
				.append("%nSaiknes is ready.%n  Start page  %s/%n  Playground  %s/graphiql%n  API         %s/graphql%n"
					.formatted(address, address, address));
			if (this.desk.isOn()) {
				message.append("  Desk        %s%s%n".formatted(address, this.desk.address()));
			}
		}
		message.append("  Dataset     %,d nodes, %,d relations (version %s of %s)%n".formatted(summary.nodes(),
				summary.relations(), summary.version(), summary.date()));
		message.append("  Store       %s%n".formatted((server != null) ? server : directory + " (embedded Neo4j)"));
		message
			.append("  Sources     %s%n".formatted(this.library.map((l) -> "passages are shown from " + l.directory())
				.orElse("not at hand; citations show place and publisher")));
		if (context instanceof WebServerApplicationContext) {
			if (!StringUtils.hasText(this.environment.getProperty("saiknes.publisher.name"))) {
				message
					.append("  Publisher   this copy names none; set saiknes.publisher.name and saiknes.publisher.url%n"
						.formatted());
			}
			message.append("  Stop with Ctrl+C.%n".formatted());
		}
		System.out.println(message);
	}

}
