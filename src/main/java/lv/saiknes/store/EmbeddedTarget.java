package lv.saiknes.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * A database of this process that nobody reads yet. Statements go to it without a socket.
 * For one thread.
 */
final class EmbeddedTarget implements Target {

	private static final Label SAIKNES = Label.label("Saiknes");

	private static final Label ENTITY = Label.label("Entity");

	private static final Label CLAIM = Label.label("Claim");

	private static final RelationshipType HAS_CLAIM = RelationshipType.withName("HAS_CLAIM");

	private final GraphDatabaseService database;

	private @Nullable Transaction open;

	EmbeddedTarget(GraphDatabaseService database) {
		this.database = database;
	}

	@Override
	public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
		Transaction transaction = this.open;
		return (transaction != null) ? transaction.execute(cypher, parameters).stream().toList()
				: this.database.executeTransactionally(cypher, parameters, (rows) -> rows.stream().toList());
	}

	/** The same as the statement does, in a fraction of its time. */
	@Override
	public void create(List<Map<String, Object>> rows) {
		Transaction transaction = Objects.requireNonNull(this.open);
		rows.forEach((row) -> {
			Node node = transaction.createNode(SAIKNES, ENTITY);
			list(row, "labels").forEach((label) -> node.addLabel(Label.label((String) label)));
			set(node, map(row));
			list(row, "claims").forEach((claim) -> {
				Node said = transaction.createNode(SAIKNES, CLAIM);
				set(said, (Map<?, ?>) claim);
				node.createRelationshipTo(said, HAS_CLAIM);
			});
		});
	}

	/** The same as the statement does, in a fraction of its time. */
	@Override
	public void connect(List<Map<String, Object>> units) {
		Transaction transaction = Objects.requireNonNull(this.open);
		units.forEach((unit) -> {
			Node from = node(transaction, unit.get("id"));
			if (unit.get("hash") instanceof Long hash) {
				from.setProperty(Difference.RELATIONS, hash);
			}
			list(unit, "relations").forEach((relation) -> {
				Map<?, ?> row = (Map<?, ?>) relation;
				Relationship made = from.createRelationshipTo(node(transaction, row.get("to")),
						RelationshipType.withName((String) row.get("kind")));
				set(made, map(row));
			});
		});
	}

	private static Node node(Transaction transaction, @Nullable Object id) {
		return Objects.requireNonNull(transaction.findNode(ENTITY, "id", Objects.requireNonNull(id)));
	}

	private static List<?> list(Map<String, Object> row, String name) {
		return (List<?>) Objects.requireNonNull(row.get(name), name);
	}

	private static Map<?, ?> map(Map<?, ?> row) {
		return (Map<?, ?>) Objects.requireNonNull(row.get("properties"));
	}

	private static void set(Entity entity, Map<?, ?> properties) {
		properties.forEach((name, value) -> entity.setProperty((String) name, switch (value) {
			case Integer number -> number.longValue();
			case List<?> list -> list.toArray(String[]::new);
			default -> value;
		}));
	}

	@Override
	public void inTransaction(Runnable work) {
		try (Transaction transaction = this.database.beginTx()) {
			this.open = transaction;
			work.run();
			transaction.commit();
		}
		finally {
			this.open = null;
		}
	}

}
