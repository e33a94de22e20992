package lv.saiknes.explore;

import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;

/**
 * What a part of one plan contributes to a direction of another: one row of an alignment
 * table.
 *
 * @param from the part that contributes
 * @param fromParent what it is directly a part of
 * @param alike how many parts of its kind that has
 * @param to the direction that it contributes to
 * @param toParent what the direction is directly a part of
 * @param toPlan the plan that the direction belongs to
 * @param link the relation with row, code and citations
 */
public record Contribution(Vertex from, Vertex fromParent, int alike, Vertex to, Vertex toParent,
		Vertex toPlan, Link link) {
}
