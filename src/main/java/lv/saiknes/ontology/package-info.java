/**
 * Reads graph-schema/ontology.yaml: kinds, relations, properties, sentence templates.
 * What a kind is and may do is asked here and nowhere else. Public face:
 * {@link lv.saiknes.ontology.Ontology}.
 */
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package lv.saiknes.ontology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
