package lv.saiknes.house;

/**
 * One meaning of what a reader wrote.
 *
 * @param node what it may mean
 * @param address where the page goes on with it
 */
public record NodeChoice(NodeName node, String address) {
}
