/**
 * The values that every other package speaks of: nodes, relations, claims, citations, and
 * when they hold. Records that know nothing but their own parts; imports no other package
 * of the project.
 */
@NullMarked
package lv.saiknes.model;

import org.jspecify.annotations.NullMarked;
