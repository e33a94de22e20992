package lv.saiknes.explore.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.explore.Contribution;
import lv.saiknes.explore.PlanBranch.Tree;
import lv.saiknes.explore.PlanBranch;
import lv.saiknes.explore.PlanReader;
import lv.saiknes.explore.PlanUnit;
import lv.saiknes.model.Language;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan of many parts does not make its page long, and what is cut is told. */
@ServerTest
class PlanSizeTests {

	@Autowired
	private PlanReader plans;

	@Autowired
	private CurrentManifest manifest;

	@Test
	void whatAPlanHoldsIsReadOnceAVersion() {
		String plan = this.manifest.get().firstPlan();
		assertThat(this.plans.listUnits(plan)).isNotEmpty().isSameAs(this.plans.listUnits(plan));
		assertThat(this.plans.listContributions(plan)).isNotEmpty().isSameAs(this.plans.listContributions(plan));
	}

	@Test
	void ofManyPartsThoseNearThePlanAreListedAndAllAreCounted() {
		String plan = this.manifest.get().firstPlan();
		List<PlanUnit> units = this.plans.listUnits(plan);
		int all = units.size() + units.stream().mapToInt((unit) -> unit.tasks().size()).sum();
		Tree whole = tree(plan, units, all);
		assertThat(size(whole.branches())).isEqualTo(all);
		assertThat(more(whole)).isZero();
		for (int most : List.of(2, 30, units.size() + 5)) {
			Tree some = tree(plan, units, most);
			assertThat(size(some.branches())).isEqualTo(most);
			assertThat(more(some)).isPositive();
			assertThat(some.branches()).allMatch(PlanBranch::isDivided);
			assertThat(some.branches()).extracting(PlanBranch::taskCount)
				.isEqualTo(whole.branches().stream().limit(some.branches().size()).map(PlanBranch::taskCount).toList());
		}
	}

	@Test
	void whatACellOfTheContributionsCountsIsWhole() {
		List<Contribution> all = this.plans.listContributions(this.manifest.get().firstPlan());
		assertThat(Alignment.fit(all, (plan) -> 0, null, all.size(), all.size())).isEqualTo(all);
		String opened = all.getLast().link().id();
		List<Contribution> some = Alignment.fit(all, (plan) -> 0, opened, 2, 40);
		assertThat(some).hasSizeLessThan(100).anyMatch((one) -> one.link().id().equals(opened));
		Map<String, Long> shown = count(some);
		Map<String, Long> there = count(all);
		assertThat(there).containsAllEntriesOf(shown);
		Set<String> columns = new HashSet<>();
		shown.keySet().forEach((cell) -> columns.add(cell.substring(0, cell.indexOf(' '))));
		assertThat(columns).hasSizeBetween(2, 3);
		Alignment table = Alignment.of(List.of(), (plan) -> 0, Map.of(), null, 7, Language.EN);
		assertThat(table.more()).isEqualTo(7);
	}

	private static Map<String, Long> count(List<Contribution> contributions) {
		return contributions.stream()
			.collect(Collectors
				.groupingBy((one) -> (one.fromParent().labels().contains("Plan") ? one.from() : one.fromParent()).id()
						+ " " + one.to().id(), Collectors.counting()));
	}

	private static Tree tree(String plan, List<PlanUnit> units, int most) {
		return PlanBranch.of(plan, units, PlanBranch.Openness.of(null), Language.EN, most);
	}

	private static int size(List<PlanBranch> branches) {
		return branches.stream().mapToInt((branch) -> 1 + branch.tasks().size() + size(branch.parts())).sum();
	}

	private static int more(Tree tree) {
		return tree.more() + tree.branches().stream().mapToInt(PlanSizeTests::more).sum();
	}

	private static int more(PlanBranch branch) {
		return branch.more() + branch.parts().stream().mapToInt(PlanSizeTests::more).sum();
	}

}
