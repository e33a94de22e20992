/**
 * The fields {@code partners} and {@code fundingFor} of the API and their page.
 */
@NullMarked
package lv.saiknes.partners.web;

import org.jspecify.annotations.NullMarked;
