package lv.saiknes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import lv.saiknes.desk.DeskKey;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Deadline;
import lv.saiknes.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class ReadyMessageTests {

	/**
	 * It failed after the ten seconds of a statement that no request waits for, and a
	 * listener that fails ends the program.
	 */
	@Test
	void whatIsToldOnABusyMachineMayTakeLongToCount() {
		DatasetReader reader = mock();
		AtomicReference<Deadline> deadline = new AtomicReference<>();
		when(reader.findSummary()).then((call) -> {
			deadline.set(Deadline.current());
			return Optional.of(new DatasetReader.Summary("v", "2024", Map.of("Municipality", 1L), 0));
		});
		StoreSettings settings = mock();
		when(settings.directory()).thenReturn(Path.of("store"));
		new ReadyMessage(reader, settings, Optional.empty(), new MockEnvironment(), mock(DeskKey.class))
			.print(new ApplicationReadyEvent(new SpringApplication(), new String[0], new StaticApplicationContext(),
					Duration.ZERO));
		assertThat(deadline.get()).as("a time of its own").isNotNull();
		assertThat(Deadline.current()).as("left behind").isNull();
	}

}
