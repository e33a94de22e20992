package lv.saiknes.query;

/**
 * A server answers from now on, and the dataset is there: what takes long is prepared in
 * the background. Commands that end after their work, such as {@code load}, never come so
 * far.
 */
public record DatasetServed() {
}
