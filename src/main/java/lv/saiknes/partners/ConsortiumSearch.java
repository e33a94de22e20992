package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.ConsortiumAnswer.Covering;
import lv.saiknes.partners.ConsortiumAnswer.Member;
import lv.saiknes.partners.ConsortiumAnswer.Need;
import lv.saiknes.partners.ConsortiumAnswer.NeedKind;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerSearch.Asked;
import lv.saiknes.partners.PartnerSearch.Scored;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of bodies that covers what a question needs: minimum set cover,
 * solved exactly. Needs are bits; for each number of members in turn it is worked out
 * which sets of needs can be covered, and for each of these the members with the highest
 * sum of scores (dynamic programming over sets of needs). What the asker covers itself
 * need not be covered by others. Of all sets within the size asked for it takes one that
 * covers most, then the fewest members, then the highest sum of scores.
 */
final class ConsortiumSearch {

	/** Sets of needs are counted by the power of two: more would be slow. */
	private static final int MOST_NEEDS = 14;

	private static final int MOST_TASKS = 6;

	/** Tasks needed have at least this share of the best one's relevance. */
	private static final double LEAST_TASK = 0.5;

	/** What makes a record worth having, as a value of its term. */
	private static final double LEAST_RECORD = 0.1;

	private final Involvements involvements;

	private final Graph graph;

	private final Asked asked;

	private final List<NeedId> needs = new ArrayList<>();

