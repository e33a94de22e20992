package lv.saiknes.explore;

import java.time.Duration;
import java.util.List;

import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.query.Vertex;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The plan that a page shows unasked is not read while somebody waits. */
@ServerTest
class PlanReaderTests {

	@Autowired
	private Statements statements;

	@Autowired
	private CurrentManifest manifest;

	private int asked;

	@AfterEach
	void takeAway() {
		Deadline.setCurrent(null);
	}

	@Test
	void theFirstPlanIsKeptWhateverItHolds() {
		PlanReader reader = new PlanReader(this.statements, this.manifest, 0);
		String first = this.manifest.get().firstPlan();
		List<PlanUnit> units = reader.listUnits(first);
		Vertex other = reader.listDivided()
			.stream()
			.filter((plan) -> !plan.id().equals(first))
			.findFirst()
			.orElseThrow();
		// The version is still asked for, and nothing after it.
		Deadline.setCurrent(Deadline.in(Duration.ZERO, () -> this.asked++ == 0));
		assertThat(reader.listUnits(first)).isNotEmpty().isSameAs(units);
		this.asked = 0;
		assertThatThrownBy(() -> reader.listUnits(other.id())).isInstanceOf(StoreTimeoutException.class);
	}

}
