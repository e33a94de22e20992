/**
 * Small functions on words: folding of accents and the nearest known value to a mistyped
 * one. Imports nothing of the project.
 */
@NullMarked
package lv.saiknes.text;

import org.jspecify.annotations.NullMarked;
