package lv.saiknes.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.query.ListStatement;
import lv.saiknes.query.Names;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Asks the database's full-text indexes, one statement for each search. */
@Component
class MatchReader {

	/** So many matches of a search are counted and can be paged through. */
	private static final int MOST_MATCHES = 500;

	private final Statements statements;

	MatchReader(Statements statements) {
		this.statements = statements;
	}

	/**
	 * Nodes whose names match: by Latvian stems, and where that finds nothing by
	 * beginnings and small slips. Those of that very name come first, then the best.
	 * @param stems Lucene query for the index of stems, already escaped
	 * @param spellings Lucene query for the index of spellings, already escaped
	 * @param name the folded words of the name
	 * @param kinds only nodes of these kinds; all when null
	 * @param properties names of the properties to read; all when null
	 * @param offset how many of the first to leave out
	 * @param size how many to return
	 */
	Match.Page search(String stems, String spellings, String name, @Nullable List<String> kinds,
			@Nullable List<String> properties, int offset, int size) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("name", name);
		parameters.put("kinds", kinds);
		parameters.put("most", MOST_MATCHES);
		parameters.put("from", offset);
		parameters.put("to", offset + size);
		parameters.put("index", "entity_names");
		parameters.put("query", stems);
		Match.Page found = fullText(parameters, properties);
		if (found.total() == 0) {
			parameters.put("index", "entity_spellings");
			parameters.put("query", spellings);
			found = fullText(parameters, properties);
		}
		return found;
	}

	/**
	 * Parts of plans with this printed number, by id.
	 * @param name one of their names in plain words; any when empty
	 */
	Match.Page findNumbered(String number, String name, @Nullable List<String> kinds, @Nullable List<String> properties,
			int offset, int size) {
		if (properties != null) {
			properties.forEach(Names::check);
		}
		Map<String, Object> parameters = new HashMap<>(
				Map.of("number", number, "name", name, "from", offset, "to", offset + size));
		parameters.put("kinds", kinds);
		Record found = this.statements.read("""
				MATCH (n:Entity) WHERE n.number = $number AND ($kinds IS NULL OR n.kind IN $kinds)
				  AND ($name = '' OR $name IN n.plainNames)
				WITH n ORDER BY n.id
				WITH collect(n) AS found
				CALL (found) {
				  UNWIND found[$from..$to] AS n
				  RETURN collect({NODE}) AS matches
				}
				RETURN size(found) AS total, matches
				""".replace("NODE", ListStatement.node("n", properties)), parameters).getFirst();
		return new Match.Page(
				found.get("matches")
					.asList((match) -> new Match(
							Vertex.of(match.get("node").asObject(), match.get("labels").asObject()), 1.0)),
				found.get("total").asInt());
	}

	/** All that matches is put in order, but only what is returned is read whole. */
	private Match.Page fullText(Map<String, Object> parameters, @Nullable List<String> properties) {
		if (properties != null) {
			properties.forEach(Names::check);
		}
		Record found = this.statements.read("""
				CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n, score
				WHERE $kinds IS NULL OR n.kind IN $kinds
				WITH n, score ORDER BY $name IN n.plainNames DESC, score DESC, n.id LIMIT $most
				WITH collect([n, score]) AS found
				CALL (found) {
				  UNWIND found[$from..$to] AS match
				  WITH match[0] AS n, match[1] AS score
				  RETURN collect({NODE, score: score}) AS matches
				}
				RETURN size(found) AS total, matches
				""".replace("NODE", ListStatement.node("n", properties)), parameters).getFirst();
		return new Match.Page(found.get("matches")
			.asList((match) -> new Match(Vertex.of(match.get("node").asObject(), match.get("labels").asObject()),
					match.get("score").asDouble())),
				found.get("total").asInt());
	}

}
