/**
 * The GraphQL API, its playground and the start page. Nothing in it is public. Imports
 * model, ontology, evidence and store.
 */
@NullMarked
package lv.saiknes.api;

import org.jspecify.annotations.NullMarked;
