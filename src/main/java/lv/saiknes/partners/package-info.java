/**
 * Who could join a project, why, and what could pay for it. Public face:
 * {@link lv.saiknes.partners.PartnerFinder} with its questions and answers. The engine
 * works on the graph in memory and knows neither the database nor the web.
 */
@ApplicationModule(allowedDependencies = { "export", "graph", "graphql", "house", "model", "ontology", "query",
		"search", "search :: form", "sentence", "text", "time", "words" })
@NullMarked
package lv.saiknes.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
