package lv.saiknes.trace.web;

import java.util.List;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Text;
import lv.saiknes.query.Fact;
import lv.saiknes.time.Certainty;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of a trace asks of its answer. */
class TraceViewTests {

	@Test
	void itIsKnownWhetherAPersonIsCoveredInWhatIsQuoted() {
		assertThat(quoting("Signed by " + SourceLibrary.MASK + ".").masked()).isTrue();
		assertThat(quoting("Signed by the mayor.").masked()).isFalse();
		assertThat(quoting(null).masked()).isFalse();
	}

	private static TraceView quoting(@Nullable String text) {
		Text said = new Text("a", "a");
		return new TraceView(said, Verdict.CONNECTED, said, said, said, "1", "2026", "CC-BY-4.0", null,
				Certainty.POSSIBLE, "/trace", true, new Trace.Searched(0, 0, 0), List.of(), List.of(), List.of(), null,
				List.of(new TraceView.Note(1, "a", passage(text), null)));
	}

	private static Fact.Passage passage(@Nullable String text) {
		return new Fact.Passage("1", "A notice", "A town", "2026", "¶1", null, 1, 1, text);
	}

}
