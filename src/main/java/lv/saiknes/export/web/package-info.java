/**
 * The addresses of the exports.
 */
@NullMarked
package lv.saiknes.export.web;

import org.jspecify.annotations.NullMarked;
