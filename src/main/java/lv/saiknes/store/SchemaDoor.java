package lv.saiknes.store;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * By which constraints and indexes are made. The database makes a constraint in two
 * steps, first an index of its name; whoever is killed between them leaves an index
 * without its constraint, and then {@code IF NOT EXISTS} finds no constraint to be there
 * and its name to be taken. Such an index is deleted, and the constraint made anew.
 */
final class SchemaDoor {

	private static final Logger logger = LoggerFactory.getLogger(SchemaDoor.class);

	private static final Pattern CONSTRAINT = Pattern.compile("^CREATE CONSTRAINT (\\w+) ");

	private SchemaDoor() {
	}

	/** Runs a statement that changes the schema, or another one that belongs to it. */
	static void run(Neo4jClient client, String statement, Map<String, Object> parameters) {
		try {
			client.query(statement).bindAll(parameters).run();
		}
		catch (InvalidDataAccessResourceUsageException ex) {
			Matcher constraint = CONSTRAINT.matcher(statement);
			if (!constraint.find() || !isIndexAlone(client, constraint.group(1))) {
				throw ex;
			}
			logger.info("The constraint `{}` was being made when a program ended; it is made anew.",
					constraint.group(1));
			client.query("DROP INDEX $name IF EXISTS").bind(constraint.group(1)).to("name").run();
			client.query(statement).bindAll(parameters).run();
		}
	}

	private static boolean isIndexAlone(Neo4jClient client, String name) {
		return client.query(
				"SHOW INDEXES YIELD name, owningConstraint WHERE name = $name AND owningConstraint IS NULL RETURN name")
			.bind(name)
			.to("name")
			.fetch()
			.first()
			.isPresent();
	}

}
