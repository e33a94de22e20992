package lv.saiknes.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which neighbours of a node are asked for. Two requests that are equal are answered by
 * one statement, for however many nodes.
 *
 * @param kinds names of the relations to follow; all when null
 * @param direction in which direction
 * @param label label that the neighbours carry; any when null
 * @param grades how the relations are known; in any way when null
 * @param slice which part of the list
 */
public record Neighbours(@Nullable List<String> kinds, Direction direction, @Nullable String label,
		@Nullable List<String> grades, Slice slice) {

	/** Direction of a relation as seen from a node. */
	public enum Direction {

		/** It starts at the node. */
		OUT,

		/** It ends at the node. */
		IN,

		/** Either. */
		BOTH

	}

}
