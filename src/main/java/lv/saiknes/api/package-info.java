/**
 * The GraphQL API. Nothing in it is public. Imports model, ontology, evidence, sentence,
 * store, text, compare, partners and search.
 */
@NullMarked
package lv.saiknes.api;

import org.jspecify.annotations.NullMarked;
