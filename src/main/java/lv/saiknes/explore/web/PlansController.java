package lv.saiknes.explore.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.editions.PlanComparer;
import lv.saiknes.explore.Contribution;
import lv.saiknes.explore.PlanBranch;
import lv.saiknes.explore.PlanReader;
import lv.saiknes.explore.PlanUnit;
import lv.saiknes.explore.web.Alignment.Named;
import lv.saiknes.export.Part;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plans as trees, and what their parts contribute to other plans. The state of the
 * page is its address: the plan, what is unfolded, and which contribution is opened.
 */
@Controller
class PlansController {

	/** So many plans stand at the head of the page, those with most parts. */
	private static final int OFFERED = 40;

	/** So many parts and tasks of a plan are listed, those nearer to it first. */
	private static final int MOST_PARTS = 1000;

	/** So many columns and contributions has the table of contributions. */
	private static final int MOST_COLUMNS = 30;

	private static final int MOST_CONTRIBUTIONS = 400;

	/** In what a plan says what it is. */
	private static final Set<String> OF_ITSELF = Set.of("purpose", "definition");

	private final PlanReader plans;

	private final NodeReader nodeReader;

	private final Facts facts;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	private final PlanComparer comparer;

	PlansController(PlanReader plans, NodeReader nodeReader, Facts facts, Ontology ontology, CurrentManifest manifest,
			PlanComparer comparer) {
		this.comparer = comparer;
		this.plans = plans;
		this.nodeReader = nodeReader;
		this.facts = facts;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/plans")
	String plans(@RequestParam(name = "plan", required = false) @Nullable String asked,
			@RequestParam(required = false) @Nullable List<String> open,
			@RequestParam(required = false) @Nullable String flow, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		String plan = (asked == null || asked.isEmpty()) ? this.manifest.get().firstPlan() : asked;
		List<Vertex> divided = this.plans.listDivided();
		Optional<Vertex> chosen = divided.stream().filter((p) -> p.id().equals(plan)).findFirst();
		List<Vertex> offered = Stream.concat(divided.stream().limit(OFFERED), chosen.stream()).distinct().toList();
		model.addAttribute("plans",
				offered.stream()
					.sorted(Comparator.comparingInt(this::level).thenComparingInt(this::term))
					.map((p) -> Named.of(p, language))
					.toList());
		model.addAttribute("morePlans", divided.size() - offered.size());
		if (chosen.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("asked", plan);
			Nearest.to(plan, divided.stream().map(Vertex::id).toList())
				.ifPresent((near) -> model.addAttribute("nearest", near));
			return "plans";
		}
		model.addAttribute("plan", Named.of(chosen.get(), language));
		model.addAttribute("editions", this.comparer.listEditions(plan));
		List<PlanUnit> units = this.plans.listUnits(plan);
		model.addAttribute("totals", totals(units, language));
		model.addAttribute("tree", PlanBranch.of(plan, units, PlanBranch.Openness.of(open), language, MOST_PARTS));
		model.addAttribute("ofItself",
				this.facts.ofClaims(plan, this.nodeReader.findClaims(List.of(plan)).getOrDefault(plan, List.of()),
						(claim) -> OF_ITSELF.contains(claim.property()), language));
		model.addAttribute("contradictions",
				List.copyOf(this.facts.of(this.plans.listContradictions(plan), language).values()));
		List<Contribution> all = this.plans.listContributions(plan);
		model.addAttribute(Part.SHOWN, part(plan, units, all));
		List<Contribution> contributions = Alignment.fit(all, this::level, flow, MOST_COLUMNS, MOST_CONTRIBUTIONS);
		Map<String, Fact> known = this.facts.of(contributions.stream().map(Contribution::link).toList(), language);
		model.addAttribute("alignment", Alignment.of(contributions, this::level, known, flow, all.size(), language));
		if (flow != null && known.containsKey(flow)) {
			model.addAttribute("opened", known.get(flow));
		}
		return "plans";
	}

	/**
	 * At which place the level of a plan stands in the ontology, from the highest down.
	 */
	private int level(Vertex plan) {
		return place(plan, "level");
	}

	/**
	 * At which place its term stands there, the longest first: a strategy before the
	 * programme that carries it out. What names no term stands last.
	 */
	private int term(Vertex plan) {
		int place = place(plan, "term");
		return (place < 0) ? Integer.MAX_VALUE : place;
	}

	private int place(Vertex plan, String property) {
		PropertyType type = Objects.requireNonNull(this.ontology.getKind(plan.kind()).properties().get(property));
		return type.values().indexOf(String.valueOf(plan.value(property, Language.LV)));
	}

	/** How many parts of each kind the plan has, the largest parts first, and tasks. */
	private List<Total> totals(List<PlanUnit> units, Language language) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		Map<String, Integer> depths = new HashMap<>();
		Map<String, PlanUnit> byId = new HashMap<>();
		units.forEach((unit) -> byId.put(unit.node().id(), unit));
		for (PlanUnit unit : units) {
			int depth = 0;
			for (PlanUnit above = byId.get(unit.parent()); above != null; above = byId.get(above.parent())) {
				depth++;
			}
			counts.merge(unit.node().kind(), 1, Integer::sum);
			depths.merge(unit.node().kind(), depth, Math::min);
		}
		List<Total> totals = new ArrayList<>(counts.keySet()
			.stream()
			.sorted(Comparator.comparing((kind) -> depths.getOrDefault(kind, 0)))
			.map((kind) -> total(kind, counts.getOrDefault(kind, 0), language))
			.toList());
		units.stream()
			.flatMap((unit) -> unit.tasks().stream())
			.collect(Collectors.groupingBy(Vertex::kind, TreeMap::new, Collectors.summingInt((task) -> 1)))
			.forEach((kind, count) -> totals.add(total(kind, count, language)));
		return totals;
	}

	private Total total(String kind, int count, Language language) {
		return new Total(count, this.ontology.getKind(kind).labelFor(count).in(language));
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

	/**
	 * How many there are of something.
	 *
	 * @param count how many
	 * @param what the class noun after that number
	 */
	record Total(int count, String what) {
	}

}
