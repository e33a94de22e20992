package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.explore.Gap.Kind;
import lv.saiknes.model.Text;
import lv.saiknes.query.Statements;
import lv.saiknes.words.Words;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Finds what the plans leave open. Each kind of gap is one statement. */
@Component
public class GapReader {

	private static final Map<Kind, String> STATEMENTS = new EnumMap<>(Map.of(Kind.CONTRADICTION, """
			MATCH (n:Entity)-[r:CONTRADICTS]->(m:Entity)
			RETURN n, m, r.citations AS citations, coalesce(r.noteLv, '') AS lv, coalesce(r.noteEn, '') AS en
			""", Kind.REMARK, """
			MATCH (n:Entity)-[:HAS_CLAIM]->(c:Claim {property: 'note', grade: 'CURATED'})
			RETURN n, null AS m, c.citations AS citations, c.valueLv AS lv, c.valueEn AS en
			""", Kind.MEASURE_WITHOUT_NAMED_IMPLEMENTER, """
			MATCH (n:Measure)
			WHERE NOT EXISTS { MATCH (a:Entity)-[r:IMPLEMENTS]->(n) WHERE NOT a:ActorGroup AND r.grade = 'STATED' }
			OPTIONAL MATCH (g:ActorGroup)-[r:IMPLEMENTS]->(n)
			WITH n, collect(r.citations) AS cited
			RETURN n, null AS m, reduce(all = [], c IN cited | all + c) AS citations, '' AS lv, '' AS en
			""", Kind.TASK_WITHOUT_INDICATOR, """
			MATCH (m:Measure)-[r:HAS_TASK]->(n:Task)
			WHERE NOT EXISTS { (m)-[:MEASURED_BY]->(:Indicator) }
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.INDICATOR_WITHOUT_TARGET, """
			MATCH (m:Measure)-[r:MEASURED_BY]->(n:Indicator)
			WHERE n.target IS NULL
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.TARGET_WITHOUT_FIGURE, """
			MATCH (m:Entity)-[r:PURSUES]->(n:Goal)
			WHERE n.targetValue IS NOT NULL AND NOT EXISTS { (:Observation)-[:OBSERVED_IN]->(n) }
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.PARTNERSHIP_PAST_ITS_END, """
			MATCH (n:Partnership)
			WHERE left(n.until, size($asOf)) < left($asOf, size(n.until))
			OPTIONAL MATCH (n)-[:HAS_CLAIM]->(c:Claim)
			WHERE c.property IN ['signed', 'prolonged', 'prolongedByYears', 'validTo']
			WITH n, collect(c.citations) AS cited
			RETURN n, null AS m, reduce(all = [], c IN cited | all + [i IN c WHERE NOT i IN all]) AS citations,
			  n.until AS lv, n.until AS en
			""", Kind.PARTNERSHIP_WITHOUT_NEWS, """
			MATCH (n:Partnership)<-[r:PARTY_TO]-(:Entity)
			WHERE n.until IS NULL
			UNWIND r.citations AS id
			MATCH (:Citation {id: id})-[:FROM_SOURCE]->(s:Source)
			WITH n, max(s.date) AS known, collect(DISTINCT id) AS citations
			WHERE left(known, size($asOf)) < left($asOf, size(known))
			RETURN n, null AS m, citations, known AS lv, known AS en
			""", Kind.DIRECTION_NAMED_BUT_NOT_ASSIGNED, """
			MATCH (n:Measure)-[r:REFERS_TO]->(m:StrategicDirection)-[:PART_OF]->*(:Plan {level: 'national'})
			MATCH (:Priority)-[c:CONTRIBUTES_TO]->(m)
			WHERE NOT EXISTS { (n)-[:PART_OF]->{0,1}(:Priority)-[:CONTRIBUTES_TO]->(m) }
			WITH n, m, r, c
			ORDER BY c.row, c.code
			WITH n, m, r, collect(c.citations) AS cited, collect(DISTINCT c.code) AS codes
			RETURN n, m, reduce(all = r.citations, c IN cited | all + c) AS citations,
			  reduce(text = '', c IN codes | text + CASE text WHEN '' THEN '' ELSE ', ' END + c) AS lv, '' AS en
			"""));

	private final Statements statements;

	GapReader(Statements statements) {
		this.statements = statements;
	}

	/**
	 * The gaps of these kinds, by kind and then in the order of the nodes concerned.
	 * @param asOf the date at which partnerships are looked at
	 */
	public List<Gap> find(Collection<Kind> kinds, String asOf) {
		List<Gap> gaps = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			if (kinds.contains(kind)) {
				String statement = "CALL () {\n" + STATEMENTS.get(kind) + """
						}
						RETURN n.id AS about, m.id AS other, citations, lv, en
						ORDER BY n.sortLv, n.id, m.id
						""";
				this.statements.read(statement, Map.of("asOf", asOf)).forEach((record) -> gaps.add(gap(kind, record)));
			}
		}
		return gaps;
	}

	private static Gap gap(Kind kind, Record record) {
		String about = record.get("about").asString();
		String other = record.get("other").isNull() ? null : record.get("other").asString();
		return new Gap(kind, about, other, explanation(kind, record.get("lv").asString(), record.get("en").asString()),
				citations(kind, record));
	}

	/**
	 * A contradiction's passages stand in the order of its two sides; collected ones by
	 * id.
	 */
	private static List<String> citations(Kind kind, Record record) {
		List<String> ids = record.get("citations").asList((id) -> id.asString());
		return (kind == Kind.CONTRADICTION) ? ids : ids.stream().distinct().sorted().toList();
	}

	/**
	 * What the statement says of a kind, or the kind's own words where it says nothing.
	 */
	private static Text explanation(Kind kind, String lv, String en) {
		return switch (kind) {
			case CONTRADICTION -> lv.isBlank() ? words(kind) : new Text(sentence(lv), sentence(en));
			case REMARK -> new Text(sentence(lv), sentence(en));
			case PARTNERSHIP_PAST_ITS_END, PARTNERSHIP_WITHOUT_NEWS, DIRECTION_NAMED_BUT_NOT_ASSIGNED ->
				words(kind, lv);
			case MEASURE_WITHOUT_NAMED_IMPLEMENTER, TASK_WITHOUT_INDICATOR, INDICATOR_WITHOUT_TARGET,
					TARGET_WITHOUT_FIGURE ->
				words(kind);
		};
	}

	private static Text words(Kind kind, Object... arguments) {
		return Words.text("explore.gap." + kind.name(), arguments);
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

}
