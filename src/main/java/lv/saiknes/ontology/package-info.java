/**
 * Reads graph-schema/ontology.yaml: kinds, relations, properties, sentence templates.
 * Public face: {@link lv.saiknes.ontology.Ontology}. Imports model.
 */
@NullMarked
package lv.saiknes.ontology;

import org.jspecify.annotations.NullMarked;
