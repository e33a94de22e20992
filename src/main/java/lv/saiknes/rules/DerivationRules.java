package lv.saiknes.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;

/**
 * All rules that make facts from other facts. What they make is graded
 * {@link Grade#DERIVED} and names the rule and its premises; it can be left out of any
 * query.
 * <ul>
 * <li>{@code group-member-implements}, {@code group-member-partners}: a member of a group
 * implements or partners in what the group does.
 * <li>{@code same-wording-is-a-class}: two items of which each reads like a third read
 * alike.
 * <li>{@code end-of-prolonged-agreement}: an agreement prolonged in a year by so many
 * years ends that many years later.
 * </ul>
 */
public final class DerivationRules {

	private static final Map<String, String> GROUP_RULES = Map.of("IMPLEMENTS", "group-member-implements",
			"PARTNERS_IN", "group-member-partners");

	private static final String SAME_WORDING = "SAME_WORDING_AS";

	private DerivationRules() {
	}

	/**
	 * The relations that follow from these nodes and relations, sorted by id. A group
	 * within a group passes the role on to its members without taking it itself. Whoever
	 * is said to implement a measure does not become its partner through a group: a town
	 * is not a partner of its own.
	 * @param isGroup whether a node is a class of actors
	 */
	public static List<Relation> relationsFrom(List<Entity> entities, Predicate<Entity> isGroup,
			List<Relation> relations) {
		Set<String> groups = entities.stream().filter(isGroup).map(Entity::id).collect(Collectors.toSet());
		Map<String, List<Relation>> membersOf = new LinkedHashMap<>();
		Set<String> implementers = new HashSet<>();
		for (Relation relation : relations) {
			if (relation.kind().equals("MEMBER_OF") && groups.contains(relation.to())) {
				membersOf.computeIfAbsent(relation.to(), (group) -> new ArrayList<>()).add(relation);
			}
			if (relation.kind().equals("IMPLEMENTS")) {
				implementers.add(relation.from() + " " + relation.to());
			}
		}
		Map<String, Relation> derived = sameWordings(relations);
		for (Relation role : relations) {
			if (GROUP_RULES.containsKey(role.kind()) && groups.contains(role.from())) {
				passOn(role, role.from(), List.of(role.id()), groups, membersOf, (made) -> {
					boolean ownPartner = made.kind().equals("PARTNERS_IN")
							&& implementers.contains(made.from() + " " + made.to());
					if (!ownPartner) {
						derived.putIfAbsent(made.id(), made);
					}
				});
			}
		}
		return List.copyOf(derived.values());
	}

	/**
	 * A relation for each two items that are not said to read alike but are joined by
	 * such relations, with the fewest of them as its premises.
	 */
	private static Map<String, Relation> sameWordings(List<Relation> relations) {
		Map<String, Map<String, String>> alike = new TreeMap<>();
		for (Relation relation : relations) {
			if (relation.kind().equals(SAME_WORDING)) {
				alike.computeIfAbsent(relation.from(), (id) -> new TreeMap<>()).put(relation.to(), relation.id());
				alike.computeIfAbsent(relation.to(), (id) -> new TreeMap<>()).put(relation.from(), relation.id());
			}
		}
		Map<String, Relation> derived = new TreeMap<>();
		alike.keySet().forEach((from) -> waysFrom(from, alike).forEach((to, premises) -> {
			if (premises.size() > 1 && from.compareTo(to) > 0) {
				String id = Relation.idOf(from, SAME_WORDING, to, null, Grade.DERIVED);
				derived.put(id, new Relation(id, SAME_WORDING, from, to, Grade.DERIVED, List.of(), null,
						"same-wording-is-a-class", premises, Map.of()));
			}
		}));
		return derived;
	}

	/** The ids of the relations on the shortest way to each item that can be reached. */
	private static Map<String, List<String>> waysFrom(String from, Map<String, Map<String, String>> alike) {
		Map<String, List<String>> ways = new LinkedHashMap<>(Map.of(from, List.of()));
		Deque<String> open = new ArrayDeque<>(ways.keySet());
		while (!open.isEmpty()) {
			String here = open.remove();
			Objects.requireNonNull(alike.get(here)).forEach((next, relation) -> {
				if (!ways.containsKey(next)) {
					List<String> way = new ArrayList<>(ways.get(here));
					way.add(relation);
					ways.put(next, way);
					open.add(next);
				}
			});
		}
		return ways;
	}

	private static void passOn(Relation role, String group, List<String> premises, Set<String> groups,
			Map<String, List<Relation>> membersOf, Consumer<Relation> made) {
		for (Relation membership : membersOf.getOrDefault(group, List.of())) {
			if (premises.contains(membership.id())) {
				continue;
			}
			List<String> further = new ArrayList<>(premises);
			further.add(membership.id());
			if (groups.contains(membership.from())) {
				passOn(role, membership.from(), further, groups, membersOf, made);
			}
			else {
				String id = Relation.idOf(membership.from(), role.kind(), role.to(), role.from(), Grade.DERIVED);
				made.accept(new Relation(id, role.kind(), membership.from(), role.to(), Grade.DERIVED, List.of(), null,
						GROUP_RULES.get(role.kind()), further, Map.of()));
			}
		}
	}

	/** The node with the claims that follow from its own claims. */
	public static Entity withDerivedClaims(Entity entity) {
		Optional<Claim> prolonged = find(entity, "prolonged");
		Optional<Claim> years = find(entity, "prolongedByYears");
		if (prolonged.isEmpty() || years.isEmpty() || find(entity, "validTo").isPresent()) {
			return entity;
		}
		long end = Long.parseLong(((String) prolonged.get().value()).substring(0, 4)) + (Long) years.get().value();
		List<Claim> claims = new ArrayList<>(entity.claims());
		claims.add(new Claim("validTo", String.valueOf(end), Grade.DERIVED, List.of(), null,
				"end-of-prolonged-agreement", List.of(entity.id() + "#prolonged", entity.id() + "#prolongedByYears")));
		return entity.withClaims(claims);
	}

	private static Optional<Claim> find(Entity entity, String property) {
		return entity.claims().stream().filter((claim) -> claim.property().equals(property)).findFirst();
	}

}
