/**
 * What a browser or another program fetches beside the API: the pages and exports, and
 * the headers that keep pages from loading anything from elsewhere. Nothing in it is
 * public. Imports model, ontology, sentence, export, store, evidence, text, compare,
 * partners, search and story.
 */
@NullMarked
package lv.saiknes.web;

import org.jspecify.annotations.NullMarked;
