package lv.saiknes.match;

import java.util.Map;

import lv.saiknes.model.Entity;

/**
 * A node that a name may mean.
 *
 * @param entity the node
 * @param likeness how much of one of its names was asked for, from 0 to 1
 * @param fits for each property asked for, whether the node has one of the values
 * @param score from 0 to 100: the mean of the likeness and the properties, each of which
 * fits (1) or does not (0)
 * @param sure whether the name means this node and no other: it is one of the node's
 * names, every property fits, and of no other candidate both is so but of parts of plans
 * that are called after it
 * @param likely whether no name is sure and it is the only one whose name this is but for
 * a letter in a long word, with every property fitting
 */
public record Candidate(Entity entity, double likeness, Map<String, Boolean> fits, double score, boolean sure,
		boolean likely) {

	/** Whether it is called so and has all that was asked for. */
	boolean isExact() {
		return this.likeness == 1 && fitsAll();
	}

	/** Whether it has all that was asked for. */
	boolean fitsAll() {
		return this.fits.values().stream().allMatch(Boolean::booleanValue);
	}

	Candidate asSure() {
		return new Candidate(this.entity, this.likeness, this.fits, this.score, true, false);
	}

	Candidate asLikely() {
		return new Candidate(this.entity, this.likeness, this.fits, this.score, false, true);
	}

}
