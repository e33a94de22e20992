package lv.saiknes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Text;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;

/**
 * In what respect things are compared: what they reach along certain relations of the
 * ontology. The order is that in which aspects are shown.
 */
public enum Aspect {

	/** Who may prepare projects for a measure. */
	IMPLEMENTERS(new Text("Ieviesēji", "Implementers"), Map.of(Sort.MEASURE, "<IMPLEMENTS")),

	/** Who takes part in a measure; who is a party to the same partnerships. */
	PARTNERS(new Text("Partneri", "Partners"), Map.of(Sort.MEASURE, "<PARTNERS_IN", Sort.ACTOR, ">PARTY_TO <PARTY_TO")),

	/** Measures that an actor may implement. */
	IMPLEMENTED_MEASURES(new Text("Īstenojamie pasākumi", "Measures to implement"), Map.of(Sort.ACTOR, ">IMPLEMENTS")),

	/** Measures in which an actor is a partner. */
	PARTNERED_MEASURES(new Text("Pasākumi, kuros ir partneris", "Measures as a partner"),
			Map.of(Sort.ACTOR, ">PARTNERS_IN")),

	/** Agreements and lasting cooperations. */
	PARTNERSHIPS(new Text("Sadarbības", "Partnerships"), Map.of(Sort.ACTOR, ">PARTY_TO")),

	/** Groups, networks, euroregions and regions that an actor belongs to. */
	MEMBERSHIPS(new Text("Grupas, tīkli un reģioni", "Groups, networks and regions"), Map.of(Sort.ACTOR, ">MEMBER_OF")),

	/** Money: of a measure or plan itself, of the measures that an actor implements. */
	INSTRUMENTS(new Text("Finansējuma avoti", "Funding instruments"),
			Map.of(Sort.MEASURE, ">FUNDED_BY", Sort.PLAN, ">FUNDED_BY", Sort.ACTOR, ">IMPLEMENTS >FUNDED_BY")),

	/**
	 * Themes: of a measure or plan itself, of an actor itself and of its partnerships.
	 */
	THEMES(new Text("Tēmas", "Themes"),
			Map.of(Sort.MEASURE, ">ABOUT", Sort.PLAN, ">ABOUT", Sort.ACTOR, ">ABOUT|>PARTY_TO >COVERS")),

	/** Aims of a plan or measure. */
	GOALS(new Text("Mērķi", "Goals"), Map.of(Sort.MEASURE, ">PURSUES", Sort.PLAN, ">PURSUES")),

	/** Tasks of a measure. */
	TASKS(new Text("Uzdevumi", "Tasks"), Map.of(Sort.MEASURE, ">HAS_TASK")),

	/** By what a measure, or a plan's goal, is assessed. */
	INDICATORS(new Text("Rādītāji", "Indicators"),
			Map.of(Sort.MEASURE, ">MEASURED_BY", Sort.PLAN, ">PURSUES >MEASURED_BY")),

	/** What a measure is expected to bring. */
	BENEFITS(new Text("Ieguvumi", "Benefits"), Map.of(Sort.MEASURE, ">BRINGS")),

	/** Territories and groups that a measure is meant for. */
	TERRITORIES(new Text("Mērķteritorijas un mērķgrupas", "Territories and groups aimed at"),
			Map.of(Sort.MEASURE, ">TARGETS")),

	/** Measures meant for a territory or group. */
	AIMED_AT_BY(new Text("Pasākumi, kas uz to attiecas", "Measures aimed at it"), Map.of(Sort.ACTOR, "<TARGETS")),

	/** Directions of national plans that a measure serves, itself or by its priority. */
	NATIONAL_DIRECTIONS(new Text("Nacionālo plānu virzieni", "Directions of national plans"),
			Map.of(Sort.MEASURE, ">CONTRIBUTES_TO|>PART_OF >CONTRIBUTES_TO")),

	/** Undertakings: those a measure builds on, those an actor took part in. */
	PROJECTS(new Text("Projekti un pasākumi", "Projects and events"),
			Map.of(Sort.MEASURE, ">BUILDS_ON", Sort.ACTOR, ">PARTICIPATED_IN")),

	/** Plans that an actor drafted or approved. */
	PLANS(new Text("Sagatavotie un apstiprinātie plāni", "Plans drafted or approved"),
			Map.of(Sort.ACTOR, "<PREPARED_BY|<ADOPTED_BY")),

	/** Who drafted or approved a plan. */
	AUTHORS(new Text("Sagatavotāji un apstiprinātāji", "Who drafted and approved it"),
			Map.of(Sort.PLAN, ">PREPARED_BY|>ADOPTED_BY")),

	/** Plans by which a plan is bound or to which it contributes. */
	HIGHER_PLANS(new Text("Augstāki plāni", "Plans above it"),
			Map.of(Sort.PLAN, ">SUBORDINATE_TO|>CONTRIBUTES_TO|>PART_OF")),

	/** Plans that are bound by a plan, contribute to it or are part of it. */
	LOWER_PLANS(new Text("Pakārtotie plāni un daļas", "Plans below it and parts of it"),
			Map.of(Sort.PLAN, "<SUBORDINATE_TO|<CONTRIBUTES_TO|<PART_OF")),

	/** What a measure or plan names without a closer relation. */
	MENTIONS(new Text("Piemin", "Mentions"), Map.of(Sort.MEASURE, ">REFERS_TO", Sort.PLAN, ">REFERS_TO")),

	/** What names a plan without a closer relation. */
	MENTIONED_BY(new Text("Kas to piemin", "Mentioned by"), Map.of(Sort.PLAN, "<REFERS_TO")),

	/** Where an actor is. */
	PLACES(new Text("Atrašanās vieta", "Location"), Map.of(Sort.ACTOR, ">LOCATED_IN"));

	private final Text label;

	private final Map<Sort, List<List<Step>>> paths = new EnumMap<>(Sort.class);

	/**
	 * Each way to what is compared is a word for each step, {@code >} along the relation
	 * and {@code <} against it; several ways are separated by a bar.
	 */
	Aspect(Text label, Map<Sort, String> ways) {
		this.label = label;
		ways.forEach((sort, all) -> this.paths.put(sort, Arrays.stream(all.split("\\|")).map(Aspect::path).toList()));
	}

	private static List<Step> path(String way) {
		List<Step> steps = new ArrayList<>();
		for (String step : way.split(" ")) {
			steps.add(new Step(step.substring(1), step.startsWith(">") ? Direction.OUT : Direction.IN));
		}
		return List.copyOf(steps);
	}

	/** Its heading. */
	public Text label() {
		return this.label;
	}

	/** The ways to what is compared; none where the aspect does not concern the sort. */
	List<List<Step>> paths(Sort sort) {
		return this.paths.getOrDefault(sort, List.of());
	}

}
