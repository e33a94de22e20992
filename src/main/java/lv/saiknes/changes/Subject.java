package lv.saiknes.changes;

import lv.saiknes.sentence.Named;

/**
 * A node that a fact is about.
 *
 * @param id its id
 * @param named its kind and name, as the version of the fact has them
 */
public record Subject(String id, Named named) {
}
