package lv.saiknes.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <li>{@code end-of-prolonged-agreement}: an agreement prolonged in a year by so many
 * years ends that many years later.
 * </ul>
 */
public final class DerivationRules {

	private static final Map<String, String> GROUP_RULES = Map.of("IMPLEMENTS", "group-member-implements",
			"PARTNERS_IN", "group-member-partners");

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
		Map<String, Relation> derived = new TreeMap<>();
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
