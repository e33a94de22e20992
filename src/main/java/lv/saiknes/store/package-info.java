/**
 * The Neo4j store: embedded or external, migrations, loading and reading back. Public
 * face: {@link lv.saiknes.store.GraphStore}. Imports model, ontology, text, evidence and
 * sentence.
 */
@NullMarked
package lv.saiknes.store;

import org.jspecify.annotations.NullMarked;
