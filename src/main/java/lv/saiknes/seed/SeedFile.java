package lv.saiknes.seed;

/**
 * One file of the seed data.
 *
 * @param path its path from the folder that holds {@code seed-data}, with forward slashes
 * @param content its text
 */
public record SeedFile(String path, String content) {
}