	ConsortiumSearch(Involvements involvements, Asked asked) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.asked = asked;
		findNeeds();
	}

	private void findNeeds() {
		this.asked.where()
			.countries()
			.stream()
			.map(this.involvements::position)
			.filter((country) -> country != null)
			.forEach((country) -> this.needs.add(new NeedId(NeedKind.COUNTRY, country)));
		Subject subject = this.asked.subject();
		subject.measures()
			.keySet()
			.stream()
			.limit(1)
			.forEach((measure) -> this.needs.add(new NeedId(NeedKind.IMPLEMENTER, measure)));
		double best = subject.tasks().values().stream().findFirst().orElse(0.0);
		subject.tasks()
			.entrySet()
			.stream()
			.filter((task) -> task.getValue() >= LEAST_TASK * best)
			.limit(MOST_TASKS)
			.forEach((task) -> this.needs.add(new NeedId(NeedKind.TASK, task.getKey())));
		if (!subject.isEmpty()) {
			this.needs.add(new NeedId(NeedKind.EXPERIENCE, null));
		}
		while (this.needs.size() > MOST_NEEDS) {
			this.needs.removeLast();
		}
	}

	ConsortiumAnswer answer(List<Scored> candidates, int size, Reasons reasons) {
		Integer asker = this.asked.asker().node();
		Map<Integer, List<String>> own = (asker != null) ? coverings(asker, null) : Map.of();
		int all = (1 << this.needs.size()) - 1;
		int open = all & ~bits(own);
		Map<Integer, Chosen> best = new TreeMap<>(Map.of(0, Chosen.NOBODY));
		Map<Integer, Scored> useful = useful(candidates, open);
		for (int members = 1; members <= size; members++) {
			Map<Integer, Chosen> next = new TreeMap<>(best);
			best.forEach((covered, chosen) -> useful.forEach((bits, one) -> {
				if ((bits & ~covered) != 0) {
					next.merge(covered | bits, chosen.with(one), Chosen::better);
				}
			}));
			best = next;
		}
		Chosen chosen = best.entrySet()
			.stream()
			.reduce((one, other) -> isBetter(other, one) ? other : one)
			.orElseThrow()
			.getValue();
		return tell(chosen, own, reasons);
	}

	private static boolean isBetter(Map.Entry<Integer, Chosen> one, Map.Entry<Integer, Chosen> other) {
		int more = Integer.bitCount(one.getKey()) - Integer.bitCount(other.getKey());
		return more > 0 || (more == 0 && Chosen.better(other.getValue(), one.getValue()) == one.getValue());
	}

	/**
	 * By what they cover of what is open: the best candidate each. Classes are nobody to
	 * ask, and of two that cover the same no set needs both.
	 */
	private Map<Integer, Scored> useful(List<Scored> candidates, int open) {
		Map<Integer, Scored> useful = new TreeMap<>();
		List<IntPredicate> covering = new ArrayList<>();
		this.needs.forEach((need) -> covering.add(covering(need)));
		for (Scored one : candidates) {
			int bits = this.graph.is(one.node(), Trait.GROUP) ? 0 : open & bits(one, covering);
			if (bits != 0) {
				useful.putIfAbsent(bits, one);
			}
		}
		return useful;
	}

	/** The needs that a candidate covers, as {@link #coverings} tells them. */
	int bits(Scored candidate) {
		return bits(candidate, this.needs.stream().map(this::covering).toList());
	}

	private int bits(Scored candidate, List<IntPredicate> covering) {
		int bits = 0;
		for (int i = 0; i < this.needs.size(); i++) {
			boolean covered = (this.needs.get(i).kind() == NeedKind.EXPERIENCE) ? isExperienced(candidate)
					: covering.get(i).test(candidate.node());
			bits |= covered ? 1 << i : 0;
		}
		return bits;
	}

	private static boolean isExperienced(Scored candidate) {
		return candidate.value(TermKind.TRACK_RECORD) >= LEAST_RECORD;
	}

	/**
	 * Who covers a need, found from the need: there are few of them among all candidates.
	 */
	private IntPredicate covering(NeedId need) {
		Integer node = need.node();
		if (node == null) {
			return (actor) -> false;
		}
		BitSet covering = new BitSet();
		switch (need.kind()) {
			case COUNTRY -> {
				return (actor) -> this.involvements.countriesOf(actor).containsKey(this.graph.id(node));
			}
			case IMPLEMENTER -> this.involvements.in(node)
				.stream()
				.filter((role) -> role.edge().kind().equals("IMPLEMENTS"))
				.forEach((role) -> covering.set(role.actor()));
			case TASK -> {
				this.involvements.out(node, "REFERS_TO")
					.stream()
					.filter((named) -> !this.graph.is(named.to(), Trait.PLACE))
					.forEach((named) -> covering.set(named.to()));
				this.involvements.into(node, "HAS_TASK")
					.forEach((laid) -> this.involvements.in(laid.from())
						.stream()
						.filter((role) -> role.edge().grade() == Grade.STATED)
						.forEach((role) -> covering.set(role.actor())));
			}
			case EXPERIENCE -> throw new IllegalStateException("Experience is of no node.");
		}
		return covering::get;
	}

	static int bits(Map<Integer, List<String>> coverings) {
		return coverings.keySet().stream().mapToInt((need) -> 1 << need).reduce(0, (one, other) -> one | other);
	}

	/** By need that somebody covers: the relations that say so. */
	Map<Integer, List<String>> coverings(int actor, @Nullable Scored scored) {
		Map<Integer, List<String>> coverings = new LinkedHashMap<>();
		for (int i = 0; i < this.needs.size(); i++) {
			List<String> relations = covering(this.needs.get(i), actor, scored);
			if (!relations.isEmpty()) {
				coverings.put(i, relations);
			}
		}
		return coverings;
	}

	private List<String> covering(NeedId need, int actor, @Nullable Scored scored) {
		Integer node = need.node();
		return switch (need.kind()) {
			case COUNTRY -> {
				Path where = (node != null) ? this.involvements.countriesOf(actor).get(this.graph.id(node)) : null;
				yield (where != null) ? where.relations() : List.of();
			}
			case IMPLEMENTER -> this.involvements.of(actor)
				.stream()
				.filter((role) -> node != null && role.node() == node && role.edge().kind().equals("IMPLEMENTS"))
				.map((role) -> List.of(role.edge().id()))
				.findFirst()
				.orElse(List.of());
			case TASK -> (node != null) ? task(node, actor) : List.of();
			case EXPERIENCE -> (scored == null || !isExperienced(scored)) ? List.of()
					: scored.evidence(TermKind.TRACK_RECORD)
						.stream()
						.map(Path::relations)
						.findFirst()
						.orElse(List.of());
		};
	}

	private List<String> task(int task, int actor) {
		for (Edge named : this.involvements.out(task, "REFERS_TO")) {
			if (named.to() == actor && !this.graph.is(actor, Trait.PLACE)) {
				return List.of(named.id());
			}
		}
		for (Edge laid : this.involvements.into(task, "HAS_TASK")) {
			for (Involvement role : this.involvements.of(actor)) {
				if (role.node() == laid.from() && role.edge().grade() == Grade.STATED) {
					return List.of(role.edge().id(), laid.id());
				}
			}
		}
		return List.of();
	}

	private ConsortiumAnswer tell(Chosen chosen, Map<Integer, List<String>> own, Reasons reasons) {
		Map<Integer, List<String>> by = new HashMap<>();
		String asker = this.asked.question().actor();
		if (asker != null) {
			own.keySet().forEach((need) -> by.computeIfAbsent(need, (key) -> new ArrayList<>()).add(asker));
		}
		List<Scored> left = new ArrayList<>(chosen.members());
		List<Member> members = new ArrayList<>();
		while (!left.isEmpty()) {
			Scored most = left.getFirst();
			for (Scored one : left) {
				if (added(one, by).size() > added(most, by).size()) {
					most = one;
				}
			}
			left.remove(most);
			Scored member = most;
			Map<Integer, List<String>> added = added(member, by);
			List<Covering> adds = new ArrayList<>();
			added.forEach((need, relations) -> adds
				.add(new Covering(this.needs.get(need).kind(), id(this.needs.get(need)), relations)));
			coverings(member.node(), member)
				.forEach((need, relations) -> by.computeIfAbsent(need, (key) -> new ArrayList<>()).add(member.actor()));
			Candidate told = reasons.explain(members.size() + 1, member);
			members.add(new Member(member.actor(), member.score(), adds, told.gates(), told.paragraph()));
		}
		List<Need> needed = new ArrayList<>();
		for (int i = 0; i < this.needs.size(); i++) {
			needed.add(new Need(this.needs.get(i).kind(), id(this.needs.get(i)), by.getOrDefault(i, List.of())));
		}
		int uncovered = (int) needed.stream().filter((need) -> need.coveredBy().isEmpty()).count();
		return new ConsortiumAnswer(asker, this.asked.asOf(), this.asked.understanding(), needed, members, uncovered);
	}

	private Map<Integer, List<String>> added(Scored one, Map<Integer, List<String>> by) {
		Map<Integer, List<String>> added = coverings(one.node(), one);
		added.keySet().removeAll(by.keySet());
		return added;
	}

	private @Nullable String id(NeedId need) {
		return (need.node() != null) ? this.graph.id(need.node()) : null;
	}

	/**
	 * A need.
	 *
	 * @param kind which kind
	 * @param node position of the task, measure or country; null for experience
	 */
	private record NeedId(NeedKind kind, @Nullable Integer node) {
	}

	/**
	 * Members chosen so far.
	 *
	 * @param members who, in the order of choosing
	 * @param score the sum of their scores
	 */
	private record Chosen(List<Scored> members, double score) {

		static final Chosen NOBODY = new Chosen(List.of(), 0);

		Chosen with(Scored one) {
			List<Scored> more = new ArrayList<>(this.members);
			more.add(one);
			return new Chosen(more, this.score + one.score());
		}

		/** Fewer members, then the higher sum, then the one found first. */
		static Chosen better(Chosen one, Chosen other) {
			int fewer = Integer.compare(one.members.size(), other.members.size());
			return (fewer < 0 || (fewer == 0 && one.score >= other.score)) ? one : other;
		}

	}

}
