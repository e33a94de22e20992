package lv.saiknes.partners.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lv.saiknes.query.Fact;
import lv.saiknes.query.Fact.Passage;

/**
 * The passages that a card has quoted: each is quoted where it first stands; where it is
 * cited again its place and the way to its lines are enough.
 */
final class Quoted {

	private final Set<Passage> passages = new HashSet<>();

	/** The same facts, with the words of those passages that were not quoted before. */
	List<Fact> once(List<Fact> facts) {
		return facts.stream().map(this::once).toList();
	}

	private Fact once(Fact fact) {
		List<Passage> passages = fact.passages()
			.stream()
			.map((passage) -> this.passages.add(passage) ? passage : passage.unquoted())
			.toList();
		return fact.with(passages, once(fact.premises()));
	}

}
