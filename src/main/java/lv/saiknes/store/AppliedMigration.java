package lv.saiknes.store;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * The marker that an applied migration leaves.
 *
 * @param version its number, from 1
 * @param checksum hash of its text when it was applied
 */
@Node("SaiknesMigration")
record AppliedMigration(@Id int version, String checksum) {
}
