package lv.saiknes.store;

/**
 * A node that a search found.
 *
 * @param node the node
 * @param score how well it matches; only the order within one search means something
 */
public record Match(Vertex node, double score) {
}
