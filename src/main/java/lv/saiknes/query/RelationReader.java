package lv.saiknes.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Reads relations by their ids. */
@Component
public class RelationReader {

	private final Statements statements;

	RelationReader(Statements statements) {
		this.statements = statements;
	}

	/** The relations with these ids; ids without a relation are left out. */
	public Map<String, Link> findLinks(Collection<String> ids) {
		Map<String, Link> links = new LinkedHashMap<>();
		this.statements.read("""
				UNWIND $ids AS id
				MATCH (a:Entity {id: split(id, '~')[0]})-[r {id: id}]->(b:Entity)
				RETURN {kind: type(r), from: a.id, to: b.id, properties: properties(r)} AS link
				""", Map.of("ids", List.copyOf(ids))).forEach((record) -> {
			Link link = Link.of(record.get("link").asMap());
			links.put(link.id(), link);
		});
		return links;
	}

}
