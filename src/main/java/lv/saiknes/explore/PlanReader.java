package lv.saiknes.explore;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Link;
import lv.saiknes.query.PerVersion;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.Vertex;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads plans as trees, and how the parts of one contribute to those of another. */
@Component
public class PlanReader {

	/** So many parts and contributions of plans are kept. */
	private static final int MOST_KEPT = 20_000;

	private final Statements statements;

	private final PerVersion<List<Vertex>> divided;

	private final PerVersion<Known> known;

	@Autowired
	PlanReader(Statements statements, CurrentManifest manifest) {
		this(statements, manifest, MOST_KEPT);
	}

	/** The same that keeps so many parts and contributions. */
	PlanReader(Statements statements, CurrentManifest manifest, int mostKept) {
		this.statements = statements;
		this.divided = new PerVersion<>(Prepared.PLANS, statements, this::readDivided);
		this.known = new PerVersion<>(Prepared.PLANS, statements, () -> {
			String first = manifest.get().firstPlan();
			return new Known(first, readContents(first),
					Caffeine.newBuilder()
						.maximumWeight(mostKept)
						.weigher((String plan, Contents contents) -> contents.size())
						.build());
		});
	}

	/** The plans that the data divides into parts, those with most parts first. */
	public List<Vertex> listDivided() {
		return this.divided.find().orElse(List.of());
	}

	private List<Vertex> readDivided() {
		return this.statements.read("""
				MATCH (plan:Plan)<-[:PART_OF]-{1,4}(part:Entity)
				WITH plan, count(DISTINCT part) AS parts
				RETURN properties(plan) AS plan, labels(plan) AS planLabels
				ORDER BY parts DESC, plan.id
				""", Map.of()).stream().map((record) -> vertex(record, "plan")).toList();
	}

	private Contents contents(String plan) {
		Known kept = this.known.find().orElseThrow(StoreException::nothingLoaded);
		return plan.equals(kept.first()) ? kept.contents()
				: Objects.requireNonNull(kept.others().get(plan, this::readContents));
	}

	private Contents readContents(String plan) {
		return new Contents(readUnits(plan), readContributions(plan), readContradictions(plan));
	}

	/** The parts of a plan in printed order; none where there is no such plan. */
	public List<PlanUnit> listUnits(String plan) {
		return contents(plan).units();
	}

	private List<PlanUnit> readUnits(String plan) {
		return this.statements
			.read("""
					MATCH (:Plan {id: $plan})<-[:PART_OF]-{0,3}(parent:Entity)<-[:PART_OF]-(unit:Entity)
					RETURN properties(unit) AS unit, labels(unit) AS unitLabels, parent.id AS parent,
					  COLLECT { MATCH (unit)-[:HAS_TASK]->(task:Task)
					            RETURN {node: properties(task), labels: labels(task)} ORDER BY task.sortLv, task.id } AS tasks,
					  COLLECT { MATCH (unit)<-[:IMPLEMENTS {grade: 'STATED'}]-(actor:Entity)
					            RETURN DISTINCT actor.id AS id ORDER BY id } AS implementers,
					  COLLECT { MATCH (unit)<-[:PARTNERS_IN {grade: 'STATED'}]-(actor:Entity)
					            RETURN DISTINCT actor.id AS id ORDER BY id } AS partners,
					  COLLECT { MATCH (unit)-[:FUNDED_BY {grade: 'STATED'}]->(instrument:Entity)
					            RETURN DISTINCT instrument.id AS id ORDER BY id } AS instruments,
					  COUNT { (unit)-[:MEASURED_BY]->(:Indicator) } AS indicators
					ORDER BY unit.sortLv, unit.id
					""",
					Map.of("plan", plan))
			.stream()
			.map(PlanReader::unit)
			.toList();
	}

	/**
	 * What parts of this plan contribute to directions of others, and parts of others to
	 * directions of this one, in printed order.
	 */
	public List<Contribution> listContributions(String plan) {
		return contents(plan).contributions();
	}

