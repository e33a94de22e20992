package lv.saiknes.query;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Source;

/**
 * A citation with the document that it cites.
 *
 * @param citation the citation
 * @param source the document
 */
public record CitedPassage(Citation citation, Source source) {
}
