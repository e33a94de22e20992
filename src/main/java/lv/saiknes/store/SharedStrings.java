package lv.saiknes.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;

/**
 * Makes what is read over a wire hold each id once: a driver gives a new string for each
 * end of each relation, which at size is most of the memory. For one reading.
 */
final class SharedStrings {

	private final Map<String, String> strings = new HashMap<>();

	private final Map<List<String>, List<String>> lists = new HashMap<>();

	private String of(String string) {
		return this.strings.computeIfAbsent(string, (same) -> same);
	}

	private List<String> of(List<String> list) {
		return this.lists.computeIfAbsent(list, (same) -> same.stream().map(this::of).toList());
	}

	Citation of(Citation citation) {
		return new Citation(of(citation.id()), of(citation.source()), of(citation.locator()), citation.firstLine(),
				citation.lastLine(), citation.sha256());
	}

	Entity of(Entity entity) {
		return new Entity(of(entity.id()), of(entity.kind()), of(entity.labels()), entity.name(), entity.aliases(),
				entity.forms(), entity.summary(), entity.sameAs(), entity.properties(),
				entity.claims()
					.stream()
					.map((claim) -> new Claim(of(claim.property()), claim.value(), claim.grade(), of(claim.citations()),
							claim.reason(), claim.rule(), claim.premises()))
					.toList());
	}

	Relation of(Relation relation) {
		return new Relation(relation.id(), of(relation.kind()), of(relation.from()), of(relation.to()),
				relation.grade(), of(relation.citations()), relation.reason(), relation.rule(), relation.premises(),
				relation.properties());
	}

}