	private List<Contribution> readContributions(String plan) {
		return this.statements
			.read("""
					CALL () {
					  MATCH (:Plan {id: $plan})<-[:PART_OF]-{1,4}(from:Entity)-[link:CONTRIBUTES_TO]->(to:StrategicDirection)
					  RETURN from, link, to
					  UNION
					  MATCH (:Plan {id: $plan})<-[:PART_OF]-{1,4}(to:StrategicDirection)<-[link:CONTRIBUTES_TO]-(from:Entity)
					  RETURN from, link, to
					}
					MATCH (from)-[:PART_OF]->(fromParent:Entity),
					  (to)-[:PART_OF]->(toParent:Entity)-[:PART_OF]->{0,3}(toPlan:Plan)
					WHERE toPlan.id = $plan OR EXISTS { (fromParent)-[:PART_OF]->{0,3}(:Plan {id: $plan}) }
					RETURN properties(from) AS from, labels(from) AS fromLabels,
					  properties(fromParent) AS fromParent, labels(fromParent) AS fromParentLabels,
					  COUNT { MATCH (alike:Entity)-[:PART_OF]->(fromParent) WHERE alike.kind = from.kind } AS alike,
					  properties(to) AS to, labels(to) AS toLabels,
					  properties(toParent) AS toParent, labels(toParent) AS toParentLabels,
					  properties(toPlan) AS toPlan, labels(toPlan) AS toPlanLabels,
					  {kind: type(link), from: from.id, to: to.id, properties: properties(link)} AS link
					ORDER BY from.sortLv, from.id, toPlan.id, to.sortLv, to.id, link.id
					""",
					Map.of("plan", plan))
			.stream()
			.map((record) -> new Contribution(vertex(record, "from"), vertex(record, "fromParent"),
					record.get("alike").asInt(), vertex(record, "to"), vertex(record, "toParent"),
					vertex(record, "toPlan"), Link.of(record.get("link").asMap())))
			.toList();
	}

	/**
	 * Where a plan contradicts itself: relations between two figures that are both about
	 * the plan, or both about the same part of it.
	 */
	public List<Link> listContradictions(String plan) {
		return contents(plan).contradictions();
	}

	private List<Link> readContradictions(String plan) {
		return this.statements.read("""
				MATCH (:Plan {id: $plan})<-[:PART_OF]-{0,4}(about:Entity)<-[:OBSERVED_IN]-(one:Observation)
				MATCH (one)-[link:CONTRADICTS]->(other:Observation)-[:OBSERVED_IN]->(about)
				RETURN DISTINCT {kind: type(link), from: one.id, to: other.id, properties: properties(link)} AS link,
				  about.sortLv AS place, about:Plan AS whole
				ORDER BY whole DESC, place, link.from, link.to
				""", Map.of("plan", plan)).stream().map((record) -> Link.of(record.get("link").asMap())).toList();
	}

	private static PlanUnit unit(Record record) {
		return new PlanUnit(vertex(record, "unit"), record.get("parent").asString(),
				record.get("tasks")
					.asList(Value::asMap)
					.stream()
					.map((t) -> Vertex.of(Objects.requireNonNull(t.get("node")), t.get("labels")))
					.toList(),
				record.get("implementers").asList(Value::asString), record.get("partners").asList(Value::asString),
				record.get("instruments").asList(Value::asString), record.get("indicators").asInt());
	}

	private static Vertex vertex(Record record, String name) {
		return Vertex.of(record.get(name).asMap(), record.get(name + "Labels").asList());
	}

	/**
	 * What plans hold.
	 *
	 * @param first id of the plan that the page shows unasked, which is read in the
	 * background, however much it holds
	 * @param contents what it holds
	 * @param others what others hold that were asked for
	 */
	private record Known(String first, Contents contents, Cache<String, Contents> others) {
	}

	/**
	 * What a plan holds.
	 *
	 * @param units its parts
	 * @param contributions what joins them to other plans
	 * @param contradictions where it contradicts itself
	 */
	private record Contents(List<PlanUnit> units, List<Contribution> contributions, List<Link> contradictions) {

		int size() {
			return 1 + this.units.size() + this.contributions.size() + this.contradictions.size();
		}

	}

}
