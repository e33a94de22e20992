/**
 * The GraphQL endpoint as such: how the schema gets its data, loaders, lists, paging,
 * limits and errors. What a single question means is in the feature that answers it; this
 * package knows no feature.
 */
@ApplicationModule(allowedDependencies = { "evidence", "gate", "model", "ontology", "query", "schema", "sentence",
		"silence", "text", "time", "words" })
@NullMarked
package lv.saiknes.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
