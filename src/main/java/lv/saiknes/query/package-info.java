/**
 * What is asked of the loaded graph: the door to the database
 * ({@link lv.saiknes.query.Statements}; repositories have one beside it), what is read
 * through it ({@link lv.saiknes.query.NodeReader},
 * {@link lv.saiknes.query.RelationReader}, {@link lv.saiknes.query.WalkReader},
 * {@link lv.saiknes.query.PassageReader}, {@link lv.saiknes.query.DatasetReader},
 * {@link lv.saiknes.query.Facts}), and how the dataset's records lie there.
 */
@ApplicationModule(allowedDependencies = { "evidence", "model", "ontology", "sentence", "silence", "text", "time" })
@NullMarked
package lv.saiknes.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
