package lv.saiknes.query;

import lv.saiknes.model.Citation;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A {@link Citation} as it lies in the database.
 *
 * @param document the document that it cites
 */
@Node("Citation")
record CitationNode(@Id String id, String locator, int firstLine, int lastLine, String sha256,
		@Relationship("FROM_SOURCE") SourceNode document) {

	CitedPassage toPassage() {
		return new CitedPassage(
				new Citation(this.id, this.document.id(), this.locator, this.firstLine, this.lastLine, this.sha256),
				this.document.toSource());
	}

}
