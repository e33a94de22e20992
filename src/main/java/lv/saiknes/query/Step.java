package lv.saiknes.query;

import lv.saiknes.query.Neighbours.Direction;

/**
 * One step from a node to a neighbour.
 *
 * @param kind kind of the relation
 * @param direction OUT along the relation, IN against it
 */
public record Step(String kind, Direction direction) {
}
