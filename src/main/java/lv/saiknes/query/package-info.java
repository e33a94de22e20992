/**
 * What is asked of the loaded graph: the one door to the database
 * ({@link lv.saiknes.query.Statements}), nodes, lists, relations and passages read
 * through it ({@link lv.saiknes.query.GraphReader}, {@link lv.saiknes.query.WalkReader},
 * {@link lv.saiknes.query.Facts}), and how the dataset's records lie there.
 */
@ApplicationModule(allowedDependencies = { "evidence", "model", "ontology", "sentence", "text" })
@NullMarked
package lv.saiknes.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
