package lv.saiknes.query;

import lv.saiknes.time.Certainty;

/**
 * A date that a list is asked about.
 *
 * @param date the date
 * @param certainty whether what is only possible at that date is in the list
 * @param leftOut asks for what the date leaves out instead
 */
public record AtDate(String date, Certainty certainty, boolean leftOut) {
}
