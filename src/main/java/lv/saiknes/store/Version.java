package lv.saiknes.store;

import java.time.Instant;

/**
 * A version of the dataset that is kept.
 *
 * @param id hash of its content
 * @param date date of the dataset
 * @param loadedAt when it was loaded
 */
public record Version(String id, String date, Instant loadedAt) {
}
