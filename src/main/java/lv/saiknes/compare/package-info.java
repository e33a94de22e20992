/**
 * Lays things of one sort side by side: what they share and what each has alone, aspect
 * by aspect, with the relations that say so. {@code Comparer} is the way in. Imports
 * model, ontology and store.
 */
@NullMarked
package lv.saiknes.compare;

import org.jspecify.annotations.NullMarked;
