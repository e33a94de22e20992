package lv.saiknes.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	/** The relations that follow from these nodes and relations, sorted by id. */
	public static List<Relation> relationsFrom(List<Entity> entities, List<Relation> relations) {
		Map<String, Entity> byId = new LinkedHashMap<>();
		entities.forEach((entity) -> byId.put(entity.id(), entity));
		Map<String, List<Relation>> membersOf = new LinkedHashMap<>();
		relations.stream()
			.filter((r) -> r.kind().equals("MEMBER_OF") && byId.get(r.to()).kind().equals("ActorGroup"))
			.forEach((r) -> membersOf.computeIfAbsent(r.to(), (group) -> new ArrayList<>()).add(r));
		Map<String, Relation> derived = new LinkedHashMap<>();
		List<Relation> frontier = relations.stream().filter((r) -> GROUP_RULES.containsKey(r.kind())).toList();
		while (!frontier.isEmpty()) {
			List<Relation> next = new ArrayList<>();
			for (Relation role : frontier) {
				for (Relation membership : membersOf.getOrDefault(role.from(), List.of())) {
					Relation made = throughGroup(membership, role);
					if (derived.putIfAbsent(made.id(), made) == null) {
						next.add(made);
					}
				}
			}
			frontier = next;
		}
		return derived.values().stream().sorted(Comparator.comparing(Relation::id)).toList();
	}

	private static Relation throughGroup(Relation membership, Relation role) {
		String id = Relation.idOf(membership.from(), role.kind(), role.to(), role.from(), Grade.DERIVED);
		return new Relation(id, role.kind(), membership.from(), role.to(), Grade.DERIVED, List.of(), null,
				GROUP_RULES.get(role.kind()), List.of(membership.id(), role.id()), Map.of());
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
