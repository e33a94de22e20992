/**
 * The pages of the documents.
 */
@NullMarked
package lv.saiknes.document.web;

import org.jspecify.annotations.NullMarked;
