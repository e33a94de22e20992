package lv.saiknes.query;

import java.util.List;

/**
 * A way from a node along one or two relations.
 *
 * @param start id of the node where it begins
 * @param steps the steps it takes
 * @param links the relations it takes, one for each step
 * @param end the node where it ends
 */
public record Walk(String start, List<Step> steps, List<Link> links, Vertex end) {
}
