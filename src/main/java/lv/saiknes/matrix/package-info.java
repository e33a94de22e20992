/**
 * How each of some things is connected to each of some others: a trace for every pair,
 * laid out in rows and columns. Public face: {@link lv.saiknes.matrix.MatrixTracer}.
 */
@ApplicationModule(allowedDependencies = { "export", "gate", "graph", "graphql", "house", "model", "ontology", "query",
		"search", "sentence", "text", "time", "trace", "trace :: form", "words" })
@NullMarked
package lv.saiknes.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
