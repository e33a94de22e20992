package lv.saiknes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Text;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Listing;
import lv.saiknes.silence.Silence;
import lv.saiknes.words.Words;

/**
 * In what respect things are compared: what they reach along certain relations of the
 * ontology. The order is that in which aspects are shown.
 */
public enum Aspect {

	/** Who may prepare projects for a measure. */
	IMPLEMENTERS(Map.of(Sort.MEASURE, "<IMPLEMENTS")),

	/** Who takes part in a measure; who is a party to the same partnerships. */
	PARTNERS(Map.of(Sort.MEASURE, "<PARTNERS_IN", Sort.ACTOR, ">PARTY_TO <PARTY_TO")),

	/** Measures that an actor may implement. */
	IMPLEMENTED_MEASURES(Map.of(Sort.ACTOR, ">IMPLEMENTS")),

	/** Measures in which an actor is a partner. */
	PARTNERED_MEASURES(Map.of(Sort.ACTOR, ">PARTNERS_IN")),

	/** Agreements and lasting cooperations. */
	PARTNERSHIPS(Map.of(Sort.ACTOR, ">PARTY_TO")),

	/** Groups, networks, euroregions and regions that an actor belongs to. */
	MEMBERSHIPS(Map.of(Sort.ACTOR, ">MEMBER_OF")),

	/** Money: of a measure or plan itself, of the measures that an actor implements. */
	INSTRUMENTS(Map.of(Sort.MEASURE, ">FUNDED_BY", Sort.PLAN, ">FUNDED_BY", Sort.ACTOR, ">IMPLEMENTS >FUNDED_BY")),

	/**
	 * Themes: of a measure or plan itself, of an actor itself and of its partnerships.
	 */
	THEMES(Map.of(Sort.MEASURE, ">ABOUT", Sort.PLAN, ">ABOUT", Sort.ACTOR, ">ABOUT|>PARTY_TO >COVERS")),

	/** Aims of a plan or measure. */
	GOALS(Map.of(Sort.MEASURE, ">PURSUES", Sort.PLAN, ">PURSUES")),

	/** Tasks of a measure. */
	TASKS(Map.of(Sort.MEASURE, ">HAS_TASK")),

	/** By what a measure, or a plan's goal, is assessed. */
	INDICATORS(Map.of(Sort.MEASURE, ">MEASURED_BY", Sort.PLAN, ">PURSUES >MEASURED_BY")),

	/** What a measure is expected to bring. */
	BENEFITS(Map.of(Sort.MEASURE, ">BRINGS")),

	/** Territories and groups that a measure is meant for. */
	TERRITORIES(Map.of(Sort.MEASURE, ">TARGETS")),

	/** Measures meant for a territory or group. */
	AIMED_AT_BY(Map.of(Sort.ACTOR, "<TARGETS")),

	/** Directions of national plans that a measure serves, itself or by its priority. */
	NATIONAL_DIRECTIONS(Map.of(Sort.MEASURE, ">CONTRIBUTES_TO|>PART_OF >CONTRIBUTES_TO")),

	/** Undertakings: those a measure builds on, those an actor took part in. */
	PROJECTS(Map.of(Sort.MEASURE, ">BUILDS_ON", Sort.ACTOR, ">PARTICIPATED_IN")),

	/** Plans that an actor drafted or approved. */
	PLANS(Map.of(Sort.ACTOR, "<PREPARED_BY|<DRAFTED_BY|<ADOPTED_BY")),

	/** Who drafted or approved a plan. */
	AUTHORS(Map.of(Sort.PLAN, ">PREPARED_BY|>DRAFTED_BY|>ADOPTED_BY")),

	/** Plans by which a plan is bound or to which it contributes. */
	HIGHER_PLANS(Map.of(Sort.PLAN, ">SUBORDINATE_TO|>CONTRIBUTES_TO|>PART_OF")),

	/** Plans that are bound by a plan, contribute to it or are part of it. */
	LOWER_PLANS(Map.of(Sort.PLAN, "<SUBORDINATE_TO|<CONTRIBUTES_TO|<PART_OF")),

	/** What a measure or plan names without a closer relation. */
	MENTIONS(Map.of(Sort.MEASURE, ">REFERS_TO", Sort.PLAN, ">REFERS_TO")),

	/** What names a plan without a closer relation. */
	MENTIONED_BY(Map.of(Sort.PLAN, "<REFERS_TO")),

	/** Where an actor is: in its place, and in whatever contains that. */
	PLACES(Map.of(Sort.ACTOR, ">LOCATED_IN"));

	private final Map<Sort, List<List<Step>>> paths = new EnumMap<>(Sort.class);

	/**
	 * Each way to what is compared is a word for each step, {@code >} along the relation
	 * and {@code <} against it; several ways are separated by a bar.
	 */
	Aspect(Map<Sort, String> ways) {
		ways.forEach((sort, all) -> this.paths.put(sort, Arrays.stream(all.split("\\|")).map(Aspect::path).toList()));
	}

	private static List<Step> path(String way) {
		List<Step> steps = new ArrayList<>();
		for (String step : way.split(" ")) {
			steps.add(new Step(step.substring(1), step.startsWith(">") ? Direction.OUT : Direction.IN));
		}
		return List.copyOf(steps);
	}

	/**
	 * Its heading, which says by what it is joined where no relation of the sort leads to
	 * it.
	 */
	public Text label(Sort sort) {
		return Words.text("compare.aspect." + name() + ((this == INSTRUMENTS && sort == Sort.ACTOR) ? ".ACTOR" : ""));
	}

	/**
	 * What it means that a node of a sort has nothing, or nothing more, in this respect:
	 * none only where every way begins with what a source lists in full.
	 */
	Silence silence(Sort sort, Vertex node) {
		List<Listing> listings = Listing.of(node.properties().get(Listing.STORED));
		boolean listed = paths(sort).stream()
			.map(List::getFirst)
			.allMatch((step) -> Listing.find(listings, step.kind(), step.direction() == Direction.OUT).isPresent());
		return listed ? Silence.NONE : Silence.NOT_COVERED;
	}

	/**
	 * The relation along which what holds of a thing's end holds of the thing as well, as
	 * who is in a town is in the country of the town; empty in most aspects.
	 */
	Optional<String> onward(Sort sort) {
		return (this == PLACES) ? paths(sort).stream().map((path) -> path.getFirst().kind()).findFirst()
				: Optional.empty();
	}

	/** Whether steps are a way to what is compared. */
	boolean leads(Sort sort, List<Step> steps) {
		return paths(sort).contains(steps)
				|| onward(sort).map((kind) -> steps.stream().allMatch(new Step(kind, Direction.OUT)::equals))
					.orElse(false);
	}

	/** The ways to what is compared; none where the aspect does not concern the sort. */
	List<List<Step>> paths(Sort sort) {
		return this.paths.getOrDefault(sort, List.of());
	}

}
