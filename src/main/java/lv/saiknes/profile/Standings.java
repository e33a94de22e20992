package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Validity;
import lv.saiknes.ontology.RelationGroup.Standing;
import lv.saiknes.ontology.RelationGroup;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.time.Times;

/**
 * How those in a group stand with the one whose group it is: by what both have a part in,
 * such as an agreement between a town and its sister city.
 */
final class Standings {

	private Standings() {
	}

	/** The ways to walk to know it, none for a group of which nothing tells it. */
	static List<List<Step>> paths(RelationGroup group) {
		Standing standing = group.standing();
		if (standing == null) {
			return List.of();
		}
		Step common = new Step(standing.common(), Direction.OUT);
		List<List<Step>> paths = new ArrayList<>();
		paths.add(List.of(new Step(standing.owner(), Direction.OUT), common));
		group.ways().forEach((way) -> paths.add(List.of(Gathering.step(way), common)));
		return paths;
	}

	/**
	 * By id of a node in the group: what it has with the owner; of several what holds,
	 * else what held last. Nodes that have nothing with it are left out.
	 * @param date the date at which it is looked
	 */
	static Map<String, Common> of(RelationGroup group, Collection<Walk> walks, String date) {
		Standing standing = group.standing();
		Map<String, Common> best = new LinkedHashMap<>();
		if (standing == null) {
			return best;
		}
		Step toOwner = new Step(standing.owner(), Direction.OUT);
		Map<String, Times> owners = new HashMap<>();
		walks.stream().filter((walk) -> is(walk, toOwner, standing)).forEach((walk) -> {
			Times times = Times.of(walk.links().getLast().properties());
			if (times != null) {
				owners.put(walk.end().id(), times);
			}
		});
		Comparator<Common> better = Comparator
			.comparing((Common common) -> common.times().validity(date), Validity.BY_HOLDING)
			.reversed()
			.thenComparing((common) -> common.times().heldUntil(date))
			.thenComparing((common) -> common.with().id());
		group.ways()
			.stream()
			.map(Gathering::step)
			.forEach((step) -> walks.stream().filter((walk) -> is(walk, step, standing)).forEach((walk) -> {
				Times own = owners.get(walk.end().id());
				Times theirs = Times.of(walk.links().getLast().properties());
				if (own != null && theirs != null) {
					best.merge(Gathering.middle(walk), new Common(walk.end(), theirs.and(own)),
							(one, other) -> (better.compare(other, one) > 0) ? other : one);
				}
			}));
		return best;
	}

	/**
	 * In how many things the owner has a part, and in how many of these somebody in the
	 * group; none for a group of which nothing tells it.
	 */
	static Optional<Shared> shared(RelationGroup group, Collection<Walk> walks) {
		Standing standing = group.standing();
		if (standing == null) {
			return Optional.empty();
		}
		Step toOwner = new Step(standing.owner(), Direction.OUT);
		Set<String> owners = ends(walks, toOwner, standing);
		Set<String> both = group.ways()
			.stream()
			.flatMap((way) -> ends(walks, Gathering.step(way), standing).stream())
			.filter(owners::contains)
			.collect(Collectors.toSet());
		return both.isEmpty() ? Optional.empty() : Optional.of(new Shared(owners.size(), both.size()));
	}

	private static Set<String> ends(Collection<Walk> walks, Step first, Standing standing) {
		return walks.stream()
			.filter((walk) -> is(walk, first, standing))
			.map((walk) -> walk.end().id())
			.collect(Collectors.toSet());
	}

	private static boolean is(Walk walk, Step first, Standing standing) {
		return walk.steps().size() == 2 && walk.steps().getFirst().equals(first)
				&& walk.steps().getLast().equals(new Step(standing.common(), Direction.OUT));
	}

	/**
	 * What two have together.
	 *
	 * @param with what it is
	 * @param times when both had a part in it
	 */
	record Common(Vertex with, Times times) {
	}

	/**
	 * Things in which the owner of a group has a part.
	 *
	 * @param all how many there are
	 * @param withMembers in how many of them somebody in the group has a part, too
	 */
	record Shared(int all, int withMembers) {
	}

}
