package lv.saiknes.query;

/**
 * Another version of the dataset has been loaded while the program runs, by whichever
 * instance; what was made from the one before is to be made anew.
 *
 * @param version the version that is there now
 */
public record DatasetChanged(String version) {
}
