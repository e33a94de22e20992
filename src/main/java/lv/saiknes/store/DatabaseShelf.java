package lv.saiknes.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import lv.saiknes.query.Statements;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * The database, where several programs use one: nodes of a label of their own, which a
 * load leaves alone.
 */
final class DatabaseShelf implements VersionShelf {

	private final Statements statements;

	private final Neo4jClient client;

	DatabaseShelf(Statements statements, Neo4jClient client) {
		this.statements = statements;
		this.client = client;
	}

	@Override
	public List<Version> list() {
		return this.statements.read("""
				MATCH (v:SaiknesVersion)
				RETURN v.id AS id, v.date AS date, v.loadedAt AS loadedAt
				ORDER BY loadedAt DESC
				""", Map.of())
			.stream()
			.map((row) -> new Version(row.get("id").asString(), row.get("date").asString(),
					Instant.ofEpochMilli(row.get("loadedAt").asLong())))
			.toList();
	}

	@Override
	public byte[] read(Version version) {
		return this.statements
			.read("MATCH (v:SaiknesVersion {id: $id}) RETURN v.content AS content LIMIT 1", Map.of("id", version.id()))
			.getFirst()
			.get("content")
			.asByteArray();
	}

	@Override
	public void add(Version version, byte[] content) {
		this.client.query("CREATE (:SaiknesVersion {id: $id, date: $date, loadedAt: $loadedAt, content: $content})")
			.bindAll(Map.of("id", version.id(), "date", version.date(), "loadedAt", version.loadedAt().toEpochMilli(),
					"content", content))
			.run();
	}

	@Override
	public void remove(Version version) {
		this.client.query("MATCH (v:SaiknesVersion {id: $id, loadedAt: $loadedAt}) DELETE v")
			.bindAll(Map.of("id", version.id(), "loadedAt", version.loadedAt().toEpochMilli()))
			.run();
	}

}
