/**
 * The GraphQL API. Nothing in it is public. Imports model, ontology, evidence and store.
 */
@NullMarked
package lv.saiknes.api;

import org.jspecify.annotations.NullMarked;
