package lv.saiknes.explore.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.editions.PlanComparer;
import lv.saiknes.explore.Contribution;
import lv.saiknes.explore.PlanBranch;
import lv.saiknes.explore.PlanReader;
import lv.saiknes.explore.PlanUnit;
import lv.saiknes.export.Part;
import lv.saiknes.model.Language;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plans as trees, and what their parts contribute to other plans. The state of the
 * page is its address: the plan, what is unfolded, at which level contributions are
 * shown, and which of them is opened.
 */
@Controller
class PlansController {

	private static final List<String> LEVELS = List.of("Priority", "StrategicDirection");

	private final PlanReader plans;

	private final Facts facts;

	private final CurrentManifest manifest;

	private final PlanComparer comparer;

	PlansController(PlanReader plans, Facts facts, CurrentManifest manifest, PlanComparer comparer) {
		this.comparer = comparer;
		this.plans = plans;
		this.facts = facts;
		this.manifest = manifest;
	}

	@GetMapping("/plans")
	String plans(@RequestParam(name = "plan", required = false) @Nullable String asked,
			@RequestParam(required = false) @Nullable List<String> open,
			@RequestParam(defaultValue = "Priority") String level,
			@RequestParam(required = false) @Nullable String flow, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		String plan = (asked == null || asked.isEmpty()) ? this.manifest.get().firstPlan() : asked;
		List<Vertex> divided = this.plans.listDivided();
		model.addAttribute("plans", divided.stream().map((p) -> named(p, language)).toList());
		model.addAttribute("level", LEVELS.contains(level) ? level : LEVELS.get(0));
		Optional<Vertex> chosen = divided.stream().filter((p) -> p.id().equals(plan)).findFirst();
		if (chosen.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("asked", plan);
			Nearest.to(plan, divided.stream().map(Vertex::id).toList())
				.ifPresent((near) -> model.addAttribute("nearest", near));
			return "plans";
		}
		model.addAttribute("plan", named(chosen.get(), language));
		model.addAttribute("editions",
				this.comparer.listEditions()
					.stream()
					.filter((pair) -> pair.from().id().equals(plan) || pair.to().id().equals(plan))
					.toList());
		model.addAttribute("open", open);
		List<PlanUnit> units = this.plans.listUnits(plan);
		model.addAttribute("branches", PlanBranch.of(plan, units, PlanBranch.Openness.of(open), language));
		List<Contribution> contributions = this.plans.listContributions(plan);
		model.addAttribute(Part.SHOWN, part(plan, units, contributions));
		List<Contribution> shown = contributions.stream()
			.filter((c) -> c.from().kind().equals(model.getAttribute("level")))
			.toList();
		Map<String, Fact> known = this.facts.of(contributions.stream().map(Contribution::link).toList(), language);
		model.addAttribute("flows",
				shown.stream()
					.map((c) -> flow(c, Objects.requireNonNull(known.get(c.link().id())), language))
					.toList());
		if (flow != null && known.containsKey(flow)) {
			model.addAttribute("opened", known.get(flow));
		}
		return "plans";
	}

	/** The plan's parts and tasks, who is named for them, and what they contribute to. */
	private static Part part(String plan, List<PlanUnit> units, List<Contribution> contributions) {
		Set<String> nodes = new LinkedHashSet<>(List.of(plan));
		units.forEach((unit) -> {
			nodes.add(unit.node().id());
			unit.tasks().forEach((task) -> nodes.add(task.id()));
			nodes.addAll(unit.implementers());
			nodes.addAll(unit.partners());
			nodes.addAll(unit.instruments());
		});
		return Part.among(nodes, contributions.stream().map((one) -> one.link().id()).toList());
	}

	private static Flow flow(Contribution contribution, Fact fact, Language language) {
		return new Flow(fact.id(), named(contribution.from(), language), named(contribution.fromParent(), language),
				named(contribution.to(), language), named(contribution.toPlan(), language),
				(String) contribution.link().value("code", language),
				(String) contribution.link().value("row", language), fact);
	}

	private static Named named(Vertex node, Language language) {
		return new Named(node.id(), (String) node.value("number", language),
				String.valueOf(node.value("name", language)), String.valueOf(node.value("sortLv", language)));
	}

	/**
	 * A plan or part of one by name.
	 *
	 * @param id its id
	 * @param number its printed number, absent where none is printed
	 * @param name its name
	 * @param sort its place in printed order
	 */
	record Named(String id, @Nullable String number, String name, String sort) {

		/** Number and name. */
		public String title() {
			return (this.number != null) ? this.number + " " + this.name : this.name;
		}

	}

	/**
	 * One contribution as the picture and its table show it.
	 *
	 * @param id id of the relation
	 * @param from what contributes
	 * @param fromParent what that is a part of
	 * @param to what it contributes to
	 * @param toPlan the plan of the latter
	 * @param code code printed in the alignment table
	 * @param row row of the alignment table
	 * @param fact sentence and evidence
	 */
	record Flow(String id, Named from, Named fromParent, Named to, Named toPlan, @Nullable String code,
			@Nullable String row, Fact fact) {
	}

}
