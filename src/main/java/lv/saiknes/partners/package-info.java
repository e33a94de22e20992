/**
 * Who could join a project, why, and what could pay for it. Public face:
 * {@link lv.saiknes.partners.PartnerFinder} with its questions and answers. Works on the
 * graph in memory; knows neither the database nor the web. Imports model, graph, sentence
 * and text, and the word stems of Apache Lucene.
 */
@NullMarked
package lv.saiknes.partners;

import org.jspecify.annotations.NullMarked;
