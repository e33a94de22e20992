package lv.saiknes.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away what killed programs left of files that they had begun. */
@Component
class Leftovers {

	private static final Logger logger = LoggerFactory.getLogger(Leftovers.class);

	private final Set<Path> folders;

	Leftovers(StoreSettings store, VersionSettings versions) {
		this.folders = new LinkedHashSet<>(List.of(store.directory(), FolderShelf.folder(versions, store.directory())));
	}

	@EventListener(ApplicationReadyEvent.class)
	void sweep() {
		for (Path folder : this.folders) {
			try {
				WholeFile.sweep(folder, Instant.now());
			}
			catch (IOException ex) {
				logger.info("What a killed Saiknes left in `{}` cannot be taken away: {}", folder, ex.getMessage());
			}
		}
	}

}
