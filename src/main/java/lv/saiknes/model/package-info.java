/**
 * The values that every other package speaks of: nodes, relations, claims, citations.
 * Records without behaviour; imports no other package of the project.
 */
@NullMarked
package lv.saiknes.model;

import org.jspecify.annotations.NullMarked;
